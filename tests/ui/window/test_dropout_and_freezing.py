"""Dropout and frozen layers in the whole window: set, shown, trained, undone, saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from canvas_samples import record_of
from pytestqt.qtbot import QtBot
from steps_fixture import plain_stages
from window_use import learnt, open_preset, settled, until_ready

from simulator.formats import network_file
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import overrides, presets
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from ui.canvas.content.state import Emphasis, stepped
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.hits import Target
from ui.controller.open_file import open_path, write_weights
from ui.stepping.step_words import StepWords
from ui.window.main_window import MainWindow

SPEC = NetworkSpec(
    2, (Dense(3, "tanh", dropout=0.5), Dense(1, "sigmoid", trainable=False)), "half_sse"
)
MASK = np.array([2.0, 0.0, 2.0])


def dropping_record() -> UpdateRecord:
    record = record_of(SPEC, samples=1)
    network, one = Network(SPEC), record.samples[0]
    passed = record_pass(network, record.theta, one.inputs, one.target, [MASK, None])
    stages = plain_stages(record.theta, passed.gradient, record.theta_after)
    return replace(record, samples=(passed,), stages=stages)


def shown_at(kind: StepKind, layer: int, unit: int, source: int = -1):
    record = dropping_record()
    plan = StepPlan(SPEC, 1)
    sample = -1 if kind is StepKind.UPDATE else 0
    step = Step(kind, sample, layer, unit, source)
    index = next(k for k in range(len(plan)) if plan[k] == step)
    return stepped(record, plan.progress(index), step)


def test_a_node_is_crossed_out_once_its_activation_is_revealed() -> None:
    assert not shown_at(StepKind.SUM, 0, 1).is_dropped(0, 1)
    after = shown_at(StepKind.ACTIVATION, 0, 1)
    assert [after.is_dropped(0, unit) for unit in range(3)] == [False, True, False]
    assert after.value(0, 1) == 0.0
    assert not after.is_dropped(-1, 0)
    assert not after.is_dropped(1, 0)


@pytest.mark.parametrize("kind", [StepKind.SUM, StepKind.DELTA])
def test_edges_from_a_dropped_node_are_faded(kind: StepKind) -> None:
    shown = shown_at(kind, 1, 0)
    layer, source = np.array([1, 1, 1, 1, 0]), np.array([0, 1, 2, 3, 0])
    marks = shown.emphasis(layer, source, np.array([0, 0, 0, 0, 1]))
    assert marks is not None
    assert marks[1] == Emphasis.DIM
    if kind is StepKind.SUM:
        assert marks[[0, 2, 3]].tolist() == [Emphasis.LIT] * 3


def test_cards_say_what_was_dropped_and_what_is_frozen() -> None:
    texts = Texts(SPEC, (), (), "regression")
    shown = shown_at(StepKind.ACTIVATION, 0, 2)
    rows = [
        {row.name: row.value for row in texts.node_facts(shown, 0, unit).rows} for unit in (1, 2)
    ]
    assert rows[0]["dropout"] == "dropped: a is 0"
    assert rows[1]["dropout"] == "kept: a = f(z) · 2.00"
    hidden = {row.name: row.value for row in texts.layer_facts(0).rows}
    output = {row.name: row.value for row in texts.layer_facts(1).rows}
    assert hidden["dropout"] == "50 % of the nodes"
    assert output["frozen"] == "training leaves it as it is"
    assert "frozen" not in hidden


def test_words_beside_the_equation() -> None:
    words, record = StepWords(), dropping_record()
    dropped = words.remark(record, Step(StepKind.ACTIVATION, 0, 0, 1))
    assert dropped.startswith("Dropped in this pass: it hands on 0.")
    assert "with all nodes" in dropped
    assert "divided by 1 − p" in words.remark(record, Step(StepKind.ACTIVATION, 0, 0, 2))
    assert "no delta gets through" in words.remark(record, Step(StepKind.DELTA, 0, 0, 1))
    assert "frozen" in words.sentence(record, Step(StepKind.UPDATE, -1, 1, 0, 0))
    assert "frozen" not in words.sentence(record, Step(StepKind.UPDATE, -1, 0, 0, 0))


def test_dropout_in_the_panel_keeps_what_was_learnt_and_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = learnt(qtbot, window)
    row = window.panels["setup"].network.layers.rows[0]
    row.dropout.committed.emit(40.0)
    after = settled(qtbot, window, lambda s: s.experiment.spec.layers[0].dropout == 0.4)
    np.testing.assert_array_equal(after.state.theta, before.state.theta)
    assert after.state.update == before.state.update
    until_ready(qtbot, window)
    record = window.controller.stepper.record
    assert record is not None
    assert record.samples[0].layers[0].mask is not None
    assert window.panels["setup"].network.layers.rows[0].dropout.value() == pytest.approx(40.0)
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda s: s.experiment.spec.layers[0].dropout == 0.0)
    until_ready(qtbot, window)


def test_freezing_from_the_canvas_and_thawing_from_the_panel(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = learnt(qtbot, window)
    menu = window.canvas.menu_at(Target("caption", 0))
    assert menu is not None
    action = menu.actions()[0]
    assert action.text() == "Freeze Hidden 1"
    action.trigger()
    settled(qtbot, window, lambda s: not s.experiment.spec.layers[0].trainable)
    until_ready(qtbot, window)
    row = window.panels["setup"].network.layers.rows[0]
    assert row.freeze.isChecked()
    window.controller.stepper.go(window.controller.stepper.granularity.EPOCH, 1)
    after = settled(qtbot, window, lambda s: s.state.update > before.state.update)
    until_ready(qtbot, window)
    first = Network(after.experiment.spec).layer_slice(0)
    np.testing.assert_array_equal(after.state.theta[first], before.state.theta[first])
    assert (after.state.theta[first.stop :] != before.state.theta[first.stop :]).all()
    row.freeze.click()
    settled(qtbot, window, lambda s: s.experiment.spec.layers[0].trainable)
    until_ready(qtbot, window)
    assert window.canvas.menu_at(Target("caption", -1)) is None


def test_the_set_up_says_which_layers_learn_once_one_is_frozen(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    network = window.panels["setup"].network
    hidden, output = network.layers.rows
    assert not network.learning_note.isVisible()
    assert hidden.freeze.text() == "learns"  # a bare lock beside dropout could be that of dropout
    output.freeze.click()
    settled(qtbot, window, lambda s: not s.experiment.spec.layers[1].trainable)
    until_ready(qtbot, window)
    words = "Training changes: hidden layer 1. Frozen: the output layer."
    assert network.learning_note.text() == words
    hidden.freeze.click()
    settled(qtbot, window, lambda s: not s.experiment.spec.layers[0].trainable)
    until_ready(qtbot, window)
    assert hidden.freeze.text() == "frozen"
    assert network.learning_note.text() == "Every layer is frozen: training changes nothing."


def test_training_says_why_when_everything_is_frozen(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    for layer in (0, 1):
        window.controller.set_trainable(layer, False)
        settled(qtbot, window, lambda s, k=layer: not s.experiment.spec.layers[k].trainable)
    assert "frozen" in window.controller.why_not_trainable()
    until_ready(qtbot, window)


def test_files_keep_both_in_the_scenario_only(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    scenario = overrides.with_settings(presets.load("xor"), {"dropout": "0.25"})
    window.controller.edit(scenario, "Dropout")
    settled(qtbot, window, lambda s: s.experiment.spec.drops)
    window.controller.set_trainable(0, False)
    snapshot = settled(qtbot, window, lambda s: not s.experiment.spec.layers[0].trainable)
    until_ready(qtbot, window)
    path = tmp_path / "network.json"
    write_weights(path, snapshot.experiment, snapshot.state)
    network = network_file.read_network(path)
    assert network.spec.layers[0] == Dense(4, "tanh")
    opened, state = open_path(path)
    assert (opened.layers[0].dropout, opened.layers[0].trainable) == (0.25, False)
    assert state is not None
