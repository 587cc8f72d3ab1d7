"""Dropout: what training draws, what the gradient is, and that nothing else drops."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from layers_by_name import TRAINABLE, layer
from numpy.typing import NDArray
from repository import FIXTURES
from small_data import random_data
from torch_cases import TOOL, check, name_of

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import overrides, presets
from simulator.stepping.equations import equation
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import Step, StepKind
from simulator.training.state import initial_state
from simulator.training.trainer import Trainer

FIXTURE = FIXTURES / "torch_dropout.json"
CASES: list[dict[str, Any]] = json.loads(FIXTURE.read_text("utf-8"))["cases"]

Array = NDArray[Any]

SPEC = NetworkSpec(
    2, (Dense(6, "tanh", dropout=0.5), Dense(4, "relu", dropout=0.25), Dense(1, "sigmoid")),
    "binary_cross_entropy",
)  # fmt: skip
PLAIN = NetworkSpec(2, (Dense(6, "tanh"), Dense(4, "relu"), Dense(1, "sigmoid")), SPEC.loss)


def trained(spec: NetworkSpec, updates: int, batch_size: int = 3, rule: str = "adam") -> Trainer:
    state = initial_state(spec, optimizers.get(rule), 4, "xavier_uniform")
    trainer = Trainer(Network(spec), random_data(), state, batch_size=batch_size)
    list(itertools.islice(trainer.updates(), updates))
    return trainer


def masks_for(spec: NetworkSpec, n: int, seed: int = 1) -> list[Array | None]:
    rng = np.random.default_rng(seed)
    return [
        (rng.random((n, layer.units)) >= layer.dropout) / (1.0 - layer.dropout)
        if layer.dropout
        else None
        for layer in spec.layers
    ]


@pytest.mark.parametrize("value", [-0.1, 1.0, 2, "0.5", True, float("nan")])
def test_a_wrong_share_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="dropout must be"):
        Dense(3, dropout=value)


def test_the_output_layer_does_not_drop() -> None:
    with pytest.raises(ValueError, match=r"dropout must be 0 in the output layer, got 0\.5"):
        NetworkSpec(2, (Dense(3), Dense(1, dropout=0.5)))


def test_descriptions_with_dropout_are_values() -> None:
    assert Dense(3, dropout=0.5) == Dense(3, dropout=0.5) != Dense(3)
    assert len({SPEC, replace(SPEC), PLAIN}) == 2


def test_start_weights_and_shuffles_do_not_change() -> None:
    with_dropout, without = trained(SPEC, 0), trained(PLAIN, 0)
    np.testing.assert_array_equal(with_dropout.state.theta, without.state.theta)
    np.testing.assert_array_equal(with_dropout.next_rows(), without.next_rows())


@pytest.mark.parametrize("seed", [0, 7])
def test_old_seeds_give_the_numbers_they_gave(seed: int) -> None:
    weights, shuffles = np.random.SeedSequence(seed).spawn(2)
    state = initial_state(PLAIN, optimizers.get("sgd"), seed, "he_normal")
    expected = Network(PLAIN).initial_parameters(np.random.default_rng(weights), "he_normal")
    np.testing.assert_array_equal(state.theta, expected)
    assert state.rng.random() == np.random.default_rng(shuffles).random()


def test_training_drops_the_share_and_divides_by_the_rest() -> None:
    spec = NetworkSpec(2, (Dense(200, "tanh", dropout=0.3), Dense(1, "sigmoid")), SPEC.loss)
    trainer = trained(spec, 1, batch_size=7)
    mask, none = trainer.masks or ((), ())
    assert none is None
    assert np.shape(mask) == (7, 200)
    np.testing.assert_allclose(np.unique(mask), [0.0, 1 / 0.7], rtol=1e-15)
    assert np.mean(np.equal(mask, 0.0)) == pytest.approx(0.3, abs=0.05)
    # Each sample has a mask of its own, and so has the next update.
    assert len(np.unique(mask, axis=0)) == 7
    list(itertools.islice(trainer.updates(), 1))
    assert not np.array_equal(mask, (trainer.masks or ((),))[0])


def test_without_dropout_there_is_no_mask_and_not_one_call_more() -> None:
    dropping, plain = Network(PLAIN).new_pass(3, drops=True), Network(PLAIN).new_pass(3)
    theta = np.zeros(Network(PLAIN).parameter_count)
    for batch in (dropping, plain):
        batch.backpropagate(theta, np.zeros_like(theta))
    assert len(dropping._forward) == len(plain._forward) == 5
    assert len(dropping._backward) == len(plain._backward)
    assert trained(PLAIN, 1).masks is None


def test_an_update_follows_the_gradient_of_its_masks() -> None:
    trainer = trained(SPEC, 0, rule="sgd")
    before, rows = trainer.state.theta.copy(), trainer.next_rows()
    list(itertools.islice(trainer.updates(), 1))
    data, network = random_data(), Network(SPEC)
    masks = trainer.masks
    value, gradient = network.loss_and_gradient(before, data.X[rows], data.Y[rows], masks=masks)
    np.testing.assert_array_equal(trainer.gradient, gradient)
    assert trainer.loss == value
    np.testing.assert_array_equal(trainer.state.theta, before - 0.1 * gradient)
    assert np.abs(gradient - network.loss_and_gradient(before, data.X[rows], data.Y[rows])[1]).max()


def test_resuming_from_a_copy_is_bit_for_bit() -> None:
    trainer = trained(SPEC, 5)
    twin = Trainer(Network(SPEC), random_data(), trainer.state.copy(), batch_size=3)
    for one in (trainer, twin):
        list(itertools.islice(one.updates(), 20))
    np.testing.assert_array_equal(trainer.state.theta, twin.state.theta)
    again = trained(SPEC, 25)
    np.testing.assert_array_equal(again.state.theta, trainer.state.theta)


def test_predictions_and_evaluations_never_drop() -> None:
    trainer, data = trained(SPEC, 10), random_data()
    theta, network = trainer.state.theta, trainer.network
    plain = Network(PLAIN)
    np.testing.assert_array_equal(network.predict(theta, data.X), plain.predict(theta, data.X))
    assert network.loss(theta, data.X, data.Y) == plain.loss(theta, data.X, data.Y)
    assert trainer.evaluate().loss == plain.loss(theta, data.X, data.Y)
    found = network.loss_and_gradient(theta, data.X, data.Y)[1]
    np.testing.assert_array_equal(found, plain.loss_and_gradient(theta, data.X, data.Y)[1])


@pytest.mark.parametrize("name", TRAINABLE)
def test_the_gradient_is_the_slope_with_the_same_masks(name: str) -> None:
    layers = (layer(5, name, dropout=0.4), layer(4, name, dropout=0.2), Dense(2, "tanh"))
    network = Network(NetworkSpec(3, layers, "half_sse"))
    rng = np.random.default_rng(2)
    theta, X = rng.normal(size=network.parameter_count), rng.normal(size=(4, 3))
    Y, masks = rng.normal(size=(4, 2)), masks_for(network.spec, 4)
    gradient = network.loss_and_gradient(theta, X, Y, masks=masks)[1]

    def central(h: float) -> Array:
        moved = np.concatenate([theta + h * np.eye(len(theta)), theta - h * np.eye(len(theta))])
        values = network.loss_and_gradient(moved, X, Y, masks=masks)[0].reshape(2, -1)
        return (values[0] - values[1]) / (2.0 * h)

    # Richardson's extrapolation: without the error of order h².
    slope = (4.0 * central(2e-5) - central(4e-5)) / 3.0
    assert np.linalg.norm(slope - gradient) <= 1e-8 * np.linalg.norm(gradient)


def against(case: dict[str, Any], expected: dict[str, Any]) -> None:
    """Compare loss and gradient with PyTorch's for the same masks, alone and as replicas."""
    shares = [*case["dropout"], 0.0]
    layers = tuple(
        layer(units, name, dropout=share)
        for units, name, share in zip(case["sizes"][1:], case["activations"], shares, strict=True)
    )
    network = Network(NetworkSpec(case["sizes"][0], layers, case["loss"]))
    theta, X, Y = (np.array(values) for values in TOOL.problem(case))
    masks = [*map(np.array, TOOL.masks(case)), None]
    value, gradient = network.loss_and_gradient(theta, X, Y, masks=masks)
    check(value, expected["loss_value"])
    check(gradient, expected["gradient"])
    values, gradients = network.loss_and_gradient(np.stack([0.5 * theta, theta]), X, Y, masks=masks)
    check(values[1], expected["loss_value"])
    check(gradients[1], expected["gradient"])


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_dropout_is_pytorchs_with_the_same_masks(case: dict[str, Any]) -> None:
    against(case, case)


def test_pytorch_here_gives_the_same() -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed; its written numbers are used")
    for case in CASES:
        against(case, TOOL.reference(case))


def test_replicas_share_the_masks() -> None:
    network, data = Network(SPEC), random_data()
    stack = np.random.default_rng(3).normal(size=(3, network.parameter_count))
    masks = masks_for(SPEC, len(data.X))
    values, gradients = network.loss_and_gradient(stack, data.X, data.Y, masks=masks)
    for row, theta in enumerate(stack):
        value, gradient = network.loss_and_gradient(theta, data.X, data.Y, masks=masks)
        assert values[row] == pytest.approx(value, rel=1e-12)
        np.testing.assert_allclose(gradients[row], gradient, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize(
    ("masks", "message"),
    [
        ([None], "masks must have 3 items, got 1"),
        ([np.ones((7, 5)), None, None], r"masks\[0\] must have shape \(7, 6\), got \(7, 5\)"),
        ([None, None, np.ones((7, 1))], r"masks\[2\] must be None: layer 2 has no dropout"),
    ],
)
def test_wrong_masks_are_refused(masks: Any, message: str) -> None:
    network, data = Network(SPEC), random_data()
    with pytest.raises(ValueError, match=message):
        network.loss_and_gradient(np.zeros(network.parameter_count), data.X, data.Y, masks=masks)


def test_a_record_shows_which_nodes_were_dropped() -> None:
    network, theta = Network(SPEC), trained(SPEC, 3).state.theta
    first, second = np.array([2.0, 0, 2, 0, 2, 2]), np.array([0, 4 / 3, 4 / 3, 4 / 3])
    record = record_pass(network, theta, np.array([0.4, -1.0]), np.ones(1), [first, second, None])
    one, two, output = record.layers
    assert one.h is not None
    np.testing.assert_array_equal(one.mask, first)
    np.testing.assert_array_equal(one.h, np.tanh(one.z))
    np.testing.assert_array_equal(one.a, one.h * first)
    np.testing.assert_array_equal(two.x, one.a)
    assert [one.is_dropped(unit) for unit in range(6)] == [False, True, False, True, False, False]
    assert one.delta[1] == one.delta[3] == two.delta[0] == 0.0
    assert not two.gradient[1].any()
    assert output.mask is None
    assert output.h is None
    assert not output.is_dropped(0)


@pytest.mark.parametrize("name", TRAINABLE)
def test_equations_multiply_out(name: str) -> None:
    from equation_checks import check_all
    from steps_fixture import make_update, plain_stages

    layers = (layer(4, name, dropout=0.5), layer(3, name, dropout=0.2), Dense(2, "tanh"))
    spec = NetworkSpec(2, layers, "mse")
    rng = np.random.default_rng(0)
    X, Y = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
    record = make_update(spec, X, Y, learning_rate=0.05)
    masks = masks_for(spec, 4)
    network = Network(spec)
    samples = tuple(
        record_pass(network, record.theta, x, y, [None if m is None else m[k] for m in masks])
        for k, (x, y) in enumerate(zip(X, Y, strict=True))
    )
    gradient = network.loss_and_gradient(record.theta, X, Y, masks=masks)[1]
    # The update is sgd's, so that the whole record can be made by hand.
    after = record.theta - 0.05 * gradient
    stages = plain_stages(record.theta, gradient, after)
    record = replace(record, samples=samples, stages=stages)
    check_all(record)
    assert masks[0] is not None
    unit = int(np.argmin(masks[0][0]))
    shown = equation(record, Step(StepKind.ACTIVATION, 0, 0, unit))
    assert shown.where  # the activation itself, before it is dropped
    assert samples[0].layers[0].is_dropped(unit)


def test_scenarios_and_settings_carry_dropout() -> None:
    plain = presets.load("moons")
    assert "dropout" not in str(plain.model_dump(mode="json"))
    dropping = overrides.with_settings(plain, {"dropout": "0.2"})
    shares = [layer.dropout for layer in dropping.spec.layers]
    assert shares == [0.2] * (len(shares) - 1) + [0.0]
    document = dropping.model_dump(mode="json")
    assert document["layers"][0]["dropout"] == 0.2
    assert "dropout" not in document["layers"][-1]
    assert presets.validated(document) == dropping
    with pytest.raises(ValueError, match="dropout must be >= 0 and < 1, got 1"):
        overrides.with_settings(plain, {"dropout": "1"})
    with pytest.raises(ValueError, match="dropout needs a hidden layer"):
        overrides.with_settings(presets.load("and"), {"dropout": "0.5", "hidden_units": "none"})
