"""Graphs that are built by buttons, boxes, drags and keys, and kept in files."""

from __future__ import annotations

import pytest
from graphs_use import LEFT, NONE, drag, key, list_of, named, open_preset, spot
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from workshop_use import shared_fixtures

from ui.computation_graphs.picture import drawing
from ui.computation_graphs.window import graphs_window
from ui.theme.colors import LIGHT
from ui.workshop.window import WorkshopWindow

shared_workshop, window = shared_fixtures(graphs_window)


def test_a_graph_is_built_by_buttons_boxes_and_drags(window: WorkshopWindow) -> None:
    bench = open_preset(window, "linear")
    for name in list(bench.stepper.shown.graph.nodes):
        bench.pane.canvas.removed.emit(name)
    assert bench.stepper.shown.graph.nodes == {}
    QTest.mouseClick(bench.adding.buttons["variable"], LEFT)
    QTest.mouseClick(bench.adding.buttons["exp"], LEFT)
    assert bench.field.edit.toPlainText() == "x = 1\ny = exp(x)"
    QTest.mouseClick(bench.adding.buttons["*"], LEFT)
    assert bench.field.edit.toPlainText() == "x = 1\ny = exp(x)*?"
    assert bench.node.inputs[1].currentText() == "not connected"
    box = bench.node.inputs[1]
    box.setCurrentIndex(box.findData(1))
    box.activated.emit(box.currentIndex())
    assert bench.field.edit.toPlainText() == "x = 1\ny = exp(x)*x"
    assert list_of(bench)["x"][1] == "5.44"  # 2e, and all is shown as it is built
    bench.node.name.setText("area")
    bench.node.name.editingFinished.emit()
    assert bench.field.edit.toPlainText().endswith("area = exp(x)*x")
    window.actions_.by_name["undo"].trigger()
    assert bench.field.edit.toPlainText().endswith("y = exp(x)*x")


def test_nodes_are_connected_by_a_drag_and_circles_are_refused(
    window: WorkshopWindow, qtbot: QtBot
) -> None:
    bench = open_preset(window, "square_of_sum")
    drag(bench, spot(bench, "y"), spot(bench, "z") + QPoint(0, 6))
    assert bench.field.edit.toPlainText().endswith("z = t^y")
    with qtbot.waitSignal(bench.refused):
        drag(bench, spot(bench, "z"), spot(bench, "t"))
    assert "close a circle" in window.bar.text.text()
    with qtbot.waitSignal(bench.refused):
        drag(bench, spot(bench, "z"), spot(bench, "x"))
    assert "x takes no inputs" in window.bar.text.text()


def test_an_edge_is_selected_and_removed(window: WorkshopWindow) -> None:
    bench = open_preset(window, "square_of_sum")
    canvas = bench.pane.canvas
    assert canvas.scene is not None
    edge, path = next(iter(canvas.scene.paths.items()))
    QTest.mouseClick(canvas, LEFT, NONE, path.pointAtPercent(0.5).toPoint())
    assert bench.stepper.shown.selected == edge
    assert bench.node.heading.text() == "Connection from x to t"
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert "?" in bench.field.edit.toPlainText()
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert bench.stepper.shown.selected is None


def test_another_result_is_asked_for(window: WorkshopWindow) -> None:
    bench = open_preset(window, "square_of_sum")
    QTest.mouseClick(bench.pane.canvas, LEFT, NONE, spot(bench, "t"))
    QTest.mouseClick(bench.node.result, LEFT)
    key(bench, Qt.Key.Key_End)
    assert list_of(bench)["x"] == ("1", "1")
    assert bench.field.edit.toPlainText().endswith("\nt")


def test_a_built_graph_comes_back_from_its_file(window: WorkshopWindow, tmp_path: object) -> None:
    bench = open_preset(window, "linear")
    QTest.mouseClick(bench.adding.buttons["+"], LEFT)
    path = f"{tmp_path}/graph.json"
    window.save_path(path)
    open_preset(window, "apples")
    window.open_path(path)
    assert bench.field.edit.toPlainText().endswith("v3 = ? + ?\ny")


@pytest.mark.parametrize("name", ["two_variables", "network_2_2_1"])
def test_what_is_painted_over_is_as_if_painted_whole(window: WorkshopWindow, name: str) -> None:
    bench = open_preset(window, name)
    canvas = bench.pane.canvas
    first = bench.stepper.shown.graph.variables()[0].id
    for change in (
        *(lambda: bench.stepper.move("forward"),) * bench.stepper.shown.end,
        lambda: bench.stepper.select(first),
        lambda: canvas.valued.emit(first, 12.5),
        *(lambda: bench.stepper.move("back"),) * 3,
        lambda: window.set_theme(LIGHT),
        lambda: bench.field.edit.setPlainText("a = -1\nb = ln(a)\nb·a"),  # it has no logarithm
        lambda: bench.stepper.move("last"),
        lambda: canvas.valued.emit(named(bench, "a"), 2.0),
        lambda: bench.stepper.move("first"),
    ):
        change()
        screen, over = canvas.grab().toImage(), canvas.rendered().toImage()
        canvas.invalidate()
        assert over == canvas.rendered().toImage()
        assert screen == canvas.grab().toImage()


def test_while_a_value_is_dragged_texts_alone_are_painted(
    window: WorkshopWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_preset(window, "network_2_2_1")
    bench.stepper.move("last")
    canvas, painted = bench.pane.canvas, []
    before = canvas.rendered().toImage()
    for name in ("paint_edge", "paint_node"):
        monkeypatch.setattr(drawing, name, lambda *_: painted.append(1))
    canvas.valued.emit(bench.stepper.shown.graph.variables()[0].id, 0.75)
    assert canvas.rendered().toImage() != before
    assert not painted
