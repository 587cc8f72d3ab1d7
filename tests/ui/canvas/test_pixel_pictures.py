"""Picture data as pictures: the row at the inputs, weights beside the nodes that read it."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_use import node_at
from PySide6.QtCore import QPoint, QSizeF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.records import record_pass
from ui.canvas import NetworkCanvas
from ui.canvas.content import state
from ui.canvas.content.facts import first_weights
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.texts import Texts
from ui.canvas.hover_card import HoverCard
from ui.canvas.inspector import Inspector
from ui.canvas.painting.picture import Picture
from ui.canvas.painting.pixel_pictures import row_rect
from ui.canvas.painting.weights_image import WeightsView, side_for
from ui.plotting.pixel_images import grey_image, signed_image
from ui.theme.colors import DARK, LIGHT, Theme
from ui.words.numbers import short

DIGITS = Experiment.from_scenario(presets.load("digits"))


def picture(size: tuple[float, float], shape: tuple[int, int] | None = (8, 8)) -> Picture:
    data = DIGITS.data
    words = data.feature_names, data.class_names, data.task, None, shape
    made = Picture(DARK, Fonts.of(QWidget().font()), Texts(DIGITS.spec, *words), QSizeF(*size))
    theta = DIGITS.initial_state().theta
    sample = record_pass(Network(DIGITS.spec), theta, data.X[0], data.Y[0])
    made.set_shown(state.idle(DIGITS.spec, theta, sample, None, None), {})
    return made


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_a_row_is_drawn_upright_with_ink_for_large_numbers(theme: Theme) -> None:
    image = grey_image(np.arange(6.0), (2, 3), theme)
    assert (image.width(), image.height()) == (3, 2)
    assert image.pixelColor(0, 0).name() == theme.color("canvas").name()
    assert image.pixelColor(2, 1).name() == theme.color("text").name()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_weights_have_the_colours_of_their_signs(theme: Theme) -> None:
    image = signed_image([-2.0, 0.0, 2.0, 1.0], (2, 2), theme)
    corners = [image.pixelColor(*place).name() for place in ((0, 0), (1, 0), (0, 1))]
    assert corners == [theme.color(name).name() for name in ("negative", "canvas", "positive")]
    assert image.pixelColor(1, 1).name() not in corners


@pytest.mark.parametrize("values", [np.zeros(4), np.full(4, np.nan)])
def test_numbers_without_a_range_are_drawn_too(values: np.ndarray) -> None:
    assert not grey_image(values, (2, 2), DARK).isNull()
    assert not signed_image(values, (2, 2), DARK).isNull()


@pytest.mark.parametrize("size", [(630.0, 405.0), (690.0, 372.0), (900.0, 600.0)])
def test_the_row_stands_left_of_the_folded_inputs(qapp: object, size: tuple[float, float]) -> None:
    layout = picture(size).layout
    place, column = row_rect(layout), layout.columns[0]
    assert place.width() == place.height() >= 48.0
    assert place.left() >= 0.0
    assert place.right() <= column.x - column.width / 2
    for unit in column.visible:
        assert not place.intersects(column.node_rect(unit))
    assert all(one.holds_numbers for one in layout.columns)


def test_weights_are_those_from_the_inputs_to_the_node(qapp: object) -> None:
    shown = picture((630.0, 405.0)).shown
    assert shown is not None
    expected = Network(DIGITS.spec).views(shown.weights)[0].W
    np.testing.assert_array_equal(first_weights(shown), expected)


def test_tables_have_no_pictures(qapp: object) -> None:
    with_pictures, without = picture((630.0, 405.0)), picture((630.0, 405.0), None)
    assert with_pictures._pixels is not None
    assert without._pixels is None


def card_of(qtbot: QtBot, size: tuple[int, int]) -> NetworkCanvas:
    canvas = NetworkCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    data = DIGITS.data
    names = data.feature_names, data.class_names, data.task
    canvas.set_network(DIGITS.spec, *names, image_shape=data.image_shape)
    theta = DIGITS.initial_state().theta
    sample = record_pass(Network(DIGITS.spec), theta, data.X[0], data.Y[0])
    canvas.set_values(theta, sample, None, None)
    canvas.show()
    qtbot.waitActive(canvas)
    return canvas


@pytest.mark.parametrize("size", [(408, 285), (630, 405), (900, 600)])
def test_cards_of_hidden_nodes_show_their_weights_with_a_named_scale(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    canvas = card_of(qtbot, size)
    shown = canvas._picture.shown  # type: ignore[union-attr]
    weights = first_weights(shown)
    assert weights is not None
    canvas.select_node(0, 1)
    view = canvas.findChild(WeightsView)
    assert view.isVisible()
    assert canvas.rect().contains(canvas.findChild(Inspector).geometry())
    largest = short(float(np.abs(weights[:, 1]).max()), 2)
    assert view.accessibleName() == f"weight of each pixel: −{largest} … +{largest}"
    painted = view.grab().toImage()
    side = side_for(size[1])
    assert side >= 64.0
    image = signed_image(weights[:, 1], (8, 8), DARK)
    for place in ((0, 0), (3, 4), (7, 7)):
        x, y = (int((each + 0.5) * side / 8) for each in place)
        found = painted.pixelColor(x, 1 + 18 + y).name()
        assert found == image.pixelColor(*place).name()
    canvas.select_node(1, 0)  # an output reads no pixels
    assert not view.isVisible()


def test_the_card_at_the_pointer_shows_them_too(qtbot: QtBot) -> None:
    canvas = card_of(qtbot, (630, 405))
    qtbot.mouseMove(canvas, QPoint(4, 4))
    qtbot.mouseMove(canvas, node_at(canvas, 0, 1))
    card = canvas.findChild(HoverCard)
    assert card.facts.picture is not None
    found = card.facts.picture
    weights = first_weights(canvas._picture.shown)  # type: ignore[union-attr, arg-type]
    np.testing.assert_array_equal(found.values, weights[:, 1])  # type: ignore[index]
    assert canvas.rect().contains(card.geometry())
    painted, row = card.grab().toImage(), card.height() - 30
    colours = {painted.pixelColor(x, row).name() for x in range(card.width() - 140, card.width())}
    assert len(colours) > 8  # title and lines alone have few
    # Beside the numbers, not below them: a low card covers least.
    assert card.height() < 26 + 18 * len(card.facts.rows) + side_for(405)
    qtbot.mouseMove(canvas, node_at(canvas, 1, 0))
    assert card.facts.picture is None


def test_the_card_at_the_pointer_leaves_its_layer_in_sight(qtbot: QtBot) -> None:
    canvas = card_of(qtbot, (630, 405))
    qtbot.mouseMove(canvas, QPoint(4, 4))
    qtbot.mouseMove(canvas, node_at(canvas, 0, 1))
    card = canvas.findChild(HoverCard).geometry()
    picture = canvas._picture
    assert picture is not None
    column = picture.layout.column(0)
    for unit in (0, 1, 30, 31):
        node = picture.view.rect_to_widget(column.node_rect(unit)).toAlignedRect()
        assert not card.intersects(node)


@pytest.mark.parametrize("size", [(408, 285), (630, 360), (810, 330), (900, 600)])
@pytest.mark.parametrize("larger", [1.0, 1.25])
def test_the_rows_picture_leaves_the_fold_its_words(
    qtbot: QtBot, size: tuple[int, int], larger: float
) -> None:
    face = QWidget().font()
    face.setPixelSize(round(larger * 13))
    data = DIGITS.data
    words = data.feature_names, data.class_names, data.task, None, (8, 8)
    made = Picture(DARK, Fonts.of(face), Texts(DIGITS.spec, *words), QSizeF(*size))
    column, layout = made.layout.columns[0], made.layout
    assert column.fold is not None
    place = row_rect(layout)
    assert not place.isEmpty()
    for y in (column.fold.y, column.fold.y - column.spacing, column.fold.y + column.spacing):
        words_at = made._labels.pill(column.x, y, column.fold.count, layout.gap)[1]
        assert not place.intersects(words_at)
