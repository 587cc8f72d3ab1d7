"""Both passes: against differences and the network's own gradients, deep, shared, at faults."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from hypothesis import given
from random_graphs import central, complex_step, graphs, result

from simulator import Dense, Network, NetworkSpec
from simulator.graph.definitions import read_graph
from simulator.graph.operations import OPERATIONS
from simulator.graph.recorded import Recording
from simulator.graph.reverse_mode import backward, forward, local_slopes, moving
from simulator.graph.scalar_graph import Graph, GraphBuilder

DEEP = 20_000


def recorded(text: str) -> Recording:
    return Recording(read_graph(text))


def slope(recording: Recording, name: str) -> float | None:
    (node,) = (one for one in recording.graph.nodes.values() if one.name == name)
    return recording.gradient(node.id)


@given(graphs())
def test_gradients_are_those_of_differences(graph: Graph) -> None:
    recording = Recording(graph)
    assert graph.output is not None
    assert recording.forward.values[graph.output] == pytest.approx(
        result(graph).real, rel=1e-10, abs=1e-12
    )
    for variable in graph.variables():
        found, exact = recording.gradient(variable.id), complex_step(graph, variable.id)
        assert found == pytest.approx(exact, rel=1e-10, abs=1e-10)
        steep = max(1.0, *(abs(one) for one in recording.forward.values.values())) ** 4
        assert found == pytest.approx(central(graph, variable.id), rel=1e-4, abs=1e-6 * steep)


@given(graphs())
def test_contributions_add_up_to_the_gradient(graph: Graph) -> None:
    found = Recording(graph).backward
    for one, gradient in found.gradients.items():
        arrived = [part.product for part in found.contributions if part.source == one]
        if arrived:
            assert math.fsum(arrived) == pytest.approx(gradient, rel=1e-9, abs=1e-9)
    for part in found.contributions:
        assert part.product == part.upstream * part.local
        assert part.upstream == found.gradients[part.edge.target]


def unrolled(
    spec: NetworkSpec, theta: np.ndarray, x: np.ndarray, y: np.ndarray
) -> tuple[Graph, list[int]]:
    """Return one row's loss as a graph, and the nodes of its parameters in their order."""
    builder, parameters = GraphBuilder(), []
    at = 0
    a = [builder.variable(f"x{i}", value) for i, value in enumerate(x)]
    for layer in spec.layers:
        size = (len(a) + 1) * layer.units
        block = theta[at : at + size].reshape(len(a) + 1, layer.units)
        nodes = [
            [builder.variable(f"p{at}_{i}_{j}", v) for j, v in enumerate(row)]
            for i, row in enumerate(block)
        ]
        parameters += [one for row in nodes for one in row]
        z = []
        for j in range(layer.units):
            total = nodes[-1][j]
            for i, source in enumerate(a):
                total = builder.apply("+", total, builder.apply("*", source, nodes[i][j]))
            z.append(total)
        a = activated(builder, layer.activation, z)
        at += size
    return builder.graph(loss_of(builder, spec.loss, a, y)), parameters


def activated(builder: GraphBuilder, activation: str, z: list[int]) -> list[int]:
    if activation == "identity":
        return z
    if activation != "softmax":
        return [builder.apply(activation, one) for one in z]
    powers = [builder.apply("exp", one) for one in z]
    total = powers[0]
    for one in powers[1:]:
        total = builder.apply("+", total, one)
    return [builder.apply("/", one, total) for one in powers]


def loss_of(builder: GraphBuilder, loss: str, a: list[int], y: np.ndarray) -> int:
    parts = []
    for one, target in zip(a, map(builder.constant, y), strict=True):
        if loss == "categorical_cross_entropy":
            logarithm = builder.apply("ln", one)
            parts.append(builder.apply("negative", builder.apply("*", target, logarithm)))
        else:
            error = builder.apply("-", one, target)
            square = builder.apply("*", error, error)
            divisor = 2.0 if loss == "half_sse" else float(len(y))
            parts.append(builder.apply("/", square, builder.constant(divisor)))
    total = parts[0]
    for one in parts[1:]:
        total = builder.apply("+", total, one)
    return total


@pytest.mark.parametrize(
    ("hidden", "output", "loss"),
    [
        ("tanh", "softmax", "categorical_cross_entropy"),
        ("sigmoid", "sigmoid", "half_sse"),
        ("relu", "identity", "mse"),
    ],
)
def test_a_network_unrolled_has_the_networks_own_gradient(
    hidden: str, output: str, loss: str
) -> None:
    spec = NetworkSpec(3, (Dense(4, hidden), Dense(3, hidden), Dense(2, output)), loss)
    network = Network(spec)
    rng = np.random.default_rng(5)
    theta = rng.normal(0.0, 0.8, network.parameter_count)
    x, y = rng.normal(size=3), np.array([0.0, 1.0])
    expected_loss, expected = network.loss_and_gradient(theta, x[None], y[None])
    graph, parameters = unrolled(spec, theta, x, y)
    recording = Recording(graph)
    assert recording.forward.values[graph.output] == pytest.approx(expected_loss, rel=1e-10)
    found = [recording.gradient(one) for one in parameters]
    np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-10)


def chain(length: int) -> Graph:
    builder = GraphBuilder()
    last = builder.variable("x", 1.0)
    for _ in range(length):
        last = builder.apply("sin", last)
    return builder.graph()


def test_twenty_thousand_nodes_deep_without_recursion() -> None:
    recording = Recording(chain(DEEP))
    assert len(recording.steps) == 2 * DEEP + 1
    value, expected = 1.0, 1.0
    for _ in range(DEEP):
        expected *= math.cos(value)
        value = math.sin(value)
    assert recording.gradient(1) == pytest.approx(expected, rel=1e-9)
    assert recording.value_at(DEEP, DEEP) == pytest.approx(
        recording.forward.values[DEEP], rel=0.0, abs=0.0
    )


def test_a_value_used_over_and_over_is_computed_once() -> None:
    """x doubled sixty times is 2^60·x: written out, the sum would have 2^60 terms."""
    builder = GraphBuilder()
    last = builder.variable("x", 3.0)
    for _ in range(60):
        last = builder.apply("+", last, last)
    recording = Recording(builder.graph())
    assert recording.gradient(1) == 2.0**60
    assert len(recording.backward.contributions) == 120


def test_each_contribution_of_a_shared_node_is_told_with_the_sum_so_far() -> None:
    """C5: f = 3x + 2xy + y² at (1, 2) hands x first 2y = 4, then 3."""
    recording = recorded("x = 1; y = 2; f = 3x + 2xy + y^2")
    (x,) = (one.id for one in recording.graph.variables() if one.name == "x")
    arrived = [one for one in recording.backward.contributions if one.source == x]
    assert [(one.product, one.total, one.number, one.count) for one in arrived] == [
        (4.0, 4.0, 1, 2),
        (3.0, 7.0, 2, 2),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = 0; 1 + 3/x", r"^division by zero: 3 ÷ 0 has no value"),
        ("x = 0; x^-1", r"^division by zero: 0 to the power −1 is 1 ÷ 0$"),
        ("x = -2; 1 + ln(x)", r"^ln\(−2\) has no value: only numbers above 0"),
        ("x = 0; ln(x)", r"^ln\(0\) has no value"),
        ("x = -4; sqrt(x)", r"^√\(−4\) has no value among the real numbers"),
        ("x = -8; x^0.5", r"^\(−8\) to the power 0.50 has no value: a negative number"),
        ("x = 800; e^x", "^overflow: the result is larger than 1.8e308$"),
        ("x = 1e200; x*x", "^overflow: the result is larger"),
        ("x = 1e-300; 1e200/x", "^overflow: the result is larger"),
    ],
)
def test_what_has_no_value_says_why_and_stops_its_branch(text: str, words: str) -> None:
    recording = recorded(text)
    (fault,) = recording.forward.faults.values()
    assert re.search(words, fault)
    assert recording.backward.contributions == ()
    assert recording.gradient(recording.graph.variables()[0].id) is None


def test_only_the_branch_with_the_fault_stops() -> None:
    recording = recorded("x = 0; y = 2; bad = ln(x); z = x + 3y")
    assert len(recording.forward.faults) == 1
    assert slope(recording, "x") == 1.0
    assert slope(recording, "y") == 3.0
    assert slope(recording, "bad") == 0.0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = 0; y = 3; z = y + sqrt(x)", "^no derivative at 0: the curve stands upright"),
        ("x = 0; y = 3; z = y + x^0.5", "^no derivative at 0: the curve stands upright"),
        ("x = 2; y = 3; b = -2; z = y + b^x", r"^no derivative by the exponent: it needs ln\(−2\)"),
        ("x = 1e-200; y = 3; z = y - 1/(x*1e150)", None),
        ("x = 1e-200; y = 3; z = y + ln(x)*1e200", "^overflow: the gradient is larger"),
        ("x = 1e-170; y = 3; z = y + 1/x", "^overflow: the derivative is larger"),
    ],
)
def test_what_has_no_derivative_says_why_and_stops_its_branch(text: str, words: str | None) -> None:
    recording = recorded(text)
    assert slope(recording, "y") == 1.0
    faults = [one.fault for one in recording.backward.contributions if one.fault is not None]
    if words is None:
        assert faults == []
        return
    assert len(faults) == 1
    assert re.search(words, faults[0])
    assert slope(recording, "x") is None


def test_nothing_goes_on_from_a_node_of_whose_gradient_a_part_is_missing() -> None:
    recording = recorded("x = 0; y = 1; u = x*y; z = sqrt(u) + x")
    assert slope(recording, "u") is None
    assert slope(recording, "x") is None
    x = recording.graph.variables()[0].id
    arrived = [one for one in recording.backward.contributions if one.source == x]
    assert [(one.product, one.total, one.number, one.count) for one in arrived] == [
        (1.0, 1.0, 1, 2)
    ]


def test_sums_that_overflow_are_no_gradient() -> None:
    recording = recorded("x = 0.5; z = 1e308x + 1e308x")
    last = recording.backward.contributions[-1]
    assert slope(recording, "x") is None
    assert (last.product, last.total) == (1e308, None)
    assert "overflow" in str(last.fault)


def test_constants_and_what_does_not_matter_receive_nothing() -> None:
    recording = recorded("x = 2; y = 5; unused = x*y; z = 3x + 2^2")
    told = {one.source for one in recording.backward.contributions}
    nodes = recording.graph.nodes
    assert all(nodes[one].kind != "number" for one in told)
    assert slope(recording, "y") == slope(recording, "unused") == 0.0
    assert recording.gradient(next(k for k, one in nodes.items() if one.kind == "number")) is None


def test_a_negative_base_needs_no_logarithm_for_a_constant_exponent() -> None:
    recording = recorded("x = -3; y = x^2")
    assert slope(recording, "x") == -6.0


def test_unfinished_graphs_have_the_values_that_they_can_have() -> None:
    builder = GraphBuilder()
    x = builder.variable("x", 2.0)
    builder.apply("exp", x)
    graph = builder.graph()
    nodes = dict(graph.nodes)
    nodes[3] = type(nodes[2])(3, "operation", "", 0.0, OPERATIONS["+"], (2, None))
    passed = forward(Graph(nodes, 3))
    assert passed.values.keys() == {1, 2}
    assert passed.faults == {}
    assert backward(Graph(nodes, 3), passed.values).gradients == {}
    assert Recording(Graph({})).steps == ()


def test_the_result_itself_may_be_a_variable_or_a_constant() -> None:
    builder = GraphBuilder()
    x, two = builder.variable("x", 3.0), builder.constant(2.0)
    alone = Recording(builder.graph(x))
    assert alone.gradient(x) == 1.0
    assert len(alone.steps) == 1
    fixed = Recording(builder.graph(two))
    assert fixed.gradient(x) == 0.0
    assert moving(fixed.graph) == frozenset()


@pytest.mark.parametrize(
    ("operation", "inputs", "expected"),
    [
        ("+", (3.0, 4.0), (1.0, 1.0)),
        ("*", (3.0, 4.0), (4.0, 3.0)),
        ("max", (3.0, 4.0), (0.0, 1.0)),
        ("relu", (0.0,), (0.0,)),
    ],
)
def test_add_passes_on_multiply_swaps_max_chooses(
    operation: str, inputs: tuple[float, ...], expected: tuple[float, ...]
) -> None:
    """C8: add hands the gradient on, multiply swaps its inputs."""
    numbers = tuple(np.float64(one) for one in inputs)
    assert local_slopes(OPERATIONS[operation], numbers) == expected
