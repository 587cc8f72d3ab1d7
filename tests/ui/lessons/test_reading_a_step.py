"""A step is read: its text, its links, its note; where the keyboard is."""

from __future__ import annotations

from cut_texts import hovered
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.lessons.library import lesson
from simulator.lessons.places import Place
from simulator.lessons.play import Play
from ui.lessons.answers.choice import ChoiceAnswer
from ui.lessons.panel import LessonsPanel
from ui.lessons.step_page import StepPage
from ui.lessons.text.rich_text import RichText


def step_of(panel: LessonsPanel) -> StepPage:
    assert panel.page.step is not None
    return panel.page.step


def click(text: RichText, link: int) -> None:
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=text.link_area(link).center())


def focused() -> RichText:
    found = QApplication.focusWidget()
    assert isinstance(found, RichText)
    return found


def test_a_step_is_read_without_its_markup(panel: LessonsPanel, play: Play) -> None:
    panel.show_play(play)
    step = step_of(panel)
    assert panel.page.title.accessibleName() == "A sample"
    assert panel.page.count.text() == "Step 1 of 3"
    assert step.title.accessibleName() == "Reading"
    first, note = step.text.pieces
    assert first.accessibleName() == (
        "A weight and one bias:\nz = w·x + b\nPress Step, or type Dense."
    )
    assert note.accessibleName() == "Books leave b out."
    assert step.note.text.accessibleName() == "Only a picture."
    assert step.note.heading.text() == "Note"
    assert step.note.isVisible()


def test_a_clicked_word_leads_to_its_term_or_place(panel: LessonsPanel, play: Play) -> None:
    panel.show_play(play)
    places: list[Place] = []
    terms: list[str] = []
    panel.place_wanted.connect(places.append)
    panel.term_wanted.connect(terms.append)
    text = step_of(panel).text.pieces[0]
    click(text, 0)
    click(text, 1)
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(1, text.height() - 2))
    assert terms == ["weight"]
    assert places == [Place("action", "forward")]


def test_tab_goes_from_link_to_link_and_enter_opens(panel: LessonsPanel, play: Play) -> None:
    panel.show_play(play)
    terms: list[str] = []
    places: list[Place] = []
    panel.term_wanted.connect(terms.append)
    panel.place_wanted.connect(places.append)
    text = step_of(panel).text.pieces[0]
    assert focused() is text
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert not terms  # no link has been come to yet
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert "weight" in text.accessibleDescription()
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert "Step" in text.accessibleDescription()
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert terms == ["weight"]
    assert places == [Place("action", "forward")]
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not text
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert focused() is text
    assert "Step" in text.accessibleDescription()  # coming back, at the last one


def test_a_fresh_step_is_at_its_top_with_the_keyboard_at_its_text(
    panel: LessonsPanel, qtbot: QtBot
) -> None:
    panel.resize(300, 420)
    found = lesson("neuron-and")
    assert found is not None
    play = Play(found)
    play.go(5)
    panel.show_play(play)
    bar = panel.page.pages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        before = bar.value()
        QTest.keyClick(focused(), key)
        assert bar.value() > before
    play.go(0)
    panel.show_play(play)
    assert bar.value() == 0
    assert focused() is step_of(panel).text.pieces[0]
    assert not focused().accessibleDescription()  # at no link yet


def test_the_bar_that_scrolls_keeps_its_room(panel: LessonsPanel, play: Play) -> None:
    widths = set()
    for index in range(3):
        play.go(index)
        panel.show_play(play)
        step_of(panel).grab()
        widths.add(step_of(panel).width())
    assert len(widths) == 1


def test_why_a_step_was_not_set_up_is_told_as_it_is(panel: LessonsPanel, play: Play) -> None:
    panel.show_play(play)
    panel.show_problem("there is no **xyz**")
    assert step_of(panel).problem.isVisible()
    assert step_of(panel).problem.text.accessibleName() == "There is no **xyz**"
    panel.show_problem("")
    assert not step_of(panel).problem.isVisible()


def test_what_is_set_up_for_a_step_does_not_keep_the_keyboard(
    panel: LessonsPanel, play: Play, qtbot: QtBot
) -> None:
    panel.show_play(play)
    QApplication.focusWidget().clearFocus()  # as a panel that comes or goes does it
    text = step_of(panel).text.pieces[0]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is text)


def test_a_term_is_defined_on_hover_and_a_place_says_what_it_does(
    panel: LessonsPanel, play: Play
) -> None:
    panel.show_play(play)
    text = step_of(panel).text.pieces[0]
    tips = [hovered(text, text.link_area(link).center()) for link in (0, 1)]
    assert "multiplies" in tips[0]
    assert "glossary" in tips[0]
    assert tips[1] == "<p>Show where this is</p>"


def _in_turn(panel: LessonsPanel, most: int = 60) -> list[object]:
    """Return what Tab comes to from the way out of the lesson, until it is out of the page."""
    found: list[object] = [panel.page.leave]
    panel.page.leave.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(most):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is found[0] or now is None or not panel.page.isAncestorOf(now):
            break
        if now is not found[-1]:
            found.append(now)
    return found


def test_tab_goes_through_a_step_as_it_is_read(panel: LessonsPanel, play: Play) -> None:
    for index in (0, 2):
        play.go(index)
        panel.show_play(play)
    page = panel.page
    found, step = _in_turn(panel), step_of(panel)
    foot = page.footer
    assert found[:2] == [page.leave, page.bar.segments[2]]
    wanted = [quiz.check for quiz in step.quizzes]
    assert [one for one in found if one in wanted] == wanted
    assert found.index(step.quizzes[0].hints.button) < found.index(wanted[1])
    assert found[-3:] == [foot.again, foot.back, foot.next]


def test_tab_goes_from_a_hint_with_a_link_on_to_what_stands_below(
    panel: LessonsPanel, play: Play, qtbot: QtBot
) -> None:
    play.go(1)
    panel.show_play(play)
    task = step_of(panel).tasks[0]
    task.hints.button.click()
    task.hints.button.click()
    qtbot.waitUntil(task.hints.texts[1].isVisible)
    found = _in_turn(panel)
    assert task.hints.texts[1] in found
    assert found[-1] is panel.page.footer.next


def test_tab_goes_through_the_end_of_a_lesson_as_it_is_read(
    panel: LessonsPanel, play: Play
) -> None:
    play.go(2)
    panel.show_play(play)
    panel.page.footer.next.click()
    end, foot = panel.page.end, panel.page.footer
    assert end is not None
    rest = [end.hand_in, end.worksheet, end.contents, foot.back, foot.next]
    assert _in_turn(panel)[-len(rest) :] == rest


def test_tab_goes_on_from_a_text_that_has_the_keys_and_no_link(panel: LessonsPanel) -> None:
    """Of a lesson's last step, and of its end: else Tab would leave the panel at once."""
    threshold = lesson("neuron-threshold")
    play = Play(threshold)
    play.go(len(threshold.steps) - 1)
    panel.show_play(play)
    page = panel.page
    for _ in ("step", "end"):
        panel.begin()
        begun = QApplication.focusWidget()
        assert isinstance(begun, RichText)
        QTest.keyClick(begun, Qt.Key.Key_Tab)
        followed = QApplication.focusWidget()
        assert page.pages.isAncestorOf(followed), followed
        QTest.mouseClick(page.footer.next, Qt.MouseButton.LeftButton)
    assert page.end is not None
    assert followed is page.end.open_steps[0]


def test_every_option_of_several_is_reached_by_tab(panel: LessonsPanel) -> None:
    """As check boxes are; of round buttons one is, and arrows lead to the others."""
    gates = lesson("gates-or-nand")
    panel.show_play(Play(gates))
    answer = step_of(panel).quizzes[0].answer
    assert isinstance(answer, ChoiceAnswer)
    answer.options[0].setFocus(Qt.FocusReason.TabFocusReason)
    for option in answer.options[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is option
    QTest.keyClick(option, Qt.Key.Key_Space)
    assert answer.given() == [len(answer.options) - 1]


def test_arrows_choose_among_round_options_from_the_first(panel: LessonsPanel) -> None:
    gates = lesson("gates-or-nand")
    panel.show_play(Play(gates))
    answer = step_of(panel).quizzes[1].answer
    assert isinstance(answer, ChoiceAnswer)
    answer.options[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert answer.given() == []
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert answer.given() == [1]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert answer.given() == [0]


def test_what_the_keys_come_back_to_is_in_sight(panel: LessonsPanel) -> None:
    """Backwards out of the foot, which does not scroll, into the page, which does."""
    gates = lesson("gates-or-nand")
    panel.show_play(Play(gates))
    foot, last = panel.page.footer, step_of(panel).quizzes[-1].check
    assert last.visibleRegion().boundingRect() != last.rect(), "the page is longer than its place"
    foot.again.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(foot.again, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is last
    assert last.visibleRegion().boundingRect() == last.rect()
