"""A step that is opened by itself has what its lesson says up to there, and else the learner's."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from window_use import learnt, settled, theta, until_ready

from simulator.lessons.library import lesson
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow


@pytest.fixture
def learner(qtbot: PatientBot, window: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    learnt(qtbot, window, "and")
    made = Learner(qtbot, window)
    yield made
    made.desk.leave()


def test_the_own_network_goes_on_as_it_was(qtbot: PatientBot, learner: Learner) -> None:
    window, controller = learner.window, learner.window.controller
    controller.choose_sample(2)
    until_ready(qtbot, window)
    for _ in range(3):
        controller.stepper.forward()
    window.canvas.select_node(0, 0)
    own = theta(window).copy()
    linear = lesson("activations-linear")
    learner.open(linear, 0)  # it sets no network up
    for _ in range(2):  # also a second time: what is given back is not used up
        learner.open(linear, 4)
        assert controller.scenario is not None
        assert controller.scenario.name != "and"
        learner.open(linear, 0)
        assert controller.scenario.name == "and"
        assert np.array_equal(theta(window), own)
        assert (controller.stepper.rows, controller.stepper.index) == ((2,), 2)
        assert window.canvas.selected == (0, 0)
        assert not controller.undo_stack.canUndo()
        window.canvas.weight_edited.emit(0, 0, 0, 9.0)
        settled(qtbot, window, lambda s: s.state.theta[0] == 9.0)
    learner.desk.again()
    until_ready(qtbot, window)
    assert np.array_equal(theta(window), own), "set up anew, it stands as the lesson found it"
    learner.desk.leave()
    until_ready(qtbot, window)
    assert np.array_equal(theta(window), own)


def test_windows_speed_and_practice_are_the_learners(learner: Learner) -> None:
    window, tools = learner.window, learner.window.tools
    limit = window.run_bar.limit
    learner.open(lesson("activations-linear"), 1)
    assert "matrices" in tools.shown()
    learner.open(lesson("activations-linear"), 0)
    assert "matrices" not in tools.shown()
    learner.open(lesson("vanishing-deep"), 1)
    assert window.run_bar.limit is None
    learner.open(lesson("vanishing-deep"), 0)
    assert window.run_bar.limit == limit
    learner.open(lesson("vanishing-deep"), 1)
    learner.open(lesson("vanishing-dead"), 0)
    assert window.run_bar.limit == limit
    assert window.steps.practises
    learner.open(lesson("gates-or-nand"), 0)
    assert not window.steps.practises


def test_windows_that_the_steps_before_have_done_with_are_not_there(learner: Learner) -> None:
    """They would cover the network that the step is about."""
    tools = learner.window.tools
    learner.open(lesson("xor-from-gates"), 3)
    assert "gates" in tools.shown()
    learner.open(lesson("xor-from-gates"), 5)
    assert "gates" not in tools.shown()


def test_a_step_that_comes_next_keeps_what_is_there(learner: Learner) -> None:
    window = learner.window
    learner.open(lesson("vanishing-deep"), 1)
    window.panels["step"].by.setCurrentIndex(1)
    learner.go_on()
    assert window.run_bar.limit is None
    assert window.panels["step"].by.currentIndex() == 1


def test_what_was_arranged_elsewhere_is_there_without_it(learner: Learner) -> None:
    """A workshop that a step changes has the learner's document again in one that does not."""
    tools = learner.window.tools
    gates, arena = tools.open("gates"), tools.open("arena").arena
    own, race = gates.document, "momentum_ravine"
    arena.open_preset(race)
    learner.open(lesson("gates-or-nand"), 3)
    assert gates.document != own
    learner.open(lesson("descent-step"), 2)
    assert gates.document == own
    assert gates.isVisible(), "it was open before"
    assert arena.preset != race
    learner.open(lesson("vanishing-deep"), 0)
    assert arena.preset == race
    gates.close()
    tools.get("arena").close()
