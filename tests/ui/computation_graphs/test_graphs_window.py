"""The Computation graphs workshop, used as a learner would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from graphs_use import LEFT, NONE, bench_of, drag, key, list_of, open_preset, spot, type_text
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot
from workshop_use import shown

from simulator.expressions import Symbol
from simulator.graph import presets
from simulator.notation.numerals import numeral_text
from ui.computation_graphs.panels.derivation_lines import DerivationLines, Line
from ui.computation_graphs.window import graphs_window
from ui.theme.colors import LIGHT
from ui.workshop.window import WorkshopWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WorkshopWindow]:
    with shown(graphs_window) as made:
        yield made


def test_apples_are_stepped_forward_and_backward(window: WorkshopWindow) -> None:
    """C6: 220; 2.2 by the price, 110 by the count, 200 by the tax."""
    bench = open_preset(window, "apples")
    assert bench.pages.step.title.text() == "Nothing is computed yet"
    key(bench, Qt.Key.Key_Right)
    assert bench.pages.step.equation.plain_text() == "v_1 = apple · count\n    = 100 · 2\n    = 200"
    key(bench, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert bench.pages.step.title.text() == "Backward: total hands to v₁"
    assert bench.pages.step.form.text() == "upstream × local = downstream"
    assert bench.bar.position.text() == "step 4 of 7 · backward"
    assert bench.pages.step.note.text().startswith("A multiplication swaps its inputs")
    key(bench, Qt.Key.Key_End)
    assert list_of(bench) == {
        "apple": ("100", "2.20"),
        "count": ("2", "110"),
        "tax": ("1.10", "200"),
        "v₁": ("200", "1.10"),
        "total": ("220", "1"),
    }
    key(bench, Qt.Key.Key_Left)
    assert list_of(bench)["count"] == ("2", "")
    key(bench, Qt.Key.Key_Home)
    assert list_of(bench)["v₁"] == ("", "")


def test_a_formula_of_ones_own_is_not_the_example_changed(window: WorkshopWindow) -> None:
    window.heading.presets.chosen.emit("apples")
    bench = bench_of(window)
    type_text(bench, "apple = 90\ncount = 2\ntax = 1.1\ntotal = apple * count * tax")
    assert window.heading.task.text().startswith("Changed from")
    type_text(bench, "x = 0.8\ny = ln(1 + e^(-x)) / x")
    assert window.heading.task.text() == ""


def test_a_step_across_a_pole_is_said_to_tell_nothing_and_leaves_the_axis_near_the_point(
    window: WorkshopWindow,
) -> None:
    bench = bench_of(window)
    type_text(bench, "x = 0.8\ny = ln(1 + e^(-x)) / x")
    limit = bench.pages.limit
    bench.pages.setCurrentWidget(limit)
    assert "Near x = 0, within the step" in limit.readings.text()
    assert limit.canvas.seen_height() == pytest.approx((-4.9, 4.6), abs=2.0)
    limit.slider.setValue(limit.slider.maximum())
    assert "within the step" not in limit.readings.text()
    assert "to lower y, move x up" in limit.readings.text()
    type_text(bench, "x = 0.8\ny = x^5")
    # Where nothing runs off, all of the curve is seen.
    assert limit.canvas.seen_height() == pytest.approx((-0.01, 32.0), rel=0.05)


def test_no_line_of_a_derivation_is_painted_in_half(
    monkeypatch: pytest.MonkeyPatch, window: WorkshopWindow
) -> None:
    bench = bench_of(window)
    type_text(bench, "x = 0.8\ny = ln(1 + e^(-x)) / x")
    bench.pages.setCurrentWidget(bench.pages.derivation)
    lines = bench.pages.derivation.lines
    bottoms: list[float] = []

    def note(_lines: object, _painter: object, _line: Line, y: float, height: float) -> None:
        bottoms.append(y + height)

    monkeypatch.setattr(DerivationLines, "_paint_rule", note)
    window.grab()
    seen = lines.visibleRegion().boundingRect().bottom()
    assert seen < lines.height() - 50  # there is more than is seen
    assert bottoms
    assert max(bottoms) <= seen + 2
    bottoms.clear()
    lines.move(0, -20)
    window.grab()
    assert max(bottoms) <= lines.visibleRegion().boundingRect().bottom() + 2


def test_a_rules_words_are_whole_beside_its_line(window: WorkshopWindow) -> None:
    lines = bench_of(window).pages.derivation.lines
    x = Symbol("x")
    lines.show_lines((Line(None, x, "chain rule", "short"),))
    low = lines.height()
    lines.show_lines((Line(None, x, "chain rule", "with u = 1 + e^{−x} and much more " * 3),))
    assert lines.height() > low + 20


@pytest.mark.parametrize("preset", presets.REGISTRY.values(), ids=lambda one: one.name)
def test_every_preset_opens_before_its_first_step_and_ends_with_its_numbers(
    window: WorkshopWindow, preset: presets.GraphPreset
) -> None:
    bench = open_preset(window, preset.name)
    assert bench.stepper.shown.position == 0
    key(bench, Qt.Key.Key_End)
    recording = bench.stepper.shown.recording
    listed = list_of(bench)
    for node in recording.graph.variables():
        gradient = recording.gradient(node.id)
        assert gradient is not None
        name = bench.stepper.shown.names[node.id]
        assert listed[name] == (numeral_text(node.value), numeral_text(gradient))
    assert window.heading.task.text() == preset.explanation


def test_steps_by_node_and_by_pass(window: WorkshopWindow) -> None:
    bench = open_preset(window, "apples")
    key(bench, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    key(bench, Qt.Key.Key_Right, shift=True)
    assert bench.stepper.shown.position == 5
    key(bench, Qt.Key.Key_Left, shift=True)
    assert bench.stepper.shown.position == 3
    bench.bar.by.setCurrentIndex(2)
    QTest.mouseClick(bench.bar.transport.forward, LEFT)
    assert bench.stepper.shown.position == 7
    QTest.mouseClick(bench.bar.transport.back, LEFT)
    assert bench.stepper.shown.position == 2
    assert bench.bar.transport.back.isEnabled()
    QTest.mouseClick(bench.bar.transport.first, LEFT)
    assert not bench.bar.transport.back.isEnabled()


def test_playing_ends_at_the_last_step_and_starts_again(
    window: WorkshopWindow, qtbot: QtBot
) -> None:
    bench = open_preset(window, "square_of_sum")
    bench.bar.player.slider.setValue(7)
    key(bench, Qt.Key.Key_Space)
    assert bench.bar.player.play.isChecked()
    qtbot.waitUntil(lambda: bench.stepper.shown.position == bench.stepper.shown.end)
    qtbot.waitUntil(lambda: not bench.bar.player.play.isChecked())
    key(bench, Qt.Key.Key_Space)
    assert bench.stepper.shown.position == 0
    key(bench, Qt.Key.Key_Right)
    assert not bench.bar.player.play.isChecked()


def test_a_value_is_dragged_and_the_text_follows(window: WorkshopWindow) -> None:
    bench = open_preset(window, "apples")
    key(bench, Qt.Key.Key_End)
    start = spot(bench, "apple", value=True)
    drag(bench, start, start + QPoint(20, 0))
    assert bench.field.edit.toPlainText().splitlines()[0] == "apple = 120"
    assert list_of(bench)["total"] == ("264", "1")
    assert bench.stepper.shown.position == bench.stepper.shown.end
    window.actions_.by_name["undo"].trigger()
    assert bench.field.edit.toPlainText().splitlines()[0] == "apple = 100"
    assert bench.stepper.shown.position == bench.stepper.shown.end


def test_a_value_is_typed_in_place(window: WorkshopWindow, qtbot: QtBot) -> None:
    bench = open_preset(window, "apples")
    canvas = bench.pane.canvas
    QTest.mouseDClick(canvas, LEFT, NONE, spot(bench, "tax"))
    assert canvas.editor.isVisible()
    assert canvas.editor.text() == "1.1"
    canvas.editor.setText("1.2")
    QTest.keyClick(canvas.editor, Qt.Key.Key_Return)
    assert "tax = 1.2" in bench.field.edit.toPlainText()
    QTest.mouseClick(canvas, LEFT, NONE, spot(bench, "count"))
    QTest.keyClick(canvas, Qt.Key.Key_5)
    assert canvas.editor.text() == "5"
    QTest.keyClick(canvas.editor, Qt.Key.Key_Escape)
    assert not canvas.editor.isVisible()
    assert "count = 2" in bench.field.edit.toPlainText()
    QTest.keyClick(canvas, Qt.Key.Key_PageUp)
    assert "count = 2.1" in bench.field.edit.toPlainText()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    canvas.editor.setText("many")
    with qtbot.waitSignal(bench.refused):
        QTest.keyClick(canvas.editor, Qt.Key.Key_Return)
    assert "“many” is not a number" in window.bar.text.text()


def test_a_formula_is_typed_and_what_is_wrong_is_marked(window: WorkshopWindow) -> None:
    bench = open_preset(window, "linear")
    type_text(bench, "x = 3\nz = x^2 +")
    bench.field.tell()
    assert bench.field.problem.text().startswith("line 2: character 10: the formula ends too early")
    (mark,) = bench.field.edit.extraSelections()
    assert mark.cursor.selectionStart() >= 13
    assert bench.stepper.shown.graph.nodes[1].name == "a"
    type_text(bench, "x = 3\nz = x^2 + x")
    assert bench.field.problem.isHidden()
    key(bench, Qt.Key.Key_End)
    assert list_of(bench)["z"] == ("12", "1")
    assert list_of(bench)["x"] == ("3", "7")
    assert window.heading.presets.currentText() == ""
    window.actions_.by_name["undo"].trigger()
    assert bench.field.edit.toPlainText() == presets.get("linear").text


def test_a_fault_is_told_at_its_node(window: WorkshopWindow) -> None:
    bench = open_preset(window, "linear")
    type_text(bench, "x = 0; y = 3; z = y/x + 1")
    key(bench, Qt.Key.Key_End)
    assert "division by zero: 3 ÷ 0" in list_of(bench)["v₁"][0]
    assert bench.pages.step.note.text().startswith("division by zero")
    assert bench.bar.position.text() == "step 1 of 1 · forward"


def test_the_keyboard_goes_from_node_to_node(window: WorkshopWindow) -> None:
    bench = open_preset(window, "apples")
    key(bench, Qt.Key.Key_Down)
    assert bench.node.heading.text() == "Node apple: variable"
    key(bench, Qt.Key.Key_Up)
    assert bench.node.heading.text() == "Node total: v₁ × tax"
    QTest.mouseClick(bench.node.remove, LEFT)
    assert "total" not in list_of(bench)


def test_the_derivation_is_shown_and_checked(window: WorkshopWindow) -> None:
    bench = open_preset(window, "chain_rule")
    page = bench.pages.derivation
    bench.pages.setCurrentWidget(page)
    lines = page.lines.plain_text().splitlines()
    assert lines[0].endswith("= e^{3x^2} · d/dx(3x^2)    [derivative of exp]")
    assert lines[-1] == " = 6x · e^{3x^2}    [simplified]"
    assert page.check.text() == "With the values of now it is 6.35, as in the graph. ✓"
    type_text(bench, "x = 2; y = relu(x - 2) + max(x, 2)")
    assert "at a kink there is no single derivative" in page.check.text()
    for text in ("x = 2; max(x, x)", "x = 2; min(x, x)^2", "x = 2; 0^x"):
        type_text(bench, text)
        assert page.check.text().endswith(", as in the graph. ✓")
    type_text(bench, "x = 1; max(x^2, 2x - 1)")
    assert "Both have the same slope, so the graph's 2 is right." in page.check.text()
    type_text(bench, "x = 2; y = 0; z = y^x")
    assert "a part of the formula has no value" in page.check.text()
    type_text(bench, "x = 0; y = 1/x")
    assert page.check.text() == "The graph has no derivative here to compare it with."
    type_text(bench, "2 + 3")
    assert page.check.text() == "There is no variable to derive by."


def test_the_variable_follows_the_selection(window: WorkshopWindow) -> None:
    bench = open_preset(window, "two_variables")
    bench.pages.setCurrentWidget(bench.pages.derivation)
    assert bench.pages.derivation.lines.plain_text().splitlines()[-1].startswith(" = 3 + 2y")
    QTest.mouseClick(bench.pane.canvas, LEFT, NONE, spot(bench, "y"))
    assert bench.pages.derivation.lines.plain_text().splitlines()[-1].startswith(" = 2x + 2y")
    bench.pages.setCurrentWidget(bench.pages.limit)
    assert bench.pages.limit.variable.box.currentText() == "y"


def test_the_difference_quotient_approaches_the_derivative(window: WorkshopWindow) -> None:
    """C5: the derivative as a limit, and its sign as a direction."""
    bench = open_preset(window, "square_of_sum")
    page = bench.pages.limit
    bench.pages.setCurrentWidget(page)
    assert page.step_label.text() == "Δ = 1"
    assert page.canvas.geometry().top() <= page.variable.geometry().top()  # as high as the page
    assert page.equation.plain_text().splitlines()[-1] == "    = 7"
    page.slider.setValue(60)
    assert page.step_label.text() == "Δ = 1e−5"
    assert page.equation.plain_text().splitlines()[-1].startswith("    = 6.0000")
    told = page.readings.text()
    assert told.startswith("Central difference 6.000000, derivative 6.")
    assert told.endswith("It is above 0: to lower z, move x down.")
    type_text(bench, "x = -1; z = x^2")
    assert "It is below 0: to lower z, move x up." in page.readings.text()
    type_text(bench, "x = -1; z = relu(x)")
    assert "It is 0: near here x changes nothing" in page.readings.text()
    type_text(bench, "x = -1; z = ln(x)")
    assert page.readings.text() == "There is no derivative here."


def test_what_the_numbers_mean_in_money(window: WorkshopWindow) -> None:
    """C7: 2.2, 110 and 200, and why the tax weighs 200 against 2.2."""
    bench = open_preset(window, "apples")
    page = bench.pages.meaning
    bench.pages.setCurrentWidget(page)
    told = [note.text() for note in page.notes if not note.isHidden()]
    assert told[0] == "If an apple costs 1 won more, you pay 2.20 won more."
    assert "the tax weighs 200 and the price of an apple 2.20" in told[-1]
    rows = page.table.rows
    assert [rows.text(3, item) for item in range(3)] == ["2.20"] * 3
    assert rows.headings()[-1] == "To lower total"
    start = spot(bench, "apple", value=True)
    drag(bench, start, start + QPoint(50, 0))
    assert page.notes[1].text() == "If you buy one apple more, you pay 165 won more."
    type_text(bench, "x = 2; y = 3x")
    assert page.notes[0].text().startswith("A derivative says how many times as much")


def test_a_basket_at_ones_own_price(window: WorkshopWindow) -> None:
    """C7: the basket's price changes what is paid, and its derivative stays 1.1."""
    bench = open_preset(window, "fruit_basket")
    QTest.mouseDClick(bench.pane.canvas, LEFT, NONE, spot(bench, "basket"))
    bench.pane.canvas.editor.setText("2000")
    QTest.keyClick(bench.pane.canvas.editor, Qt.Key.Key_Return)
    key(bench, Qt.Key.Key_End)
    assert list_of(bench)["total"][0] == "2915"
    assert list_of(bench)["basket"] == ("2000", "1.10")
    bench.pages.setCurrentWidget(bench.pages.meaning)
    told = [note.text() for note in bench.pages.meaning.notes if not note.isHidden()]
    assert told[4] == "If the basket costs 1 won more, you pay 1.10 won more."


def test_the_tip_tells_all_digits(window: WorkshopWindow) -> None:
    bench = open_preset(window, "chain_rule")
    key(bench, Qt.Key.Key_End)
    canvas = bench.pane.canvas
    tip = canvas.tip_at(QPointF(spot(bench, "y")))
    assert "y: exp(v₂)" in tip
    assert "value 2.117000017" in tip
    assert canvas.scene is not None
    path = next(iter(canvas.scene.paths.values()))
    assert canvas.tip_at(path.pointAtPercent(0.5) - canvas.offset).startswith("from ")
    assert canvas.tip_at(QPointF(2.0, 2.0)) == ""


def test_a_large_graph_is_moved_about_and_followed(window: WorkshopWindow) -> None:
    bench = open_preset(window, "linear")
    lines = ["t1 = x*x", *(f"t{k + 1} = sin(t{k}) + x" for k in range(1, 40))]
    type_text(bench, "\n".join(lines))
    canvas = bench.pane.canvas
    assert canvas.beyond().width() > 1000.0
    assert canvas.offset.x() == 0.0
    key(bench, Qt.Key.Key_Home)
    key(bench, Qt.Key.Key_Right, Qt.Key.Key_End)
    key(bench, Qt.Key.Key_Home)
    bench.bar.by.setCurrentIndex(2)
    key(bench, Qt.Key.Key_Right)
    assert canvas.offset.x() > 1000.0
    drag(bench, QPoint(30, 30), QPoint(230, 30))
    assert canvas.offset.x() < canvas.beyond().width()


def test_another_theme_and_the_picture(window: WorkshopWindow) -> None:
    bench = open_preset(window, "softmax_cross_entropy")
    key(bench, Qt.Key.Key_End)
    dark = bench.pane.canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert bench.pane.canvas.rendered().toImage() != dark
    assert bench.picture() is bench.pane.canvas


def test_pages_with_lines_and_curves_get_room_until_the_learner_divides_it(
    qtbot: QtBot, window: WorkshopWindow
) -> None:
    bench = open_preset(window, "two_variables")
    low = bench.pages.height()
    bench.pages.setCurrentWidget(bench.pages.derivation)
    lines = bench.pages.derivation.lines
    qtbot.waitUntil(lambda: lines.visibleRegion().boundingRect().height() >= lines.height() > 0)
    bench.pages.setCurrentWidget(bench.pages.limit)
    assert bench.pages.height() > low + 100
    assert bench.pane.height() >= 200
    bench.pages.setCurrentWidget(bench.pages.meaning)
    assert bench.pages.height() == low
    split = bench.pages.parentWidget().parentWidget()
    assert isinstance(split, QSplitter)
    split.moveSplitter(split.sizes()[0] - 40, 1)
    mine = bench.pages.height()
    bench.pages.setCurrentWidget(bench.pages.limit)
    assert bench.pages.height() == mine
