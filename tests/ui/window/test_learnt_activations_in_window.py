"""PReLU and maxout in the window: stepped, inspected, typed into, chosen and taken back."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from canvas_samples import at, record_of
from canvas_use import edge_at, field_of, node_at, shown, words_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_use import press, theta, until_ready

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.parameter_symbols import ParameterSymbols
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.stepping.step_plan import StepKind
from ui.canvas.content.state import NodeState
from ui.canvas.painting.edge_labels import edge_label
from ui.setup.panel import SetupPanel
from ui.stepping.step_words import StepWords
from ui.window.main_window import MainWindow
from ui.words.numbers import full, short

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
MAXOUT = NetworkSpec(2, (Maxout(2, 3), Dense(1, "sigmoid")), "mse")
PRELU = NetworkSpec(2, (PReLU(2), Dense(1, "sigmoid")), "mse")


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DELTASCOPE_REDUCED_MOTION", "1")


def open_with(qtbot: QtBot, window: MainWindow, **layer: Any) -> None:
    # Two rows a batch: gradients are still summed up, in half the steps of the whole of XOR.
    document = presets.load("xor").model_dump() | {"name": "own", "batch_size": 2}
    document["layers"] = ({"units": 2} | layer, document["layers"][-1])
    window.controller.open(presets.validated(document))
    until_ready(qtbot, window, "own")


@pytest.mark.parametrize("layer", [{"activation": "prelu"}, {"activation": "maxout"}], ids=str)
def test_a_whole_update_is_stepped_forward_and_back(
    qtbot: QtBot, window: MainWindow, layer: dict[str, Any]
) -> None:
    open_with(qtbot, window, **layer)
    stepper, before = window.controller.stepper, theta(window).copy()
    plan, record = stepper.plan, stepper.record
    assert plan is not None
    assert record is not None
    for index in range(len(plan)):
        press(qtbot, window, Qt.Key.Key_Right)
        assert stepper.index == index
        assert not window.canvas.grab().isNull()
    # All is revealed: every parameter is the updated one.
    content = window.canvas._content
    assert content is not None
    picture = content.shown()
    assert picture is not None
    np.testing.assert_array_equal(picture.weights, record.theta_after)
    for index in range(len(plan) - 2, -2, -1):
        press(qtbot, window, Qt.Key.Key_Left)
        assert stepper.index == index
    np.testing.assert_array_equal(theta(window), before)


def test_a_maxout_node_shows_the_sum_at_hand_and_hides_the_others(qtbot: QtBot) -> None:
    record = record_of(MAXOUT)
    sums = record.samples[0].layers[0].sums
    assert sums is not None
    for piece in range(3):
        step = at(record, StepKind.SUM, 0, 0, 1, piece)
        assert step.state(0, 1) is NodeState.SUM
        assert step.value(0, 1) == sums[1, piece]
        assert step.revealed_sums(0, 1) == piece + 1
        assert step.shown_by(0, 0, 1) == (0, 3 * piece, 1)
    done = at(record, StepKind.ACTIVATION, 0, 0, 1)
    assert done.value(0, 1) == sums[1].max()
    assert done.drawn_pieces(0).tolist() == sums.argmax(axis=1).tolist()


def test_edges_show_the_winning_piece_and_the_inspector_lists_all(qtbot: QtBot) -> None:
    record = record_of(MAXOUT)
    canvas = shown(qtbot, MAXOUT, record)
    layer = record.samples[0].layers[0]
    winner = int(layer.winners()[1])
    number = 3 * winner + 1
    with qtbot.waitSignal(canvas.edge_selected) as caught:
        qtbot.mouseClick(canvas, LEFT, pos=edge_at(canvas, 0, 1, 1))
    assert caught.args == [0, number, 1]
    W = Network(MAXOUT).views(record.theta)[0].W
    assert field_of(canvas).text() == short(W[1, 3 + winner])
    words = words_of(canvas)
    assert f"x2 → h1.2, piece {winner + 1}" in words
    assert f"piece {winner + 1} (drawn)" in words
    assert {full(W[1, 3 + piece]) for piece in range(3)} <= set(words)
    picture = canvas._picture
    assert picture is not None
    place = picture.edges.index[picture.edges.find(0, 1, 1)]
    assert record.theta[place] == W[1, 3 + winner]
    field_of(canvas).setFocus()
    field_of(canvas).selectAll()
    qtbot.keyClicks(field_of(canvas), "0.5")
    with qtbot.waitSignal(canvas.weight_edited) as edited:
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Return)
    assert edited.args == [0, number, 1, 0.5]


def test_a_maxout_node_lists_its_sums(qtbot: QtBot) -> None:
    record = record_of(MAXOUT)
    canvas = shown(qtbot, MAXOUT, record)
    qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, 0, 0))
    sums, words = record.samples[0].layers[0].sums, words_of(canvas)
    assert sums is not None
    assert {full(value) for value in sums[0]} <= set(words)
    assert f"sum z, piece {int(sums[0].argmax()) + 1} (largest)" in words


def test_a_learnt_slope_is_reached_by_keys_and_typed(qtbot: QtBot) -> None:
    record = record_of(PRELU)
    canvas = shown(qtbot, PRELU, record)
    qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, 0, 1))
    slope = Network(PRELU).views(record.theta)[0].slope
    assert slope is not None
    assert {"slope p", full(slope[1])} <= set(words_of(canvas))
    canvas.setFocus()
    with qtbot.waitSignal(canvas.edge_selected) as caught:
        qtbot.keyClick(canvas, Qt.Key.Key_Up, CONTROL)
    assert caught.args == [0, 3, 1]
    assert field_of(canvas).text() == short(slope[1])
    assert "slope of h1.2" in words_of(canvas)
    QApplication.processEvents()
    field_of(canvas).setFocus()
    field_of(canvas).selectAll()
    qtbot.keyClicks(field_of(canvas), "-0.1")
    with qtbot.waitSignal(canvas.weight_edited) as edited:
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Return)
    assert edited.args == [0, 3, 1, -0.1]


def test_the_edge_of_an_update_is_labelled_with_its_own_piece() -> None:
    record = record_of(MAXOUT)
    step = at(record, StepKind.UPDATE, -1, 0, 0, 7)  # the weight from x2 to piece 3
    W = [Network(MAXOUT).views(theta)[0].W[1, 2] for theta in (record.theta, record.theta_after)]
    assert edge_label(step, *step.shown_by(0, 1, 0))[0] == f"{short(W[0])} → {short(W[1])}"
    assert step.active_nodes() == {(-1, 1), (0, 0)}
    slope = at(record_of(PRELU), StepKind.GRADIENT, 0, 0, 1, 3)
    assert slope.active_nodes() == {(0, 1)}


def test_steps_are_named_by_piece_and_slope(qtbot: QtBot) -> None:
    words = StepWords()
    record, step = record_of(MAXOUT), at(record_of(MAXOUT), StepKind.SUM, 0, 0, 0, 1).step
    assert step is not None
    assert words.title(record, step) == "h1.1 · weighted sum 2 of 3"
    step = at(record, StepKind.UPDATE, -1, 0, 0, 8).step
    assert step is not None
    assert words.title(record, step) == "h1.1 · piece 3, bias · update"
    loser = (record.samples[0].layers[0].winners()[0] + 1) % 3
    step = at(record, StepKind.GRADIENT, 0, 0, 0, 3 * loser).step
    assert step is not None
    assert "not the largest" in words.sentence(record, step)
    record = record_of(PRELU)
    step = at(record, StepKind.GRADIENT, 0, 0, 0, 3).step
    assert step is not None
    assert words.title(record, step) == "h1.1 · slope · gradient"
    assert "negative sum" in words.sentence(record, step)


def test_every_parameter_can_be_an_axis_of_the_surface(qtbot: QtBot, window: MainWindow) -> None:
    open_with(qtbot, window, activation="maxout")
    assert window.controller.experiment is not None
    experiment = window.controller.experiment
    symbols = ParameterSymbols(experiment.spec, experiment.data.feature_names)
    assert len(set(symbols.names)) == 15
    assert symbols.symbol((0, 3, 1)) == "w x₁ → h1.2 [2]"


def test_choosing_another_function_keeps_the_weights_and_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_with(qtbot, window, activation="tanh")
    before = theta(window).copy()
    panel = window.findChild(SetupPanel).network.layers
    panel.activation_chosen.emit(0, "maxout")
    qtbot.waitUntil(lambda: len(theta(window)) == 15)
    until_ready(qtbot, window)
    assert theta(window)[[0, 2, 4, 6, 8, 10]].tolist() == before[:6].tolist()
    panel.setting_committed.emit(0, "pieces", 4.0)
    qtbot.waitUntil(lambda: len(theta(window)) == 27)
    until_ready(qtbot, window)
    window.controller.set_weight(0, 5, 1, 0.75)  # the bias of piece 2
    wanted = Network(window.controller.experiment.spec).weight_index(0, 5, 1)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: theta(window)[wanted] == 0.75)
    until_ready(qtbot, window)
    window.controller.undo_stack.undo()
    window.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: len(theta(window)) == 15)
    window.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: len(theta(window)) == 9)
    until_ready(qtbot, window)
    np.testing.assert_array_equal(theta(window), before)
