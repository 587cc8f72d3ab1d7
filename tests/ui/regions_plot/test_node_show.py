"""The selected node in the panel: its map, its curve, and the way back to the network's answer."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from node_samples import answering, with_node
from plots_samples import around, changed, hover, seen, snapshot
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel
from regions_samples import panel
from seen_texts import painted_texts

from simulator.diagnostics.node_maps import NodeView
from ui.plotting.signed_colors import signed_palette
from ui.regions_plot.regions_plot import RegionsPlot
from ui.theme.colors import DARK, LIGHT, mix
from ui.words.numbers import short


@pytest.fixture(scope="module")
def iris() -> Any:
    return snapshot("iris", 100, (2, 3))


def opened(qtbot: Any, sample: Any, node: tuple[int, int], theme: Any = DARK) -> tuple[Any, Any]:
    """Return the panel with a node selected, and what it asked for."""
    plot = panel(qtbot, sample, theme)
    asked = answering(plot, sample)
    plot.select_node(node)
    plot.grab()
    return plot, asked


def press(qtbot: Any, plot: RegionsPlot, choice: str) -> None:
    qtbot.mouseClick(plot.node.switch.buttons[choice], Qt.MouseButton.LeftButton)
    plot.grab()  # what has come to be seen has its place then


def test_a_selected_node_is_shown_and_nothing_selected_is_the_answer(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    asked = answering(plot, xor)
    assert plot.canvas is plot.regions
    assert not plot.line.isVisible()
    plot.select_node((0, 2))
    assert asked.view == NodeView(0, 2)
    assert plot.node.map.isVisible()
    assert not plot.regions.isVisible()
    assert plot.note.text() == "h1.3: a"
    assert plot.note.toolTip().endswith("h1.3: activation a over x₁, x₂.</p>")
    plot.select_node(None)
    assert asked.view is None
    assert plot.regions.isVisible()
    assert not plot.node.map.isVisible()
    assert not plot.line.isVisible()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_each_place_has_the_colour_of_the_nodes_sign(qtbot: Any, xor: Any, theme: Any) -> None:
    plot, _ = opened(qtbot, xor, (0, 0), theme)
    canvas, found = plot.node.map, with_node(xor, NodeView(0, 0)).node_picture
    frame = canvas.frame()
    for sign, place in ((1, int(found.a.argmax())), (-1, int(found.a.argmin()))):
        row, column = divmod(place, len(found.x))
        inside = [min(max(k, 3), len(found.x) - 4) for k in (column, row)]
        spot = frame.point(float(found.x[inside[0]]), float(found.y[inside[1]]))
        color = mix(theme.canvas, theme.diverging(float(found.a[inside[1], inside[0]])), 0.75)
        assert seen(canvas, color, around(spot, 2.0)) >= 10, sign


def test_the_line_lies_where_the_sum_is_zero(qtbot: Any, xor: Any) -> None:
    plot, _ = opened(qtbot, xor, (0, 0))
    found = with_node(xor, NodeView(0, 0)).node_picture
    frame, crossings = plot.node.map.frame(), 0
    for column in range(5, len(found.x) - 5, 9):
        signs = found.z[:, column] > 0
        for row in np.flatnonzero(signs[1:] != signs[:-1]).tolist():
            y = 0.5 * float(found.y[row] + found.y[row + 1])
            spot = frame.point(float(found.x[column]), y)
            if frame.area.adjusted(4, 4, -4, -4).contains(spot):
                crossings += 1
                assert seen(plot.node.map, DARK.text, around(spot, 4.0)) > 0
    assert crossings
    assert "z = 0" in [entry.text for entry in plot.node.map.entries()]


def test_z_and_a_have_scales_of_their_own(qtbot: Any, xor: Any) -> None:
    plot, _ = opened(qtbot, xor, (0, 1))
    bar = plot.node.map.bar_scale()
    assert (bar.low, bar.high) == (-1.0, 1.0)  # tanh
    press(qtbot, plot, "z")
    found = with_node(xor, NodeView(0, 1)).node_picture
    assert plot.node.map.limit() >= float(np.abs(found.z).max())
    assert plot.note.text() == "h1.2: z"
    plot.select_node((1, 0))
    press(qtbot, plot, "a")
    bar = plot.node.map.bar_scale()
    assert (bar.low, bar.high) == (0.0, 1.0)  # sigmoid


def test_what_was_chosen_holds_for_the_next_node(qtbot: Any, xor: Any) -> None:
    plot, asked = opened(qtbot, xor, (0, 0))
    press(qtbot, plot, "answer")
    assert plot.regions.isVisible()
    assert asked.view is None
    plot.select_node((0, 1))
    assert plot.regions.isVisible()
    press(qtbot, plot, "curve")
    plot.select_node((0, 2))
    assert asked.view == NodeView(0, 2, "curve", 0)
    assert plot.node.curve.isVisible()


def test_an_input_has_no_sum_and_says_so(qtbot: Any, xor: Any) -> None:
    plot, _ = opened(qtbot, xor, (0, 0))
    press(qtbot, plot, "z")
    plot.select_node((-1, 1))
    buttons = plot.node.switch.buttons
    assert not buttons["z"].isEnabled()
    assert "no z" in buttons["z"].toolTip()
    assert buttons["a"].isChecked()
    assert plot.node.map.zero_lines() == []


def test_data_with_one_input_have_a_curve_and_say_why_no_map(qtbot: Any) -> None:
    sine = snapshot("sine", 20, (0, 0))
    plot, asked = opened(qtbot, sine, (0, 0))
    assert asked.view == NodeView(0, 0, "curve", 0)
    assert plot.node.curve.isVisible()
    assert not plot.node.switch.buttons["a"].isEnabled()
    assert "two inputs" in plot.node.switch.buttons["a"].toolTip()


def test_the_mouse_reads_a_place_and_a_row(qtbot: Any, iris: Any) -> None:
    plot, _ = opened(qtbot, iris, (0, 3))
    canvas, data = plot.node.map, iris.experiment.data
    at = canvas.frame().point(*data.raw[40, [2, 3]].tolist())
    lines = canvas.lines_at(at)
    row = canvas.row_at(at)
    z, a = plot._points.node_values(row, 0, 3)
    assert lines[0].startswith(f"training row {row + 1}: ")
    assert "→ scaled" in lines[1]
    assert lines[3:] == [f"h1.4: z  {_said(z)}", f"h1.4: a  {_said(a)}"]
    hover(canvas, at)
    assert plot.note.text() == "h1.4: a, others as in row 1"


def _said(value: float) -> str:
    return short(value)


def test_clicking_a_point_or_a_mark_of_the_curve_picks_its_row(qtbot: Any, xor: Any) -> None:
    plot, _ = opened(qtbot, xor, (0, 0))
    spot = plot.node.map.frame().point(*xor.experiment.data.raw[2].tolist())
    with qtbot.waitSignal(plot.row_picked) as picked:
        qtbot.mouseClick(plot.node.map, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert picked.args == [2]
    press(qtbot, plot, "curve")
    frame = plot.node.curve.frame()
    mark = QPointF(frame.point(1.0, frame.y.low).x(), frame.area.bottom() - 3)
    with qtbot.waitSignal(plot.row_picked) as picked:
        qtbot.mouseClick(plot.node.curve, Qt.MouseButton.LeftButton, pos=mark.toPoint())
    assert xor.experiment.data.raw[picked.args[0], 0] == 1.0


def test_the_curve_goes_along_the_input_that_is_chosen(qtbot: Any, iris: Any) -> None:
    plot, asked = opened(qtbot, iris, (0, 3))
    press(qtbot, plot, "curve")
    assert asked.view == NodeView(0, 3, "curve", 2)
    combo = plot.node.along_combo
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert asked.view == NodeView(0, 3, "curve", 1)
    assert plot.note.text() == "h1.4, others as in row 1"
    lines = plot.node.curve.lines_at(plot.node.curve.frame().area.center())
    assert lines[0].startswith("sepal width (cm)")
    assert "→ scaled" in lines[0]


def test_the_curve_is_drawn_and_names_the_slope_at_the_shown_row(qtbot: Any, xor: Any) -> None:
    plot, asked = opened(qtbot, xor, (0, 1))
    press(qtbot, plot, "curve")
    found = with_node(xor, NodeView(0, 1, "curve", 0)).node_picture
    canvas, frame = plot.node.curve, plot.node.curve.frame()
    for k in range(120, len(found.x) - 20, 40):  # off the tangent
        spot = frame.point(float(found.x[k]), float(found.a[k]))
        assert seen(canvas, DARK.forward, around(spot, 3.0)) > 0
    texts = [entry.text for entry in canvas.entries()]
    assert f"slope of a by x₁: {_said(found.slope)}" in texts
    asked.row = 3
    plot.show_snapshot(with_node(xor, asked.view, 3))
    assert canvas._curve.row == 3
    # The row's value belongs to its line in the legend: on the axis it read as the axis' name.
    (row,) = [entry for entry in canvas.entries() if entry.text.startswith("shown row")]
    assert row.text == "shown row: x₁  1.00"
    assert row.short == "shown: 1.00"
    with painted_texts() as painted:
        canvas.rendered()
    assert ("painted", "x₁") in painted


def test_a_picture_that_was_asked_for_before_is_not_taken_for_this_one(
    qtbot: Any, xor: Any
) -> None:
    plot = panel(qtbot, xor)
    plot.select_node((0, 0))
    plot.show_snapshot(with_node(xor, NodeView(0, 3)))
    assert plot.note.text() == ""
    plot.show_snapshot(with_node(xor, NodeView(0, 0)))
    assert plot.note.text() == "h1.1: a"


def test_saving_and_copying_take_what_is_seen(qtbot: Any, xor: Any, tmp_path: Any) -> None:
    plot, _ = opened(qtbot, xor, (0, 0))
    path = tmp_path / "node.svg"
    plot.save_picture(str(path))
    assert "h1.1: a" in path.read_text()


def test_pictures_rows_too_have_nodes_over_two_pixels(qtbot: Any) -> None:
    digits = snapshot("digits", 1, (20, 21))
    digits = changed(digits, regions=None)
    plot = panel(qtbot, digits)
    asked = answering(plot, digits)
    assert not plot.header.isVisible()
    plot.select_node((0, 5))
    assert asked.view == NodeView(0, 5)
    assert plot.node.map.isVisible()
    assert plot.x_combo.isVisible()
    assert plot.x_combo.count() == 64
    plot.select_node(None)
    assert not plot.header.isVisible()


def test_every_colour_bar_has_zero_in_the_middle_of_its_palette() -> None:
    for theme in (DARK, LIGHT):
        palette = signed_palette(theme)
        assert palette[len(palette) // 2] == theme.diverging(0.0).rgb()


def test_labels_of_the_switch_can_be_read(qtbot: Any, iris: Any) -> None:
    plot, _ = opened(qtbot, iris, (0, 0))
    assert [b.text() for b in plot.node.switch.buttons.values()] == ["output", "a", "z", "curve"]
    assert all(b.toolTip() for b in plot.node.switch.buttons.values())
    assert not any(label.text() == "" for label in plot.header.findChildren(QLabel))  # x, y, along


def test_no_value_is_read_out_while_results_are_to_be_worked_out(qtbot: Any, xor: Any) -> None:
    plot, _ = opened(qtbot, xor, (0, 0))
    at = plot.node.map.frame().area.center()
    assert any("h1.1: z" in line for line in plot.node.map.lines_at(at))
    plot.node.set_withholding(True)
    assert not any("h1.1" in line for line in plot.node.map.lines_at(at))
    with painted_texts() as found:
        plot.node.map.rendered()
    assert found == [("painted", "The map would tell the results: end practice first (P)")]
    press(qtbot, plot, "curve")
    assert not plot.node.curve.lines_at(at)
    with painted_texts() as found:
        plot.node.curve.rendered()
    assert ("painted", "The curve would tell the results: end practice first (P)") in found
    assert "h1.1" not in "".join(text for _, text in found)
    plot.node.set_withholding(False)
    assert any("h1.1: a" in line for line in plot.node.curve.lines_at(at))
