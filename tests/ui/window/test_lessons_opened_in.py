"""What a learner opens by hand in a lesson is the learner's own; what was there before is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from window_use import learnt, theta, until_ready

from simulator.lessons.lesson import Lesson
from simulator.lessons.library import lesson
from simulator.workshops import files
from simulator.workshops.registry import REGISTRY as WORKSHOPS
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow


@pytest.fixture
def learner(qtbot: PatientBot, window: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    learnt(qtbot, window, "and")
    made = Learner(qtbot, window)
    yield made
    made.desk.leave()


def of_one_task(name: str, wants: dict[str, Any], *model: dict[str, Any]) -> Lesson:
    task = {"says": "Do it", "wants": wants, "model": list(model)}
    first = {"sets_up": {"scenario": "xor"}, "tasks": [task]}
    step = {"name": "one", "title": "One", "text": "Text", **first}
    return Lesson.model_validate({"name": name, "title": "T", "about": "About", "steps": [step]})


def test_a_preset_ends_the_lesson_and_undo_brings_the_own_work_back(
    qtbot: PatientBot, learner: Learner
) -> None:
    window, controller = learner.window, learner.window.controller
    own, edits = theta(window).copy(), controller.undo_stack.count()
    learner.open(lesson("back-deltas"), 1)
    window.run_bar.preset_chosen.emit("moons")
    until_ready(qtbot, window, "moons")
    assert learner.desk.play is None
    assert "Undo brings it back" in window.messages.message
    assert controller.undo_stack.count() == edits + 1
    with qtbot.waitSignal(controller.completed):
        controller.train(1)
    until_ready(qtbot, window, "moons")
    trained = theta(window).copy()
    window.undo_actions.undo.trigger()
    until_ready(qtbot, window, "and")
    assert np.array_equal(theta(window), own)
    window.undo_actions.redo.trigger()
    until_ready(qtbot, window, "moons")
    assert np.array_equal(theta(window), trained)


def test_the_way_back_to_the_lesson_is_offered(qtbot: PatientBot, learner: Learner) -> None:
    window = learner.window
    learner.open(lesson("back-deltas"), 2)
    window.run_bar.preset_chosen.emit("moons")
    until_ready(qtbot, window, "moons")
    with qtbot.waitSignal(learner.desk.set_up):
        window.messages.action.click()
    assert learner.desk.play is not None
    assert (learner.desk.play.lesson.name, learner.desk.play.index) == ("back-deltas", 2)
    learner.desk.leave()
    until_ready(qtbot, window, "moons")


def test_a_file_is_named_and_can_be_gone_on_with(
    qtbot: PatientBot, learner: Learner, tmp_path: Path
) -> None:
    window, path = learner.window, str(tmp_path / "mine.json")
    with qtbot.waitSignal(window.file_actions.succeeded):
        window.file_actions.export(path)
    learner.open(lesson("vanishing-deep"), 1)
    window.file_actions.open(path)
    until_ready(qtbot, window, "and")
    learner.wait(lambda: "mine.json" in window.messages.message)
    assert "Undo brings it back" in window.messages.message
    assert "mine.json" in window.windowTitle()


def test_a_preset_that_a_task_asks_for_is_opened_in_the_lesson(
    qtbot: PatientBot, learner: Learner
) -> None:
    made = of_one_task(
        "asks-to-open",
        {"type": "setting", "name": "data", "one_of": ["moons"]},
        {"type": "open", "scenario": "moons"},
    )
    learner.open(made)
    learner.do_tasks()
    assert learner.desk.play is not None
    learner.desk.leave()
    until_ready(qtbot, learner.window, "and")


def test_a_workshops_file_becomes_the_learners(learner: Learner, tmp_path: Path) -> None:
    gates = learner.window.tools.open("gates")
    own, path = WORKSHOPS["gates"].preset("xor-gates").document, tmp_path / "mine.json"
    files.write(path, own)
    before = gates.document
    learner.open(lesson("gates-or-nand"), 3)
    gates.open_path(str(path))
    learner.desk.leave()
    assert gates.document == own
    gates.history.stack.activeStack().undo()
    assert gates.document == before
    gates.close()


def test_the_gradient_check_and_rows_of_ones_own_are_seen(learner: Learner) -> None:
    window = learner.window
    checked = {"type": "gradient check"}
    learner.open(of_one_task("checks", checked, checked))
    learner.do_tasks()
    window.tools.get("gradients").close()
    typed = {"type": "own row", "at_least": 2}
    rows = ({"type": "own row", "inputs": [1, 0.25]}, {"type": "own row", "inputs": [0.5, 2.75]})
    learner.open(of_one_task("types", typed, *rows))
    play, opened = learner.desk.play, window.panels["step"].own_row
    assert play is not None
    learner.do(play.step.tasks[0].model[0])
    learner.wait(lambda: learner.desk._watching.facts().seen.own_rows == 1)
    learner.bot.keyClicks(opened.window.line, "5")  # 1 0.255
    opened.window.line.setText("1 1")
    opened.window.line.textEdited.emit("1 1")  # a row of the data
    learner.do(play.step.tasks[0].model[1])
    learner.wait(lambda: play.is_done(("one", 0)))
    assert learner.desk._watching.facts().seen.own_rows == 2, "a row, and none of its beginnings"
    opened.window.close()
