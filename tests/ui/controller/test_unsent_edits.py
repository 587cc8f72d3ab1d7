"""Edits that follow each other faster than snapshots: nothing that was typed is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from controller_use import XOR_VALUE, units, until
from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.layer_edits import LayerEdit
from simulator.scenarios.layer_settings import UNITS
from simulator.scenarios.schema import MAX_LAYERS
from simulator.training.state import TrainingState
from ui.controller.controller import Controller
from ui.controller.open_file import write_weights
from ui.setup import edits
from ui.worker import commands


def state_of(qtbot: QtBot, controller: Controller) -> TrainingState:
    """Return how the worker's run stands after all that was asked for."""
    with qtbot.waitSignal(controller.state_told, timeout=PATIENCE_MS) as told:
        controller.tell_state("test")
    state = told.args[0].state
    assert isinstance(state, TrainingState)
    return state


def by_panel(controller: Controller, edit: LayerEdit) -> None:
    """Let a layer come or go as the set-up panel asks for it."""
    assert controller.scenario is not None
    scenario = presets.changed(controller.scenario, layers=edit.layers, weights=None)
    controller.edit(scenario, "Edit", edit.kept)


STRUCTURE: dict[str, tuple[Callable[[Controller], object], list[int]]] = {
    "a node is added": (lambda one: one.add_node(0), [5, 1]),
    "a node is removed": (lambda one: one.remove_node(0), [3, 1]),
    "a layer is added": (lambda one: one.add_layer(1), [4, 4, 1]),
    "the panel adds a layer": (
        lambda one: by_panel(one, edits.layer_added(one.scenario)),
        [4, 4, 1],
    ),
    "the panel changes the nodes": (
        lambda one: one.edit(edits.with_units(one.scenario, 0, 6), "Change"),
        [6, 1],
    ),
}


@pytest.mark.parametrize("what", STRUCTURE)
def test_a_weight_set_just_before_the_structure_changes_is_kept(
    qtbot: QtBot, controller: Controller, what: str
) -> None:
    change, expected = STRUCTURE[what]
    controller.set_weight(0, 1, 0, XOR_VALUE)
    change(controller)  # no snapshot has come in between
    after = until(qtbot, controller, lambda one: units(one) == expected)
    view = after.experiment.spec
    index = view.parameter_index(0, 1, 0)
    assert after.state.theta[index] == XOR_VALUE


def test_all_weights_set_just_before_a_layer_is_frozen_are_kept(
    qtbot: QtBot, controller: Controller
) -> None:
    assert controller.latest is not None
    theta = np.arange(len(controller.latest.state.theta)) / 8.0
    controller.set_parameters(theta, "Weights")
    controller.set_trainable(0, False)
    after = until(qtbot, controller, lambda one: not one.experiment.spec.layers[0].trainable)
    assert np.array_equal(after.state.theta, theta)


def test_undoing_two_quick_edits_goes_back_value_by_value(
    qtbot: QtBot, controller: Controller
) -> None:
    assert controller.latest is not None
    start = float(controller.latest.state.theta[0])
    controller.set_weight(0, 0, 0, 0.25)
    controller.set_weight(0, 0, 0, 0.5)
    controller.undo_stack.undo()
    until(qtbot, controller, lambda one: one.edits == 3)
    assert controller.latest.state.theta[0] == 0.25
    controller.undo_stack.undo()
    until(qtbot, controller, lambda one: one.edits == 4)
    assert controller.latest.state.theta[0] == start


def test_undoing_a_structure_change_brings_the_weight_set_just_before_it_back(
    qtbot: QtBot, controller: Controller
) -> None:
    controller.set_weight(0, 0, 0, XOR_VALUE)
    controller.add_node(0)
    until(qtbot, controller, lambda one: units(one) == [5, 1])
    controller.undo_stack.undo()
    after = until(qtbot, controller, lambda one: units(one) == [4, 1])
    assert after.state.theta[0] == XOR_VALUE


def test_a_weight_set_back_to_what_it_was_is_an_edit(qtbot: QtBot, controller: Controller) -> None:
    assert controller.latest is not None
    start = float(controller.latest.state.theta[0])
    controller.set_weight(0, 0, 0, 0.25)
    controller.set_weight(0, 0, 0, start)
    after = until(qtbot, controller, lambda one: one.edits == 2)
    assert after.state.theta[0] == start
    assert controller.undo_stack.count() == 2


def test_an_edit_is_sent_once(qtbot: QtBot, controller: Controller, monkeypatch) -> None:
    sent: list[commands.Command] = []
    send = controller.engine.send
    monkeypatch.setattr(controller.engine, "send", lambda one: (sent.append(one), send(one)))
    controller.set_weight(0, 0, 0, 0.25)
    assert [one for one in sent if isinstance(one, commands.SetParameter)] == [
        commands.SetParameter(0, 0.25)
    ]
    until(qtbot, controller, lambda one: one.edits == 1)


def test_a_learning_rate_set_just_before_a_layer_is_frozen_is_used(
    qtbot: QtBot, controller: Controller
) -> None:
    scenario = controller.scenario
    assert scenario is not None
    name = next(iter(scenario.optimizer.settings))
    controller.edit(edits.with_optimizer_setting(scenario, name, 0.0625), "Change")
    controller.set_trainable(0, False)
    after = until(qtbot, controller, lambda one: not one.experiment.spec.layers[0].trainable)
    assert after.state.optimizer.settings[name] == 0.0625


def test_what_is_exported_holds_a_weight_set_just_before(
    qtbot: QtBot, controller: Controller, tmp_path: Path
) -> None:
    controller.set_weight(0, 1, 2, XOR_VALUE)
    path = tmp_path / "network.json"
    with qtbot.waitSignal(controller.state_told, timeout=PATIENCE_MS) as told:
        controller.tell_state("export")
    write_weights(path, told.args[0].experiment, told.args[0].state)
    assert json.loads(path.read_text())["layers"][0]["W"][1][2] == XOR_VALUE


def test_a_layer_added_beside_a_frozen_one_learns(qtbot: QtBot, controller: Controller) -> None:
    controller.set_trainable(0, False)
    until(qtbot, controller, lambda one: not one.experiment.spec.layers[0].trainable)
    controller.add_layer(1)
    after = until(qtbot, controller, lambda one: len(units(one)) == 3)
    assert [layer.trainable for layer in after.experiment.spec.layers] == [False, True, True]


def test_the_canvas_builds_what_the_panel_builds(qtbot: QtBot, controller: Controller) -> None:
    scenario = presets.load("xor")
    for _ in range(10):
        scenario = presets.changed(scenario, layers=edits.layer_added(scenario).layers)
    scenario = edits.with_units(scenario, 0, 300)
    controller.open(scenario)
    until(qtbot, controller, lambda one: len(units(one)) == 12)
    controller.add_node(0)
    until(qtbot, controller, lambda one: units(one)[0] == 301)
    controller.add_layer(1)
    after = until(qtbot, controller, lambda one: len(units(one)) == 13)
    assert MAX_LAYERS >= 13
    assert units(after)[0] <= UNITS.maximum


def test_too_many_parameters_are_refused_in_words(qtbot: QtBot, controller: Controller) -> None:
    scenario = presets.changed(
        presets.load("xor"),
        layers=(
            {"units": 999, "activation": "tanh"},
            {"units": 996, "activation": "tanh"},
            {"units": 1, "activation": "sigmoid"},
        ),
    )
    controller.open(scenario)
    until(qtbot, controller, lambda one: units(one) == [999, 996, 1])
    with qtbot.waitSignal(controller.refused) as said:
        controller.add_node(1)
    assert "1000000" in said.args[0]
    assert controller.scenario == scenario


def test_a_weight_that_is_refused_does_not_stand(qtbot: QtBot, controller: Controller) -> None:
    with qtbot.waitSignal(controller.refused):
        controller.set_weight(0, 0, 0, float("nan"))
    assert np.isfinite(state_of(qtbot, controller).theta).all()


def test_a_weight_that_was_refused_does_not_stand_in_the_way(
    qtbot: QtBot, controller: Controller
) -> None:
    assert controller.latest is not None
    before = float(controller.latest.state.theta[0])
    with qtbot.waitSignal(controller.refused, timeout=PATIENCE_MS):
        controller.set_weight(0, 0, 0, float("inf"))
    count = controller.undo_stack.count()
    controller.set_weight(0, 0, 0, before)
    assert controller.undo_stack.count() == count  # it is what stands there already
