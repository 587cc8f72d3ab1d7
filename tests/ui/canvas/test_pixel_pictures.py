"""Picture data as pictures: the row at the inputs, weights beside the nodes that read it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QWidget

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.records import record_pass
from ui.canvas.content import state
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.texts import Texts
from ui.canvas.painting.picture import Picture
from ui.canvas.painting.pixel_pictures import first_weights, row_rect
from ui.plotting.pixel_images import grey_image, signed_image
from ui.theme.colors import DARK, LIGHT, Theme

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
