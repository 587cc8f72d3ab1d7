"""Functions of one sum: what is registered, and PReLU and maxout as layers compute them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from simulator.diagnostics.activation_curves import slope, values
from simulator.nn import activations
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.workshops.node_functions import FUNCTIONS, LEARNT

Z = np.linspace(-3.0, 3.0, 25)


def test_every_registered_function_of_one_sum_is_there() -> None:
    known = {one.name for one in activations.REGISTRY.values() if one.elementwise}
    assert set(FUNCTIONS) == known | {"prelu", "maxout"}
    assert len(FUNCTIONS) == len(list(FUNCTIONS))
    assert "softmax" not in FUNCTIONS


def test_one_that_is_added_is_there_at_once() -> None:
    new = replace(activations.REGISTRY["tanh"], name="brand_new")
    with activations.REGISTRY.added(new):
        assert FUNCTIONS["brand_new"] is new
    assert "brand_new" not in FUNCTIONS


def test_settings_are_chosen_and_checked() -> None:
    assert dict(FUNCTIONS.get_with("elu", {"alpha": 2.0}).chosen) == {"alpha": 2.0}
    assert dict(FUNCTIONS.get_with("prelu", {}).chosen) == {"slope": 0.25}
    with pytest.raises(ValueError, match="slope must be"):
        FUNCTIONS.get_with("prelu", {"slope": 1.5})
    with pytest.raises(ValueError, match="has no setting"):
        FUNCTIONS.get_with("maxout", {"w3": 1.0})


@pytest.mark.parametrize("p", [-0.5, 0.0, 0.25, 0.9])
def test_prelu_is_what_the_layer_computes(p: float) -> None:
    network = Network(NetworkSpec(1, (PReLU(1),), "mse"))
    theta = np.zeros(network.parameter_count)
    view = network.views(theta)[0]
    view["W"][:], view["slope"][:] = 1.0, p
    expected = network.predict(theta, Z[:, None])[:, 0]
    np.testing.assert_allclose(values(FUNCTIONS.get_with("prelu", {"slope": p}), Z), expected)


def test_maxout_is_what_the_layer_computes() -> None:
    lines = {"w1": 1.5, "b1": -0.5, "w2": -0.75, "b2": 0.25}
    network = Network(NetworkSpec(1, (Maxout(1),), "mse"))
    theta = np.zeros(network.parameter_count)
    view = network.views(theta)[0]
    view["W"][:] = [[lines["w1"], lines["w2"]]]
    view["b"][:] = [lines["b1"], lines["b2"]]
    function = FUNCTIONS.get_with("maxout", lines)
    np.testing.assert_allclose(values(function, Z), network.predict(theta, Z[:, None])[:, 0])
    (kink,) = function.kinks
    assert kink == pytest.approx(1.0 / 3.0)
    assert slope(function, kink - 1e-9) == slope(function, kink) == -0.75
    assert slope(function, kink + 1e-9) == 1.5


def test_equal_lines_have_no_kink() -> None:
    assert FUNCTIONS.get_with("maxout", {"w1": 1.0, "w2": 1.0}).kinks == ()


@pytest.mark.parametrize("record", LEARNT.values(), ids=list(LEARNT))
def test_the_error_goes_back_by_the_slope(record: activations.Activation) -> None:
    z, gradient = Z[None, :], np.full((1, len(Z)), 2.0)
    record.backward(gradient, z, record(z), np.empty_like(z))
    np.testing.assert_allclose(gradient[0], 2.0 * record.derivative(z, record(z))[0])
