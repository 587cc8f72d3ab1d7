"""What callouts measure: rows, deltas by layer, silent nodes and twins, against plain sums."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.diagnostics.looked_at import rows_looked_at
from simulator.diagnostics.signals import measure_signals
from simulator.diagnostics.twin_nodes import twin_nodes
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.records import record_pass

SPEC = NetworkSpec(3, (Dense(4, "relu"), Dense(2, "tanh"), Dense(1, "sigmoid")), "mse")
X = np.random.default_rng(2).normal(size=(20, 3))
Y = np.random.default_rng(3).uniform(size=(20, 1))


@pytest.mark.parametrize(
    ("n", "parameters", "expected"),
    [(10, 50, 10), (5000, 50, 1000), (5000, 15_000, 100), (5000, 1_000_000, 64), (1, 9, 1)],
)
def test_few_rows_are_looked_at_where_a_pass_takes_long(
    n: int, parameters: int, expected: int
) -> None:
    rows = rows_looked_at(n, parameters)
    assert len(rows) == len(set(rows.tolist())) == expected
    assert (rows[0], rows[-1]) == (0, n - 1)


def test_the_sizes_of_deltas_are_those_of_the_single_rows() -> None:
    network = Network(SPEC)
    theta = network.initial_parameters(np.random.default_rng(1))
    signals = measure_signals(network, theta, X, Y)
    passes = [record_pass(network, theta, x, y) for x, y in zip(X, Y, strict=True)]
    for layer, size in enumerate(signals.deltas):
        deltas = np.array([one.layers[layer].delta for one in passes]) / len(X)
        assert size == pytest.approx(np.sqrt(np.mean(deltas**2)), rel=1e-12)
        silent = [one.layers[layer].a == 0.0 for one in passes]
        assert np.array_equal(signals.is_zero[layer], np.all(silent, axis=0))
    assert signals.gradient == pytest.approx(network.loss_and_gradient(theta, X, Y)[1])


def twins(spec: NetworkSpec, theta: np.ndarray, layer: int = 0) -> tuple[int, ...]:
    network = Network(spec)
    return twin_nodes(network, theta, measure_signals(network, theta, X, Y).gradient, layer)


def test_twins_agree_in_what_comes_in_and_what_goes_out() -> None:
    network = Network(SPEC)
    theta = network.initial_parameters(np.random.default_rng(1))
    theta += 0.05
    assert twins(SPEC, theta) == ()
    first, second, _ = network.views(theta)
    second.W[3] = second.W[1]
    assert twins(SPEC, theta) == ()  # their weights from the inputs differ
    second.W[3] += 1.0
    first.W[:, 3], first.b[3] = first.W[:, 1], first.b[1]
    assert twins(SPEC, theta) == ()  # their weights to the next layer differ
    second.W[3] = second.W[1]
    assert twins(SPEC, theta) == (1, 3)
    assert twins(SPEC, theta, 1) == ()


def test_all_nodes_of_a_constant_start_are_twins() -> None:
    theta = np.full(Network(SPEC).parameter_count, 0.1)
    assert twins(SPEC, theta) == (0, 1, 2, 3)
    assert twins(SPEC, theta, 1) == (0, 1)


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ((Maxout(3), Dense(1, "sigmoid")), (0, 1, 2)),
        ((Dense(3, "tanh", dropout=0.5), Dense(1, "sigmoid")), ()),
        ((Dense(3, "tanh"), LayerNorm(), Dense(1, "sigmoid")), ()),
        ((Dense(1, "tanh"), Dense(1, "sigmoid")), ()),
    ],
    ids=["pieces", "dropout", "no weights behind", "alone"],
)
def test_twins_of_other_kinds_of_layer(
    layers: tuple[Dense, ...], expected: tuple[int, ...]
) -> None:
    spec = NetworkSpec(3, layers, "mse")
    assert twins(spec, np.full(Network(spec).parameter_count, 0.1)) == expected


def test_numbers_that_are_not_finite_have_no_twin() -> None:
    theta = np.full(Network(SPEC).parameter_count, np.inf)
    assert twins(SPEC, theta) == ()
