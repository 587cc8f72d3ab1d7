"""Tasks tick themselves, say how they stand, and give hints one at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from simulator.lessons.conditions.condition import Verdict
from simulator.lessons.facts import Facts, Seen
from simulator.lessons.play import Play
from simulator.messages import Message
from ui.lessons.panel import LessonsPanel
from ui.lessons.task_view import TaskView


def task_of(panel: LessonsPanel, number: int) -> TaskView:
    assert panel.page.step is not None
    return panel.page.step.tasks[number]


def look(panel: LessonsPanel, play: Play, steps: int) -> None:
    panel.show_verdicts(play.look(Facts(seen=Seen(steps=steps))))


def settle() -> None:
    for _ in range(8):  # a change of a size is handed on from layout to layout
        QApplication.processEvents()


def doing(panel: LessonsPanel, play: Play) -> None:
    play.go(1)
    panel.show_play(play)


def test_a_task_says_what_there_is_and_ticks_itself(
    panel: LessonsPanel, play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    aloud: list[str] = []
    monkeypatch.setattr(
        "ui.lessons.task_view.say_aloud", lambda widget: aloud.append(widget.accessibleName())
    )
    doing(panel, play)
    look(panel, play, 1)
    task = task_of(panel, 0)
    assert task.sign.state == "open"
    assert task.sign.accessibleName() == "To do: Take 2 steps."
    before = task.remark.accessibleName()
    assert "1" in before
    look(panel, play, 2)
    assert task.sign.state == "done"
    assert task.sign.accessibleName() == "Done: Take 2 steps."
    assert task.remark.accessibleName() == "Two it is."
    look(panel, play, 0)  # what was once done stays done
    assert task.sign.state == "done"
    assert task.remark.accessibleName() == "Two it is."
    assert task_of(panel, 1).sign.state == "open"
    assert aloud == ["Done: Take 2 steps."]  # once, when it was done


def test_done_tasks_are_done_when_one_comes_back(panel: LessonsPanel, play: Play) -> None:
    doing(panel, play)
    look(panel, play, 2)
    play.go(0)
    panel.show_play(play)
    doing(panel, play)
    assert task_of(panel, 0).sign.state == "done"
    assert task_of(panel, 0).remark.accessibleName() == "Two it is."


def test_equal_verdicts_lay_nothing_out(panel: LessonsPanel, play: Play) -> None:
    doing(panel, play)
    told = [Verdict(False, Message("{steps} of 2", steps=1)), Verdict(False, Message("not yet"))]
    panel.show_verdicts(told)
    panel.grab()
    step = panel.page.step
    assert step is not None
    layout = step.layout()
    assert layout is not None
    layout.activate()
    panel.show_verdicts(
        [Verdict(False, Message("{steps} of 2", steps=1)), Verdict(False, Message("not yet"))]
    )
    assert not layout.activate()  # nothing has asked for it
    panel.show_verdicts([Verdict(False, Message("{steps} of 2", steps=0)), told[1]])
    assert task_of(panel, 0).remark.accessibleName() == "0 of 2"


def test_a_shorter_verdict_leaves_what_stands_below_in_its_place(
    panel: LessonsPanel, play: Play
) -> None:
    doing(panel, play)
    long, short = Message("a very long sentence " * 6), Message("short")
    panel.show_verdicts([Verdict(False, short), Verdict(False, short)])
    settle()
    low = task_of(panel, 1).y()
    panel.show_verdicts([Verdict(False, long), Verdict(False, short)])
    settle()
    before = task_of(panel, 1).y()
    assert before > low
    panel.show_verdicts([Verdict(False, short), Verdict(False, short)])
    settle()
    assert task_of(panel, 1).y() == before


def test_hints_come_one_at_a_time_and_are_kept(panel: LessonsPanel, play: Play) -> None:
    doing(panel, play)
    changes: list[bool] = []
    panel.changed.connect(lambda: changes.append(True))
    task = task_of(panel, 0)
    assert not task.hints.isVisible()
    assert "1 of 2" in task.hints.button.toolTip()
    QTest.mouseClick(task.hints.button, Qt.MouseButton.LeftButton)
    assert [one.accessibleName() for one in task.hints.texts] == ["Look around."]
    QTest.mouseClick(task.hints.button, Qt.MouseButton.LeftButton)
    assert [one.accessibleName() for one in task.hints.texts] == ["Look around.", "Press Step."]
    assert not task.hints.button.isVisible()
    assert len(changes) == 2
    assert play.standing.hints == {("do", 0): 2}
    doing(panel, play)
    assert len(task_of(panel, 0).hints.texts) == 2
    assert not task_of(panel, 1).hints.button.isVisible()  # it has none


def test_links_in_hints_lead_to_places(panel: LessonsPanel, play: Play) -> None:
    doing(panel, play)
    places: list[object] = []
    panel.place_wanted.connect(places.append)
    task = task_of(panel, 0)
    task.hints.button.click()
    task.hints.button.click()
    panel.grab()
    text = task.hints.texts[1]
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=text.link_area(0).center())
    assert [str(one) for one in places] == ["action/forward"]


def test_a_task_that_is_done_moves_nothing_and_offers_no_hint(
    panel: LessonsPanel, play: Play
) -> None:
    """What stands below may be about to be clicked."""
    doing(panel, play)
    settle()
    task, below = task_of(panel, 0), task_of(panel, 1)
    before = below.y()
    look(panel, play, 1)
    settle()
    assert below.y() == before  # the room for what is said was there from the start
    assert task.hints.button.isVisible()
    look(panel, play, 2)
    settle()
    assert task.sign.state == "done"
    assert below.y() == before
    assert not task.hints.button.isVisible()


def test_what_only_has_to_stay_is_no_progress(panel: LessonsPanel, play: Play) -> None:
    doing(panel, play)
    sign, seen = task_of(panel, 0).sign, []
    for share in (0.5, 0.75, 0.25):
        panel.show_verdicts([Verdict(False, Message("Not yet."), share)])
        seen.append(sign.grab().toImage())
    assert seen[0] == seen[2]  # as empty as at the beginning
    assert seen[1] != seen[0]


def test_the_button_for_the_next_hint_stays_in_sight(panel: LessonsPanel, play: Play) -> None:
    doing(panel, play)
    panel.resize(300, 300)
    settle()
    task, viewport = task_of(panel, 0), panel.page.pages.viewport()
    button, bar = task.hints.button, panel.page.pages.verticalScrollBar()
    top = button.mapTo(viewport, button.rect().topLeft()).y()
    bar.setValue(bar.value() + top - viewport.height() + 6)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert button.isVisible()
    assert button.visibleRegion().boundingRect() == button.rect()
    text = task.hints.texts[-1]
    assert text.visibleRegion().boundingRect() == text.rect()
