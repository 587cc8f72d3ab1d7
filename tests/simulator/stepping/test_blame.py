"""Errors shared out: the course's numbers, and that nothing is lost on the way."""

from __future__ import annotations

import numpy as np
import pytest
from layers_by_name import KINDS, layer
from steps_fixture import evaluate

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.blame import Blame, share_out
from simulator.stepping.equations.blame import blame_equation
from simulator.stepping.records import record_pass


def blame_of(spec: NetworkSpec, theta: np.ndarray | None = None, x: float = 0.7) -> Blame:
    if theta is None:
        theta = np.random.default_rng(1).normal(size=spec.parameter_count)
    inputs = np.full(spec.inputs, x)
    sample = record_pass(Network(spec), theta, inputs, np.eye(spec.outputs)[0])
    return share_out(spec, theta, sample)


@pytest.mark.parametrize("weights", [(0.6, 0.4), (3.0, 2.0)])
def test_an_error_is_shared_in_proportion_to_the_weights(weights: tuple[float, float]) -> None:
    """C3: 0.6 over weights 0.6 and 0.4, or over 3 and 2, is shared as 0.36 and 0.24."""
    spec = NetworkSpec(1, (Dense(2, "identity"), Dense(1, "identity")), "half_sse")
    theta = np.array([1.0, 1.0, 0.0, 0.0, *weights, 0.0])
    sample = record_pass(Network(spec), theta, np.ones(1), np.array([sum(weights) - 0.6]))
    blame = share_out(spec, theta, sample)
    assert blame.errors[2] == pytest.approx([0.6])
    assert blame.errors[1] == pytest.approx([0.36, 0.24])
    assert [blame.along(1, k, 0) for k in range(2)] == pytest.approx([0.36, 0.24])
    deltas = sample.layers[0].delta  # which is what backpropagation gives
    assert deltas == pytest.approx([0.6 * w for w in weights])


@pytest.mark.parametrize("hidden", ["tanh", "relu", "softmax", *KINDS, "norm"])
def test_no_error_is_lost_from_layer_to_layer(hidden: str) -> None:
    middle = LayerNorm() if hidden == "norm" else layer(4, hidden)
    spec = NetworkSpec(3, (Dense(4, "tanh"), middle, Dense(3, "sigmoid")), "half_sse")
    blame = blame_of(spec)
    outputs = blame.sample.layers[-1].a - blame.sample.target
    np.testing.assert_array_equal(blame.errors[-1], outputs)
    for errors in blame.errors:
        assert errors.sum() == pytest.approx(outputs.sum())
    for k, units in enumerate(spec.sizes):
        for unit in range(units):
            shown = blame_equation(blame, k - 1, unit)
            assert evaluate(shown.numbers) == pytest.approx(blame.errors[k][unit])
            assert evaluate(shown.result) == blame.errors[k][unit]


def test_maxout_shares_by_the_weights_of_the_largest_sum() -> None:
    spec = NetworkSpec(2, (layer(1, "maxout"),), "half_sse")
    theta = np.array([5.0, 1.0, 5.0, 3.0, 0.0, 9.0])  # two columns: the second sum is larger
    blame = blame_of(spec, theta, 0.1)
    assert blame.shares[0][:, 0] == pytest.approx([0.25, 0.75])


def test_weights_of_zero_share_alike() -> None:
    spec = NetworkSpec(2, (Dense(1),), "half_sse")
    blame = blame_of(spec, np.array([0.0, 0.0, 2.0]))
    assert blame.shares[0][:, 0] == pytest.approx([0.5, 0.5])
