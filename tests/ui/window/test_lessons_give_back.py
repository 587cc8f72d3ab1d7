"""A lesson leaves the learner's own work as it was, however it is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lesson_learner import Learner
from patience import PATIENCE_MS
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


@pytest.mark.parametrize("then", ["back-deltas", "neuron-and"])
def test_what_was_looked_at_outlives_lessons_in_a_hurry(
    qtbot: PatientBot, learner: Learner, then: str
) -> None:
    """The next lesson is opened before the own run is there again, with a place and without."""
    window = learner.window
    stepper = window.controller.stepper
    window.controller.choose_sample(2)
    until_ready(qtbot, window)
    for _ in range(3):
        stepper.forward()
    window.canvas.select_node(0, 0)
    window.actions_["practice"].trigger()
    learner.open(lesson("back-deltas"), 1)
    learner.desk.leave()
    learner.open(lesson(then), 0)
    leave(learner)
    learner.wait(lambda: window.steps.practises)
    window.actions_["practice"].trigger()
    assert (stepper.rows, stepper.index, window.canvas.selected) == ((2,), 2, (0, 0))


@pytest.mark.parametrize("do", ["open", "train", "choose a row"])
def test_the_way_home_is_given_up_for_something_else(
    qtbot: PatientBot, learner: Learner, do: str
) -> None:
    window, controller = learner.window, learner.window.controller
    window.canvas.clear_selection()
    window.run_bar.lend_speed(20.0)
    controller.choose_sample(2)
    until_ready(qtbot, window)
    for _ in range(3):
        controller.stepper.forward()
    window.canvas.select_node(0, 0)
    learner.open(lesson("back-deltas"), 1)
    learner.desk.leave()
    match do:
        case "open":
            controller.open_preset("xor")
        case "train":
            with qtbot.waitSignal(controller.completed, timeout=PATIENCE_MS):
                controller.train(1)
        case _:
            controller.choose_sample(1)
    until_ready(qtbot, window)
    assert controller.stepper.index == -1
    assert window.canvas.selected in (None, (0, 0))
    assert controller.stepper.rows == {"open": None, "train": (2,)}.get(do, (1,))
    window.run_bar.take_speed_back()


def test_steps_go_as_far_as_the_box_says(learner: Learner) -> None:
    window = learner.window
    box = window.panels["step"].by
    own = box.currentText()
    learner.open(lesson("back-deltas"), 0)
    box.setCurrentIndex(1)
    assert box.currentText() != own
    learner.open(lesson("back-deltas"), 1)
    assert box.currentText() == own, "a step that is opened by itself begins as the learner had it"
    box.setCurrentIndex(1)
    leave(learner)
    assert box.currentText() == own
    assert window.panels["step"].granularity is window.controller.stepper.granularity


@pytest.mark.parametrize("before", [False, True], ids=["turned on", "turned off"])
@pytest.mark.parametrize("again", [False, True], ids=["in it", "in it and back after it"])
def test_a_presentation_that_is_turned_in_a_lesson_leaves_the_own_panels(
    learner: Learner, before: bool, again: bool
) -> None:
    """Each of them arranges panels, and neither takes those of the other for the learner's own."""
    window, turn = learner.window, learner.window.actions_["presentation"].trigger
    window.actions_["panel_lessons"].trigger()
    QApplication.processEvents()
    own = places(window)
    if before:
        turn()
    QApplication.processEvents()
    presented = set(places(window))
    learner.open(lesson("back-deltas"), 1)
    lessons = set(places(window))
    turn()
    QApplication.processEvents()
    assert set(places(window)) == lessons, "the lesson goes on to say which panels are in sight"
    leave(learner)
    QApplication.processEvents()
    assert window.presentation.is_on is not before
    if window.presentation.is_on:
        assert set(places(window)) == set(own) - {"setup"}
    else:
        assert set(places(window)) == set(own)
        assert presented != set(own)
    if again:
        learner.open(lesson("back-deltas"), 1)
        leave(learner)
    if window.presentation.is_on:
        turn()
    learner.wait(lambda: places(window) == own)


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


def test_a_window_that_filled_the_screen_fills_it_again(learner: Learner) -> None:
    gates = learner.window.tools.open("gates")
    gates.showMaximized()
    learner.open(lesson("gates-or-nand"), 3)
    assert not gates.isMaximized(), "it stands beside the lesson"
    leave(learner)
    assert gates.isMaximized()
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


def test_the_arena_has_its_formula_and_the_start_on_the_own_network_again(
    qtbot: PatientBot, learner: Learner
) -> None:
    """Also where the lesson has another network and no race: the arena follows what is open."""
    made = learner.window.tools.open("arena")
    arena = made.arena
    arena.set_formula("x^2 + 3*y^2")
    arena.choose_problem("formula")
    learner.open(lesson("descent-step"), 2)
    arena.set_formula("x^4 + y^4")
    leave(learner)
    assert (arena.formula, arena.problem_key) == ("x^2 + 3*y^2", "formula")
    arena.choose_problem("network")
    own = theta(learner.window) + 0.25
    arena.set_start(own)
    learner.open(lesson("layers-network"), 0)
    assert arena.start is None, "it is no point of the lesson's network"
    leave(learner)
    assert np.array_equal(made.arena.start, own)
    made.close()


def test_tallies_of_a_lesson_are_never_remembered(learner: Learner) -> None:
    """Not even while it is open: the program may come to no end that anybody sees."""
    learner.open(lesson("back-deltas"), 1)
    stored = {key: QSettings().value(key) for key in QSettings().allKeys() if "practice" in key}
    counted = score.everything()
    learner.do_tasks()
    assert score.everything() != counted, "it goes on counting in the lesson"
    found = {key: QSettings().value(key) for key in QSettings().allKeys() if "practice" in key}
    assert found == stored


def test_a_window_that_is_closed_in_a_lesson_keeps_the_learners_own(
    qtbot: PatientBot, own_window: MainWindow, tmp_path: Path
) -> None:
    """Also where the program never comes to its end: it was written as the lesson began."""
    from simulator.session import session_file

    keeper = SessionKeeper(own_window, SessionFolder(tmp_path))
    learnt(qtbot, own_window, "and")
    own = theta(own_window).copy()
    panels = {*places(own_window), "lessons"}
    learner = Learner(qtbot, own_window)
    busy_in(learner)
    learner.wait(lambda: (tmp_path / keeper._folder.own.name).exists())
    assert np.array_equal(session_file.read(keeper._folder.own).state.training.theta, own)
    own_window.toggle_presentation()
    own_window.close()
    keeper.finish()
    assert {name for name, one in own_window.docks.panels.items() if not one.isHidden()} == panels
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
