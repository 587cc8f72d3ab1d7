"""The Computation graphs workshop in tests: opened, stepped by keys, dragged, and read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from simulator.workshops.records import graphs
from ui.computation_graphs.bench import GraphsBench
from ui.workshop.window import WorkshopWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def bench_of(window: WorkshopWindow) -> GraphsBench:
    assert isinstance(window.bench, GraphsBench)
    return window.bench


def open_preset(window: WorkshopWindow, name: str) -> GraphsBench:
    found = next(one for one in graphs.RECORD.presets if one.name == name)
    window.open_document(found.document, "file.json")
    return bench_of(window)


def key(bench: GraphsBench, *keys: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else NONE
    for one in keys:
        QTest.keyClick(bench.pane.canvas, one, held)


def named(bench: GraphsBench, name: str) -> int:
    graph = bench.stepper.shown.graph
    return next(one for one, node in graph.nodes.items() if node.name == name)


def spot(bench: GraphsBench, name: str, *, value: bool = False) -> QPoint:
    """Return where a node stands on the canvas, or its value."""
    canvas = bench.pane.canvas
    assert canvas.scene is not None
    one = named(bench, name)
    rect = canvas.scene.value_rect(one) if value else canvas.scene.rects[one]
    return (rect.center() - canvas.offset).toPoint()


def drag(bench: GraphsBench, start: QPoint, end: QPoint) -> None:
    canvas = bench.pane.canvas
    QTest.mousePress(canvas, LEFT, NONE, start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, LEFT, NONE, end)


def list_of(bench: GraphsBench) -> dict[str, tuple[str, str]]:
    """Return what the list of nodes shows: value and gradient by name."""
    before = bench.pages.currentIndex()
    bench.pages.setCurrentWidget(bench.pages.nodes)
    rows = bench.pages.nodes.rows
    bench.pages.setCurrentIndex(before)
    texts = [[rows.text(column, item) for column in range(4)] for item in range(rows.rowCount())]
    return {name: (value, gradient) for name, _, value, gradient in texts}


def type_text(bench: GraphsBench, text: str) -> None:
    bench.field.edit.setPlainText(text)
