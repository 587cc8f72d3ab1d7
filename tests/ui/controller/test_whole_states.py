"""Undo goes back to the whole run before an edit, redo to the whole run as it was left.

Parameters, the optimizer's memory, random state, epoch, curve, path with its start and best, what
early stopping has seen, the last update and the steps that can be taken back: all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot
from run_samples import remembered_whole

from simulator.scenarios import presets
from simulator.stepping.step_plan import Granularity
from ui.controller import documents
from ui.controller.controller import Controller
from ui.setup import edits
from ui.worker.news import StateTold

EDITS: dict[str, Callable[[Controller], object]] = {
    "a typed weight": lambda one: one.set_weight(0, 0, 0, 0.5),
    "a click on the map": lambda one: one.set_parameters(np.full(17, 0.25), "Weights"),
    "reset": lambda one: one.reset(),
    "new weights": lambda one: one.new_weights(),
    "weights of a study": lambda one: one.begin_from(np.full(17, 0.125), "Weights"),
    "weights of a file": lambda one: one.start_from(one.experiment.spec, np.ones(17), "a.json"),
    "another preset": lambda one: one.open_preset("iris"),
    "other data": lambda one: one.edit(edits.with_source(one.scenario, "and"), "Data"),
    "a node": lambda one: one.add_node(0),
    "a layer": lambda one: one.add_layer(1),
    "another activation": lambda one: one.edit(edits.with_activation(one.scenario, 0, "elu"), "A"),
    "a frozen layer": lambda one: one.set_trainable(0, False),
    "another optimizer": lambda one: one.edit(edits.with_optimizer(one.scenario, "nag"), "Rule"),
    "another batch size": lambda one: one.edit(changed(one, batch_size=3), "Batches"),
    "another end": lambda one: one.edit(changed(one, epochs=77), "Epochs"),
    "another patience": lambda one: one.edit(changed(one, stopping={"patience": 9}), "Patience"),
}


def changed(controller: Controller, **fields: object) -> presets.Scenario:
    assert controller.scenario is not None
    return presets.changed(controller.scenario, **fields)


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[Controller]:
    """XOR in batches of two with patience, after two epochs, a step and a typed weight."""
    made = Controller()
    made.start()
    scenario = presets.changed(presets.load("xor"), batch_size=2, stopping={"patience": 50})
    made.open(scenario)
    learn(qtbot, made, 2)
    made.set_weight(0, 0, 0, 2.0)
    made.stepper.renew()
    step(qtbot, made)
    yield made
    made.close()


def learn(qtbot: QtBot, controller: Controller, epochs: int) -> None:
    """Train for some epochs, to their end."""
    qtbot.waitUntil(lambda: controller.latest is not None, timeout=PATIENCE_MS)
    controller.set_speed_limit(None)
    with qtbot.waitSignal(controller.engine.stopped, timeout=PATIENCE_MS):
        controller.train(epochs)


def step(qtbot: QtBot, controller: Controller) -> None:
    """Make one update by stepping."""
    qtbot.waitUntil(lambda: controller.stepper.is_ready, timeout=PATIENCE_MS)
    controller.stepper.go(Granularity.UPDATE, 1)


def told(qtbot: QtBot, controller: Controller) -> dict[str, Any]:
    """Return the worker's own run, whole, with its scenario."""
    with qtbot.waitSignal(controller.state_told, timeout=PATIENCE_MS) as answer:
        controller.tell_state("test")
    found = answer.args[0]
    assert isinstance(found, StateTold)
    assert found.experiment.scenario == controller.scenario
    return {**remembered_whole(found.whole), "scenario": found.experiment.scenario}


@pytest.mark.parametrize("edit", EDITS)
def test_undo_and_redo_of_any_edit_go_to_equal_states(
    qtbot: QtBot, controller: Controller, edit: str
) -> None:
    before = told(qtbot, controller)
    count = controller.undo_stack.count()
    EDITS[edit](controller)
    assert controller.undo_stack.count() == count + 1
    learn(qtbot, controller, 3)
    after = told(qtbot, controller)
    assert after != before
    for _ in range(2):
        controller.undo_stack.undo()
        assert told(qtbot, controller) == before
        controller.undo_stack.redo()
        assert told(qtbot, controller) == after


@pytest.mark.parametrize("edit", EDITS)
def test_what_is_learnt_after_an_undo_comes_back_too(
    qtbot: QtBot, controller: Controller, edit: str
) -> None:
    EDITS[edit](controller)
    controller.undo_stack.undo()
    learn(qtbot, controller, 2)
    learnt = told(qtbot, controller)
    controller.undo_stack.redo()
    controller.undo_stack.undo()
    assert told(qtbot, controller) == learnt


@pytest.mark.parametrize("edit", EDITS)
def test_undo_of_an_edit_made_while_training_brings_the_whole_curve_back(
    qtbot: QtBot, controller: Controller, edit: str
) -> None:
    controller.set_speed_limit(None)
    controller.train(epochs=10_000_000)
    latest = controller.latest
    assert latest is not None
    begun = latest.state.epoch
    qtbot.waitUntil(
        lambda: controller.latest is not None and controller.latest.state.epoch > begun + 40,
        timeout=PATIENCE_MS,
    )
    EDITS[edit](controller)
    controller.undo_stack.undo()
    assert not controller.is_running
    with qtbot.waitSignal(controller.state_told, timeout=PATIENCE_MS) as answer:
        controller.tell_state("test")
    state = answer.args[0].state
    stride = state.history.stride
    assert state.epoch > begun + 40
    assert state.history.epochs[-1] == state.epoch - state.epoch % stride


def test_all_edits_together_go_back_one_by_one(qtbot: QtBot, controller: Controller) -> None:
    states = [told(qtbot, controller)]
    chosen = ["a typed weight", "another end", "reset", "a node", "another optimizer"]
    for edit in chosen:
        EDITS[edit](controller)
        learn(qtbot, controller, 1)
        states.append(told(qtbot, controller))
    for expected in reversed(states[:-1]):
        controller.undo_stack.undo()
        assert told(qtbot, controller) == expected
    for _ in chosen:
        controller.undo_stack.redo()
    assert told(qtbot, controller) == states[-1]


def test_a_step_can_be_taken_back_after_an_undo(qtbot: QtBot, controller: Controller) -> None:
    before = told(qtbot, controller)
    controller.set_weight(0, 0, 0, 0.5)
    controller.undo_stack.undo()
    qtbot.waitUntil(lambda: controller.stepper.is_ready, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: controller.stepper.can_step_back, timeout=PATIENCE_MS)
    controller.stepper.go(Granularity.UPDATE, -1)
    after = told(qtbot, controller)
    assert after["place"][1] == before["place"][1] - 1
    controller.undo_stack.redo()
    controller.undo_stack.undo()  # what is kept was not changed by stepping back in it
    assert told(qtbot, controller) == after


def test_a_step_taken_back_after_an_edit_stays_in_what_undo_goes_back_to(
    qtbot: QtBot, controller: Controller
) -> None:
    before = told(qtbot, controller)
    EDITS["another end"](controller)
    for direction in (-1, 1, 1):
        qtbot.waitUntil(lambda: controller.stepper.is_ready, timeout=PATIENCE_MS)
        controller.stepper.go(Granularity.UPDATE, direction)
    controller.undo_stack.undo()
    assert told(qtbot, controller) == before


def test_where_memory_is_short_the_oldest_edits_can_no_longer_be_undone(
    qtbot: QtBot, controller: Controller, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(controller.state_told, timeout=PATIENCE_MS) as answer:
        controller.tell_state("size")
    monkeypatch.setattr(documents, "MAX_UNDO_BYTES", 3 * answer.args[0].whole.own_bytes)
    states = []
    for value in (0.25, 0.5, 0.75, 1.0, 1.25):
        states.append(told(qtbot, controller))
        controller.set_weight(0, 0, 0, value)
    taken = 0
    while controller.undo_stack.canUndo():
        controller.undo_stack.undo()
        taken += 1
        assert told(qtbot, controller) == states[-taken]
    assert 2 <= taken < len(states)  # the edit of the fixture is gone, too
    assert controller.undo_stack.count() == taken
    for _ in range(taken):
        controller.undo_stack.redo()
    assert told(qtbot, controller)["theta"][0] == 1.25
