"""The Losses workshop's pages of one weight and of the right loss: dragging, keys, buttons."""

from __future__ import annotations

import pytest
from losses_use import LEFT, begin, document, drag
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from workshop_use import shared_fixtures

from simulator.workshops.losses import one_weight
from ui.losses.bench import LossesBench
from ui.losses.window import losses_window
from ui.widgets.help import HELP_WANTED, HelpWanted
from ui.workshop.window import WorkshopWindow

shared_workshop, window = shared_fixtures(losses_window)


@pytest.fixture
def bench(window: WorkshopWindow) -> LossesBench:
    assert isinstance(window.bench, LossesBench)
    return window.bench


def test_accuracy_has_no_slope_and_cross_entropy_has(
    window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "one-weight")
    assert bench.weight.canvas.accessibleDescription().splitlines() == [
        "accuracy 5 / 7 = 0.714: slope 0",
        "cross-entropy 0.439: slope −0.170",
    ]
    assert "derivative 0 here" in bench.weight.note.text()
    assert "a larger weight is better" in bench.weight.note.text()
    bench.weight.w.field.committed.emit(2.5)
    assert "no derivative" in bench.weight.note.text()
    assert "a smaller weight is better" in bench.weight.note.text()
    assert "no slope" in bench.weight.canvas.accessibleDescription()
    bench.weight.canvas.rendered()


def test_where_the_weight_stands_is_found_once_a_move(
    window: WorkshopWindow, bench: LossesBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(window, "one-weight")
    asked: list[int] = []
    found = one_weight.outputs
    monkeypatch.setattr(
        one_weight, "outputs", lambda x, w, b: asked.append(len(x)) or found(x, w, b)
    )
    bench.weight.b.field.committed.emit(0.35)
    bench.weight.canvas.grab()  # the equation asks for all of its own
    assert len(asked) <= 2


def test_the_weight_is_dragged_and_moved_by_keys(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "one-weight")
    canvas = bench.weight.canvas
    canvas.rendered()
    low = canvas.height() * 3 // 4
    drag(qtbot, canvas, QPoint(canvas.width() // 3, low), QPoint(canvas.width() - 30, low))
    assert document(bench).weight.w > 4.0
    window.history.stack.undo()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert document(bench).weight.w == 0.9


def test_points_are_dragged_turned_added_and_removed(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "one-weight")
    points = bench.weight.points
    points.rendered()
    start = points.place_of(2).toPoint()
    drag(qtbot, points, start, QPoint(start.x() + 40, start.y()))
    assert document(bench).weight.samples[2].x > 0.7
    qtbot.keyClick(points, Qt.Key.Key_Space)
    assert document(bench).weight.samples[2].y == 0
    qtbot.keyClick(points, Qt.Key.Key_Up)
    qtbot.keyClick(points, Qt.Key.Key_Left)
    assert document(bench).weight.samples[3].x == 1.1
    qtbot.mouseDClick(points, LEFT, pos=points.place_of(3).toPoint())
    assert document(bench).weight.samples[3].y == 1
    bench.weight.add.click()
    assert len(document(bench).weight.samples) == 8
    assert not bench.weight.add.isEnabled()
    bench.weight.remove.click()
    assert [one.x for one in document(bench).weight.samples][-1] == 2.8


# -- which loss


def test_b5_the_table_of_tasks(window: WorkshopWindow, bench: LossesBench) -> None:
    begin(window, "which-loss")
    table = bench.choice.table
    assert [table.item(row, 4).text() for row in range(4)] == [
        "linear + mean_squared_error",
        "sigmoid + binary_crossentropy",
        "softmax + categorical_crossentropy",
        "sigmoid + binary_crossentropy",
    ]
    assert "tanh goes down to −1" in bench.choice.verdict.text()
    table.selectRow(2)
    assert document(bench).choice.task == "multiclass"
    assert bench.choice.verdict.text().startswith("✓")
    bench.choice.loss.chosen.emit("mse")
    assert "softmax and Categorical cross-entropy" in bench.choice.verdict.text()
    assert bench.choice.keras.text() == 'Dense(…, activation="softmax")   loss="mean_squared_error"'


def test_a_row_opens_its_preset_its_curve_and_its_page(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    begin(window, "which-loss")
    bench.choice.table.selectRow(3)
    with qtbot.waitSignal(bench.scenario_wanted) as asked:
        bench.choice.scenario.click()
    assert asked.args == ["two_labels"]

    class Asked(QWidget):
        page = ""

        def event(self, event: QEvent) -> bool:
            if event.type() == HELP_WANTED:
                assert isinstance(event, HelpWanted)
                self.page = event.page
                event.accept()
                return True
            return super().event(event)

    root = Asked()
    qtbot.addWidget(root)
    before = window.parentWidget()
    window.setParent(root, window.windowFlags())
    bench.choice.page.click()
    assert root.page == "help/loss-binary_cross_entropy.md"
    window.setParent(before, window.windowFlags())
    bench.choice.curve.click()
    assert document(bench).page == "curves"
    assert document(bench).curves.loss == "binary_cross_entropy"
    assert document(bench).curves.second is None
