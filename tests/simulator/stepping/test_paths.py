"""The sum over all paths is the gradient that backpropagation has recorded."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from covering import pairs
from layers_by_name import KINDS, layer
from loss_names import NUMBERS
from numpy.typing import NDArray

from simulator.nn import activations, losses
from simulator.nn.layers import Layer
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.paths import Chain, FactorKind, Route, find_chain
from simulator.stepping.paths.chain import MOST_PATHS
from simulator.stepping.records import PassRecord, record_pass

Array = NDArray[Any]

FUNCTIONS = [*activations.REGISTRY, *KINDS, "layer_norm"]


def some_layer(units: int, name: str, **training: Any) -> Layer:
    return LayerNorm(**training) if name == "layer_norm" else layer(units, name, **training)


def recorded(
    spec: NetworkSpec, seed: int = 0, *, masks: bool = False, y: Array | None = None
) -> tuple[Array, PassRecord]:
    network, rng = Network(spec), np.random.default_rng(seed)
    theta = rng.normal(size=network.parameter_count)
    drawn = [
        (rng.random(n) >= one.dropout) / (1.0 - one.dropout) if one.dropout else None
        for one, n in zip(spec.layers, spec.sizes[1:], strict=True)
    ]
    target = np.eye(spec.outputs)[0] if y is None else y
    x = rng.normal(size=spec.inputs)
    return theta, record_pass(network, theta, x, target, drawn if masks else None)


def parameters(spec: NetworkSpec) -> Iterator[tuple[int, int, int]]:
    for k, (count, units) in enumerate(zip(spec.node_parameters, spec.sizes[1:], strict=True)):
        yield from ((k, number, unit) for number in range(count) for unit in range(units))


def added_up(chain: Chain) -> float:
    return math.fsum([*(path.product for path in chain.paths), chain.rest])


def check_all(spec: NetworkSpec, theta: Array, sample: PassRecord) -> None:
    for axis in parameters(spec):
        chain = find_chain(spec, theta, sample, Route(parameter=axis))
        gradient = sample.gradient[spec.parameter_index(*axis)]
        assert chain.total == gradient
        near = 1e-12 * (1.0 + max(abs(path.product) for path in chain.paths))
        assert added_up(chain) == pytest.approx(gradient, rel=1e-11, abs=near), axis


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("masks", [False, True])
def test_paths_through_every_kind_of_layer_add_up(name: str, masks: bool) -> None:
    spec = NetworkSpec(
        3,
        (Dense(4, "tanh", dropout=0.3), some_layer(4, name, dropout=0.4), Dense(2, "sigmoid")),
        "half_sse",
    )
    for seed in range(3):
        check_all(spec, *recorded(spec, seed, masks=masks))


@pytest.mark.parametrize(("loss", "output"), pairs(losses.REGISTRY, FUNCTIONS))
def test_paths_to_every_loss_and_output_add_up(loss: str, output: str) -> None:
    spec = NetworkSpec(2, (Dense(3, "tanh"), some_layer(3, output)), loss)
    y = np.array([0.4, 1.4, 0.7]) if loss in NUMBERS else np.array([0.0, 1.0, 0.0])
    check_all(spec, *recorded(spec, 5, y=y))


@pytest.mark.parametrize("preset", ["xor", "iris"])
def test_paths_of_every_weight_of_a_preset_add_up(preset: str) -> None:
    experiment = Experiment.from_scenario(presets.load(preset))
    spec, data = experiment.spec, experiment.data
    theta = np.random.default_rng(1).normal(size=spec.parameter_count)
    for row in range(4):
        sample = record_pass(Network(spec), theta, data.X[row], data.Y[row])
        check_all(spec, theta, sample)


def test_paths_of_the_digits_add_up() -> None:
    experiment = Experiment.from_scenario(presets.load("digits"))
    spec, data = experiment.spec, experiment.data
    assert spec.sizes == (64, 32, 10)
    theta = np.random.default_rng(1).normal(0.0, 0.3, size=spec.parameter_count)
    sample = record_pass(Network(spec), theta, data.X[7], data.Y[7])
    for axis in [(0, 20, 0), (0, 36, 31), (0, 64, 5), (1, 0, 0), (1, 32, 9)]:
        chain = find_chain(spec, theta, sample, Route(parameter=axis))
        assert chain.count == (10 if axis[0] == 0 else 1)
        assert added_up(chain) == pytest.approx(chain.total, rel=1e-12)
    from_pixel = find_chain(spec, theta, sample, Route(node=(-1, 20)))
    assert from_pixel.count == 320
    assert len(from_pixel.paths) <= MOST_PATHS
    assert added_up(from_pixel) == pytest.approx(from_pixel.total, rel=1e-12)


def test_ten_layers_have_more_paths_than_anyone_can_walk() -> None:
    layers = (*[Dense(6, "tanh")] * 9, Dense(2, "softmax"))
    spec = NetworkSpec(2, layers, "categorical_cross_entropy")
    theta, sample = recorded(spec, 3)
    chain = find_chain(spec, theta, sample, Route(parameter=(0, 0, 0)))
    assert chain.count == 6**8 * 2
    assert len(chain.paths) == MOST_PATHS
    sizes = [abs(path.product) for path in chain.paths]
    assert sizes == sorted(sizes, reverse=True)
    assert chain.rest != 0.0
    assert added_up(chain) == pytest.approx(chain.total, rel=1e-9)
    check_all(spec, theta, sample)


def test_a_weight_of_the_last_layer_has_one_path_that_ends_at_output_minus_target() -> None:
    spec = NetworkSpec(2, (Dense(3, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
    theta, sample = recorded(spec)
    chain = find_chain(spec, theta, sample, Route(parameter=(1, 2, 1)))
    (path,) = chain.paths
    assert [one.kind for one in path.factors] == [FactorKind.INPUT, FactorKind.DELTA]
    assert path.factors[0].value == sample.layers[0].a[2]
    assert path.factors[1].value == sample.layers[1].a[1] - sample.target[1]
    assert chain.count == 1


def test_a_hidden_weight_of_three_outputs_has_three_paths_in_the_order_of_their_sizes() -> None:
    spec = NetworkSpec(2, (Dense(3, "sigmoid"), Dense(3, "softmax")), "categorical_cross_entropy")
    theta, sample = recorded(spec)
    chain = find_chain(spec, theta, sample, Route(parameter=(0, 1, 2)))
    W, a = Network(spec).views(theta)[1].W, sample.layers[0].a[2]
    expected = {
        (1, unit): sample.inputs[1] * a * (1 - a) * W[2, unit] * sample.layers[1].delta[unit]
        for unit in range(3)
    }
    assert {path.nodes[-1]: path.product for path in chain.paths} == pytest.approx(expected)
    sizes = [abs(path.product) for path in chain.paths]
    assert sizes == sorted(sizes, reverse=True)
    assert chain.rest == 0.0
    for path in chain.paths:
        assert path.running == pytest.approx(np.cumprod([one.value for one in path.factors]))
        assert path.edges == ((1, 2, path.nodes[-1][1]),)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_paths_between_two_nodes_are_the_derivative_of_the_one_by_the_other(name: str) -> None:
    """Central differences of an output by an input, which no record holds."""
    spec = NetworkSpec(3, (Dense(4, "tanh"), some_layer(4, name), Dense(2, "sigmoid")), "mse")
    theta, sample = recorded(spec, 4)
    network, step = Network(spec), 1e-6
    for begin, goal in [((-1, 1), (2, 1)), ((-1, 0), (2, 0))]:
        chain = find_chain(spec, theta, sample, Route(node=begin, goal=goal))
        moved = [sample.inputs + sign * step * np.eye(3)[begin[1]] for sign in (1, -1)]
        after, before = network.predict(theta, np.array(moved))[:, goal[1]]
        slope = (after - before) / (2 * step)
        assert chain.total == pytest.approx(slope, rel=1e-5, abs=1e-8)
        assert added_up(chain) == pytest.approx(chain.total, rel=1e-12, abs=1e-15)
        assert all(path.nodes[0] == begin and path.nodes[-1] == goal for path in chain.paths)


def test_between_nodes_of_one_layer_there_is_no_path() -> None:
    spec = NetworkSpec(2, (Dense(3, "tanh"), Dense(1)), "mse")
    theta, sample = recorded(spec)
    for begin, goal in [((0, 0), (0, 1)), ((1, 0), (0, 0))]:
        chain = find_chain(spec, theta, sample, Route(node=begin, goal=goal))
        assert (chain.count, chain.paths, chain.total) == (0, (), 0.0)


def test_an_input_acts_on_the_loss_along_all_weights() -> None:
    spec = NetworkSpec(2, (Dense(3, "tanh"), Dense(2, "softmax")), "categorical_cross_entropy")
    theta, sample = recorded(spec)
    chain = find_chain(spec, theta, sample, Route(node=(-1, 1)))
    expected = Network(spec).views(theta)[0].W[1] @ sample.layers[0].delta
    assert chain.count == 6
    assert chain.total == pytest.approx(expected)


def test_a_sum_of_a_maxout_node_that_is_not_the_largest_has_no_part() -> None:
    spec = NetworkSpec(2, (layer(2, "maxout"), layer(2, "maxout")), "half_sse")
    theta, sample = recorded(spec)
    for k in range(2):
        loser = 1 - int(sample.layers[k].winners()[0])
        chain = find_chain(spec, theta, sample, Route(parameter=(k, 3 * loser, 0)))
        assert {path.product for path in chain.paths} == {0.0}
        winner = find_chain(spec, theta, sample, Route(parameter=(k, 3 * (1 - loser), 0)))
        assert winner.total != 0.0


def test_a_route_has_one_beginning() -> None:
    for wrong in ({}, {"parameter": (0, 0, 0), "node": (0, 0)}):
        with pytest.raises(ValueError, match="must begin at a parameter or at a node"):
            Route(**wrong)
    with pytest.raises(ValueError, match="goal must be None"):
        Route(parameter=(0, 0, 0), goal=(1, 0))


# --- the course's numbers ------------------------------------------------------------------------


def test_an_outputs_and_a_hidden_nodes_delta_are_those_of_the_course() -> None:
    """C2: δ = (o − d) o (1 − o), and (Σ w δ) o (1 − o) for a hidden node, each path by itself."""
    spec = NetworkSpec(2, (Dense(2, "sigmoid"), Dense(2, "sigmoid")), "half_sse")
    theta, sample = recorded(spec, 2, y=np.array([1.0, 0.0]))
    o, d, h = sample.layers[1].a, sample.target, sample.layers[0].a
    delta = (o - d) * o * (1 - o)
    output = find_chain(spec, theta, sample, Route(parameter=(1, 0, 1)))
    assert output.paths[0].product == pytest.approx(delta[1] * h[0])
    W = Network(spec).views(theta)[1].W
    hidden = find_chain(spec, theta, sample, Route(parameter=(0, 2, 1)))
    terms = {(1, k): W[1, k] * delta[k] * h[1] * (1 - h[1]) for k in range(2)}
    assert {path.nodes[-1]: path.product for path in hidden.paths} == pytest.approx(terms)
    assert hidden.total == pytest.approx((W[1] @ delta) * h[1] * (1 - h[1]))


@pytest.mark.parametrize(
    ("weights", "expected"), [((0.6, 0.4), (0.36, 0.24)), ((3.0, 2.0), (1.8, 1.2))]
)
def test_an_error_goes_back_along_its_weights(
    weights: tuple[float, float], expected: tuple[float, float]
) -> None:
    """C3: an error of 0.6 over weights 0.6 and 0.4 gives 0.36 and 0.24, over 3 and 2 1.8 and 1.2.

    Identity nodes, all biases 0: hidden nodes 1 and 1, so the output is the sum of its weights.
    """
    spec = NetworkSpec(1, (Dense(2, "identity"), Dense(1, "identity")), "half_sse")
    theta = np.array([1.0, 1.0, 0.0, 0.0, *weights, 0.0])
    y = np.array([sum(weights) - 0.6])
    sample = record_pass(Network(spec), theta, np.ones(1), y)
    for unit in range(2):
        chain = find_chain(spec, theta, sample, Route(parameter=(0, 1, unit)))
        assert chain.total == pytest.approx(expected[unit])
        factors = [one.value for one in chain.paths[0].factors]
        assert factors == pytest.approx([1.0, weights[unit], 0.6])


def test_the_slopes_of_a_deep_sigmoid_network_are_at_most_a_quarter_each() -> None:
    """C11: at z = 0 the slopes multiply to 0.25, 0.0625, 0.0156, 0.0039, 0.00098."""
    spec = NetworkSpec(1, (*[Dense(1, "sigmoid")] * 5, Dense(1)), "half_sse")
    theta = np.array([1.0, 0.0] + [1.0, -0.5] * 4 + [1.0, 0.0])
    sample = record_pass(Network(spec), theta, np.zeros(1), np.zeros(1))
    products = [
        math.prod(find_chain(spec, theta, sample, Route(parameter=(k, 1, 0))).paths[0].slopes)
        for k in range(4, -1, -1)
    ]
    assert products == pytest.approx([0.25, 0.0625, 0.015625, 0.00390625, 0.0009765625])


@pytest.mark.parametrize(("z", "named"), [(0.5, False), (4.0, True)])
def test_a_slope_that_vanishes_is_found(z: float, named: bool) -> None:
    spec = NetworkSpec(1, (Dense(1, "tanh"), Dense(1)), "half_sse")
    theta = np.array([z, 0.0, 1.0, 0.0])
    sample = record_pass(Network(spec), theta, np.ones(1), np.zeros(1))
    (path,) = find_chain(spec, theta, sample, Route(parameter=(0, 0, 0))).paths
    found = path.vanishing
    assert (found is not None) is named
    if found is not None:
        assert found.node == (0, 0)
        assert found.value == pytest.approx(1 - np.tanh(z) ** 2)
