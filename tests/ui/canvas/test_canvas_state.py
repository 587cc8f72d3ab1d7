"""What is visible at each step, and how numbers become colours; no widget is needed here."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_samples import XOR, at, index_of, record_of
from PySide6.QtCore import Qt

from simulator.nn import activations
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import Step, StepKind, StepPlan
from ui.canvas.content.content import Content
from ui.canvas.content.selection import Selection, after_key, is_valid
from ui.canvas.content.state import Emphasis, NodeState, flat_index
from ui.canvas.geometry.edgeset import build
from ui.canvas.geometry.layout import arrange
from ui.canvas.geometry.spread import Metrics
from ui.canvas.painting.edges import batches
from ui.canvas.painting.scale import EdgePens, FillScales, buckets
from ui.plotting.steady_limits import round_up, stable_limit
from ui.theme.colors import DARK


def test_a_node_shows_its_sum_then_its_activation_and_nothing_before() -> None:
    record = record_of(XOR)
    layer = record.samples[0].layers[0]
    shown = at(record, StepKind.SUM, 0, 0, 1)
    assert [shown.state(0, unit) for unit in range(3)] == [
        NodeState.DONE,
        NodeState.SUM,
        NodeState.EMPTY,
    ]
    assert shown.value(0, 0) == layer.a[0]
    assert shown.value(0, 1) == layer.z[1]
    assert shown.value(0, 2) is None
    assert shown.value(-1, 1) == record.samples[0].inputs[1]
    assert at(record, StepKind.ACTIVATION, 0, 0, 1).value(0, 1) == layer.a[1]


def test_loss_and_deltas_appear_with_their_steps() -> None:
    record = record_of(XOR)
    assert at(record, StepKind.ACTIVATION, 0, 1, 0).loss is None
    assert at(record, StepKind.LOSS, 0, -1, -1).loss == record.samples[0].loss
    shown = at(record, StepKind.DELTA, 0, 0, 1)
    assert shown.delta(0, 1) == record.samples[0].layers[0].delta[1]
    assert shown.delta(0, 2) is None
    assert shown.delta(1, 0) is not None
    assert shown.is_backward


def test_gradients_are_hidden_until_their_step() -> None:
    record = record_of(XOR)
    shown = at(record, StepKind.GRADIENT, 0, 0, 1, 0)
    expected = record.samples[0].gradient[flat_index(XOR, 0, 0, 1)]
    assert shown.edge_gradient(0, 0, 1) == expected
    assert shown.edge_gradient(0, 1, 1) is None
    assert shown.active_nodes() == {(-1, 0), (0, 1)}


def test_revealed_updates_show_the_new_weights_and_only_these() -> None:
    record = record_of(XOR)
    shown = at(record, StepKind.UPDATE, -1, 0, 1, 0)
    changed = np.flatnonzero(shown.weights != record.theta)
    # The output layer, then node 0 with its bias and the first weight of node 1.
    edges = [(1, s, 0) for s in range(5)] + [(0, 0, 0), (0, 1, 0), (0, 2, 0), (0, 0, 1)]
    assert sorted(changed) == sorted(flat_index(XOR, *edge) for edge in edges)
    assert np.array_equal(shown.weights[changed], record.theta_after[changed])
    assert shown.gradient is record.gradient


def test_flat_index_names_the_same_parameter_as_the_network() -> None:
    network = Network(NetworkSpec(3, (Dense(4), Dense(2))))
    for layer, source, unit in [(0, 0, 0), (0, 3, 2), (1, 1, 1), (1, 4, 0)]:
        expected = network.weight_index(layer, source, unit)
        assert flat_index(network.spec, layer, source, unit) == expected


@pytest.mark.parametrize(
    ("step", "lit"),
    [
        ((StepKind.SUM, 0, 0, 2), {(0, 0, 2), (0, 1, 2), (0, 2, 2)}),
        ((StepKind.DELTA, 0, 0, 2), {(1, 2, 0)}),
        ((StepKind.GRADIENT, 0, 1, 0, 4), {(1, 4, 0)}),
        ((StepKind.UPDATE, -1, 0, 3, 1), {(0, 1, 3)}),
        ((StepKind.LOSS, 0, -1, -1), set()),
        ((StepKind.BATCH_GRADIENT, -1, 1, -1), {(1, source, 0) for source in range(5)}),
    ],
)
def test_the_edges_of_a_step_stand_out(step: tuple, lit: set) -> None:
    edges = build(arrange(XOR.sizes, 640, 420, Metrics()), {})
    marks = at(record_of(XOR), *step).emphasis(edges.layer, edges.source, edges.unit)
    assert marks is not None
    names = list(zip(edges.layer, edges.source, edges.unit, strict=True))
    found = {names[k] for k in np.flatnonzero(marks >= Emphasis.LIT)}
    assert found == lit


def test_the_weakest_bucket_is_painted_first_and_lit_edges_last() -> None:
    edges = build(arrange(XOR.sizes, 640, 420, Metrics()), {})
    record = record_of(XOR)
    pens = EdgePens(DARK, 5.0)
    plain = batches(edges, record.theta, 2.0, pens, None)
    widths = [group.pen.widthF() for group in plain]
    assert widths == sorted(widths)
    assert sum(len(group.members) for group in plain) == 17
    marks = at(record, StepKind.SUM, 0, 0, 2).emphasis(edges.layer, edges.source, edges.unit)
    last = batches(edges, record.theta, 2.0, pens, marks)[-1]
    assert {int(edges.unit[k]) for k in last.members} == {2}


def test_pens_are_opaque() -> None:
    pens = EdgePens(DARK, 5.0)
    tables = (pens.plain, pens.dim, pens.lit, pens.violet, pens.soft)
    assert all(pen.color().alpha() == 255 for table in tables for row in table for pen in row)


def test_the_scale_grows_at_once_and_shrinks_late() -> None:
    limit = stable_limit(0.0, 1.2)
    assert limit == 1.5
    assert stable_limit(limit, 1.51) == 2.0
    assert stable_limit(limit, 0.8) == 1.5
    assert stable_limit(limit, 0.3) == pytest.approx(0.3)
    assert stable_limit(limit, float("nan")) == 1.5
    assert stable_limit(0.0, 0.0) == 1.0
    assert round_up(0.07) == pytest.approx(0.07)
    assert round_up(8.0) == 10.0


def test_buckets_survive_values_that_are_not_finite() -> None:
    values = np.array([0.0, 1.0, -1.0, np.inf, -np.inf, np.nan])
    assert buckets(values, 1.0).tolist() == [0, 31, 31, 31, 31, 0]


def test_fills_have_a_scale_of_their_own() -> None:
    scales = FillScales(NetworkSpec(2, (Dense(2, "tanh"), Dense(2, "relu"), Dense(2, "softmax"))))
    assert scales.signed == [False, True, False, False]
    scales.update(0, np.array([-1.0, 2.0]))
    assert scales.signed[0]
    scales.update(2, np.array([0.0, 9.0]))
    assert scales.bucket(1, -1.0) == -31
    assert scales.bucket(2, 10.0) == 31
    assert scales.bucket(3, 0.5) == pytest.approx(31 / 2, abs=1)
    assert scales.bucket(3, float("nan")) == 0


@pytest.mark.parametrize("signed", [True, False])
def test_the_inputs_scale_is_the_datas_not_the_rows(signed: bool) -> None:
    scales = FillScales(XOR, signed)
    assert scales.signed[0] is signed
    scales.update(0, np.array([1.0, -2.0]))
    assert scales.signed[0] is signed
    assert scales.bucket(0, 2.0) == 31


def test_a_gradient_says_whose_it_is() -> None:
    record = record_of(XOR)
    assert at(record, StepKind.GRADIENT, 1, 0, 1, 0).row == record.rows[1]
    assert at(record, StepKind.BATCH_GRADIENT, -1, 1, -1).row is None
    single = record_of(XOR, samples=1)
    assert at(single, StepKind.UPDATE, -1, 1, 0, 0).row == single.rows[0]


def test_content_hides_folded_nodes_but_those_of_the_step_and_the_selection() -> None:
    spec = NetworkSpec(64, (Dense(32, "relu"), Dense(10, "softmax")), "categorical_cross_entropy")
    record = record_of(spec)
    content = Content(spec)
    plan = StepPlan(spec, 2)
    wanted = Step(StepKind.SUM, 0, 0, 15)
    content.set_stepping(record, plan.progress(index_of(plan, wanted)), wanted)
    shown = content.shown()
    assert shown is not None
    assert content.unfolded(shown) == {0: 15}
    content.selection = Selection(edge=(0, 64, 3))
    assert content.unfolded(shown) == {0: 15}
    content.selection = Selection(node=(-1, 30))
    assert content.unfolded(shown) == {-1: 30, 0: 15}


def test_content_tells_new_values_from_the_same_ones() -> None:
    record = record_of(XOR)
    content = Content(XOR)
    assert content.shown() is None
    assert content.set_values(record.theta, record.samples[0], None, None)
    assert not content.set_values(record.theta, record.samples[0], None, None)
    assert content.set_values(record.theta.copy(), record.samples[0], None, None)


def test_values_of_another_structure_are_dropped() -> None:
    content = Content(NetworkSpec(2, (Dense(1),)))
    record = record_of(XOR)
    assert not content.set_values(record.theta, record.samples[0], None, None)
    assert content.shown() is None


def test_a_record_of_another_structure_is_not_shown() -> None:
    content = Content(NetworkSpec(2, (Dense(1),)))
    record = record_of(XOR)
    content.set_stepping(record, StepPlan(XOR, 2).progress(3), None)
    assert not content.is_stepping


def test_keys_move_the_selection_and_leave_the_windows_keys_alone() -> None:
    sizes = XOR.sizes
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    start = Selection(node=(0, 3))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_R):
        assert after_key(start, sizes, key, none) is None
    shift = Qt.KeyboardModifier.ShiftModifier
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        assert after_key(start, sizes, key, shift) is None
    assert after_key(start, sizes, Qt.Key.Key_Up, none) == Selection(node=(0, 2))
    assert after_key(start, sizes, Qt.Key.Key_Down, none) == start
    assert after_key(start, sizes, Qt.Key.Key_Right, control) == Selection(node=(1, 0))
    edge = after_key(start, sizes, Qt.Key.Key_Up, control)
    assert edge == Selection(edge=(0, 2, 3))
    assert edge.parameter(XOR) == (0, 2, 3)
    assert after_key(start, sizes, Qt.Key.Key_Escape, none) == Selection()
    assert after_key(Selection(), sizes, Qt.Key.Key_Down, none) == Selection(node=(-1, 0))


def test_selections_that_do_not_exist_are_told() -> None:
    assert is_valid(Selection(edge=(0, 2, 3)), XOR.sizes)
    for wrong in (Selection(edge=(0, 3, 3)), Selection(edge=(2, 0, 0)), Selection(node=(1, 1))):
        assert not is_valid(wrong, XOR.sizes)
    assert Selection(node=(-1, 0)).parameter(XOR) is None
    assert Selection(node=(1, 0)).parameter(XOR) == (1, 4, 0)


@pytest.mark.parametrize("record", activations.REGISTRY.values(), ids=list(activations.REGISTRY))
def test_a_fill_is_scaled_by_what_the_activation_can_reach(record: activations.Activation) -> None:
    scales = FillScales(NetworkSpec(2, (Dense(2, record.name), Dense(1, "identity")), "mse"))
    assert scales.signed[1] is (record.lower < 0.0)
    scales.update(1, np.array([0.2]))
    # The end of a bounded function's scale is its bound; another one's follows the values.
    assert scales.bucket(1, 0.2) == (6 if record.bounded else 31)
