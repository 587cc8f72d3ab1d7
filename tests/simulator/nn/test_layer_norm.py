"""Layer normalisation: values, gradients, steps, equations, maps and files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from equation_checks import check_all
from network_files import file_of, python_reader
from numpy.typing import NDArray
from repository import ROOT
from scenario_samples import ADAM
from steps_fixture import XOR_X, make_update

from simulator.formats.network_file import network_document, read_network, write_network
from simulator.formats.rounding_bound import outputs_and_bound
from simulator.landscape.evaluators import surface_losses
from simulator.landscape.planes import random_plane, weights_plane
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.nn.transplant import transplant
from simulator.optimizers.regularization import weight_mask
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import validated
from simulator.stepping.step_plan import StepKind, StepPlan

Array = NDArray[Any]

FIXTURE = ROOT / "tests" / "fixtures" / "torch_layer_norm.json"
CASES: list[dict[str, Any]] = json.loads(FIXTURE.read_text("utf-8"))["cases"]

SPECS = [
    NetworkSpec(3, (Dense(4, "tanh"), LayerNorm(), Dense(2, "softmax")), "mse"),
    NetworkSpec(3, (LayerNorm(), Maxout(3), LayerNorm(0.1), Dense(2)), "half_sse"),
    NetworkSpec(3, (Dense(2, "softmax"), LayerNorm()), "mse"),
    NetworkSpec(3, (Dense(5, "relu", dropout=0.3), LayerNorm(dropout=0.4), Dense(2)), "huber"),
]
ALL = pytest.mark.parametrize("spec", SPECS, ids=["hidden", "first", "last", "dropout"])


def problem(spec: NetworkSpec, rows: int = 5) -> tuple[Network, Array, Array, Array]:
    rng = np.random.default_rng(7)
    network = Network(spec)
    theta = rng.normal(0.0, 0.8, (3, network.parameter_count))
    return network, theta, rng.normal(size=(rows, 3)), rng.normal(size=(rows, 2))


def test_a_pass_by_hand() -> None:
    # x = (1, 3): μ = 2, variance 1, σ = √(1 + 1), z = (−1/σ, 1/σ); a = γ z + β.
    network = Network(NetworkSpec(2, (LayerNorm(1.0),), "half_sse"))
    theta = np.array([4.0, 2.0, 0.0, 1.0])
    spread = np.sqrt(2.0)
    outputs = network.predict(theta, [[1.0, 3.0]])[0]
    np.testing.assert_allclose(outputs, [-4.0 / spread, 2.0 / spread + 1.0], rtol=1e-15)
    gradient = network.loss_and_gradient(theta, [[1.0, 3.0]], [[0.0, 1.0]])[1]
    # dE/da = a − y; times z for the gains, as it is for the shifts.
    error = outputs - [0.0, 1.0]
    np.testing.assert_allclose(gradient[:2], error * [-1.0 / spread, 1.0 / spread], rtol=1e-15)
    np.testing.assert_allclose(gradient[2:], error, rtol=1e-15)


@pytest.mark.parametrize("case", CASES, ids=["usual", "large epsilon"])
def test_numbers_are_pytorch_s(case: dict[str, Any]) -> None:
    n_in, n_hidden, n_out = case["sizes"]
    chain = (Dense(n_hidden, "tanh"), LayerNorm(case["epsilon"]), Dense(n_out))
    network, theta = Network(NetworkSpec(n_in, chain, "mse")), np.array(case["theta"])
    value, gradient = network.loss_and_gradient(theta, case["X"], case["Y"])
    found = (value, gradient, network.predict(theta, case["X"]))
    for own, name in zip(found, ("loss_value", "gradient", "outputs"), strict=True):
        np.testing.assert_allclose(own, case[name], rtol=1e-12, atol=1e-12)


@ALL
def test_gradients_are_the_numerical_ones_and_replicas_are_alone(spec: NetworkSpec) -> None:
    network, theta, X, Y = problem(spec)
    values, gradients = network.loss_and_gradient(theta, X, Y)
    for own, value, found in zip(theta, values, gradients, strict=True):
        alone = network.loss_and_gradient(own, X, Y)
        np.testing.assert_allclose(value, alone[0], rtol=1e-12)
        np.testing.assert_allclose(found, alone[1], rtol=1e-12, atol=1e-14)
        moves = 6e-6 * np.eye(len(own))
        expected = (network.loss(own + moves, X, Y) - network.loss(own - moves, X, Y)) / 1.2e-5
        rounding = np.finfo(float).eps * value / 6e-6 * np.sqrt(len(own))
        assert np.linalg.norm(found - expected) <= 1e-8 * np.linalg.norm(expected) + rounding


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_extreme_and_equal_inputs_stay_finite(dtype: type) -> None:
    network, theta, _, _ = problem(SPECS[1])
    X = np.array([[1e4, -1e4, 0.0], [2.0, 2.0, 2.0], [0.0, 0.0, 0.0]])
    value, gradient = network.loss_and_gradient(theta.astype(dtype), X, np.ones((3, 2)))
    assert gradient.dtype == dtype
    assert np.isfinite(value).all()
    assert np.isfinite(gradient).all()


def test_it_starts_as_plain_normalising_and_has_no_weights_to_hold_back() -> None:
    network = Network(SPECS[0])
    view = network.views(network.initial_parameters(np.random.default_rng(0)))[1]
    assert (view.gain.tolist(), view.shift.tolist()) == ([1.0] * 4, [0.0] * 4)
    assert not network.views(weight_mask(network))[1].gain.any()
    assert SPECS[0].sizes == (3, 4, 4, 2)


@pytest.mark.parametrize("spec", SPECS[:3])
def test_every_step_multiplies_out(spec: NetworkSpec) -> None:
    inner = NetworkSpec(2, spec.layers, spec.loss)
    check_all(make_update(inner, XOR_X + 0.3, np.random.default_rng(0).normal(size=(4, 2))))


def test_mean_and_spread_come_before_the_nodes_and_are_counted() -> None:
    plan = StepPlan(NetworkSpec(2, (LayerNorm(), Dense(1)), "mse"), 1)
    shown = [(plan[k].kind, plan[k].unit, plan[k].part) for k in range(4)]
    assert shown == [
        (StepKind.STATISTIC, -1, 0),
        (StepKind.STATISTIC, -1, 1),
        (StepKind.SUM, 0, -1),
        (StepKind.ACTIVATION, 0, -1),
    ]
    assert [plan.progress(k).statistics[0] for k in range(3)] == [1, 2, 2]
    assert [plan.progress(k).sums[0] for k in range(3)] == [0, 0, 1]


@ALL
def test_maps_are_the_losses_of_their_points(spec: NetworkSpec) -> None:
    network, thetas, X, Y = problem(spec)
    theta, x, y = thetas[0], np.array([-1.0, 0.5]), np.array([0.2, 0.4])
    for plane in (
        weights_plane(network, (0, 0, 0), (1, 1, 0)),
        random_plane(network, theta, np.random.default_rng(0)),
    ):
        found = surface_losses(network, plane.through(theta), x, y, X, Y)
        here = plane.project(theta[None])[0]
        for i, j in np.ndindex(2, 2):
            move = (x[j] - here[0]) * plane.directions[0] + (y[i] - here[1]) * plane.directions[1]
            assert found[i, j] == pytest.approx(network.loss(theta + move, X, Y), rel=1e-12)


def test_gains_go_with_their_nodes_when_the_layer_before_grows() -> None:
    old, new = (NetworkSpec(2, (Dense(n), LayerNorm(), Dense(1))) for n in (2, 3))
    theta = np.arange(1.0, 1.0 + old.parameter_count)
    found = transplant(old, theta, new, np.full(new.parameter_count, -1.0), {0: 0, 1: 1, 2: 2})
    before, after = Network(old).views(theta)[1], Network(new).views(found)[1]
    assert after.gain.tolist() == [*before.gain, -1.0]
    assert after.shift.tolist() == [*before.shift, -1.0]


@pytest.mark.parametrize("size", [1.0, 1e6])
def test_the_rounding_bound_covers_single_precision_s_error(size: float) -> None:
    network, thetas, X, _ = problem(SPECS[0])
    theta, X = thetas[0] * 1.0, X * size
    outputs, bound = outputs_and_bound(network, theta, X)
    moved = network.predict(theta, X * (1.0 + 2e-16))
    assert (np.abs(moved - outputs) <= bound).all()
    assert (bound < 1e-9).all()


def scenario() -> presets.Scenario:
    document = presets.load("xor").model_dump() | {"weights": None}
    hidden = [
        {"units": 3, "activation": "tanh"},
        {"type": "layer_norm", "settings": {"epsilon": 0.01}},
    ]
    return validated(document | {"layers": (*hidden, {"units": 1, "activation": "sigmoid"})})


def test_files_bring_it_back_and_the_python_reader_reads_them(tmp_path: Path) -> None:
    network, path = file_of(scenario(), epochs=30)[1], tmp_path / "n.json"
    write_network(path, network)
    back = read_network(path)
    assert back.theta.tobytes() == network.theta.tobytes()
    assert (back.spec, back.scenario) == (network.spec, network.scenario)
    document = json.loads(path.read_text("utf-8"))
    assert sorted(document["layers"][1]) == ["gain", "settings", "shift", "type"]
    assert document["scenario"]["layers"][1] == {
        "type": "layer_norm",
        "settings": {"epsilon": 0.01},
    }
    for row in ([0.3, -2.0], [5.0, 1.0]):
        found = python_reader()(path, row)
        np.testing.assert_allclose(found, back.predict([row])[0], rtol=1e-12, atol=1e-12)
    assert network_document(back) == network_document(network)


def test_it_is_chosen_by_name_and_learns_xor() -> None:
    with pytest.raises(ValueError, match="units must be left out"):
        validated(
            scenario().model_dump()
            | {"layers": [{"type": "layer_norm", "units": 2}, *scenario().layers[2:]]}
        )
    chosen = presets.changed(presets.load("xor"), optimizer=ADAM)
    chosen = overrides.with_settings(chosen, {"hidden_units": "6,6"})
    layers = [layer.model_dump() for layer in chosen.layers]
    presets.give(layers, 1, "layer_norm")
    experiment = Experiment.from_scenario(presets.changed(chosen, layers=layers))
    assert experiment.spec.sizes == (2, 6, 6, 1)
    trainer = experiment.trainer(epochs=200)
    before = trainer.state.theta.copy()
    list(trainer.updates())
    assert trainer.evaluate().loss < 0.1
    assert (trainer.state.theta != before).all()
