"""Training that is wanted while a step is prepared: its tasks are judged all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from window_use import open_preset

from simulator.lessons.files import parsed
from simulator.lessons.lesson import Lesson
from simulator.storage import strict_json
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow

WHERE: dict[str, dict[str, Any]] = {
    "at the next batch": {},
    "at a row": {"stepper": {"row": 2, "steps": 3}},
    "in practice": {"stepper": {"row": 1, "practice": True}},
}


def training(sets_up: dict[str, Any]) -> Lesson:
    step = {
        "name": "train",
        "title": "Train",
        "text": "Train.",
        "sets_up": {"scenario": "xor", "panels": ["step"], "speed": 400.0, **sets_up},
        "tasks": [
            {
                "says": "Train.",
                "wants": {"type": "epochs", "at_least": 1},
                "model": [{"type": "train", "epochs": 1}],
            }
        ],
    }
    given = {"name": "early", "title": "Early", "about": "Early.", "steps": [step]}
    document = {"format": "deltascope-lesson", "version": 1, **given}
    return parsed(strict_json.dumps(document).encode())


@pytest.fixture
def learner(
    qtbot: PatientBot, window: MainWindow, tmp_path: Any, monkeypatch: Any
) -> Iterator[Any]:
    monkeypatch.setattr(keeping, "usual_folder", lambda: tmp_path)
    open_preset(qtbot, window, "and")
    made = Learner(qtbot, window)
    made.desk.keeping._known.clear()
    yield made
    window.controller.pause()
    made.desk.leave()


def at_once(learner: Learner) -> None:
    learner.window.controller.train()


def once_opened(learner: Learner) -> None:
    controller = learner.window.controller
    with learner.bot.waitSignal(controller.experiment_opened):
        pass
    controller.train()


def at_the_first_snapshot(learner: Learner) -> None:
    controller = learner.window.controller
    with learner.bot.waitSignal(controller.snapshot_taken):
        pass
    controller.train()


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("press", [at_once, once_opened, at_the_first_snapshot])
def test_tasks_are_judged_while_it_trains(
    learner: Learner, where: str, press: Callable[[Learner], None]
) -> None:
    learner.desk.panel.lesson_wanted.emit(training(WHERE[where]), 0)
    press(learner)
    learner.wait(lambda: learner.window.controller.is_running)
    play = learner.desk.play
    assert play is not None
    learner.wait(lambda: play.is_done(("train", 0)))
    assert learner.window.controller.is_running
