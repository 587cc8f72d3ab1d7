"""The Losses workshop's page of two networks: cells, typing, bars, and the course's numbers."""

from __future__ import annotations

import pytest
from losses_use import LEFT, begin, document, drag
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot
from workshop_use import shared_fixtures

from ui.losses.bench import LossesBench
from ui.losses.outputs_canvas import Place
from ui.losses.outputs_table import OutputsTable
from ui.losses.window import losses_window
from ui.widgets.number_field import NumberField
from ui.workshop.window import WorkshopWindow

shared_workshop, window = shared_fixtures(losses_window)


@pytest.fixture
def bench(window: WorkshopWindow) -> LossesBench:
    assert isinstance(window.bench, LossesBench)
    return window.bench


def line(table: OutputsTable, row: int) -> list[str]:
    return [table.item(row, column).text() for column in range(table.columnCount())]


def test_b8_is_shown_with_its_numbers(window: WorkshopWindow, bench: LossesBench) -> None:
    begin(window, "two-networks")
    tables = bench.networks.tables.tables
    assert line(tables["first"], 3)[3:] == ["0.333", "0.807", "1.38"]
    assert line(tables["second"], 3)[3:] == ["0.333", "0.340 ✓", "0.639 ✓"]
    assert line(tables["first"], 2)[3:] == ["1 ✗", "1.34", "2.30"]
    assert [note.text() for note in bench.networks.verdicts] == [
        "Classification error cannot tell them apart: 0.333 for both.",
        "Squared error: network 2 is better, 0.340 against 0.807.",
        "Cross-entropy: network 2 is better, 0.639 against 1.38.",
    ]


def test_b7_is_shown_with_its_numbers(window: WorkshopWindow, bench: LossesBench) -> None:
    begin(window, "three-targets")
    lines = [line(bench.networks.tables.tables["first"], row)[4:] for row in range(3)]
    assert lines == [["0.447", "2.30"], ["0.0467", "0.357"], ["0.380", "1.61"]]


def test_each_cell_opens_to_its_equation(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    table, view = bench.networks.tables.tables["second"], bench.networks.equation
    table.setCurrentCell(0, 4)
    assert "0.14" in view.plain_text()
    assert document(bench).networks.network == 1
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert "ln(0.70)" in view.plain_text()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert "[ 2 ≠ 2 ]" in view.plain_text()
    window.history.stack.undo()
    assert document(bench).networks.network == 0


def typed(qtbot: QtBot, table: OutputsTable, row: int, column: int, text: str) -> None:
    """Type over a cell as a learner does, and press Enter."""
    table.setFocus()
    table.setCurrentCell(row, column)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    (field,) = table.findChildren(NumberField)
    field.lineEdit().selectAll()
    qtbot.keyClicks(field.lineEdit(), text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.findChildren(NumberField))


def test_a_typed_probability_leaves_the_rest_to_the_others(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    typed(qtbot, bench.networks.tables.tables["first"], 0, 2, "0.8")
    assert document(bench).networks.first[0] == (0.1, 0.1, 0.8)
    bench.networks.keep.click()
    typed(qtbot, bench.networks.tables.tables["targets"], 0, 1, "0.5")
    assert document(bench).networks.targets[0] == (0.5, 0.0, 1.0)
    window.history.stack.undo()
    assert document(bench).networks.targets[0] == (0.0, 0.0, 1.0)


def test_a_probability_that_cannot_be_is_told_and_changes_nothing(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    before = document(bench).networks.first
    typed(qtbot, bench.networks.tables.tables["first"], 0, 0, "1.5")
    assert document(bench).networks.first == before
    assert "Allowed" in bench.networks.complaint.text()
    typed(qtbot, bench.networks.tables.tables["first"], 0, 0, "0.4")
    assert not bench.networks.complaint.text()


def test_a_computed_cell_cannot_be_typed_over(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    table = bench.networks.tables.tables["first"]
    for cell in ((0, 4), (3, 0)):
        table.setCurrentCell(*cell)
        qtbot.keyClick(table, Qt.Key.Key_F2)
        assert not table.findChildren(NumberField)


def test_a_bar_is_dragged_in_one_step(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    canvas = bench.networks.canvas
    canvas.rendered()
    start = QPointF(canvas.bar(Place(0, 0, 2), 0.4).center().x(), 0.0)
    start.setY(canvas.bar(Place(0, 0, 2), 0.4).top())
    end = QPointF(start.x(), canvas.bar(Place(0, 0, 2), 0.9).top())
    drag(qtbot, canvas, start.toPoint(), end.toPoint())
    assert document(bench).networks.first[0][2] == pytest.approx(0.9, abs=0.02)
    assert sum(document(bench).networks.first[0]) == pytest.approx(1.0)
    window.history.stack.undo()
    assert document(bench).networks.first[0] == (0.3, 0.3, 0.4)


def test_a_bar_that_was_dragged_to_1_and_back_leaves_the_others_as_they_were(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    canvas = bench.networks.canvas
    canvas.rendered()
    x = round(canvas.bar(Place(0, 2, 1), 0.2).center().x())
    start, top = (round(canvas.bar(Place(0, 2, 1), value).top()) for value in (0.2, 1.0))
    qtbot.mousePress(canvas, LEFT, pos=QPoint(x, start))
    qtbot.mouseMove(canvas, QPoint(x, top - 40))
    assert document(bench).networks.first[2] == (0.0, 1.0, 0.0)
    qtbot.mouseMove(canvas, QPoint(x, start + 5))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(x, start + 5))
    first, changed, last = document(bench).networks.first[2]
    assert changed < 0.2
    assert last / first == pytest.approx(7.0)


def test_samples_and_classes_are_added_and_taken_away(
    window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    bench.networks.samples.committed.emit(5.0)
    bench.networks.classes.committed.emit(4.0)
    shown_now = document(bench).networks
    assert (shown_now.samples, shown_now.classes, shown_now.sample) == (5, 4, 5)
    assert bench.networks.tables.tables["first"].columnCount() == 7
    bench.networks.samples.committed.emit(1.0)
    bench.networks.classes.committed.emit(2.0)
    assert document(bench).networks.targets == ((0.5, 0.5),)
    assert not bench.networks.canvas.rendered().isNull()


def test_squared_error_is_taken_together_in_three_ways(
    window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "two-networks")
    means = []
    for way in ("sum", "mean", "half"):
        bench.networks.squared.chosen.emit(way)
        means.append(line(bench.networks.tables.tables["first"], 3)[4])
    assert means == ["0.807", "0.269", "0.403"]
