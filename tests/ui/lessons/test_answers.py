"""Questions of every kind: right, wrong in a known way and otherwise, no answer, and kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget

from simulator.lessons.library import lesson
from simulator.lessons.play import Play
from simulator.lessons.questions.question import kinds
from simulator.lessons.questions.records.formula import FormulaQuestion
from ui.lessons.answers.choice import ChoiceAnswer
from ui.lessons.answers.formula import FormulaAnswer
from ui.lessons.answers.number import NumberAnswer
from ui.lessons.answers.order import OrderAnswer
from ui.lessons.panel import LessonsPanel
from ui.lessons.quiz_view import QuizView

NUMBER, ONE, SEVERAL, ORDER, FORMULA = range(5)
ENTER = Qt.Key.Key_Return


def quiz_of(panel: LessonsPanel, number: int) -> QuizView:
    assert panel.page.step is not None
    return panel.page.step.quizzes[number]


def kind_of(quiz: QuizView) -> type:
    return type(quiz.answer)


def type_in(quiz: QuizView, text: str) -> None:
    assert isinstance(quiz.answer, NumberAnswer | FormulaAnswer)
    quiz.answer.line.clear()
    QTest.keyClicks(quiz.answer.line, text)
    QTest.keyClick(quiz.answer.line, ENTER)


def choose(quiz: QuizView, *options: int) -> None:
    assert isinstance(quiz.answer, ChoiceAnswer)
    for k, option in enumerate(quiz.answer.options):
        if option.isChecked() != (k in options):
            QTest.mouseClick(option, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    QTest.mouseClick(quiz.check, Qt.MouseButton.LeftButton)


def put(quiz: QuizView, *items: int) -> None:
    assert isinstance(quiz.answer, OrderAnswer)
    for place, item in enumerate(items):
        row = next(one for one in quiz.answer.rows if one.item == item)
        while quiz.answer.rows.index(row) > place:
            QTest.mouseClick(row.up, Qt.MouseButton.LeftButton)
    QTest.mouseClick(quiz.check, Qt.MouseButton.LeftButton)


def told(quiz: QuizView) -> tuple[str, str]:
    remark = quiz.remark.accessibleName() if quiz.remark.isVisible() else ""
    return quiz.sign.state, remark


def test_every_kind_of_question_has_a_field(asking: Play, panel: LessonsPanel) -> None:
    asked = {one.question.type for one in asking.step.quizzes}
    assert asked == set(kinds())
    fields = [kind_of(quiz_of(panel, k)) for k in range(5)]
    assert fields == [NumberAnswer, ChoiceAnswer, ChoiceAnswer, OrderAnswer, FormulaAnswer]


CASES: list[tuple[int, Callable[[QuizView], None], str, str]] = [
    (NUMBER, lambda quiz: type_in(quiz, "0.5"), "done", "Half it is."),
    (NUMBER, lambda quiz: type_in(quiz, "2"), "wrong", "That is the double."),
    (NUMBER, lambda quiz: type_in(quiz, "7"), "wrong", "Not this number."),
    (ONE, lambda quiz: choose(quiz, 1), "done", "Right."),
    (ONE, lambda quiz: choose(quiz, 0), "wrong", "One is odd."),
    (ONE, lambda quiz: choose(quiz, 2), "wrong", ""),
    (SEVERAL, lambda quiz: choose(quiz, 1, 2), "done", "Right."),
    (SEVERAL, lambda quiz: choose(quiz, 1), "partly", ""),
    (SEVERAL, lambda quiz: choose(quiz, 0), "wrong", "One is odd."),
    (ORDER, lambda quiz: put(quiz, 0, 1, 2, 3), "done", "So it is."),
    (ORDER, lambda quiz: put(quiz, 3, 0, 1, 2), "wrong", "Not the last one first."),
    (ORDER, lambda quiz: put(quiz, 0, 2, 1, 3), "partly", ""),
    (FORMULA, lambda quiz: type_in(quiz, "y + x + x"), "done", "Right."),
    (FORMULA, lambda quiz: type_in(quiz, "x+y"), "wrong", "That is once x."),
    (FORMULA, lambda quiz: type_in(quiz, "x y"), "wrong", ""),
]


@pytest.mark.parametrize(("number", "give", "state", "says"), CASES)
def test_an_answer_is_judged(
    asking: Play,
    panel: LessonsPanel,
    number: int,
    give: Callable[[QuizView], None],
    state: str,
    says: str,
) -> None:
    changes: list[bool] = []
    panel.changed.connect(lambda: changes.append(True))
    quiz = quiz_of(panel, number)
    give(quiz)
    found, remark = told(quiz)
    assert found == state
    assert remark == says or (not says and remark)
    assert asking.is_done(("ask", number)) == (state == "done")
    assert asking.standing.tries == {("ask", number): 1}
    assert changes


@pytest.mark.parametrize(
    ("number", "give"),
    [
        (NUMBER, lambda quiz: type_in(quiz, "half")),
        (NUMBER, lambda quiz: type_in(quiz, "")),
        (ONE, lambda quiz: choose(quiz)),
        (SEVERAL, lambda quiz: choose(quiz)),
        (FORMULA, lambda quiz: type_in(quiz, "2x +")),
        (FORMULA, lambda quiz: type_in(quiz, "2q")),
    ],
)
def test_what_is_no_answer_is_told_and_not_counted(
    asking: Play, panel: LessonsPanel, number: int, give: Callable[[QuizView], None]
) -> None:
    changes: list[bool] = []
    panel.changed.connect(lambda: changes.append(True))
    give(quiz_of(panel, number))
    state, remark = told(quiz_of(panel, number))
    assert state == "open"
    assert remark
    assert not asking.standing.tries
    assert not changes


def test_one_right_answer_is_chosen_by_dots_several_by_boxes(
    asking: Play, panel: LessonsPanel
) -> None:
    one, several = quiz_of(panel, ONE).answer, quiz_of(panel, SEVERAL).answer
    assert isinstance(one, ChoiceAnswer)
    assert isinstance(several, ChoiceAnswer)
    assert all(isinstance(option, QRadioButton) for option in one.options)
    assert all(isinstance(option, QCheckBox) for option in several.options)
    assert [option.accessibleName() for option in several.options] == ["1", "w₁ = 2", "4"]
    assert several.options[0].accessibleDescription() == "Which are even?"


def test_answers_are_there_when_one_comes_back(asking: Play, panel: LessonsPanel) -> None:
    type_in(quiz_of(panel, NUMBER), "2")
    choose(quiz_of(panel, ONE), 1)
    choose(quiz_of(panel, SEVERAL), 1)
    put(quiz_of(panel, ORDER), 0, 1, 2, 3)
    type_in(quiz_of(panel, FORMULA), "2x + y")
    tries = dict(asking.standing.tries)
    other = asking.lesson.model_copy(update={"name": f"{asking.lesson.name}-kept"})
    kept = Play(other, asking.standing)  # nothing was ever typed into that one
    for play in (asking, kept):
        play.go(0)
        panel.show_play(play)
        play.go(2)
        panel.show_play(play)
        assert [quiz_of(panel, k).answer.given() for k in range(5)] == [
            "2",
            [1],
            [1],
            [0, 1, 2, 3],
            "2x + y",
        ]
        states = [told(quiz_of(panel, k))[0] for k in range(5)]
        assert states == ["wrong", "done", "partly", "done", "done"]
        assert told(quiz_of(panel, NUMBER))[1] == "That is the double."
        assert play.standing.tries == tries  # shown again, not counted again


def test_what_was_typed_and_not_judged_is_there_again(asking: Play, panel: LessonsPanel) -> None:
    line = quiz_of(panel, NUMBER).answer
    assert isinstance(line, NumberAnswer)
    QTest.keyClicks(line.line, "0.2")
    asking.go(0)
    panel.show_play(asking)
    asking.go(2)
    panel.show_play(asking)
    assert quiz_of(panel, NUMBER).answer.given() == "0.2"
    assert told(quiz_of(panel, NUMBER)) == ("open", "")


def test_a_right_answer_stays_done_while_others_are_tried(
    asking: Play, panel: LessonsPanel
) -> None:
    quiz = quiz_of(panel, NUMBER)
    type_in(quiz, "0.5")
    type_in(quiz, "7")
    counts = "Your right answer from before still counts."
    assert told(quiz) == ("wrong", f"Not this number. {counts}")
    assert asking.is_done(("ask", NUMBER))
    type_in(quiz, "abc")  # no answer at all
    state, remark = told(quiz)
    assert state == "done"
    assert remark.endswith(counts)
    type_in(quiz, "0.5")
    assert told(quiz) == ("done", "Half it is.")


def test_an_order_is_moved_by_keys(asking: Play, panel: LessonsPanel) -> None:
    answer = quiz_of(panel, ORDER).answer
    assert isinstance(answer, OrderAnswer)
    assert answer.given() == [1, 3, 0, 2]
    row = answer.rows[2]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert answer.given() == [0, 1, 3, 2]
    assert QApplication.focusWidget() is row
    assert row.accessibleName() == "1. first"
    QTest.keyClick(row, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is answer.rows[1]
    QTest.keyClick(answer.rows[1], ENTER)
    assert told(quiz_of(panel, ORDER))[0] == "partly"


def test_an_order_is_dragged(asking: Play, panel: LessonsPanel) -> None:
    answer = quiz_of(panel, ORDER).answer
    assert isinstance(answer, OrderAnswer)
    panel.grab()
    row, target = answer.rows[2], answer.rows[0]
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    for height in (answer.rows[1].geometry().center().y() - 2, target.geometry().top() + 1):
        QTest.mouseMove(row, row.mapFromParent(QPoint(40, height)))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert answer.given() == [0, 1, 3, 2]


def test_a_formula_is_shown_as_it_is_read_while_it_is_typed(
    asking: Play, panel: LessonsPanel
) -> None:
    answer = quiz_of(panel, FORMULA).answer
    assert isinstance(answer, FormulaAnswer)
    QTest.keyClicks(answer.line, "x^2/(y+1)")
    height = answer.echo.sizeHint().height()
    assert "x" in answer.echo.accessibleName()
    assert "y + 1" in answer.echo.accessibleName()
    QTest.keyClicks(answer.line, " +")
    assert answer.echo.accessibleName() == ""  # not read yet: pale, and told as nothing
    assert answer.echo.sizeHint().height() == height
    answer.line.selectAll()
    QTest.keyClick(answer.line, Qt.Key.Key_Delete)
    assert answer.echo.sizeHint().height() < height


def test_a_greek_letter_that_is_typed_by_its_name_is_shown_as_itself(panel: LessonsPanel) -> None:
    question = lesson("neuron-threshold").steps[1].quizzes[0].question
    assert isinstance(question, FormulaQuestion)
    answer = FormulaAnswer(question, panel)
    QTest.keyClicks(answer.line, "-theta")
    assert answer.echo.accessibleName() == "−θ"
    answer.show_given("2*theta")
    assert "θ" in answer.echo.accessibleName()


def test_signs_and_fields_say_what_they_are_of(asking: Play, panel: LessonsPanel) -> None:
    quiz = quiz_of(panel, NUMBER)
    assert isinstance(quiz.answer, NumberAnswer)
    assert quiz.answer.line.accessibleName() == "Half of one?"
    assert quiz.sign.accessibleName() == "Not answered yet: Half of one?"
    type_in(quiz, "7")
    assert quiz.sign.accessibleName() == "Answered wrong: Half of one?"
    type_in(quiz, "0.5")
    assert quiz.sign.accessibleName() == "Answered right: Half of one?"


def test_what_is_said_to_an_answer_comes_into_sight(asking: Play, panel: LessonsPanel) -> None:
    panel.resize(300, 320)
    viewport, bar = panel.page.pages.viewport(), panel.page.pages.verticalScrollBar()
    quiz = quiz_of(panel, FORMULA)

    def bottom(widget: QWidget) -> int:
        return widget.mapTo(viewport, widget.rect().bottomLeft()).y()

    for text in ("7", "2x + +"):  # the second time more is said, where something was already
        bar.setValue(bar.value() + bottom(quiz.check) - viewport.height())
        type_in(quiz, text)
        remark = quiz.remark
        assert remark.height() >= remark.heightForWidth(remark.width()) > 0
        assert 0 < bottom(remark) <= viewport.height()


def test_screen_readers_are_told_what_is_said_to_an_answer(
    asking: Play, panel: LessonsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    aloud: list[str] = []

    def alert(widget: QWidget) -> None:
        aloud.append(widget.accessibleName())

    monkeypatch.setattr("ui.lessons.quiz_view.say_aloud", alert)
    monkeypatch.setattr("ui.lessons.hints.say_aloud", alert)
    monkeypatch.setattr("ui.lessons.answers.order.say_aloud", alert)
    quiz = quiz_of(panel, NUMBER)
    type_in(quiz, "2")
    quiz.hints.button.click()
    answer = quiz_of(panel, ORDER).answer
    assert isinstance(answer, OrderAnswer)
    answer.rows[2].up.click()
    assert aloud == ["That is the double.", "Divide.", "2. first"]


def test_nothing_moves_when_an_answer_is_judged(asking: Play, panel: LessonsPanel) -> None:
    """There is room for what is said to it from the start."""
    page = panel.page.step
    assert page is not None
    panel.page.pages.verticalScrollBar().setValue(0)

    def tops() -> list[int]:
        page.layout().activate()
        return [one.mapTo(page, QPoint()).y() for one in (*page.quizzes, page.quizzes[-1].check)]

    before, height = tops(), page.height()
    type_in(quiz_of(panel, NUMBER), "2")
    assert told(quiz_of(panel, NUMBER)) == ("wrong", "That is the double.")
    choose(quiz_of(panel, ONE), 0)
    choose(quiz_of(panel, SEVERAL), 1)
    put(quiz_of(panel, ORDER), 3, 0, 1, 2)
    type_in(quiz_of(panel, FORMULA), "x + y")
    assert (tops(), page.height()) == (before, height)
    type_in(quiz_of(panel, NUMBER), "0.5")
    put(quiz_of(panel, ORDER), 0, 1, 2, 3)
    assert (tops(), page.height()) == (before, height)
