"""Texts of lessons are selected and copied, by mouse and by keys; their links and Tab stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from simulator.lessons.places import Place
from simulator.lessons.play import Play
from ui.lessons.panel import LessonsPanel
from ui.lessons.text.rich_text import RichText
from ui.lessons.text.selecting import Word, words_of
from ui.theme.colors import DARK

LEFT, SHIFT, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def text(panel: LessonsPanel, play: Play) -> Iterator[RichText]:
    """Return the first text of a step: a paragraph with a link, a formula, and one more."""
    panel.show_play(play)
    assert panel.page.step is not None
    found = panel.page.step.text.pieces[0]
    found.begin()
    QApplication.clipboard().setText("before")
    yield found
    found.deselect()


def word(text: RichText, said: str) -> Word:
    return next(one for one in words_of(text.sheet(text.width())) if one.text == said)


def middle(text: RichText, said: str) -> QPoint:
    return word(text, said).area.center().toPoint()


def drag(text: RichText, first: str, last: str) -> None:
    begin, end = middle(text, first), middle(text, last)
    QTest.mousePress(text, LEFT, pos=begin)
    for share in (0.3, 0.7, 1.0):
        at = QPointF(begin) + share * QPointF(end - begin)
        QTest.mouseMove(text, at.toPoint())
    QTest.mouseRelease(text, LEFT, pos=end)


def copied(text: RichText) -> str:
    QTest.keyClick(text, Qt.Key.Key_C, CTRL)
    return QApplication.clipboard().text()


def test_words_are_selected_by_dragging_and_copied(text: RichText) -> None:
    before = text.grab().toImage()
    drag(text, "and", "bias")
    assert copied(text) == "and one bias"
    assert text.grab().toImage() != before
    drag(text, "Press", "type")
    assert copied(text) == "Press Step, or type"
    QTest.mouseClick(text, LEFT, pos=middle(text, "or"))
    assert text.selected() == ""
    assert text.grab().toImage() == before
    QTest.mouseDClick(text, LEFT, pos=middle(text, "or"))
    assert copied(text) == "or"


def test_paragraphs_and_formulas_are_copied_as_they_are_read(text: RichText) -> None:
    drag(text, "A", "type")
    assert copied(text) == "A weight and one bias:\nz = w·x + b\nPress Step, or type"


def test_links_lead_on_as_before_and_a_drag_from_one_does_not(text: RichText) -> None:
    places: list[Place] = []
    text.place_wanted.connect(places.append)
    drag(text, "Step", "type")
    assert places == []
    assert text.selected() == "Step, or type"
    QTest.mouseClick(text, LEFT, pos=text.link_area(1).center())
    assert [str(one) for one in places] == ["action/forward"]


def test_keys_select_lines_and_words(text: RichText) -> None:
    QTest.keyClick(text, Qt.Key.Key_Down, SHIFT)
    first = text.selected()
    assert first.startswith("A weight and")
    assert "z" not in first
    QTest.keyClick(text, Qt.Key.Key_Left, SHIFT)
    assert text.selected() == first.rsplit(" ", 1)[0]
    for _ in range(20):
        QTest.keyClick(text, Qt.Key.Key_Down, SHIFT)
    assert copied(text).endswith("type Dense.")


def test_everything_on_the_page_is_copied_at_once(panel: LessonsPanel, text: RichText) -> None:
    QTest.keyClick(text, Qt.Key.Key_A, CTRL)
    assert copied(text) == (
        "Reading\n\nA weight and one bias:\nz = w·x + b\nPress Step, or type Dense.\n\n"
        "Books leave b out.\n\nOnly a picture."
    )
    assert panel.page.step is not None
    QTest.mouseClick(panel.page.step.title, LEFT)
    assert text.selected() == ""


def test_without_a_selection_the_keys_are_the_windows(text: RichText) -> None:
    """Shift with an arrow takes a step by layer, though the keys are in the text."""
    for key, modifier in (
        (Qt.Key.Key_C, CTRL),
        (Qt.Key.Key_Right, SHIFT),
        (Qt.Key.Key_Left, SHIFT),
    ):
        QTest.keyClick(text, key, modifier)
    assert text.selected() == ""
    assert QApplication.clipboard().text() == "before"


def test_tab_goes_on_from_a_selection(panel: LessonsPanel, text: RichText) -> None:
    assert panel.page.step is not None
    drag(text, "and", "bias")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert (QApplication.focusWidget(), text._current) == (text, 0)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert (QApplication.focusWidget(), text._current) == (text, 1)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not text
    note = panel.page.step.note.text
    QTest.mouseClick(note, LEFT)
    assert QApplication.focusWidget() is note
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.page.footer.again


def test_a_bar_shows_which_text_has_the_keys(panel: LessonsPanel, text: RichText) -> None:
    page = panel.page.step
    assert page is not None

    def is_there() -> bool:
        at = text.mapTo(page, QPoint(-8, text.height() // 2))
        return page.grab().toImage().pixelColor(at) == DARK.color("forward")

    page.set_theme(DARK)
    assert is_there()
    QTest.keyClick(text, Qt.Key.Key_Tab)  # a link has a frame of its own
    assert not is_there()
    text.begin()
    assert is_there()
    panel.page.footer.again.setFocus()
    assert not is_there()
