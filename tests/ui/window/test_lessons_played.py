"""Every lesson of the course in the window, done as a learner does it, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from sharing import Sharing
from window_use import open_preset

from simulator.lessons.lesson import Lesson
from simulator.lessons.library import lessons
from ui.window.lessons import keeping, pointing
from ui.window.main_window import MainWindow
from ui.words.languages import languages


@pytest.fixture(scope="module")
def made(shared: Sharing, shared_bot: PatientBot) -> Iterator[MainWindow]:
    with pytest.MonkeyPatch.context() as patched, shared.main_window() as window:
        patched.setattr(pointing, "SHOWN_MS", 600_000)  # marks stay, however long a step takes
        open_preset(shared_bot, window, "xor")
        yield window
        languages().show("en")


@pytest.mark.parametrize("lesson", lessons(), ids=lambda one: one.name)
def test_a_lesson_can_be_done(qtbot: PatientBot, made: MainWindow, lesson: Lesson) -> None:
    """The language changes in the midst of it: what is asked, checked and told goes on."""
    keeping.remember_learner("Ada")
    learner = Learner(qtbot, made)
    learner.open(lesson)
    desk = learner.desk
    for index in range(len(lesson.steps)):
        if index:
            learner.go_on()
        parts = [one for one in lesson.steps[index].points_at if one.kind in ("node", "edge")]
        assert len(made.canvas.glowing) == len(parts), "each is in the network"
        assert all(map(learner.is_in_sight, lesson.steps[index].points_at))
        if index == len(lesson.steps) // 2:
            languages().show("ko" if languages().shown == "en" else "en")
        learner.do_tasks()
        learner.answer()
    assert desk.play is not None
    assert desk.play.share == pytest.approx(1.0)
    desk.leave()
    learner.wait(lambda: made.controller.latest is not None)
    assert made.controller.scenario is not None
    assert made.controller.scenario.name == "xor"
    assert not made.controller.undo_stack.canUndo()
