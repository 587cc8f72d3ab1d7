"""Decision regions, as a learner sees and uses them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from plots_samples import around, changed, hover, pixels, seen, shown, snapshot
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ui.plotting.legend_rows import LEGEND_ROW, MORE, legend_places
from ui.regions_plot.region_painting import binary_palette, region_pixels
from ui.regions_plot.regions_plot import RegionsPlot
from ui.theme.colors import DARK, LIGHT, mix


@pytest.fixture(scope="module")
def xor() -> Any:
    return snapshot("xor", 1500)


@pytest.fixture
def moons() -> Any:
    return snapshot("moons", 40)


@pytest.fixture(scope="module")
def iris() -> Any:
    return snapshot("iris", 100, (2, 3))


def panel(qtbot: Any, sample: Any, theme: Any = DARK) -> RegionsPlot:
    plot = RegionsPlot()
    plot.set_theme(theme)
    plot.show_snapshot(sample)
    shown(plot, qtbot)
    return plot


def place(plot: RegionsPlot, sample: Any, row: int) -> QPointF:
    first, second = plot.features
    raw = sample.experiment.data.raw[row]
    return plot.canvas.frame().point(float(raw[first]), float(raw[second]))


def test_each_side_of_the_boundary_has_its_class_colour(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    frame = plot.canvas.frame()
    for x, y, index in ((0.15, 0.15, 0), (0.15, 1.1, 1), (1.1, 0.12, 1)):
        area = around(frame.point(x, y), 2.0)
        assert seen(plot.canvas, mix(DARK.canvas, DARK.class_color(index), 0.5), area) >= 12


def test_the_boundary_is_a_line_where_the_output_is_one_half(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    frame, regions = plot.canvas.frame(), xor.regions
    column = 15
    sides = regions.outputs[:, column, 0] > 0.5
    row = int(np.flatnonzero(sides[1:] != sides[:-1])[0])
    between = 0.5 * float(regions.y[row] + regions.y[row + 1])
    spot = frame.point(float(regions.x[column]), between)
    assert seen(plot.canvas, DARK.text, QRectF(spot.x() - 3, spot.y() - 5, 6, 10)) > 0


def test_points_have_their_class_colour_and_wrong_ones_a_ring(qtbot: Any, xor: Any) -> None:
    untrained = snapshot("xor", 0)
    plot = panel(qtbot, untrained)
    wrong = plot._points.wrong
    assert len(wrong) >= 1
    for row in range(4):
        at = place(plot, untrained, row)
        label = int(untrained.experiment.data.labels[row])
        assert seen(plot.canvas, DARK.class_color(label), around(at, 3.0)) > 10
        ringed = seen(plot.canvas, DARK.bad, around(at, 10.0)) > 8
        assert ringed == (row in wrong)


def test_rings_go_when_all_is_right(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert seen(plot.canvas, DARK.bad) == 0


def with_wrong(plot: RegionsPlot, share: float) -> None:
    """Let a share of all points count as wrong."""
    points = plot._points
    assert points is not None
    points.wrong = np.arange(round(share * len(points.raw)))
    plot.canvas.invalidate()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_many_wrong_points_are_counted_instead_of_ringed(
    qtbot: Any, moons: Any, theme: Any
) -> None:
    plot = panel(qtbot, moons, theme)
    area = plot.canvas.frame().area
    with_wrong(plot, 0.29)
    assert seen(plot.canvas, theme.bad, area) > 200
    assert "wrong" in legend_of(plot)
    with_wrong(plot, 0.89)
    assert seen(plot.canvas, theme.bad) == 0
    assert "wrong: 89 %" in legend_of(plot)


def test_few_points_keep_their_rings_however_many_are_wrong(qtbot: Any) -> None:
    plot = panel(qtbot, snapshot("xor", 0))
    with_wrong(plot, 1.0)
    assert seen(plot.canvas, DARK.bad, plot.canvas.frame().area) > 40
    assert "wrong" in legend_of(plot)


def legend_of(plot: RegionsPlot) -> list[str]:
    return [entry.text for entry in plot.canvas._legend()]


@pytest.mark.parametrize("width", [280, 300, 380, 560])
@pytest.mark.parametrize("name", ["digits", "moons", "iris"])
def test_a_narrow_legend_is_written_closer_and_in_two_rows_before_it_loses_a_name(
    qtbot: Any, name: str, width: int
) -> None:
    plot = RegionsPlot()
    plot.show_snapshot(snapshot(name, 0))
    shown(plot, qtbot, width, 240)
    with_wrong(plot, 0.89)
    canvas = plot.canvas
    entries = canvas._legend()
    places = legend_places(entries, width - 16.0, 2, canvas.metrics())
    assert [place.index for place in places] == list(range(len(entries)))
    assert all(place.left + place.width <= width - 16.0 for place in places)
    for before, after in pairwise(places):
        assert after.row > before.row or after.left >= before.left + before.width
    assert canvas.frame().area.top() >= 19 + LEGEND_ROW * places[-1].row
    spot = QPoint(40, 8)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, canvas.mapToGlobal(spot))
    QApplication.sendEvent(canvas, event)
    assert QToolTip.text().split("\n") == [entry.text for entry in entries]
    QToolTip.hideText()


def test_a_legend_without_room_says_that_something_is_missing(qtbot: Any, moons: Any) -> None:
    plot = panel(qtbot, moons)
    entries = plot.canvas._legend()
    places = legend_places(entries, 130.0, 1, plot.canvas.metrics())
    assert places[-1].text == MORE
    assert {0, 1} <= {place.index for place in places}


def test_the_shown_sample_is_marked(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor, LIGHT)
    area = around(place(plot, xor, 3), 13.0)
    unmarked = seen(plot.canvas, LIGHT.text, area)
    plot.show_snapshot(changed(xor, sample_row=3))
    assert seen(plot.canvas, LIGHT.text, area) > unmarked + 10


def test_clicking_a_training_point_picks_its_row(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    for row in range(4):
        with qtbot.waitSignal(plot.row_picked) as picked:
            spot = place(plot, xor, row).toPoint()
            qtbot.mouseClick(plot.canvas, Qt.MouseButton.LeftButton, pos=spot)
        assert picked.args == [row]
    middle = plot.canvas.frame().point(0.5, 0.5).toPoint()
    with qtbot.assertNotEmitted(plot.row_picked):
        qtbot.mouseClick(plot.canvas, Qt.MouseButton.LeftButton, pos=middle)


def test_validation_points_are_hollow_and_cannot_be_picked(qtbot: Any) -> None:
    moons = snapshot("moons", 100)
    plot = panel(qtbot, moons)
    data = moons.experiment.data
    far = max(
        range(len(data.raw_validation)),
        key=lambda k: float(np.min(np.hypot(*(data.raw - data.raw_validation[k]).T))),
    )
    spot = plot.canvas.frame().point(*data.raw_validation[far].tolist())
    assert plot.canvas.row_at(spot) == len(data.raw) + far
    assert seen(plot.canvas, DARK.canvas, around(spot, 2.0)) > 3
    with qtbot.assertNotEmitted(plot.row_picked):
        qtbot.mouseClick(plot.canvas, Qt.MouseButton.LeftButton, pos=spot.toPoint())


def test_two_inputs_need_no_choice(qtbot: Any, xor: Any) -> None:
    assert not panel(qtbot, xor).header.isVisible()


def test_features_are_chosen_from_the_data_set(qtbot: Any, iris: Any) -> None:
    plot = panel(qtbot, iris)
    assert plot.header.isVisible()
    assert plot.features == (2, 3)
    assert plot.x_combo.currentText() == iris.experiment.data.feature_names[2]
    with qtbot.waitSignal(plot.features_chosen) as chosen:
        qtbot.keyClick(plot.x_combo, Qt.Key.Key_Up)
    assert chosen.args == [1, 3]
    with qtbot.waitSignal(plot.features_chosen) as chosen:
        plot.y_combo.activated.emit(1)  # the other axis' feature: the two change places
    assert chosen.args == [3, 1]
    with qtbot.waitSignal(plot.features_chosen) as chosen:
        plot.x_combo.activated.emit(1)
    assert chosen.args == [1, 3]


def test_regions_over_other_features_are_not_drawn(qtbot: Any, iris: Any) -> None:
    plot = panel(qtbot, iris)
    inside = plot.canvas.frame().area.adjusted(2, 2, -2, -2)
    with_regions = seen(plot.canvas, DARK.canvas, inside)
    plot.set_features(0, 1)
    inside = plot.canvas.frame().area.adjusted(2, 2, -2, -2)
    assert seen(plot.canvas, DARK.canvas, inside) > with_regions + 10_000
    plot.set_features(2, 3)
    plot.show_snapshot(changed(iris, regions=replace(iris.regions)))
    assert seen(plot.canvas, DARK.canvas, inside) < with_regions + 2_000


def test_hover_reads_features_and_outputs(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    canvas = plot.canvas
    frame = canvas.frame()
    before = pixels(canvas)
    at = frame.point(0.5, 0.5)
    hover(canvas, at)
    assert pixels(canvas) != before
    lines = canvas.lines_at(at)
    assert lines[0].endswith("0.500")
    assert lines[2].startswith("output ")
    sample_lines = canvas.lines_at(frame.point(1.0, 0.0))
    assert sample_lines[0].startswith("training sample")
    assert sample_lines[-1].endswith("→ 1")


def test_a_points_own_outputs_are_read_not_the_slices(qtbot: Any, iris: Any) -> None:
    plot = panel(qtbot, iris)
    row = int(np.argmax(iris.experiment.data.labels == 2))
    at = place(plot, iris, row)
    lines = plot.canvas.lines_at(at)
    assert len(lines) == 6
    hit = plot.canvas.row_at(at)
    best = float(plot._points.outputs[hit].max())
    assert float(lines[3].split()[-1]) == pytest.approx(best, rel=0.01)


def test_multiclass_pictures_show_the_winning_class() -> None:
    outputs = np.zeros((5, 5, 3))
    outputs[:, :2, 1], outputs[:, 2:, 2] = 1.0, 1.0
    picture, lines = region_pixels(outputs, "multiclass", (0.0, 1.0), DARK)
    strong = [mix(DARK.canvas, DARK.class_color(k), 0.58).rgb() & 0xFFFFFF for k in (1, 2)]
    assert [int(picture[6, k]) & 0xFFFFFF for k in (0, -1)] == strong
    assert lines == []


def test_step_outputs_give_two_flat_sides_and_one_line() -> None:
    outputs = np.zeros((21, 21, 1))
    outputs[:, 10:] = 1.0
    picture, lines = region_pixels(outputs, "binary", (0.0, 1.0), DARK)
    ends = {int(value) for value in binary_palette(DARK)[[0, -1]]}
    assert {int(value) for value in np.unique(picture)} == ends
    assert len(lines) == 1


def test_outputs_that_are_not_finite_or_out_of_range_are_drawn() -> None:
    outputs = np.array([[[-5.0], [np.nan]], [[np.inf], [9.0]]])
    picture, _ = region_pixels(outputs, "binary", (0.0, 1.0), LIGHT)
    assert picture.shape == (2, 2)
    assert int(picture[1, 1]) == int(binary_palette(LIGHT)[-1])


def test_a_regression_is_a_plain_map() -> None:
    outputs = np.linspace(0.0, 1.0, 9).reshape(3, 3, 1)
    picture, lines = region_pixels(outputs, "regression", (0.0, 1.0), DARK)
    assert (int(picture[0, 0]), int(picture[-1, -1])) == (0xFF440154, 0xFFFDE725)
    assert lines == []


def test_without_regions_the_data_is_already_there(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, changed(xor, regions=None))
    at = place(plot, xor, 0)
    assert seen(plot.canvas, DARK.class_color(0), around(at, 3.0)) > 10


def test_the_same_regions_are_not_drawn_again(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    plot.grab()
    drawn = plot.canvas._picture
    plot.show_snapshot(changed(xor))
    plot.grab()
    assert plot.canvas._picture is drawn


def test_an_empty_panel_says_what_will_appear(qtbot: Any) -> None:
    plot = RegionsPlot()
    plot.set_theme(LIGHT)
    shown(plot, qtbot)
    assert seen(plot.canvas, LIGHT.muted, plot.canvas.frame().area) > 20


@pytest.mark.parametrize("size", [(300, 160), (900, 600)])
def test_other_sizes(qtbot: Any, iris: Any, size: tuple[int, int]) -> None:
    plot = RegionsPlot()
    plot.show_snapshot(iris)
    shown(plot, qtbot, *size)
    area = plot.canvas.frame().area
    assert area.height() > 0.33 * size[1]  # what controls, legend and axis leave, at 13 px
    assert plot.canvas.rect().toRectF().contains(area)


# -- regression and several labels


@pytest.fixture(scope="module")
def sine() -> Any:
    return snapshot("sine", 1200, (0, 0))


@pytest.fixture(scope="module")
def diabetes() -> Any:
    return snapshot("diabetes", 200, (2, 8))


def test_one_input_has_a_curve_through_its_points(qtbot: Any, sine: Any) -> None:
    plot = panel(qtbot, sine)
    frame, regions = plot.canvas.frame(), sine.regions
    assert plot.header.isHidden()
    for column in (40, 62, 80):
        spot = frame.point(float(regions.x[column]), float(regions.outputs[0, column, 0]))
        assert seen(plot.canvas, DARK.class_color(1), around(spot, 3.0)) >= 4
    data = sine.experiment.data
    lowest = int(data.labels[:, 0].argmin())  # the curve does not cover it
    spot = frame.point(float(data.raw[lowest, 0]), float(data.labels[lowest, 0]))
    assert seen(plot.canvas, DARK.class_color(0), around(spot, 3.0)) >= 4
    assert plot.canvas._axis_name(0) == "x"
    assert plot.canvas._axis_name(1) == "y"


def test_the_curve_is_in_the_targets_own_units(sine: Any) -> None:
    x, y = sine.regions.x, sine.regions.outputs[0, :, 0]
    inside = np.abs(x) < 2.5
    assert np.abs(y - np.sin(x))[inside].max() < 0.4


def test_the_mouse_reads_prediction_and_target(qtbot: Any, sine: Any, diabetes: Any) -> None:
    plot = panel(qtbot, sine)
    data = sine.experiment.data
    at = plot.canvas.frame().point(float(data.raw[0, 0]), float(data.labels[0, 0]))
    lines = plot.canvas.lines_at(at)
    assert lines[0].startswith("training sample ")
    assert lines[1].startswith("x  ")
    assert lines[2].startswith("predicted y  ")
    plot = panel(qtbot, diabetes)
    lines = plot.canvas.lines_at(plot.canvas.frame().area.center())
    assert any(line.startswith("predicted progression  ") for line in lines)


def test_a_number_over_two_features_is_a_map_with_a_legend(qtbot: Any, diabetes: Any) -> None:
    plot = panel(qtbot, diabetes)
    frame = plot.canvas.frame()
    beside = QRectF(frame.area.right() + 10, frame.area.top() + 14, 12, frame.area.height() - 14)
    assert seen(plot.canvas, "#fde725", beside) > 10
    assert seen(plot.canvas, "#440154", beside) > 10
    points = plot._points
    assert (points.values.min(), points.values.max()) == (25.0, 346.0)
    assert len(points.wrong) == 0


def test_the_label_that_is_shown_can_be_chosen(qtbot: Any) -> None:
    sample = snapshot("two_labels", 1500)
    plot = panel(qtbot, sample)
    assert not plot.header.isHidden()
    assert plot.x_combo.isHidden()
    assert [plot.label_combo.itemText(k) for k in range(2)] == ["right", "inside"]
    assert [entry.text for entry in plot.canvas._legend()][:2] == ["not right", "right"]
    frame = plot.canvas.frame()
    assert seen(plot.canvas, mix(DARK.canvas, DARK.class_color(1), 0.5), _corner(frame)) > 20
    plot.label_combo.setCurrentIndex(1)
    plot.label_combo.activated.emit(1)
    assert [entry.text for entry in plot.canvas._legend()][:2] == ["not inside", "inside"]
    assert seen(plot.canvas, mix(DARK.canvas, DARK.class_color(0), 0.5), _corner(frame)) > 20
    labels = sample.experiment.data.labels
    assert plot._points.labels[: len(labels)].tolist() == labels[:, 1].tolist()
    # Another snapshot of the same data keeps the choice.
    plot.show_snapshot(changed(sample, experiment=replace(sample.experiment)))
    assert plot.label_combo.currentIndex() == 1


def _corner(frame: Any) -> QRectF:
    return around(frame.point(0.9, 1.3), 4.0)


def test_a_row_of_several_labels_is_read_out_whole(qtbot: Any) -> None:
    sample = snapshot("two_labels", 1500)
    plot = panel(qtbot, sample)
    data = sample.experiment.data
    row = int(np.flatnonzero(data.labels.all(axis=1))[0])
    lines = plot.canvas.lines_at(place(plot, sample, row))
    assert lines[0].startswith("training sample")
    assert any(line.startswith("right  ") for line in lines)
    assert lines[-1].startswith("→ ")
