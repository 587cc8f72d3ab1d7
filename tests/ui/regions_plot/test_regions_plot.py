"""Decision regions, as a learner sees and uses them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from plots_samples import around, changed, hover, pixels, seen, shown, snapshot
from PySide6.QtCore import QRectF, Qt
from regions_samples import panel, place

from ui.regions_plot.region_painting import binary_palette, class_palette, region_pixels
from ui.regions_plot.regions_plot import RegionsPlot
from ui.theme.colors import DARK, LIGHT, mix


@pytest.fixture(scope="module")
def iris() -> Any:
    return snapshot("iris", 100, (2, 3))


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
    assert sample_lines[0].startswith("training row")
    assert sample_lines[-1].endswith("→ 1")


def test_a_points_own_outputs_are_read_not_the_slices(qtbot: Any, iris: Any) -> None:
    plot = panel(qtbot, iris)
    row = int(np.argmax(iris.experiment.data.labels == 2))
    at = place(plot, iris, row)
    lines = plot.canvas.lines_at(at)
    assert len(lines) == 7
    assert lines[3] == "outputs, the largest first:"
    hit = plot.canvas.row_at(at)
    best = float(plot._points.outputs[hit].max())
    assert float(lines[4].split()[-1]) == pytest.approx(best, rel=0.01)


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


@pytest.mark.parametrize("steepness", [1.0, 20.0, 60.0])
def test_a_single_nodes_line_is_straight_however_steep_it_is(steepness: float) -> None:
    across, up = np.meshgrid(np.linspace(0.0, 1.0, 21), np.linspace(0.0, 1.0, 21))
    total = steepness * (1.3 * across + 0.7 * up - 0.9)
    outputs = 1.0 / (1.0 + np.exp(-total))
    _, lines = region_pixels(outputs[..., None], "binary", (0.0, 1.0), DARK)
    (line,) = lines
    assert np.abs(1.3 * line[:, 0] + 0.7 * line[:, 1] - 0.9).max() < 1e-9


def test_classes_of_a_linear_network_meet_in_a_straight_line() -> None:
    """Two classes of three: pixels go by the sums, on a grid three times as fine."""
    across, up = np.meshgrid(np.linspace(0.0, 1.0, 13), np.linspace(0.0, 1.0, 13))
    sums = np.stack([30.7 * across, 44.3 * up - 3.1, np.full(across.shape, -90.0)], axis=-1)
    shares = np.exp(sums - sums.max(-1, keepdims=True))
    shares /= shares.sum(-1, keepdims=True)
    picture, _ = region_pixels(shares, "multiclass", (0.0, 1.0), DARK)
    fine_x, fine_y = np.meshgrid(np.linspace(0.0, 1.0, 37), np.linspace(0.0, 1.0, 37))
    first = 30.7 * fine_x > 44.3 * fine_y - 3.1
    palette = class_palette(DARK, 3).reshape(3, -1)
    assert np.array_equal(np.isin(picture, palette[0]), first)


def test_the_largest_output_wins_where_all_are_below_0() -> None:
    """Outputs of tanh or of no bend are no shares; the picture goes by the largest all the same."""
    across = np.linspace(0.0, 1.0, 9)
    outputs = np.stack([-0.5 - across, -1.5 + across, np.full(9, -3.0)], axis=-1)
    picture, _ = region_pixels(np.tile(outputs, (9, 1, 1)), "multiclass", (0.0, 1.0), DARK)
    shades = class_palette(DARK, 3)
    left, right = (set(shades[k * 32 : (k + 1) * 32].tolist()) for k in (0, 1))
    half = picture.shape[1] // 2
    assert set(picture[:, : half - 1].ravel().tolist()) <= left
    assert set(picture[:, half + 2 :].ravel().tolist()) <= right


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
    assert area.height() > 0.3 * size[1]  # what controls, note, legend and axis leave, at 13 px
    assert plot.canvas.rect().toRectF().contains(area)


def test_a_note_says_which_slice_is_drawn(qtbot: Any, iris: Any, xor: Any) -> None:
    plot = panel(qtbot, iris)
    assert plot.note.isVisible()
    row = iris.regions.row
    assert plot.note.text() == f"Slice through row {row + 1}; other rows can differ"
    plot.show_snapshot(changed(iris, regions=replace(iris.regions, row=70), sample_row=70))
    assert plot.note.text().startswith("Slice through row 71;")
    plot.show_snapshot(xor)
    assert not plot.note.isVisible()


def test_of_pictures_the_shown_row_is_drawn_and_no_plane(qtbot: Any) -> None:
    digits = changed(snapshot("digits", 40, (42, 43)), regions=None)
    plot = panel(qtbot, digits)
    assert not plot.header.isVisible()
    assert not plot.note.isVisible()
    assert plot.canvas.accessibleName() == "The shown row as a picture"
    first = pixels(plot.canvas)
    plot.show_snapshot(changed(digits, sample_row=7))
    assert pixels(plot.canvas) != first
    lines = plot.canvas._words.shown_row(digits.experiment.data, 7, plot.canvas._points)
    data, points = digits.experiment.data, plot.canvas._points
    assert lines[0] == f"training row 8: {data.class_names[data.labels[7]]}"
    assert points is not None
    assert ("classified wrong" in lines) == (7 in points.wrong)
    assert "largest outputs:" in lines
    centre = QRectF(plot.canvas.rect()).center()
    assert plot.canvas.row_at(centre) is None
    assert plot.canvas.lines_at(centre) == []


def test_what_pictures_are_taken_for_goes_by_the_parameters(qtbot: Any) -> None:
    digits = changed(snapshot("digits", 40, (42, 43)), regions=None)
    plot = panel(qtbot, digits)
    points = plot.canvas._points
    assert points is not None
    learnt = points.outputs
    assert learnt is not None
    plot.show_snapshot(digits)
    assert points.outputs is learnt  # nothing has changed
    other = replace(digits.state, theta=digits.state.theta * 0.5)
    # While training hurries, so many rows are judged only now and then, and again at its end.
    plot.show_snapshot(changed(digits, state=other, status="running", is_unhurried=False))
    assert points.outputs is learnt
    plot.show_snapshot(changed(digits, state=other, status="paused"))
    assert (points.outputs != learnt).any()
