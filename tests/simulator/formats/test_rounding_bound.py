"""The bound on rounding errors holds, and is not so wide that it would accept anything."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from layers_by_name import KINDS, layer
from numpy.typing import NDArray

from simulator.formats.rounding_bound import outputs_and_bound
from simulator.nn import activations
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]


def exact(net: Network, theta: Array, x: Array) -> list[Fraction]:
    """Return a piecewise linear network's outputs without any rounding."""
    a = [Fraction(float(value)) for value in x]
    for view, one in zip(net.views(theta), net.spec.layers, strict=True):
        a = [
            sum(
                (v * Fraction(float(w)) for v, w in zip(a, column, strict=True)), Fraction(float(b))
            )
            for column, b in zip(view.W.T, view.b, strict=True)
        ]
        if one.activation == "relu":
            a = [max(value, Fraction(0)) for value in a]
    return a


@pytest.mark.parametrize("size", [1.0, 1e8])
def test_exact_outputs_lie_within_the_bound(size: float) -> None:
    net = Network(NetworkSpec(6, (Dense(9, "relu"), Dense(9, "identity"), Dense(2, "relu"))))
    rng = np.random.default_rng(0)
    errors = []
    for _ in range(20):
        theta, X = rng.normal(0.0, size, net.parameter_count), rng.normal(size=(3, 6))
        outputs, bound = outputs_and_bound(net, theta, X)
        for x, row, allowed in zip(X, outputs, bound, strict=True):
            for value, true, limit in zip(row, exact(net, theta, x), allowed, strict=True):
                errors.append((float(abs(Fraction(float(value)) - true)), limit))
    assert all(error <= limit for error, limit in errors)
    assert any(error > 0.0 for error, _ in errors)
    assert max(limit for _, limit in errors) < 1e-11 * size**3


@pytest.mark.parametrize("name", [*activations.REGISTRY, *KINDS])
def test_other_orders_of_summing_lie_within_the_bound(name: str) -> None:
    inputs = 40
    net = Network(NetworkSpec(inputs, (layer(7, name), layer(3, name))))
    rng = np.random.default_rng(1)
    for _ in range(20):
        theta, X = rng.normal(size=net.parameter_count), rng.normal(size=(2, inputs))
        outputs, bound = outputs_and_bound(net, theta, X)
        shuffled, order = theta.copy(), rng.permutation(inputs)
        net.views(shuffled)[0].W[...] = net.views(theta)[0].W[order]
        again = net.predict(shuffled, X[:, order])
        assert (np.abs(again - outputs) <= bound).all()
        assert name == "step" or bound.max() < 1e-10


@pytest.mark.parametrize("name", ["swish", "gelu"])
def test_a_function_that_turns_round_is_covered_at_its_turn(name: str) -> None:
    # A sum of 1e16 + z - 1e16 is off by up to 2, to either side of the lowest point near -1.
    net = Network(NetworkSpec(3, (Dense(1, name),)))
    theta = np.array([1e16, -1.0, -1e16, 0.0])
    outputs, bound = outputs_and_bound(net, theta, np.ones((1, 3)))
    for z in np.linspace(-3.0, 1.0, 41):
        a = activations.get(name)(np.array([[z]]))[0, 0]
        assert abs(a - outputs[0, 0]) <= bound[0, 0]


@pytest.mark.parametrize(("name", "steepest"), [("swish", 2.4), ("gelu", 1.42)])
def test_a_function_steeper_than_one_passes_on_more_error(name: str, steepest: float) -> None:
    theta, bounds = np.array([1e16, -1e16, steepest, 0.0]), {}
    for activation in ("identity", name):
        net = Network(NetworkSpec(3, (Dense(1, activation),)))
        bounds[activation] = outputs_and_bound(net, theta, np.ones((1, 3)))[1][0, 0]
    z = np.array([[steepest]])
    record = activations.get(name)
    slope = record.derivative(z, record(z))[0, 0]
    assert slope > 1.09
    assert bounds[name] >= slope * bounds["identity"]


def test_a_step_node_flips_only_at_its_threshold() -> None:
    net = Network(NetworkSpec(2, (Dense(1, "step"),)))
    _, bound = outputs_and_bound(
        net, np.array([0.1, 0.2, -0.3]), np.array([[1.0, 1.0], [1.0, 0.0]])
    )
    assert bound[0, 0] >= 1.0
    assert bound[1, 0] < 1e-12


def test_errors_of_a_layer_reach_the_outputs() -> None:
    # 1e16 + 1 - 1e16 is 0 or 1, as the order of summing has it; nothing after it is large.
    net = Network(NetworkSpec(3, (Dense(1, "identity"), Dense(1, "identity"))))
    theta = np.array([1e16, 1.0, -1e16, 0.0, 1.0, 0.0])
    outputs, bound = outputs_and_bound(net, theta, np.ones((1, 3)))
    assert abs(outputs[0, 0] - 1.0) <= bound[0, 0]
    assert bound[0, 0] >= 1.0
