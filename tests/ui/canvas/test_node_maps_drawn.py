"""Small maps inside the nodes: colours, numbers beside them, and what makes room for both."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from canvas_samples import XOR
from canvas_use import LEFT, node_at, pixels, shown, step_to
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from simulator.diagnostics.node_maps import NodeMaps, node_maps
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.geometry.layout import arrange
from ui.canvas.geometry.spread import Metrics
from ui.canvas.painting.node_maps import NodeMapImages, map_place, number_place
from ui.theme.colors import DARK, LIGHT

SIDE = 24


class Grid:
    """Both inputs from -2 to 2."""

    x = y = np.linspace(-2.0, 2.0, SIDE)
    features = (0, 1)
    inputs = np.column_stack([np.tile(x, SIDE), np.repeat(y, SIDE)])


def maps_of(record: UpdateRecord) -> NodeMaps:
    return node_maps(Network(record.spec), record.theta, Grid())  # type: ignore[arg-type]


def mapped(canvas: NetworkCanvas, record: UpdateRecord) -> NodeMaps:
    found = maps_of(record)
    canvas.show_maps(True)
    canvas.set_maps(found)
    return found


def place_of(canvas: NetworkCanvas, layer: int, unit: int) -> QRectF:
    assert canvas._picture is not None
    rect = canvas._picture.layout.column(layer).node_rect(unit)
    return canvas._picture.view.rect_to_widget(map_place(rect))


def color_at(canvas: NetworkCanvas, place: QRectF, x: float, y: float) -> QColor:
    at = QPointF(place.left() + x * place.width(), place.bottom() - y * place.height())
    return pixels(canvas).pixelColor(at.toPoint())


def differ(first: QColor, second: QColor) -> int:
    pairs = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_every_node_has_what_it_passes_on_at_each_place(
    canvas: NetworkCanvas, record: UpdateRecord, theme: object
) -> None:
    canvas.set_theme(theme)  # type: ignore[arg-type]
    found = mapped(canvas, record)
    for layer, unit in ((0, 0), (0, 3), (1, 0)):  # tanh, tanh, sigmoid: at most 1
        place = place_of(canvas, layer, unit)
        for column, row in ((4, 4), (4, 19), (19, 4), (19, 19)):
            wanted = theme.diverging(float(found.of(layer, unit)[row, column]))  # type: ignore[attr-defined]
            seen = color_at(canvas, place, column / (SIDE - 1), row / (SIDE - 1))
            assert differ(seen, wanted) <= 40, (layer, unit, column, row)


def test_the_inputs_too_have_maps_which_grow_along_their_own_axis(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    mapped(canvas, record)
    for unit, (low, high) in enumerate((((0.1, 0.5), (0.9, 0.5)), ((0.5, 0.1), (0.5, 0.9)))):
        place = place_of(canvas, -1, unit)
        below, above = (color_at(canvas, place, *at) for at in (low, high))
        assert below.red() > below.blue()
        assert above.blue() > above.red()


def test_a_dot_is_where_the_shown_row_is(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    mapped(canvas, record)
    x, y = ((record.samples[0].inputs + 2.0) / 4.0).tolist()
    assert 0.0 < x < 1.0
    assert 0.0 < y < 1.0
    seen = color_at(canvas, place_of(canvas, 0, 1), x, y)
    assert differ(seen, DARK.color("text")) <= 60


def test_numbers_stand_beside_the_maps(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    mapped(canvas, record)
    picture = canvas._picture
    assert picture is not None
    image = pixels(canvas)
    for column in picture.layout.columns:
        assert column.holds_numbers
        rect = picture.view.rect_to_widget(number_place(column.node_rect(0)))
        ink = {
            image.pixelColor(x, y).name()
            for x in range(int(rect.left()) + 4, int(rect.right()) - 3)
            for y in range(int(rect.top()) + 4, int(rect.bottom()) - 3)
        }
        assert DARK.color("text").name() in ink


def test_without_maps_all_is_as_before(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    canvas.set_live(True)
    canvas.set_live(False)
    before = pixels(canvas)
    mapped(canvas, record)
    assert pixels(canvas) != before
    canvas.show_maps(False)
    canvas.set_maps(None)
    assert pixels(canvas) == before


def test_a_node_is_clicked_wherever_it_is(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    mapped(canvas, record)
    place = place_of(canvas, 0, 2)
    with qtbot.waitSignal(canvas.node_selected) as selected:
        qtbot.mouseClick(canvas, LEFT, pos=place.center().toPoint())
    assert selected.args == [0, 2]


def test_until_a_step_computes_a_node_its_map_is_faint(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    mapped(canvas, record)
    place = place_of(canvas, 1, 0)
    full = color_at(canvas, place, 0.8, 0.2)
    step_to(canvas, record, StepKind.SUM, 0, 0, 0)
    faint = color_at(canvas, place, 0.8, 0.2)
    canvas_color = DARK.color("canvas")
    assert differ(faint, canvas_color) < differ(full, canvas_color)


def test_new_maps_are_drawn_and_those_of_another_network_are_not(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    found = mapped(canvas, record)
    before = pixels(canvas)
    canvas.set_maps(replace(found, values=tuple(-one for one in found.values)))
    assert pixels(canvas) != before
    other = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "mse")
    images = NodeMapImages(other, DARK)
    images.take(found)
    assert images.image(0, 0) is None


def test_live_maps_follow_with_the_numbers(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    found = mapped(canvas, record)
    canvas.set_live(True)
    before = pixels(canvas)
    canvas.set_maps(replace(found, values=tuple(-one for one in found.values)))
    canvas._numbers_at = -1.0  # a tenth of a second ago
    canvas.set_values(record.theta + 0.0, record.samples[0], None, None)
    assert pixels(canvas) != before


@pytest.mark.parametrize("sizes", [(2, 8, 8, 1), (2, 4, 1), (2, 16, 16, 3), (2, 6, 6, 6, 6, 1)])
@pytest.mark.parametrize("window", [(633, 400), (680, 360), (1100, 620), (380, 260)])
def test_maps_are_as_large_as_the_room_lets_them(
    sizes: tuple[int, ...], window: tuple[int, int]
) -> None:
    layout = arrange(sizes, *window, Metrics(maps=True))
    tightest = min(column.spacing for column in layout.columns)
    for column in layout.columns:
        rect = column.node_rect(0)
        place = map_place(rect)
        assert rect.contains(place)
        assert place.width() >= 0.65 * min(tightest, 36.0)
        assert column.holds_numbers == (column.height >= 20.0 and column.width > column.height)
        if column.holds_numbers:
            assert number_place(rect).width() >= 38.0


def test_values_without_bounds_have_a_scale_that_holds_still() -> None:
    spec = NetworkSpec(2, (Dense(1, "relu"), Dense(1, "identity")), "mse")
    images, ones = NodeMapImages(spec, DARK), np.ones((1, 2, 2))
    both = np.ones((2, 2, 2))
    images.take(NodeMaps((both, 1.4 * ones, ones), (0, 1)))
    strong = images.image(0, 0)
    images.take(NodeMaps((both, 1.45 * ones, ones), (0, 1)))
    other = images.image(0, 0)
    assert strong is not None
    assert other is not None
    assert differ(strong.pixelColor(0, 0), DARK.diverging(1.4 / 1.5)) <= 2
    assert differ(other.pixelColor(0, 0), DARK.diverging(1.45 / 1.5)) <= 2


def test_maps_may_come_before_the_values(qtbot: QtBot, record: UpdateRecord) -> None:
    widget = shown(qtbot, XOR, record)
    widget.set_maps(maps_of(record))
    widget.show_maps(True)
    assert node_at(widget, 0, 0)
    assert differ(color_at(widget, place_of(widget, 0, 0), 0.2, 0.2), DARK.color("canvas")) > 0
