"""The way through a lesson: the bar, back and next, the end, and out again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from simulator.lessons.facts import Facts, Seen
from simulator.lessons.lesson import Lesson
from simulator.lessons.library import lesson
from simulator.lessons.play import Play, Standing
from simulator.messages import Message
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.end_page import EndPage
from ui.lessons.panel import LessonsPanel
from ui.lessons.standings import progress_of
from ui.theme.colors import DARK


@pytest.fixture
def wishes(panel: LessonsPanel) -> list[tuple[object, ...]]:
    """Collect what the panel wants."""
    found: list[tuple[object, ...]] = []
    panel.step_wanted.connect(lambda step: found.append(("step", step)))
    panel.again_wanted.connect(lambda: found.append(("again",)))
    panel.left.connect(lambda: found.append(("left",)))
    panel.lesson_wanted.connect(lambda lesson, at: found.append(("lesson", lesson.name, at)))
    panel.hand_in_wanted.connect(lambda: found.append(("hand in",)))
    panel.worksheet_wanted.connect(lambda: found.append(("worksheet",)))
    return found


def show(panel: LessonsPanel, play: Play, index: int) -> None:
    play.go(index)
    panel.show_play(play)


def end_of(panel: LessonsPanel) -> EndPage:
    assert panel.page.end is not None
    return panel.page.end


def test_back_next_and_again_are_wishes(
    panel: LessonsPanel, play: Play, wishes: list[tuple[object, ...]]
) -> None:
    foot = panel.page.footer
    show(panel, play, 0)
    assert not foot.back.isEnabled()
    assert "first step" in foot.back.toolTip()
    foot.next.click()
    show(panel, play, 1)
    assert not foot.back.toolTip()
    foot.back.click()
    foot.again.click()
    panel.page.leave.click()
    assert wishes == [("step", 1), ("step", 0), ("again",), ("left",)]


def test_next_stands_out_once_everything_is_done_and_is_never_blocked(
    panel: LessonsPanel, play: Play
) -> None:
    foot = panel.page.footer
    show(panel, play, 0)  # nothing to do here
    assert foot.next.property("accent")
    show(panel, play, 1)
    assert not foot.next.property("accent")
    assert foot.next.isEnabled()
    play.standing = replace(play.standing, done=frozenset({("do", 1)}))
    panel.show_verdicts(play.look(Facts(seen=Seen(steps=2))))
    assert foot.next.property("accent")


def test_each_step_has_a_segment_that_is_named_and_opens_it(
    panel: LessonsPanel, play: Play, wishes: list[tuple[object, ...]]
) -> None:
    show(panel, play, 1)
    segments = panel.page.bar.segments
    assert [one.accessibleName() for one in segments] == [
        "Step 1 of 3: Reading, done",
        "Step 2 of 3: Doing",
        "Step 3 of 3: Asking",
    ]
    QTest.mouseClick(segments[2], Qt.MouseButton.LeftButton)
    segments[1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(segments[1], Qt.Key.Key_Left)
    assert QApplication.focusWidget() is segments[0]
    QTest.keyClick(segments[0], Qt.Key.Key_Return)
    assert wishes == [("step", 2), ("step", 0)]
    assert [one.focusPolicy() == Qt.FocusPolicy.TabFocus for one in segments] == [
        False,
        True,
        False,
    ]


def test_a_lesson_ends_with_its_score_and_what_is_open(
    panel: LessonsPanel, play: Play, wishes: list[tuple[object, ...]]
) -> None:
    done = frozenset({("do", 0), ("do", 1), ("ask", 0), ("ask", 2)})
    play.standing = Standing(done=done)
    show(panel, play, 2)
    assert panel.page.footer.next.text() == "Finish"
    panel.page.footer.next.click()
    assert not wishes
    end = end_of(panel)
    assert end.title.accessibleName() == "The end of the lesson"
    assert end.score.accessibleName() == "5 of 8 points so far."
    assert end.heading.text() == "Still open"
    assert [one.accessibleName() for one in end.open_steps] == ["Step 3: Asking, 3 left to do"]
    for button in (end.hand_in, end.worksheet, end.contents):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.page.bar.segments[0], Qt.MouseButton.LeftButton)
    assert wishes == [("hand in",), ("worksheet",), ("left",), ("step", 0)]


def test_only_what_is_done_is_called_finished(panel: LessonsPanel, play: Play) -> None:
    items = {(step.name, k) for step in play.lesson.steps for k in range(len(step.items))}
    play.standing = Standing(done=frozenset(items))
    show(panel, play, 2)
    panel.page.footer.next.click()
    assert end_of(panel).title.accessibleName() == "Lesson finished"
    assert not end_of(panel).open_steps


@pytest.mark.parametrize("way", ["back", "row", "segment"])
def test_from_the_end_one_comes_back_to_the_last_step_as_it_stands(
    panel: LessonsPanel, play: Play, wishes: list[tuple[object, ...]], way: str
) -> None:
    show(panel, play, 2)
    panel.page.footer.next.click()
    end, last = end_of(panel), panel.page.bar.segments[2]
    button = {"back": panel.page.footer.back, "row": end.open_steps[1], "segment": last}[way]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.page.step is not None
    assert panel.page.step.title.accessibleName() == "Asking"
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    assert not wishes  # nothing is set up anew: it is open already


def test_behind_the_last_step_comes_the_next_lesson(
    panel: LessonsPanel, play: Play, sample: Lesson, wishes: list[tuple[object, ...]]
) -> None:
    following = sample.model_copy(update={"name": f"{sample.name}-b", "title": "Another"})
    none = Standing()
    panel.show_contents(
        [ChapterContents("A", ((sample, none),)), ChapterContents("B", ((following, none),))]
    )
    show(panel, play, 2)
    panel.page.footer.next.click()
    card = end_of(panel).card
    assert card is not None
    assert card.accessibleName() == "Next lesson: Another. All there is."
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert panel.page.footer.next.text() == "Next lesson"
    panel.page.footer.next.click()
    assert wishes == [("lesson", following.name, -1)] * 2
    last = Play(following)
    show(panel, last, 2)
    panel.page.footer.next.click()
    assert end_of(panel).card is None
    panel.page.footer.next.click()
    assert wishes[-1] == ("left",)


def test_an_end_without_anything_open_says_so(panel: LessonsPanel, play: Play) -> None:
    items = [(step.name, k) for step in play.lesson.steps for k in range(len(step.items))]
    play.standing = Standing(done=frozenset(items))
    show(panel, play, 2)
    panel.page.footer.next.click()
    assert end_of(panel).score.accessibleName() == "All 8 points: everything is done."
    assert not end_of(panel).open_steps


def test_the_end_shows_how_far_the_next_lesson_has_come_and_where_the_keys_are(
    panel: LessonsPanel, play: Play
) -> None:
    begun = lesson("gates-or-nand")
    standing = Standing(step=begun.steps[1].name, done=frozenset({(begun.steps[0].name, 0)}))
    chapter = ChapterContents(Message("One"), ((play.lesson, Standing()), (begun, standing)))
    panel.show_contents([chapter])
    play.go(len(play.lesson.steps) - 1)
    panel.show_play(play)
    panel.page.footer.next.click()
    end = panel.page.end
    assert end is not None
    assert end.card is not None
    assert end.card._progress == progress_of(begun, standing)
    assert end.card._progress.is_begun
    end.set_theme(DARK)
    at = end.title.mapTo(end, QPoint(-8, end.title.height() // 2))
    assert end.grab().toImage().pixelColor(at) == DARK.color("forward")
