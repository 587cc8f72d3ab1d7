"""The perceptron rule: Rosenblatt's updates, convergence, and circles where there is none."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.overrides import with_settings
from simulator.training.perceptron import inseparable_output, is_separable, is_settled, uses_rule

TABLE = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
GATES = {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0], "xor": [0, 1, 1, 0]}
SPEC = NetworkSpec(2, (Dense(1, "step"),), "perceptron")


def gate(name: str, seed: int, **given: str) -> Experiment:
    chosen = {"initializer": "normal", "seed": str(seed), **given}
    return Experiment.from_scenario(with_settings(presets.load(name), chosen))


def test_the_update_is_rosenblatts() -> None:
    trainer = gate(
        "xor",
        3,
        hidden_units="none",
        output_activation="step",
        loss="perceptron",
        optimizer="sgd",
        learning_rate="0.1",
        batch_size="1",
    ).trainer()
    for _ in range(40):
        w, b = (values.copy() for values in (trainer.state.theta[:2], trainer.state.theta[2]))
        rows = trainer.next_rows()
        assert rows is not None
        (row,) = rows
        x, y = trainer.data.X[row], trainer.data.Y[row, 0]
        a = float(w @ x + b > 0.0)
        next(trainer.updates())
        expected = [*(w - 0.1 * (a - y) * x), b - 0.1 * (a - y)]
        np.testing.assert_allclose(trainer.state.theta, expected, rtol=0, atol=1e-15)


def test_the_criterion_is_the_wrong_rows_distance() -> None:
    theta = np.array([0.5, 0.5, -0.7])  # AND's weights: sums −0.7, −0.2, −0.2, 0.3
    network = Network(SPEC)
    wrong = np.array([[1.0], [0.0], [0.0], [1.0]])
    value, gradient = network.loss_and_gradient(theta, TABLE, wrong)
    assert value == pytest.approx(0.7 / 4)
    assert gradient == pytest.approx([0.0, 0.0, -0.25])
    right = np.array([[0.0], [0.0], [0.0], [1.0]])
    value, gradient = network.loss_and_gradient(theta, TABLE, right)
    assert value == 0.0
    assert not gradient.any()


def test_replicas_equal_single_calls() -> None:
    network, rng = (
        Network(NetworkSpec(2, (Dense(3, "tanh"), Dense(2, "step")), "perceptron")),
        (np.random.default_rng(0)),
    )
    stack = rng.normal(size=(5, network.parameter_count))
    Y = np.eye(2)[[0, 1, 1, 0]]
    values, gradients = network.loss_and_gradient(stack, TABLE, Y)
    for theta, value, gradient in zip(stack, values, gradients, strict=True):
        single, own = network.loss_and_gradient(theta, TABLE, Y)
        assert single == pytest.approx(value, rel=1e-12)
        np.testing.assert_allclose(own, gradient, rtol=1e-12, atol=1e-15)
    assert network.loss(stack, TABLE, Y) == pytest.approx(values, rel=1e-12)


def test_hidden_layers_learn_through_the_criterion() -> None:
    """The gradient with respect to what is in front of a step output is the criterion's slope."""
    network = Network(NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "step")), "perceptron"))
    theta = np.random.default_rng(4).normal(size=network.parameter_count)
    Y = np.array([[0.0], [1.0], [1.0], [0.0]])
    gradient = network.loss_and_gradient(theta, TABLE, Y)[1]
    moves = 1e-6 * np.eye(len(theta))
    slope = (network.loss(theta + moves, TABLE, Y) - network.loss(theta - moves, TABLE, Y)) / 2e-6
    np.testing.assert_allclose(gradient, slope, rtol=1e-7, atol=1e-9)
    assert np.abs(gradient).max() > 0.01


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_extreme_sums_stay_finite(dtype: type) -> None:
    theta = np.array([1e4, -1e4, 1e4], dtype)
    value, gradient = Network(SPEC).loss_and_gradient(theta, TABLE, 1.0 - TABLE[:, :1])
    assert np.isfinite(value)
    assert np.isfinite(gradient).all()


def test_without_its_partner_an_outputs_distance_from_a_half_counts() -> None:
    record = losses.get("perceptron")
    a, y = np.array([[0.75, 0.25, 0.75]]), np.array([[0.0, 0.0, 1.0]])
    assert record.value(a, y, np.empty_like(a)) == pytest.approx(0.25)
    slope = np.empty_like(a)
    record.gradient(a, y, slope)
    assert slope.tolist() == [[1.0, 0.0, 0.0]]


@pytest.mark.parametrize("name", ["and", "or", "nand"])
@pytest.mark.parametrize("seed", range(20))
def test_gates_converge_and_training_stops(name: str, seed: int) -> None:
    trainer = gate(name, seed).trainer()
    list(trainer.updates())
    assert trainer.state.watch.stopped == "converged"
    assert trainer.state.epoch < 50
    assert trainer.evaluate().correct == 4
    before = trainer.state.theta.copy()
    trainer.go_on()
    for _ in range(4):
        trainer.update_on(np.arange(4))
    assert trainer.state.theta.tobytes() == before.tobytes()


@pytest.mark.parametrize("seed", range(5))
def test_xor_goes_round_in_circles(seed: int) -> None:
    trainer = gate("xor_perceptron", seed).trainer()
    sizes = [np.abs(trainer.state.theta).max() for _ in trainer.updates()]
    watch = trainer.state.watch
    assert (watch.stopped, trainer.state.epoch) == ("", 100)
    assert watch.returned > 0
    assert max(sizes) < 1.0


def test_the_first_look_counts_not_only_a_change() -> None:
    # All weights zero: the criterion is 0, and yet two rows are wrong.
    network = Network(SPEC)
    Y = np.array([[0.0], [1.0], [1.0], [1.0]])
    assert network.loss(np.zeros(3), TABLE, Y) == 0.0
    assert not is_settled(network, np.zeros(3), TABLE, Y)


@pytest.mark.parametrize("name", GATES)
def test_gates_are_separable_and_xor_is_not(name: str) -> None:
    assert is_separable(TABLE, GATES[name]) is (name != "xor")


def test_the_output_that_cannot_be_separated_is_named() -> None:
    Y = np.array([GATES["and"], GATES["xor"]]).T
    assert inseparable_output(TABLE, Y) == 1
    assert inseparable_output(TABLE, Y[:, :1]) is None


def test_a_copy_resumes_to_the_same_end() -> None:
    chosen = gate("xor_perceptron", 1)
    whole, part = chosen.trainer(), chosen.trainer()
    list(whole.updates())
    updates = part.updates()
    for _ in range(41):
        next(updates)
    resumed = chosen.trainer(part.state.copy())
    list(resumed.updates())
    assert resumed.state.theta.tobytes() == whole.state.theta.tobytes()
    assert resumed.state.watch.returned == whole.state.watch.returned


@pytest.mark.parametrize(
    ("layers", "loss", "expected"),
    [
        ((Dense(1, "step"),), "perceptron", True),
        ((Dense(1, "step"),), "half_sse", False),
        ((Dense(1, "sigmoid"),), "perceptron", False),
        ((Dense(2, "step"), Dense(1, "step")), "perceptron", False),
    ],
)
def test_the_rule_is_one_layer_of_steps_with_the_criterion(
    layers: tuple[Dense, ...], loss: str, expected: bool
) -> None:
    assert uses_rule(NetworkSpec(2, layers, loss)) is expected
    assert activations.get("step").trains is False
