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
