"""What changes the state, and at once an edit: it goes on from where the run really stands.

No snapshot is awaited between the two, so the interface still shows the state before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Snapshot
from simulator.stepping.step_plan import Granularity
from simulator.training.state import TrainingState
from ui.controller.controller import Controller
from ui.setup import edits
from ui.worker.news import StateTold

PATIENCE_MS = 20_000


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[Controller]:
    """XOR after two updates, ready to step on."""
    made = Controller()
    made.start()
    made.open_preset("xor")
    for _ in range(2):
        ready(qtbot, made)
        made.stepper.go(Granularity.UPDATE, 1)
    ready(qtbot, made)
    qtbot.waitUntil(lambda: seen(made).state.update == 2, timeout=PATIENCE_MS)
    yield made
    made.close()


def ready(qtbot: QtBot, controller: Controller) -> None:
    def has_record() -> bool:
        stepper = controller.stepper
        return controller.latest is not None and stepper.plan is not None and not waits(stepper)

    def waits(stepper: object) -> bool:
        return bool(stepper._waiting)  # type: ignore[attr-defined]

    qtbot.waitUntil(has_record, timeout=PATIENCE_MS)


def seen(controller: Controller) -> Snapshot:
    assert controller.latest is not None
    return controller.latest


def told(qtbot: QtBot, controller: Controller) -> StateTold:
    with qtbot.waitSignal(controller.state_told, timeout=PATIENCE_MS) as answer:
        controller.tell_state("test")
    found = answer.args[0]
    assert isinstance(found, StateTold)
    return found


def trained(updates: int) -> TrainingState:
    """Return XOR's state after so many updates, made without any interface."""
    trainer = Experiment.from_scenario(presets.load("xor")).trainer()
    for _ in range(updates):
        next(trainer.updates())
    return trainer.state


def per_epoch() -> int:
    trainer = Experiment.from_scenario(presets.load("xor")).trainer()
    for update in trainer.updates():
        if trainer.state.epoch == 1:
            return update
    raise AssertionError


CHANGES: dict[str, tuple[Callable[[Controller], object], int]] = {
    "an update": (lambda one: one.stepper.go(Granularity.UPDATE, 1), 3),
    "an epoch": (lambda one: one.stepper.go(Granularity.EPOCH, 1), 2 + per_epoch()),
    "taken back": (lambda one: one.stepper.go(Granularity.UPDATE, -1), 1),
}
STRUCTURE: dict[str, Callable[[Controller], object]] = {
    "a node is added": lambda one: one.add_node(0),
    "a layer is added": lambda one: one.add_layer(1),
    "the panel changes the nodes": lambda one: one.edit(
        edits.with_units(one.scenario, 0, 6), "Change"
    ),
    "another loss": lambda one: one.edit(presets.changed(one.scenario, loss="mse"), "Loss"),
}
WHOLE: dict[str, Callable[[Controller], object]] = {
    "freeze": lambda one: one.set_trainable(0, False),
    "dropout": lambda one: one.edit(
        presets.changed(
            one.scenario,
            layers=tuple(
                layer.model_copy(update={"dropout": 0.0 if k else 0.25})
                for k, layer in enumerate(one.scenario.layers)
            ),
        ),
        "Dropout",
    ),
    "other settings": lambda one: one.edit(presets.changed(one.scenario, epochs=77), "Epochs"),
}
EDITS = STRUCTURE | WHOLE


def assert_equal(found: TrainingState, expected: TrainingState) -> None:
    assert found.update == expected.update
    assert np.array_equal(found.theta, expected.theta)
    for name, values in expected.optimizer.state.items():
        assert np.array_equal(found.optimizer.state[name], values)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("edit", STRUCTURE)
def test_a_structure_change_goes_on_from_where_the_run_stands(
    qtbot: QtBot, controller: Controller, change: str, edit: str
) -> None:
    make, updates = CHANGES[change]
    make(controller)
    STRUCTURE[edit](controller)
    found, expected = told(qtbot, controller), trained(updates)
    spec = Experiment.from_scenario(presets.load("xor")).spec
    kept = Network(spec).views(expected.theta)[0]["W"]
    assert np.array_equal(
        Network(found.experiment.spec).views(found.state.theta)[0]["W"][:, :4], kept
    )


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("edit", WHOLE)
def test_what_leaves_the_state_alone_leaves_the_latest_alone(
    qtbot: QtBot, controller: Controller, change: str, edit: str
) -> None:
    make, updates = CHANGES[change]
    make(controller)
    WHOLE[edit](controller)
    assert_equal(told(qtbot, controller).state, trained(updates))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("edit", EDITS)
def test_undo_restores_the_state_just_before_the_edit(
    qtbot: QtBot, controller: Controller, change: str, edit: str
) -> None:
    make, updates = CHANGES[change]
    make(controller)
    EDITS[edit](controller)
    controller.undo_stack.undo()
    assert_equal(told(qtbot, controller).state, trained(updates))
    controller.undo_stack.redo()
    controller.undo_stack.undo()
    assert_equal(told(qtbot, controller).state, trained(updates))


@pytest.mark.parametrize("edit", WHOLE)
def test_undo_restores_the_state_before_however_far_training_went_on(
    qtbot: QtBot, controller: Controller, edit: str
) -> None:
    WHOLE[edit](controller)
    for _ in range(2):
        ready(qtbot, controller)
        controller.stepper.go(Granularity.UPDATE, 1)
    controller.set_weight(0, 0, 0, 5.0)
    assert told(qtbot, controller).state.theta[0] == 5.0
    while controller.undo_stack.canUndo():
        controller.undo_stack.undo()
    if edit != "other settings":  # these are changed as training goes on, and take nothing back
        assert_equal(told(qtbot, controller).state, trained(2))


@pytest.mark.parametrize("change", CHANGES)
def test_undoing_a_reset_restores_the_state_just_before(
    qtbot: QtBot, controller: Controller, change: str
) -> None:
    make, updates = CHANGES[change]
    make(controller)
    controller.reset()
    assert told(qtbot, controller).state.update == 0
    controller.undo_stack.undo()
    assert_equal(told(qtbot, controller).state, trained(updates))


@pytest.mark.parametrize("edit", STRUCTURE)
def test_a_reset_at_once_goes_back_to_what_the_edit_made(
    qtbot: QtBot, controller: Controller, edit: str
) -> None:
    controller.set_weight(0, 0, 0, 0.5)
    STRUCTURE[edit](controller)
    controller.reset()
    after = told(qtbot, controller).state
    assert after.theta[0] == 0.5
    controller.undo_stack.undo()
    assert np.array_equal(after.theta, told(qtbot, controller).state.theta)


def test_undoing_another_optimizer_brings_back_the_memory_of_the_last_step(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.stepper.go(Granularity.UPDATE, 1)
    controller.edit(edits.with_optimizer(controller.scenario, "sgd"), "Optimizer")
    controller.undo_stack.undo()
    assert_equal(told(qtbot, controller).state, trained(3))


@pytest.mark.parametrize("whole", [False, True])
def test_undoing_a_weight_brings_back_what_the_step_had_made_of_it(
    qtbot: QtBot, controller: Controller, whole: bool
) -> None:
    controller.stepper.go(Granularity.UPDATE, 1)
    if whole:
        controller.set_parameters(np.zeros_like(seen(controller).state.theta), "Weights")
    else:
        controller.set_weight(0, 0, 0, 5.0)
    controller.undo_stack.undo()
    assert_equal(told(qtbot, controller).state, trained(3))


def test_an_edit_while_training_goes_on_from_where_training_was_paused(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.set_speed_limit(None)
    controller.train(epochs=10_000_000)
    qtbot.waitUntil(lambda: seen(controller).state.update > 50, timeout=PATIENCE_MS)
    controller.pause()
    controller.tell_state("paused")
    controller.set_trainable(0, False)
    answers: list[StateTold] = []
    controller.state_told.connect(answers.append)
    controller.tell_state("edited")
    controller.undo_stack.undo()
    controller.tell_state("undone")
    qtbot.waitUntil(lambda: len(answers) == 3, timeout=PATIENCE_MS)
    assert [one.purpose for one in answers] == ["paused", "edited", "undone"]
    for one in answers[1:]:
        assert_equal(one.state, answers[0].state)


def test_what_is_told_holds_the_step_just_made(qtbot: QtBot, controller: Controller) -> None:
    controller.stepper.go(Granularity.UPDATE, 1)
    assert seen(controller).state.update == 2
    assert_equal(told(qtbot, controller).state, trained(3))


@pytest.mark.parametrize("whole", [False, True])
def test_a_weight_typed_while_the_network_is_rebuilt_is_put_off_in_words(
    qtbot: QtBot, controller: Controller, whole: bool
) -> None:
    theta = seen(controller).state.theta
    controller.add_node(0)
    assert controller.latest is None
    edits_before = controller.undo_stack.count()
    with qtbot.waitSignal(controller.refused, timeout=PATIENCE_MS) as refusal:
        if whole:
            controller.set_parameters(np.zeros_like(theta), "Weights")
        else:
            controller.set_weight(0, 0, 0, 5.0)
    assert "try again in a moment" in refusal.args[0]
    assert controller.undo_stack.count() == edits_before


def test_a_row_of_data_that_are_being_left_is_not_stepped_in_the_new(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.open_preset("iris")
    controller.choose_sample(3)  # XOR's last, still seen
    ready(qtbot, controller)
    record = controller.stepper.record
    assert record is not None
    assert len(record.rows) == 16  # training's next batch
    assert seen(controller).sample_row == 0


def test_a_layer_that_is_drawn_still_but_gone_is_not_frozen(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.remove_layer(0)
    edits_before = controller.undo_stack.count()
    controller.set_trainable(1, False)
    assert controller.undo_stack.count() == edits_before
    assert told(qtbot, controller).experiment.spec.layers[0].trainable
