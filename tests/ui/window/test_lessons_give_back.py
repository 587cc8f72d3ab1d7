"""A lesson leaves the learner's own work as it was, however it is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QApplication
from run_samples import remembered_whole
from window_use import learnt, settled, theta, until_ready

from simulator.lessons.library import lesson
from simulator.stepping.step_plan import StepKind
from simulator.workshops.registry import REGISTRY as WORKSHOPS
from ui.app.session_folder import SessionFolder
from ui.app.session_keeper import SessionKeeper
from ui.stepping.practice import score
from ui.stepping.practice.score import Tally, remember
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow
from ui.worker.news import StateTold


@pytest.fixture
def learner(qtbot: PatientBot, window: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    learnt(qtbot, window, "and")
    made = Learner(qtbot, window)
    yield made
    made.desk.leave()


def whole(qtbot: PatientBot, window: MainWindow) -> dict[str, Any]:
    """Return the run as it stands, all of it."""
    with qtbot.waitSignal(window.controller.state_told) as told:
        window.controller.tell_state(object())
    news = told.args[0]
    assert isinstance(news, StateTold)
    return {**remembered_whole(news.whole), "scenario": news.experiment.scenario}


def places(window: MainWindow) -> dict[str, QRect]:
    """Return where each panel is that is in sight."""
    docks = window.docks.panels.items()
    return {name: dock.geometry() for name, dock in docks if dock.isVisible()}


def busy_in(learner: Learner) -> None:
    """Open a lesson and change whatever it lets one change."""
    learner.open(lesson("back-deltas"), 1)
    window = learner.window
    window.controller.train(2)
    learner.wait(lambda: not window.controller.is_running)
    window.canvas.weight_edited.emit(0, 0, 0, 0.25)
    learner.wait(lambda: window.controller.is_latest_shown)


def leave(learner: Learner) -> None:
    learner.desk.panel.left.emit()
    until_ready(learner.bot, learner.window, "and")


def test_the_whole_run_is_there_again(qtbot: PatientBot, learner: Learner) -> None:
    window = learner.window
    window.canvas.weight_edited.emit(0, 0, 0, 0.75)
    learner.wait(lambda: window.controller.is_latest_shown)
    until_ready(qtbot, window)
    before, edits = whole(qtbot, window), window.controller.undo_stack.count()
    title, names = window.windowTitle(), [run.number for run in window.run_log.runs]
    busy_in(learner)
    assert window.windowTitle() != title
    leave(learner)
    assert whole(qtbot, window) == before
    assert window.windowTitle() == title
    assert [run.number for run in window.run_log.runs] == names
    assert window.controller.undo_stack.count() == edits
    assert "0.75" in str(window.undo_actions.undo.text())
    window.undo_actions.undo.trigger()
    settled(qtbot, window, lambda s: s.state.theta[0] != 0.75)


def test_a_lesson_is_undone_by_itself(qtbot: PatientBot, learner: Learner) -> None:
    """Undo in a lesson never comes to the learner's own network."""
    stack = learner.window.controller.undo_stack
    learner.open(lesson("back-deltas"), 1)
    assert not stack.canUndo()
    learner.window.canvas.weight_edited.emit(0, 0, 0, 0.25)
    learner.wait(lambda: learner.window.controller.is_latest_shown)
    assert stack.count() == 1
    learner.go_on()
    assert not stack.canUndo()


def test_a_lesson_without_a_network_leaves_it_to_be_tried_and_gives_it_back(
    qtbot: PatientBot, learner: Learner
) -> None:
    before = theta(learner.window).copy()
    learner.open(lesson("neuron-and"))
    assert np.array_equal(theta(learner.window), before)
    learner.window.canvas.weight_edited.emit(0, 0, 0, 9.0)
    settled(qtbot, learner.window, lambda s: s.state.theta[0] == 9.0)
    leave(learner)
    assert np.array_equal(theta(learner.window), before)


def test_what_is_looked_at_is_there_again(qtbot: PatientBot, learner: Learner) -> None:
    window = learner.window
    remember(StepKind.DELTA, Tally(3, 2, 4, 1))
    window.controller.choose_sample(2)
    until_ready(qtbot, window)
    stepper = window.controller.stepper
    for _ in range(3):
        stepper.forward()
    window.canvas.select_node(0, 0)
    window.docks.panels["regions"].hide()
    window.actions_["panel_lessons"].trigger()
    QApplication.processEvents()
    arrangement, limit, tallies = places(window), window.run_bar.limit, score.everything()
    learner.open(lesson("vanishing-deep"), 1)  # at full speed
    assert window.run_bar.limit is None
    busy_in(learner)
    learner.do_tasks()
    assert score.everything() != tallies
    leave(learner)
    learner.wait(lambda: stepper.index == 2)
    assert stepper.rows == (2,)
    assert window.canvas.selected == (0, 0)
    learner.wait(lambda: places(window) == arrangement)
    assert window.run_bar.limit == limit
    assert not window.steps.practises
    assert score.everything() == tallies


def test_practice_goes_on_where_it_was(qtbot: PatientBot, learner: Learner) -> None:
    window = learner.window
    window.actions_["practice"].trigger()
    window.controller.stepper.forward()
    practising = window.panels["step"].practising
    practising.show_answer()
    window.controller.stepper.forward()
    assert practising.is_open
    known = practising.known
    busy_in(learner)
    leave(learner)
    learner.wait(lambda: window.steps.practises)
    assert window.controller.stepper.index == 1
    assert practising.known == known
    assert practising.is_open
    window.actions_["practice"].trigger()


def test_workshops_have_their_documents_and_edits_again(learner: Learner) -> None:
    tools = learner.window.tools
    gates = tools.open("gates")
    own = WORKSHOPS["gates"].preset("find-or").document
    gates.open_document(own, "mine.json")
    edits = gates.history.stack.count()
    learner.open(lesson("gates-or-nand"), 3)
    assert gates.document != own
    assert not gates.history.stack.canUndo()
    learner.do_tasks()
    assert gates.history.stack.canUndo()
    learner.open(lesson("activations-curves"))
    assert tools.get("functions").isVisible()
    leave(learner)
    assert gates.isVisible(), "it was open before"
    assert gates.document == own
    assert gates.history.stack.count() == edits
    assert not tools.get("functions").isVisible()
    gates.close()


def test_what_a_lesson_opens_is_not_kept_as_the_learners_own(learner: Learner) -> None:
    gates = learner.window.tools.open("gates")
    gates.open_document(WORKSHOPS["gates"].preset("find-or").document, "mine.json")
    gates.close()
    kept = QSettings().value("workshops/gates")
    place = QSettings().value("tools/gates")
    learner.open(lesson("gates-or-nand"), 3)
    learner.do_tasks()
    gates.close()
    assert QSettings().value("workshops/gates") == kept
    leave(learner)
    assert QSettings().value("workshops/gates") == kept
    assert QSettings().value("tools/gates") == place


def test_the_arena_has_the_race_again_that_was_set_up(learner: Learner) -> None:
    arena = learner.window.tools.open("arena").arena
    arena.open_preset("momentum_ravine")
    arena.set_seed(5)
    before = arena.lineup, arena.problem_key, arena.seed, arena.preset
    learner.open(lesson("descent-step"), 2)
    assert arena.preset == "learning_rates"
    leave(learner)
    assert (arena.lineup, arena.problem_key, arena.seed, arena.preset) == before
    learner.window.tools.get("arena").close()


def test_a_window_that_is_closed_in_a_lesson_keeps_the_learners_own(
    qtbot: PatientBot, own_window: MainWindow, tmp_path: Path
) -> None:
    """Also where the program never comes to its end: it was written as the lesson began."""
    from simulator.session import session_file

    keeper = SessionKeeper(own_window, SessionFolder(tmp_path))
    learnt(qtbot, own_window, "and")
    own = theta(own_window).copy()
    learner = Learner(qtbot, own_window)
    busy_in(learner)
    learner.wait(lambda: (tmp_path / keeper._folder.own.name).exists())
    assert np.array_equal(session_file.read(keeper._folder.own).state.training.theta, own)
    own_window.close()
    keeper.finish()
    kept = session_file.read(keeper._folder.own)
    assert kept.scenario.name == "and"
    assert np.array_equal(kept.state.training.theta, own)


def test_a_lesson_is_presented_and_left_as_it_was_entered(learner: Learner) -> None:
    window = learner.window
    before = places(window)
    window.toggle_presentation()
    learner.open(lesson("vanishing-deep"), 2)
    assert window.presentation.is_on
    window.toggle_presentation()
    shown = {name for name, dock in window.docks.panels.items() if not dock.isHidden()}
    assert shown == {"lessons", "setup", "flow"}, "the step's own panels"
    window.toggle_presentation()
    learner.go_on()
    leave(learner)
    assert window.presentation.is_on
    window.toggle_presentation()
    window.docks.panels["lessons"].hide()
    learner.wait(lambda: places(window) == before)
