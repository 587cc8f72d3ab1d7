"""Activation histograms: counted by hand on a small network, and D7's fading signals."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from simulator.diagnostics.activation_statistics import BINS, MOST_ROWS, layer_activity
from simulator.nn import activations
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec


def test_counts_and_ranges_of_a_network_worked_by_hand() -> None:
    # One relu node with weight 2 and one sigmoid node with weight 0.
    network = Network(NetworkSpec(1, (Dense(1, "relu"), Dense(1, "sigmoid"))))
    before, after = np.array([2.0, 0.0, 0.0, 0.0]), np.array([2.0, 0.0, 0.0, 50.0])
    X = np.array([[-1.0], [0.0], [1.0], [2.0]])
    hidden, output = layer_activity(network, before, after, X)
    # relu(2x) = 0, 0, 2, 4
    assert (hidden.record.name, hidden.units) == ("relu", 1)
    assert (hidden.edges[0], hidden.edges[-1]) == (0.0, 4.0)
    assert hidden.before[[0, BINS // 2, BINS - 1]].tolist() == [2, 1, 1]
    np.testing.assert_array_equal(hidden.before, hidden.after)
    assert hidden.spread_before == np.std([0.0, 0.0, 2.0, 4.0])
    # sigmoid(0) = 0.5 before, sigmoid(50) = 1 after
    assert (output.edges[0], output.edges[-1]) == (0.0, 1.0)
    assert output.before[BINS // 2] == 4
    assert output.after[BINS - 1] == 4
    assert output.spread_before == 0.0


def test_small_weights_make_signals_fade_and_xavier_keeps_them() -> None:
    layers = tuple(Dense(50, "tanh") for _ in range(5))
    network = Network(NetworkSpec(50, layers))
    X = np.random.default_rng(0).normal(size=(200, 50))
    rng = np.random.default_rng(1)
    small = network.initial_parameters(rng, "normal")
    xavier = network.initial_parameters(rng, "xavier_normal")
    found = layer_activity(network, small, xavier, X)
    fading = [layer.spread_before for layer in found]
    kept = [layer.spread_after for layer in found]
    assert all(later < 0.2 * earlier for earlier, later in pairwise(fading))
    assert min(kept) > 0.3
    assert int(found[-1].before[BINS // 2 - 1 : BINS // 2 + 1].sum()) == 200 * 50
    assert int(found[-1].after[BINS // 2 - 1 : BINS // 2 + 1].sum()) < 2000


def test_numbers_that_are_not_finite_lie_in_no_bin() -> None:
    network = Network(NetworkSpec(1, (Dense(1, "relu"),)))
    X = np.array([[1.0], [2.0]])
    (layer,) = layer_activity(network, np.array([1.0, 0.0]), np.array([np.nan, 0.0]), X)
    assert (int(layer.before.sum()), int(layer.after.sum())) == (2, 0)
    assert np.isnan(layer.spread_after)
    (layer,) = layer_activity(network, np.full(2, np.nan), np.full(2, np.nan), X)
    assert np.isfinite(layer.edges).all()


def test_equal_activations_make_one_heap() -> None:
    network = Network(NetworkSpec(1, (Dense(2, "identity"),)))
    theta = np.array([0.0, 0.0, 3.0, 3.0])
    (layer,) = layer_activity(network, theta, theta, np.zeros((5, 1)))
    assert (layer.edges[0], layer.edges[-1]) == (2.5, 3.5)
    assert layer.before[BINS // 2] == 10


def test_many_rows_are_sampled_evenly() -> None:
    network = Network(NetworkSpec(1, (Dense(1, "identity"),)))
    X = np.arange(5.0 * MOST_ROWS)[:, None]
    (layer,) = layer_activity(network, np.array([1.0, 0.0]), np.array([1.0, 0.0]), X)
    assert int(layer.before.sum()) == MOST_ROWS
    assert layer.before.min() == MOST_ROWS // BINS


@pytest.mark.parametrize("record", activations.REGISTRY.values(), ids=list(activations.REGISTRY))
def test_a_bounded_activation_is_drawn_between_its_bounds(record: activations.Activation) -> None:
    network = Network(NetworkSpec(1, (Dense(2, record.name), Dense(1, "identity"))))
    theta = network.initial_parameters(np.random.default_rng(0))
    X = np.linspace(-0.5, 0.5, 9)[:, None]
    edges = layer_activity(network, theta, theta, X)[0].edges
    bounds = (record.lower, record.upper)
    assert ((edges[0], edges[-1]) == bounds) is record.bounded
