"""The controller: training, resetting, going back, opening, and what has to wait."""

from __future__ import annotations

import numpy as np
import pytest
from controller_use import XOR_VALUE, units, until
from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot

from simulator.nn import initializers
from simulator.scenarios import presets
from simulator.session.snapshot import Snapshot, Status
from ui.controller.controller import Controller
from ui.setup import edits
from ui.worker import commands


def stopped_somewhere(qtbot: QtBot, controller: Controller) -> Snapshot:
    controller.set_speed_limit(None)
    controller.train(1_000_000)  # more than are made until it is paused, on any machine
    until(qtbot, controller, lambda one: one.state.update > 5)
    controller.toggle_training()
    return until(qtbot, controller, lambda one: one.status is Status.PAUSED)


def test_a_reset_goes_back_to_the_start_and_can_be_undone(
    qtbot: QtBot, controller: Controller
) -> None:
    assert controller.latest is not None
    start = controller.latest.state.theta.copy()
    stopped_somewhere(qtbot, controller)
    trained = controller.latest.state.theta.copy()
    controller.reset()
    after = until(qtbot, controller, lambda one: one.state.update == 0)
    assert np.array_equal(after.state.theta, start)
    controller.undo_stack.undo()
    back = until(qtbot, controller, lambda one: one.state.update > 0)
    assert np.array_equal(back.state.theta, trained)


def test_a_pause_is_told_of_the_run_that_was_paused_and_of_no_other(
    qtbot: QtBot, controller: Controller
) -> None:
    before = stopped_somewhere(qtbot, controller)
    controller.new_weights()
    until(qtbot, controller, lambda one: one.state.update == 0)
    controller.toggle_training()
    until(qtbot, controller, lambda one: one.state.update > 5)
    told: list[Snapshot] = []
    controller.paused.connect(told.append)
    controller.toggle_training()
    controller.undo_stack.undo()  # goes back to a run that was paused, too
    until(qtbot, controller, lambda one: one.state.update == before.state.update)
    assert controller.latest is not None
    assert controller.latest.status is Status.PAUSED
    assert told == []


def test_a_start_of_ones_own_is_what_a_reset_goes_back_to(
    qtbot: QtBot, controller: Controller
) -> None:
    assert controller.latest is not None
    start = np.linspace(-1.0, 1.0, len(controller.latest.state.theta))
    controller.begin_from(start[:-1], "Too few")
    assert controller.undo_stack.count() == 0
    controller.begin_from(start, "Start")
    until(qtbot, controller, lambda one: np.array_equal(one.state.theta, start))
    controller.set_weight(0, 0, 0, 5.0)
    controller.reset()
    until(qtbot, controller, lambda one: np.array_equal(one.state.theta, start))


@pytest.mark.parametrize(
    "name", [name for name, record in initializers.REGISTRY.items() if not record.is_random]
)
def test_new_weights_come_from_the_next_seed_and_never_stay_alike(
    qtbot: QtBot, controller: Controller, name: str
) -> None:
    alike = presets.changed(presets.load("xor"), initializer=name, weights=None, seed=7)
    controller.open(alike)
    until(qtbot, controller, lambda one: len(np.unique(one.state.theta)) <= 2)
    controller.new_weights()
    until(qtbot, controller, lambda one: len(np.unique(one.state.theta)) > 4)
    assert controller.scenario is not None
    assert (controller.scenario.seed, controller.scenario.initializer) == (8, "xavier_uniform")


@pytest.mark.parametrize(
    ("layers", "frozen", "words"),
    [
        (("tanh", "sigmoid"), (0, 1), "Every layer is frozen"),
        (("tanh", "step"), (), "With step the derivative is zero"),
        (("step", "sigmoid"), (), "in front of hidden layer 1"),
    ],
)
def test_what_cannot_learn_says_why_and_does_not_train(
    qtbot: QtBot,
    controller: Controller,
    layers: tuple[str, str],
    frozen: tuple[int, ...],
    words: str,
) -> None:
    described = [
        {"units": units, "activation": name, "trainable": k not in frozen}
        for k, (units, name) in enumerate(zip((4, 1), layers, strict=True))
    ]
    controller.open(presets.changed(presets.load("xor"), layers=described, loss="mse"))
    until(qtbot, controller, lambda one: one.experiment.scenario == controller.scenario)
    assert words in controller.why_not_trainable()
    with qtbot.waitSignal(controller.refused) as said:
        controller.train()
    assert words in said.args[0]
    assert not controller.is_running


def test_before_anything_is_open_nothing_can_be_done(qtbot: QtBot) -> None:
    idle = Controller()
    said: list[str] = []
    idle.refused.connect(said.append)
    for wish in (
        idle.reset,
        idle.new_weights,
        lambda: idle.add_node(0),
        lambda: idle.remove_node(0),
        lambda: idle.add_layer(0),
        lambda: idle.remove_layer(0),
        lambda: idle.set_weight(0, 0, 0, 1.0),
        lambda: idle.set_parameters(np.zeros(3), "Weights"),
        lambda: idle.set_trainable(0, False),
        lambda: idle.freeze([0]),
        lambda: idle.begin_from(np.zeros(3), "Start"),
        lambda: idle.edit(presets.load("xor"), "Edit"),
        lambda: idle.follow_row(1),
    ):
        wish()
    assert idle.undo_stack.count() == 0
    assert idle.latest is None
    assert "prepared" in idle.why_not_trainable()
    assert set(said) <= {"The scenario is still being prepared; try again in a moment."}
    idle.close()


def test_undoing_a_change_of_settings_brings_the_optimizers_memory_back(
    qtbot: QtBot, controller: Controller
) -> None:
    before = stopped_somewhere(qtbot, controller)
    scenario = controller.scenario
    assert scenario is not None
    name, state = before.state.optimizer.name, before.state.optimizer.state
    other = "adam" if name != "adam" else "momentum"
    controller.edit(edits.with_optimizer(scenario, other), "Change optimizer")
    until(qtbot, controller, lambda one: one.state.optimizer.name == other)
    controller.undo_stack.undo()
    after = until(qtbot, controller, lambda one: one.state.optimizer.name == name)
    for kind, values in state.items():
        assert np.array_equal(after.state.optimizer.state[kind], values)


def test_structure_can_be_changed_while_another_edit_is_being_opened(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.set_weight(0, 0, 0, XOR_VALUE)
    controller.add_node(0)
    controller.add_node(0)  # the first one's run is not open yet
    controller.remove_layer(7)  # there is none
    after = until(qtbot, controller, lambda one: units(one) == [6, 1])
    assert after.state.theta[0] == XOR_VALUE
    controller.remove_layer(0)
    until(qtbot, controller, lambda one: units(one) == [1])


def test_while_other_data_are_prepared_structure_waits(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.open_preset("iris")
    with qtbot.waitSignal(controller.refused) as said:
        controller.add_node(0)
    assert "still being prepared" in said.args[0]
    until(qtbot, controller, lambda one: one.experiment.spec.inputs == 4)


def test_training_waits_for_what_is_being_prepared(qtbot: QtBot, controller: Controller) -> None:
    controller.open_preset("iris")
    with qtbot.waitSignal(controller.put_off) as said:
        controller.toggle_training()
    assert said.args[0] == "Training begins as soon as the scenario is ready."
    assert not controller.is_running
    until(qtbot, controller, lambda one: one.state.update > 0)
    controller.pause()
    assert controller.latest.experiment.scenario.name == "iris"


def test_a_wish_to_train_is_of_what_was_being_prepared(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.open_preset("iris")
    controller.train()
    controller.open_preset("wine")
    until(qtbot, controller, lambda one: one.experiment.scenario.name == "wine")
    assert not controller.is_running


def test_a_wish_to_train_can_be_taken_back(qtbot: QtBot, controller: Controller) -> None:
    controller.open_preset("iris")
    controller.train()
    controller.pause()
    until(qtbot, controller, lambda one: one.experiment.scenario.name == "iris")
    assert not controller.is_running


def test_layers_are_taken_from_another_network(qtbot: QtBot, controller: Controller) -> None:
    assert controller.experiment is not None
    spec = controller.experiment.spec
    theta = np.arange(spec.parameter_count) / 4.0
    assert controller.start_from(spec, theta, "other.json") == (0, 1)
    until(qtbot, controller, lambda one: np.array_equal(one.state.theta, theta))
    assert "other.json" in controller.undo_stack.undoText()
    controller.freeze([0])
    until(qtbot, controller, lambda one: not one.experiment.spec.layers[0].trainable)


def test_the_row_that_is_stepped_through_is_asked_for_once(
    qtbot: QtBot, controller: Controller, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    send = controller.engine.send
    monkeypatch.setattr(controller.engine, "send", lambda one: (sent.append(one), send(one)))
    controller.follow_row(2)
    controller.follow_row(2)
    assert sent == [commands.ShowSample(2)]
    controller.choose_sample(1)
    until(qtbot, controller, lambda one: one.sample_row == 1)
    controller.choose_sample(None)
    qtbot.waitUntil(lambda: not controller.stepper._waiting, timeout=PATIENCE_MS)


def test_what_cannot_be_opened_leaves_what_was_there(qtbot: QtBot, controller: Controller) -> None:
    before = controller.scenario
    assert before is not None
    bad = presets.load("iris").model_copy(update={"loss": "msle"})
    impossible = bad.model_copy(update={"layers": before.layers})
    with qtbot.waitSignal(controller.refused, timeout=PATIENCE_MS):
        controller.open(impossible)
    until(qtbot, controller, lambda one: one.experiment.scenario == before)
    assert controller.undo_stack.count() == 0


def test_closing_lets_go_of_the_edits(controller: Controller) -> None:
    controller.set_weight(0, 1, 0, XOR_VALUE)
    assert controller.undo_stack.count() == 1
    controller.close()
    assert controller.undo_stack.count() == 0


def test_settings_changed_while_a_refused_document_opens_go_with_it(
    qtbot: QtBot, controller: Controller
) -> None:
    scenario = controller.scenario
    assert scenario is not None
    split = scenario.data.model_copy(update={"validation_fraction": 0.99})
    with qtbot.waitSignal(controller.refused, timeout=PATIENCE_MS):
        controller.edit(presets.changed(scenario, data=split), "Split")
        controller.edit(presets.changed(controller.scenario, epochs=77), "Epochs")
    assert controller.scenario == scenario
    assert controller.undo_stack.count() == 0
    until(qtbot, controller, lambda one: one.experiment.scenario == scenario)
    assert not controller.why_not_trainable()


def test_a_reset_at_the_start_is_no_edit(qtbot: QtBot, controller: Controller) -> None:
    qtbot.waitUntil(lambda: controller.stepper.is_ready)
    controller.stepper.forward()
    controller.reset()
    assert controller.undo_stack.count() == 0
    assert controller.stepper.index == -1
    controller.set_weight(0, 0, 0, XOR_VALUE)
    controller.reset()
    assert controller.undo_stack.count() == 2
