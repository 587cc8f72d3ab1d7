"""The contents of the course: chapters and lessons, what is done, and going on where one left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from simulator.lessons.lesson import Lesson
from simulator.lessons.library import CHAPTERS, lessons, lessons_of
from simulator.lessons.play import Play, Standing
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.contents_rows import ChapterRow, LessonRow
from ui.lessons.panel import LessonsPanel
from ui.theme.colors import LIGHT
from ui.theme.style import apply

UP, DOWN, LEFT, RIGHT = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right),
)


def whole(lesson: Lesson) -> Standing:
    items = [(step.name, k) for step in lesson.steps for k in range(len(step.items))]
    return Standing(lesson.steps[-1].name, frozenset(items))


@pytest.fixture
def two(panel: LessonsPanel, sample: Lesson) -> list[Lesson]:
    """Show two chapters with a lesson each, the second of which was left at its second step."""
    other = sample.model_copy(update={"name": f"{sample.name}-b", "title": "Another"})
    third = sample.model_copy(update={"name": f"{sample.name}-c", "title": "Third"})
    begun = Standing("do", frozenset({("do", 0)}))
    panel.show_contents(
        [
            ChapterContents(f"First {sample.name}", ((sample, whole(sample)),)),
            ChapterContents("Second", ((other, begun), (third, Standing()))),
        ]
    )
    return [sample, other, third]


def rows(panel: LessonsPanel) -> tuple[list[ChapterRow], list[LessonRow]]:
    return panel.contents.chapters, panel.contents.lessons


def focused() -> object:
    return QApplication.focusWidget()


def test_rows_say_what_is_done(panel: LessonsPanel, two: list[Lesson]) -> None:
    chapters, found = rows(panel)
    assert chapters[0].accessibleName().endswith(": First " + two[0].name + ", 1 of 1 lessons done")
    assert chapters[1].accessibleName() == "Chapter 2: Second, 0 of 2 lessons done"
    assert [one.accessibleName() for one in found] == [
        "A sample, 7 min · done",
        "Another, 7 min · 1 of 7 done",
        "Third, 7 min",
    ]
    assert found[0].accessibleDescription() == "All there is."


def test_one_goes_on_where_one_left(panel: LessonsPanel, two: list[Lesson]) -> None:
    card = panel.contents.going_on
    assert card is not None
    assert card.accessibleName() == "Continue: Another. Step 2: Doing"
    wanted: list[tuple[Lesson, int]] = []
    panel.lesson_wanted.connect(lambda lesson, step: wanted.append((lesson, step)))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert wanted == [(two[1], -1)]


def test_of_two_lessons_one_goes_on_with_the_last(panel: LessonsPanel, sample: Lesson) -> None:
    other = sample.model_copy(update={"name": f"{sample.name}-b", "title": "Another"})
    begun = tuple((one, Standing("do")) for one in (sample, other))
    for opened, title in ((other, "Another"), (sample, "A sample")):
        panel.show_play(Play(opened))
        panel.show_contents([ChapterContents(f"Of {title}", begun)])
        card = panel.contents.going_on
        assert card is not None
        assert title in card.accessibleName()


def test_a_closed_chapter_shows_how_much_of_it_is_done(
    panel: LessonsPanel, two: list[Lesson]
) -> None:
    chapters, _ = rows(panel)
    assert chapters[0].progress.is_done
    assert (chapters[1].progress.done, chapters[1].progress.count) == (1, 14)
    assert chapters[1].progress.is_begun
    assert chapters[1].toolTip() == "0 of 2 lessons done"
    chapters[1].setChecked(False)
    begun = chapters[1].grab().toImage()
    untouched = ChapterContents("Second", tuple((one, Standing()) for one in two[1:]))
    panel.show_contents([ChapterContents("First", ((two[0], Standing()),)), untouched])
    fresh = panel.contents.chapters[1]
    fresh.setChecked(False)
    fresh.resize(chapters[1].size())
    assert fresh.grab().toImage() != begun


def test_the_lesson_that_was_left_is_in_sight_in_the_contents(
    panel: LessonsPanel, sample: Lesson, qtbot: QtBot
) -> None:
    """Its chapter was closed, as that of a lesson that was opened from elsewhere."""
    named = [
        sample.model_copy(update={"name": f"{sample.name}-{k}", "title": f"Lesson {k}"})
        for k in range(24)
    ]
    course = [
        ChapterContents(f"Of {named[k].name}", tuple((one, Standing()) for one in named[k : k + 4]))
        for k in range(0, 24, 4)
    ]
    panel.show_contents(course)
    chapters, found = rows(panel)
    for chapter in chapters:
        chapter.setChecked(False)
    panel.show_play(Play(named[22]))
    panel.show_contents(course)
    left = found[22]
    assert chapters[5].isChecked()
    assert focused() is left
    assert left.visibleRegion().boundingRect() == left.rect()
    panel.resize(280, 420)  # as panels take their places again after a lesson
    qtbot.waitUntil(lambda: left.visibleRegion().boundingRect() == left.rect())


def test_the_keyboard_opens_chapters_and_lessons(panel: LessonsPanel, two: list[Lesson]) -> None:
    chapters, found = rows(panel)
    for chapter in chapters:
        chapter.setChecked(False)
    wanted: list[Lesson] = []
    panel.lesson_wanted.connect(lambda lesson, step: wanted.append(lesson))
    chapters[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chapters[0], DOWN)
    assert focused() is chapters[1]
    assert not found[1].isVisible()
    QTest.keyClick(chapters[1], RIGHT)
    assert found[1].isVisible()
    assert "Left closes" in chapters[1].accessibleDescription()
    QTest.keyClick(chapters[1], DOWN)
    QTest.keyClick(found[1], DOWN)
    assert focused() is found[2]
    QTest.keyClick(found[2], Qt.Key.Key_Return)
    assert wanted == [two[2]]
    QTest.keyClick(found[2], UP)
    QTest.keyClick(found[1], UP)
    assert focused() is chapters[1]
    QTest.keyClick(chapters[1], LEFT)
    assert not found[1].isVisible()
    QTest.keyClick(chapters[1], Qt.Key.Key_Return)
    assert found[1].isVisible()


def test_the_course_has_a_row_for_every_lesson(panel: LessonsPanel, qtbot: QtBot) -> None:
    course = [
        ChapterContents(one.title, tuple((lesson, Standing()) for lesson in lessons_of(one.name)))
        for one in CHAPTERS
    ]
    panel.show_contents(course)
    chapters, found = rows(panel)
    assert [one.lesson.name for one in found] == [one.name for one in lessons()]
    assert panel.contents.going_on is None
    for chapter in chapters:
        chapter.setChecked(True)
    every = (*chapters, *found)
    qtbot.waitUntil(
        lambda: all(row.height() >= row.heightForWidth(row.width()) > 20 for row in every)
    )
    for row in every:
        room = row.room(row.width())
        assert all(one.sheet(room).right <= room for one in row.words)
        assert row.height() >= sum(one.height(room) for one in row.words)
    made = found[0]
    panel.show_contents(course)  # nothing has changed: nothing is made anew
    assert panel.contents.lessons[0] is made


def test_the_panel_has_the_ground_of_panels(qtbot: QtBot, styled: QApplication) -> None:
    apply(styled, LIGHT)
    window = QMainWindow()
    qtbot.addWidget(window)
    panel = LessonsPanel()
    panel.set_theme(LIGHT)
    holder = QWidget()  # as a dock has it
    QVBoxLayout(holder).addWidget(panel)
    window.setCentralWidget(holder)
    window.resize(300, 200)
    assert panel.grab().toImage().pixelColor(3, 100) == LIGHT.color("panel")
