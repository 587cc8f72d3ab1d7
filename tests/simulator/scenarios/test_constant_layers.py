"""Layers of which a single node gives the same number for every row, so that they are no use."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.nn import activations, layers, losses
from simulator.nn.layers import Layer
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import output_advice
from simulator.scenarios.output_advice import constant_layer

CONSTANT = "Over a single node layer norm gives the same number for every row"


def single_nodes() -> dict[str, Layer]:
    """Return a layer of a single node of each activation and each kind."""
    found: dict[str, Layer] = {name: Dense(1, name) for name in activations.REGISTRY}
    for name, kind in layers.REGISTRY.items():
        if not kind.has_activation:
            found[name] = kind.build(units=1) if kind.has_units else kind.build()
    return found


@pytest.mark.parametrize(("name", "layer"), single_nodes().items(), ids=list(single_nodes()))
def test_a_record_says_whether_a_single_node_is_always_the_same(name: str, layer: Layer) -> None:
    network = Network(NetworkSpec(2, (Dense(1, "identity"), layer, Dense(1, "identity")), "mse"))
    rng = np.random.default_rng(0)
    theta, X = rng.normal(size=network.parameter_count), 10.0 * rng.normal(size=(200, 2))
    outputs = network.predict(theta, X)
    assert bool(np.ptp(outputs) < 1e-12) is layer.record.constant_alone
    gradient = network.loss_and_gradient(theta, X, rng.normal(size=(200, 1)))[1]
    in_front = gradient[network.layer_slice(0)]
    learns = layer.record.trains and not layer.record.constant_alone
    assert bool(np.abs(in_front).max() > 1e-12) is learns


@pytest.mark.parametrize("last", [Dense(1, "sigmoid"), Dense(2, "softmax")])
def test_a_hidden_layer_over_a_single_node_is_advised_against(last: Layer) -> None:
    spec = NetworkSpec(2, (Dense(1, "tanh"), LayerNorm(), Dense(3, "tanh"), last), "mse")
    assert str(constant_layer(spec)).startswith(CONSTANT)
    assert constant_layer(NetworkSpec(2, (Dense(2, "tanh"), LayerNorm(), last), "mse")) is None
    softmax = NetworkSpec(2, (Dense(1, "softmax"), last), "mse")
    assert "single node softmax gives the same" in str(constant_layer(softmax))


def test_an_output_over_a_single_node_is_a_problem() -> None:
    spec = NetworkSpec(2, (Dense(1, "tanh"), LayerNorm()), "mse")
    assert constant_layer(spec) is None
    record, loss = layers.REGISTRY["layer_norm"], losses.get("mse")
    for task in ("binary", "regression"):
        found = output_advice.problem(task, record, loss, 1, 1)
        assert found is not None
        assert str(found).startswith(CONSTANT)
        assert found.text in set(output_advice.sentences())
    assert output_advice.problem("regression", record, loss, 3, 3) is None
