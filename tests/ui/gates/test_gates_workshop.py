"""The Gates workshop: weights by hand, by the line and by the rule, and XOR from three gates."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from workshop_use import shown

from simulator.workshops.gates.truth import Weights
from ui.gates.bench import GatesBench
from ui.gates.window import gates_window
from ui.math.notation import to_text
from ui.theme.colors import LIGHT
from ui.workshop.small_table import SmallTable
from ui.workshop.window import WorkshopWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WorkshopWindow]:
    with shown(gates_window) as made:
        yield made


@pytest.fixture
def bench(window: WorkshopWindow) -> GatesBench:
    assert isinstance(window.bench, GatesBench)
    return window.bench


def begin(window: WorkshopWindow, preset: str) -> None:
    window.heading.presets.chosen.emit(preset)


def column(table: SmallTable, place: int) -> list[str]:
    return [table.item(row, place).text() for row in range(table.rowCount())]


def sums(bench: GatesBench) -> list[str]:
    return column(bench.neuron.table, 2)


def weights(bench: GatesBench) -> Weights:
    return bench.document.weights


def drag(qtbot: QtBot, widget: QWidget, start: QPointF, end: QPointF) -> None:
    qtbot.mousePress(widget, LEFT, pos=start.toPoint())
    qtbot.mouseMove(widget, end.toPoint())
    qtbot.mouseRelease(widget, LEFT, pos=end.toPoint())


# -- one neuron


def test_a2_the_courses_numbers_stand_in_the_table(bench: GatesBench) -> None:
    assert sums(bench) == ["−0.70", "−0.20", "−0.20", "0.30"]
    assert column(bench.neuron.table, 3) == ["0", "0", "0", "1"]
    assert column(bench.neuron.table, 5) == [
        "b ≤ 0 ✓",
        "w₂ + b ≤ 0 ✓",
        "w₁ + b ≤ 0 ✓",
        "w₁ + w₂ + b > 0 ✓",
    ]


def test_a3_or_is_found_by_the_bias_alone(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "find-or")
    assert "Which one number" in window.heading.task.text()
    bench.controls.b.field.setFocus()
    bench.controls.b.field.selectAll()
    qtbot.keyClicks(bench.controls.b.field.lineEdit(), "-0.2")
    qtbot.keyClick(bench.controls.b.field, Qt.Key.Key_Return)
    assert sums(bench) == ["−0.20", "0.30", "0.30", "0.80"]
    assert window.heading.task.text().startswith("✓ Solved.")
    assert bench.gates.buttons["or"].text() == "✓ OR"
    assert bench.gates.progress.text().startswith("1 of 3")


def test_ticks_say_what_the_learner_found_and_no_example_sets_or_takes_one(
    window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "xor")  # AND, OR and NAND are right in it, and nobody has found them
    assert bench.gates.progress.text().startswith("0 of 3")
    bench.gates.buttons["or"].click()
    bench.controls.b.field.committed.emit(-0.3)  # is OR, as it was before
    assert not bench.gates.found
    begin(window, "find-or")
    bench.controls.b.field.committed.emit(-0.2)
    begin(window, "find-nand")
    texts = [button.text() for button in bench.gates.buttons.values()]
    assert texts[:4] == ["AND", "✓ OR", "NAND", "XOR"]
    assert bench.gates.progress.text().startswith("1 of 3")


def test_a3_any_right_answer_for_nand_counts(window: WorkshopWindow, bench: GatesBench) -> None:
    begin(window, "find-nand")
    assert column(bench.neuron.table, 3) == ["0", "0", "0", "1"]
    for name, value in (("w1", -3.0), ("w2", -1.0), ("b", 3.5)):
        getattr(bench.controls, name).field.committed.emit(value)
    assert window.heading.task.text().startswith("✓ Solved.")
    window.history.stack.undo()
    assert not window.heading.task.text().startswith("✓")


def test_each_gate_keeps_a_neuron_of_its_own(bench: GatesBench) -> None:
    bench.gates.buttons["or"].click()
    bench.controls.b.field.committed.emit(-0.2)
    bench.gates.buttons["and"].click()
    assert weights(bench) == Weights(0.5, 0.5, -0.7)
    bench.gates.buttons["or"].click()
    assert weights(bench) == Weights(0.5, 0.5, -0.2)


def test_a11_a_threshold_is_a_bias_of_the_other_sign(
    window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "threshold")
    assert bench.controls.theta.isVisible()
    assert not bench.controls.b.isVisible()
    assert bench.controls.theta.value() == 0.1
    assert sums(bench) == ["0", "0.50", "0.50", "1"]
    assert column(bench.neuron.table, 5)[:2] == ["0 ≤ θ ✓", "w₂ > θ ✓"]
    bench.controls.theta.field.committed.emit(0.6)
    assert weights(bench).b == -0.6
    assert column(bench.neuron.table, 3) == ["0", "0", "0", "1"]
    bench.controls.form.chosen.emit("bias")
    assert sums(bench) == ["−0.60", "−0.10", "−0.10", "0.40"]


def test_a11_a_sigmoid_makes_the_same_classes(bench: GatesBench) -> None:
    step = bench.neuron.plane.rendered().toImage()
    bench.controls.output.chosen.emit("sigmoid")
    assert column(bench.neuron.table, 3) == ["0.332 → 0", "0.45 → 0", "0.45 → 0", "0.574 → 1"]
    assert bench.neuron.plane.rendered().toImage() != step


def test_a1_biological_names_are_a_switch(qtbot: QtBot, bench: GatesBench) -> None:
    plain = bench.neuron.neuron.rendered().toImage()
    bench.controls.names.click()
    assert bench.document.biological
    assert bench.neuron.neuron.rendered().toImage() != plain


def test_a_row_is_chosen_in_the_table_and_on_its_point(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    bench.neuron.table.selectRow(1)
    assert bench.document.row == 1
    assert "Inputs 0 and 1" in bench.neuron.neuron.accessibleDescription()
    plane = bench.neuron.plane
    at = plane.frame(plane.rect().toRectF()).point(1.0, 0.0)
    qtbot.mouseClick(plane, LEFT, pos=at.toPoint())
    assert bench.document.row == 2
    assert bench.neuron.table.currentRow() == 2
    window.history.stack.undo()  # both are one step
    assert bench.document.row == 3


# -- by the drawing and by the line


def test_a_number_of_the_drawing_is_dragged_in_one_step(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    neuron = bench.neuron.neuron
    neuron.rendered()
    start = neuron._labels["w2"].center()
    drag(qtbot, neuron, start, start - QPointF(0.0, 40.0))
    assert weights(bench) == Weights(0.5, 0.9, -0.7)
    window.history.stack.undo()
    assert weights(bench) == Weights(0.5, 0.5, -0.7)
    qtbot.mouseMove(neuron, QPoint(5, 5))
    assert weights(bench).w2 == 0.5  # it has been let go


def test_a_threshold_rises_where_it_is_dragged_up(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "threshold")
    neuron = bench.neuron.neuron
    neuron.rendered()
    start = neuron._labels["b"].center()
    drag(qtbot, neuron, start, start - QPointF(0.0, 20.0))
    assert weights(bench).theta == 0.3


def test_keys_choose_a_number_and_change_it(qtbot: QtBot, bench: GatesBench) -> None:
    neuron = bench.neuron.neuron
    qtbot.keyClick(neuron, Qt.Key.Key_Up)
    qtbot.keyClick(neuron, Qt.Key.Key_Left)
    qtbot.keyClick(neuron, Qt.Key.Key_PageDown)
    assert weights(bench) == Weights(0.6, 0.5, -1.7)
    qtbot.keyClick(neuron, Qt.Key.Key_Right)
    qtbot.keyClick(neuron, Qt.Key.Key_Down)
    assert weights(bench).w1 == 0.5


def test_the_line_is_dragged_and_every_view_follows(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    plane = bench.neuron.plane
    frame = plane.frame(plane.rect().toRectF())
    drag(qtbot, plane, frame.point(0.7, 0.7), frame.point(0.2, 0.2))
    assert weights(bench)[:2] == (0.5, 0.5)
    assert weights(bench).b == pytest.approx(-0.2, abs=0.02)
    assert bench.controls.b.value() == weights(bench).b
    window.history.stack.undo()
    assert weights(bench).b == -0.7


def test_the_line_is_turned_by_a_knob(qtbot: QtBot, bench: GatesBench) -> None:
    plane = bench.neuron.plane
    frame = plane.frame(plane.rect().toRectF())
    knob = max(plane.knobs(weights(bench)))
    # Upright through the middle of the line: only x₁ counts.
    drag(qtbot, plane, frame.point(*knob), frame.point(0.7, 0.2))
    assert weights(bench).w1 == pytest.approx(0.71, abs=0.02)
    assert weights(bench).w2 == pytest.approx(0.0, abs=0.02)
    assert column(bench.neuron.table, 3) == ["0", "0", "1", "1"]


def test_keys_move_and_turn_the_line(qtbot: QtBot, bench: GatesBench) -> None:
    plane = bench.neuron.plane
    qtbot.keyClick(plane, Qt.Key.Key_Up)
    assert weights(bench) == Weights(0.5, 0.5, -0.77)
    qtbot.keyClick(plane, Qt.Key.Key_Down)
    assert weights(bench) == Weights(0.5, 0.5, -0.7)
    qtbot.keyClick(plane, Qt.Key.Key_Left)
    turned = weights(bench)
    assert turned.w1 < 0.5 < turned.w2
    qtbot.keyClick(plane, Qt.Key.Key_Right)
    assert weights(bench) == pytest.approx(Weights(0.5, 0.5, -0.7), abs=0.02)


def test_no_line_and_a_line_outside_are_said(window: WorkshopWindow, bench: GatesBench) -> None:
    begin(window, "learn")
    blank = bench.neuron.plane.rendered().toImage()
    bench.controls.b.field.committed.emit(5.0)
    bench.controls.w1.field.committed.emit(0.1)
    assert bench.neuron.plane.rendered().toImage() != blank
    assert bench.neuron.plane.knobs(weights(bench)) == []


def test_numbers_stay_in_their_range(qtbot: QtBot, bench: GatesBench) -> None:
    bench.controls.w1.field.committed.emit(5.0)
    qtbot.keyClick(bench.neuron.neuron, Qt.Key.Key_PageUp)
    assert weights(bench).w1 == 5.0


# -- the perceptron rule


def test_a4_the_rule_goes_row_by_row_with_a_record(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "learn")
    rule, record = bench.rule, bench.neuron.record
    for _ in range(3):
        qtbot.mouseClick(rule.forward, LEFT)
    assert "The error is 0, and nothing changes." in rule.sentence.text()
    assert bench.document.row == 2, "the row that was looked at is marked"
    qtbot.mouseClick(rule.forward, LEFT)
    assert "the sum 0 gives 0, the target is 1. The error is −1" in rule.sentence.text()
    before, change, after = ([label.text() for label in line] for line in record._numbers)
    assert before == ["0", "0", "0"]
    assert change == after == ["0.10", "0.10", "0.10"]
    assert weights(bench) == Weights(0.1, 0.1, 0.1)
    assert column(record.table, 1) == ["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"]
    assert column(record.table, 2) == ["0", "0", "0", "−1"]
    assert sums(bench) == ["0.10", "0.20", "0.20", "0.30"]


def test_a4_it_runs_until_no_row_is_wrong_and_starts_over(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "learn")
    rule, record = bench.rule, bench.neuron.record
    qtbot.mouseClick(rule.run, LEFT)
    assert record.table.rowCount() == 18
    assert weights(bench) == Weights(0.2, 0.1, -0.2)
    assert record.outcome.text().startswith("After visit 18 all four rows of AND are right")
    assert window.heading.task.text().startswith("✓ Solved.")
    assert not rule.forward.isEnabled()
    assert not rule.run.isEnabled()
    qtbot.mouseClick(rule.again, LEFT)
    assert weights(bench) == Weights(0.0, 0.0, 0.0)
    assert record.table.rowCount() == 0
    assert not rule.again.isEnabled()


def test_a4_on_xor_it_goes_round_and_says_why(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "xor")
    qtbot.mouseClick(bench.rule.run, LEFT)
    assert "goes round in circles. No line separates" in bench.neuron.record.outcome.text()
    assert bench.rule.forward.isEnabled()  # whoever wants to see it, may
    assert "no line has more than 3" in bench.neuron.why.text()
    assert column(bench.neuron.table, 5).count("b ≤ 0 ✓") == 1
    begin(window, "and")
    assert not bench.neuron.why.isVisible()


def test_a_weight_set_by_hand_and_another_rate_begin_the_rule_anew(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "learn")
    qtbot.mouseClick(bench.rule.run, LEFT)
    bench.rule.rate.committed.emit(0.5)
    assert weights(bench) == Weights(0.2, 0.1, -0.2)
    assert bench.neuron.record.table.rowCount() == 0
    assert bench.neuron.record.outcome.text().startswith("All four rows of AND are right already")
    bench.controls.b.field.committed.emit(0.3)
    qtbot.mouseClick(bench.rule.forward, LEFT)
    assert weights(bench).b == -0.2
    window.history.stack.undo()
    assert weights(bench).b == 0.3


# -- XOR from gates


def steps(bench: GatesBench) -> list[str]:
    return [column(bench.network.table, place)[row] for row in range(4) for place in (2, 3, 4)]


def test_a5_every_row_is_stepped_through_the_three_nodes(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "xor-gates")
    network = bench.network
    assert network.isVisible()
    assert steps(bench) == ["·"] * 12
    qtbot.mouseClick(network.transport.forward, LEFT)
    assert network.sentence.text() == "Row (0, 0), NAND: the sum is above 0, so it gives 1."
    equation = network.equation.equation
    assert equation is not None
    assert to_text(equation.numbers) == "−0.50·0 − 0.50·0 + 0.70"
    assert to_text(equation.result) == "0.70"
    found = []
    for _ in range(11):
        qtbot.keyClick(network.canvas, Qt.Key.Key_Right)
        assert network.equation.equation is not None
        found.append(to_text(network.equation.equation.result))
    assert found[1::3] == ["−0.20", "0.30", "0.30", "−0.20"]  # of AND
    assert column(network.table, 4) == ["0 ✓", "1 ✓", "1 ✓", "0 ✓"]
    assert network.position.text() == "12 / 12"
    assert window.heading.task.text().startswith("✓ Solved.")
    assert not network.transport.forward.isEnabled()


def test_the_walk_goes_back_and_to_both_ends(
    qtbot: QtBot, window: WorkshopWindow, bench: GatesBench
) -> None:
    begin(window, "xor-gates")
    canvas = bench.network.canvas
    for key, step in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_End, 12),
        (Qt.Key.Key_Left, 11),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(canvas, key)
        assert bench.document.step == step


def test_the_network_is_made_of_the_neurons_as_they_stand(
    window: WorkshopWindow, bench: GatesBench
) -> None:
    bench.gates.buttons["network"].click()
    assert bench.hint.text().startswith("OR, NAND: not right yet")
    bench.network.step_wanted.emit(12)
    assert "✗" in "".join(column(bench.network.table, 4))
    assert not window.heading.task.text().startswith("✓")
    for gate, numbers in (("or", (0.5, 0.5, -0.2)), ("nand", (-1.0, -1.0, 1.5))):
        bench.gates.buttons[gate].click()
        for name, value in zip(("w1", "w2", "b"), numbers, strict=True):
            getattr(bench.controls, name).field.committed.emit(value)
    bench.gates.buttons["network"].click()
    assert "put together, not trained" in bench.hint.text()
    assert column(bench.network.table, 4) == ["0 ✓", "1 ✓", "1 ✓", "0 ✓"]
    assert "NAND: weights −1 and −1, bias 1.50" in bench.network.canvas.accessibleDescription()


@pytest.mark.parametrize("preset", ["and", "xor", "xor-gates"])
def test_both_themes_are_drawn(window: WorkshopWindow, bench: GatesBench, preset: str) -> None:
    begin(window, preset)
    canvas = bench.network.canvas if preset == "xor-gates" else bench.neuron.neuron
    dark = canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert canvas.rendered().toImage() != dark
    assert bench.picture().isVisible()
