"""PReLU and maxout: functions with parameters of their own, in passes, gradients and maps."""

from __future__ import annotations

import numpy as np
import pytest
from equation_checks import check_lines
from layers_by_name import layer
from learnt_layers import BOTH, MAXOUT, PRELU
from scenario_samples import ADAM
from steps_fixture import XOR_X, make_update

from simulator.landscape.evaluators import surface_losses
from simulator.landscape.planes import random_plane, weights_plane
from simulator.nn import layers
from simulator.nn.initializers import REGISTRY as INITIALIZERS
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.nn.transplant import same_shape, transplant
from simulator.optimizers.regularization import Regularization
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.overrides import with_settings
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import StepKind, StepPlan


def random_spec(rng: np.random.Generator) -> NetworkSpec:
    """Return a network of one to five layers that has PReLU and maxout among others."""
    kinds: list[tuple[str, dict[str, float]]] = [
        ("prelu", {}),
        ("maxout", {}),
        ("maxout", {"pieces": 3}),
        ("maxout", {"pieces": 8}),
        ("tanh", {}),
        ("softmax", {}),
    ]
    depth = int(rng.integers(1, 6))
    layers = [
        layer(int(rng.integers(1, 6)), *kinds[int(rng.integers(len(kinds)))]) for _ in range(depth)
    ]
    layers[int(rng.integers(depth))] = layer(int(rng.integers(1, 6)), *kinds[int(rng.integers(4))])
    loss = ("mse", "half_sse", "huber")[int(rng.integers(3))]
    return NetworkSpec(int(rng.integers(1, 6)), tuple(layers), loss)


@pytest.mark.parametrize("seed", range(40))
def test_gradients_are_the_numerical_ones(seed: int) -> None:
    rng = np.random.default_rng(seed)
    spec = random_spec(rng)
    network = Network(spec)
    count = network.parameter_count
    theta = rng.normal(0.0, 0.8, (3, count))
    X, Y = rng.normal(size=(4, spec.inputs)), rng.normal(size=(4, spec.outputs))
    values, gradients = network.loss_and_gradient(theta, X, Y)
    for own, value, found in zip(theta, values, gradients, strict=True):
        alone = network.loss_and_gradient(own, X, Y)
        np.testing.assert_allclose(value, alone[0], rtol=1e-12)
        np.testing.assert_allclose(found, alone[1], rtol=1e-12, atol=1e-14)
        moves = 6e-6 * np.eye(count)
        expected = (network.loss(own + moves, X, Y) - network.loss(own - moves, X, Y)) / 1.2e-5
        # Where a gradient is tiny, rounding of the loss is what central differences show.
        rounding = np.finfo(float).eps * value / 6e-6 * np.sqrt(count)
        assert np.linalg.norm(found - expected) <= 1e-8 * np.linalg.norm(expected) + rounding


@BOTH
def test_single_precision_stays_single_and_near(spec: NetworkSpec) -> None:
    network, rng = Network(spec), np.random.default_rng(0)
    theta, X, Y = rng.normal(size=network.parameter_count), rng.normal(size=(5, 2)), np.ones((5, 1))
    value, gradient = network.loss_and_gradient(theta.astype(np.float32), X, Y)
    assert (value.dtype, gradient.dtype) == (np.float32, np.float32)
    expected = network.loss_and_gradient(theta, X, Y)
    np.testing.assert_allclose(value, expected[0], rtol=1e-5)
    np.testing.assert_allclose(gradient, expected[1], rtol=1e-3, atol=1e-5)


@BOTH
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_extreme_inputs_stay_finite(spec: NetworkSpec, dtype: type) -> None:
    network = Network(spec)
    theta = np.random.default_rng(1).normal(size=(2, network.parameter_count)).astype(dtype)
    X = np.array([[1e4, -1e4], [-1e4, 1e4], [0.0, 0.0]])
    for given in (theta, theta[0]):
        value, gradient = network.loss_and_gradient(given, X, np.ones((3, 1)))
        assert np.isfinite(value).all()
        assert np.isfinite(gradient).all()
        assert np.isfinite(network.predict(given, X)).all()


def test_a_pass_by_hand() -> None:
    # z = −2, slope 0.25: a = −0.5; E = (a − 1)² = 2.25, dE/da = −3,
    # dE/dz = −3 · 0.25 = −0.75, dE/dp = −3 · min(0, −2) = 6.
    network = Network(NetworkSpec(1, (PReLU(1),), "mse"))
    value, gradient = network.loss_and_gradient(np.array([-2.0, 0.0, 0.25]), [[1.0]], [[1.0]])
    assert value == 2.25
    assert gradient.tolist() == [-0.75, -0.75, 6.0]
    # Sums 1 · 2 + 1 = 3 and 1 · 4 − 1 = 3: equal, so the first piece gets dE/da = 2 (3 − 1).
    network = Network(NetworkSpec(1, (Maxout(1),), "mse"))
    theta = np.array([2.0, 4.0, 1.0, -1.0])
    value, gradient = network.loss_and_gradient(theta, [[1.0]], [[1.0]])
    assert value == 4.0
    assert gradient.tolist() == [4.0, 0.0, 4.0, 0.0]


def test_views_show_slopes_and_pieces() -> None:
    for theta in (np.arange(23.0), np.arange(46.0).reshape(2, 23)):
        first, second, third = Network(PRELU).views(theta)
        assert first.slope.shape == (*theta.shape[:-1], 3)
        first.slope[...] = -7.0
        assert (theta[..., 9:12] == -7.0).all()
        assert "slope" not in second
    with pytest.raises(AttributeError, match="this layer has no parameters 'slope'"):
        _ = third.slope
    views = Network(MAXOUT).views(np.zeros(Network(MAXOUT).parameter_count))
    assert [(view.W.shape, view.b.shape) for view in views] == [
        ((2, 9), (9,)),
        ((3, 4), (4,)),
        ((2, 1), (1,)),
    ]


@BOTH
def test_every_parameter_has_one_number(spec: NetworkSpec) -> None:
    network = Network(spec)
    found = [
        network.weight_index(layer, number, unit)
        for layer, units in enumerate(spec.sizes[1:])
        for unit in range(units)
        for number in range(spec.node_parameters[layer])
    ]
    assert sorted(found) == list(range(network.parameter_count))
    with pytest.raises(ValueError, match="has no weight"):
        network.weight_index(0, spec.node_parameters[0], 0)


def named(spec: NetworkSpec, layer: int, number: int) -> tuple[str, int, int]:
    found = spec.parameter(layer, number)
    return found.group.title, spec.source(layer, number, 0), found.piece


def test_numbers_name_what_they_are() -> None:
    assert named(PRELU, 0, 2) == ("bias", 2, 0)
    assert named(PRELU, 0, 3) == ("slope", -1, 0)
    assert named(MAXOUT, 0, 4) == ("weight", 1, 1)
    assert named(MAXOUT, 0, 8) == ("bias", 2, 2)
    theta = np.zeros(Network(MAXOUT).parameter_count)
    Network(MAXOUT).views(theta)[0].W[1, 2 * 3 + 1] = 5.0  # to node 2, piece 1, from input 1
    assert theta[MAXOUT.parameter_index(0, 4, 2)] == 5.0


@pytest.mark.parametrize("rule", INITIALIZERS)
def test_first_weights_are_drawn_as_for_one_sum_a_node(rule: str) -> None:
    network = Network(NetworkSpec(50, (Maxout(40, 3), PReLU(1))))
    first, last = network.views(network.initial_parameters(np.random.default_rng(0), rule))
    plain = Network(NetworkSpec(50, (Dense(40),)))
    (expected,) = plain.views(plain.initial_parameters(np.random.default_rng(0), rule))
    np.testing.assert_array_equal(first.W[:, ::3], expected.W)
    assert first.W[:, 1::3].std() == pytest.approx(expected.W.std(), rel=0.1)
    assert not first.b.any()
    assert last.slope.tolist() == [0.25]


@BOTH
@pytest.mark.parametrize(
    "chosen", [Regularization(l1=0.1, l2=0.3), Regularization(weight_decay=0.4)]
)
def test_penalties_and_decay_leave_slopes_and_biases_alone(
    spec: NetworkSpec, chosen: Regularization
) -> None:
    plain = make_update(spec, XOR_X, np.ones((4, 1)), warm_up=0)
    record = make_update(spec, XOR_X, np.ones((4, 1)), warm_up=0, regularization=chosen)
    for step in map(StepPlan(spec, 4).__getitem__, range(len(StepPlan(spec, 4)))):
        if step.kind is StepKind.UPDATE:
            check_lines(equation(record, step))
            decays = spec.parameter(step.layer, step.part).group.decays
            index = spec.parameter_index(step.layer, step.part, step.unit)
            same = record.theta_after[index] == plain.theta_after[index]
            assert same or decays


@BOTH
def test_maps_are_the_losses_of_their_points(spec: NetworkSpec) -> None:
    network, rng = Network(spec), np.random.default_rng(2)
    theta, X, Y = rng.normal(size=network.parameter_count), rng.normal(size=(6, 2)), np.ones((6, 1))
    last = spec.node_parameters[0] - 1
    planes = [
        weights_plane(network, (0, 0, 0), (0, last, 1)),
        random_plane(network, theta, rng),
    ]
    x, y = np.array([-1.0, 0.0, 0.7]), np.array([-0.4, 0.5])
    for plane in planes:
        found = surface_losses(network, plane.through(theta), x, y, X, Y)
        here = plane.project(theta[None])[0]
        for i, j in np.ndindex(2, 3):
            move = (x[j] - here[0]) * plane.directions[0] + (y[i] - here[1]) * plane.directions[1]
            assert found[i, j] == pytest.approx(network.loss(theta + move, X, Y), rel=1e-12)


def test_random_directions_have_each_nodes_length_and_leave_slopes_alone() -> None:
    spec = NetworkSpec(4, (Maxout(3), PReLU(2)))
    network, rng = Network(spec), np.random.default_rng(0)
    theta = rng.normal(size=network.parameter_count)
    plane = random_plane(network, theta, rng)
    own = network.views(theta)[0].W.reshape(4, 3, 2)
    for direction in plane.directions:
        first, last = network.views(direction)
        found = first.W.reshape(4, 3, 2)
        np.testing.assert_allclose((found**2).sum((0, 2)), (own**2).sum((0, 2)), rtol=1e-12)
        assert not first.b.any()
        assert not last.slope.any()


def test_what_both_networks_have_is_kept() -> None:
    wider = NetworkSpec(2, (PReLU(4), *PRELU.layers[1:]), "mse")
    theta = np.random.default_rng(0).normal(size=PRELU.parameter_count)
    fresh = np.full(wider.parameter_count, 9.0)
    found = Network(wider).views(transplant(PRELU, theta, wider, fresh, {0: 0, 1: 1, 2: 2}))
    before = Network(PRELU).views(theta)
    assert found[0].slope.tolist() == [*before[0].slope, 9.0]
    np.testing.assert_array_equal(found[0].W[:, :3], before[0].W)
    plain, maxout = NetworkSpec(2, (Dense(2, "tanh"),)), NetworkSpec(2, (Maxout(2),))
    theta = np.arange(6.0)
    found = Network(maxout).views(transplant(plain, theta, maxout, np.full(12, 9.0), {0: 0}))
    assert found[0].W.tolist() == [[0, 9, 1, 9], [2, 9, 3, 9]]
    assert found[0].b.tolist() == [4, 9, 5, 9]
    back = transplant(maxout, np.arange(12.0), plain, np.zeros(6), {0: 0})
    assert back.tolist() == [0, 2, 4, 6, 8, 10]
    wider = NetworkSpec(2, (Maxout(2, 3),))
    more = Network(wider).views(
        transplant(maxout, np.arange(12.0), wider, np.full(18, -1.0), {0: 0})
    )
    assert more[0].b.tolist() == [8, 9, -1, 10, 11, -1]
    assert not same_shape(plain, maxout)
    assert not same_shape(plain, NetworkSpec(2, (PReLU(2),)))


@pytest.mark.parametrize("name", ["prelu", "maxout"])
def test_training_learns_xor_and_moves_all_parameters(name: str) -> None:
    adam = presets.changed(presets.load("xor"), optimizer=ADAM)
    scenario = with_settings(adam, {"hidden_activation": name})
    experiment = Experiment.from_scenario(scenario)
    trainer = experiment.trainer(epochs=200)
    before = trainer.state.theta.copy()
    list(trainer.updates())
    assert trainer.evaluate().loss < 0.1
    assert (trainer.state.theta != before).all()
    assert layers.get(name).explanation
