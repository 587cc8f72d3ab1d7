"""The ready-made graphs: every number that the course calculates."""

from __future__ import annotations

import numpy as np
import pytest

from simulator import Dense, Network, NetworkSpec
from simulator.graph import presets
from simulator.graph.definitions import read_graph
from simulator.graph.labels import labels_of
from simulator.graph.recorded import Recording
from simulator.graph.symbolic.derivation import agree, derive, formula_of

# Result and derivatives; None where the course names none.
NUMBERS = {
    "apples": (220.0, {"apple": 2.2, "count": 110.0, "tax": 200.0}),  # C6
    "apples_and_oranges": (  # C7
        715.0,
        {"apple": 2.2, "apples": 110.0, "orange": 3.3, "oranges": 165.0, "tax": 650.0},
    ),
    "fruit_basket": (  # (200 + 450 + 500)·1.1
        1265.0,
        {"apple": 2.2, "apples": 110.0, "orange": 3.3, "oranges": 165.0, "basket": 1.1}
        | {"tax": 1150.0, "fruit": 1.1},
    ),
    "linear": (8.0, {"a": 2.0, "b": 3.0}),  # C5
    "two_variables": (11.0, {"x": 3.0 + 2.0 * 2.0, "y": 2.0 * 1.0 + 2.0 * 2.0}),  # C5
    "chain_rule": (np.exp(0.75), {"x": 6.0 * 0.5 * np.exp(0.75)}),  # C5
    "sigmoid_derivative": (0.5, {"x": 0.5 * (1.0 - 0.5)}),  # B2
    "tanh_derivative": (0.0, {"x": 1.0 - 0.0**2}),  # B2
    "square_of_sum": (9.0, {"x": 6.0, "y": 6.0, "t": 6.0}),  # C5
    # σ(1) = 0.731, and 0.731·0.269 = 0.197
    "sigmoid_neuron": (
        0.7310585786300049,
        {"z": 0.19661193, "w1": -0.19661193, "w2": -0.39322387, "b": 0.19661193}
        | {"x1": 0.39322387, "x2": -0.5898358},
    ),
    # C9: y − t
    "softmax_cross_entropy": (
        0.30571446,
        {"a1": 0.01821127, "a2": 0.24519181, "a3": 0.73659691 - 1.0},
    ),
    # Negnevitsky (2011), section 6.4: outputs 0.5250, 0.8808, 0.5097; deltas of the other sign
    "network_2_2_1": (
        0.5 * 0.50972421**2,
        {"z": 0.1274, "z1": -0.0381, "z2": 0.0147},
    ),
}


def test_every_preset_has_its_numbers_here() -> None:
    assert NUMBERS.keys() == presets.REGISTRY.keys()


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers(name: str) -> None:
    expected, slopes = NUMBERS[name]
    preset = presets.get(name)
    graph = read_graph(preset.text)
    recording = Recording(graph)
    assert graph.output is not None
    assert recording.forward.values[graph.output] == pytest.approx(expected, rel=1e-7)
    named = {node.name: one for one, node in graph.nodes.items()}
    rel = 3e-3 if name == "network_2_2_1" else 1e-6
    for variable, slope in slopes.items():
        assert recording.gradient(named[variable]) == pytest.approx(slope, rel=rel), variable


@pytest.mark.parametrize("preset", presets.REGISTRY.values(), ids=lambda one: one.name)
def test_what_a_preset_says(preset: presets.GraphPreset) -> None:
    graph = read_graph(preset.text)
    assert bool(preset.definitions) != bool(preset.worded_definitions)
    assert len(preset.readings) in (0, len(graph.variables()))
    assert all("{slope}" in reading for reading in preset.readings)
    assert graph.used == graph.nodes.keys()
    assert not Recording(graph).forward.faults


@pytest.mark.parametrize("preset", presets.REGISTRY.values(), ids=lambda one: one.name)
def test_derivations_in_symbols_agree_with_the_graph(preset: presets.GraphPreset) -> None:
    graph = read_graph(preset.text)
    recording, formula = Recording(graph), formula_of(graph, labels_of(graph))
    values = {one.name: one.value for one in graph.variables()}
    for variable in graph.variables():
        found, by_graph = (
            derive(formula, variable.name).value(values),
            recording.gradient(variable.id),
        )
        assert by_graph is not None
        assert agree(found, by_graph), variable.name


def test_the_unrolled_network_is_the_networks_own() -> None:
    graph = read_graph(presets.get("network_2_2_1").text)
    recording = Recording(graph)
    network = Network(NetworkSpec(2, (Dense(2, "sigmoid"), Dense(1, "sigmoid")), "half_sse"))
    order = ["w11", "w12", "w21", "w22", "b1", "b2", "u1", "u2", "c"]
    named = {one.name: one for one in graph.variables()}
    theta = np.array([named[name].value for name in order])
    loss, gradient = network.loss_and_gradient(theta, np.array([[1.0, 1.0]]), np.array([[0.0]]))
    assert recording.forward.values[graph.output] == pytest.approx(loss, rel=1e-12)
    found = [recording.gradient(named[name].id) for name in order]
    np.testing.assert_allclose(found, gradient, rtol=1e-12)
