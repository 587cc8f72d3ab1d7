"""Nodes that learn nothing: found in every activation that can get stuck, and in no other."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulator.diagnostics.idle_nodes import IdleNode, idle_nodes
from simulator.nn import activations
from simulator.nn.activations import Activation
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

X = np.linspace(-1.0, 1.0, 2500)[:, None]


def found(activation: str, bias: float, *, units: int = 2) -> tuple[IdleNode, ...]:
    """Return what is idle where the second node has this bias."""
    spec = NetworkSpec(1, (Dense(units, activation), Dense(1, "sigmoid")), "mse")
    network = Network(spec)
    theta = np.ones(network.parameter_count)
    network.views(theta)[0].b[...] = 0.3
    network.views(theta)[0].b[-1] = bias
    return idle_nodes(network, theta, X)


@pytest.mark.parametrize("record", activations.REGISTRY.values(), ids=lambda record: record.name)
@pytest.mark.parametrize("bias", [-100.0, 100.0])
def test_a_node_is_idle_where_its_function_is_bounded(record: Activation, bias: float) -> None:
    bound = record.lower if bias < 0 else record.upper
    expected = [(0, 1)] if math.isfinite(bound) and record.elementwise and record.trains else []
    assert [(node.layer, node.unit) for node in found(record.name, bias)] == expected


def test_dead_is_what_has_no_slope_at_all() -> None:
    assert found("relu", -5.0) == (IdleNode(0, 1, True),)
    assert found("tanh", -6.0) == (IdleNode(0, 1, False),)
    assert found("leaky_relu", -100.0) == ()


def test_one_row_that_moves_it_keeps_a_node_alive() -> None:
    # Of 2500 rows a thousand are looked at; a bias of −0.99 leaves the last few a slope.
    assert found("relu", -0.99) == ()
    assert found("relu", -1.01) == (IdleNode(0, 1, True),)


def test_layers_with_pieces_have_no_dead_nodes() -> None:
    network = Network(NetworkSpec(1, (Maxout(2), Dense(1, "sigmoid")), "mse"))
    assert idle_nodes(network, np.full(network.parameter_count, -9.0), X) == ()
