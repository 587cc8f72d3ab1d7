"""Structure changes keep exactly the weights whose both ends are still there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.nn.layers import Layer
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.network import LayerView, Network
from simulator.nn.spec import NetworkSpec
from simulator.nn.transplant import same_shape, take_layers, transplant

Array = NDArray[Any]


def spec(*units: int, inputs: int = 2) -> NetworkSpec:
    layers = [Dense(n, "tanh") for n in units[:-1]]
    return NetworkSpec(inputs, (*layers, Dense(units[-1], "sigmoid")), "mse")


def changed(old: NetworkSpec, new: NetworkSpec, kept: dict[int, int]) -> tuple[Any, Any, Any]:
    """Return the views of the old, fresh and resulting parameters; no two numbers are equal."""
    theta = 1.0 + np.arange(Network(old).parameter_count)
    fresh = -1.0 - np.arange(Network(new).parameter_count)
    before, drawn = theta.copy(), fresh.copy()
    result = transplant(old, theta, new, fresh, kept)
    np.testing.assert_array_equal(theta, before)
    np.testing.assert_array_equal(fresh, drawn)
    views = Network(old).views(theta), Network(new).views(fresh), Network(new).views(result)
    return views[0], views[1], views[2]


def assert_same(view: LayerView, expected: LayerView) -> None:
    np.testing.assert_array_equal(view.W, expected.W)
    np.testing.assert_array_equal(view.b, expected.b)


def test_a_node_more_keeps_all_other_weights() -> None:
    old, fresh, new = changed(spec(3, 2, 1), spec(3, 3, 1), {0: 0, 1: 1, 2: 2})
    assert_same(new[0], old[0])
    np.testing.assert_array_equal(new[1].W[:, :2], old[1].W)
    np.testing.assert_array_equal(new[1].b[:2], old[1].b)
    np.testing.assert_array_equal(new[2].W[:2], old[2].W)
    np.testing.assert_array_equal(new[2].b, old[2].b)
    # The new node's own weights are fresh.
    np.testing.assert_array_equal(new[1].W[:, 2], fresh[1].W[:, 2])
    assert new[1].b[2] == fresh[1].b[2]
    np.testing.assert_array_equal(new[2].W[2], fresh[2].W[2])


def test_a_node_less_keeps_the_weights_of_the_rest() -> None:
    old, _, new = changed(spec(3, 4, 1), spec(3, 3, 1), {0: 0, 1: 1, 2: 2})
    assert_same(new[0], old[0])
    np.testing.assert_array_equal(new[1].W, old[1].W[:, :3])
    np.testing.assert_array_equal(new[1].b, old[1].b[:3])
    np.testing.assert_array_equal(new[2].W, old[2].W[:3])
    np.testing.assert_array_equal(new[2].b, old[2].b)


def test_a_node_added_and_removed_again_changes_nothing() -> None:
    kept = {0: 0, 1: 1}
    theta = np.random.default_rng(0).normal(size=Network(spec(3, 1)).parameter_count)
    wider = Network(spec(4, 1)).initial_parameters(np.random.default_rng(1))
    more = transplant(spec(3, 1), theta, spec(4, 1), wider, kept)
    again = transplant(spec(4, 1), more, spec(3, 1), np.zeros_like(theta), kept)
    np.testing.assert_array_equal(again, theta)


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_layer_more_keeps_the_weights_on_both_sides(position: int) -> None:
    # Every layer has two nodes, so that shapes alone could not tell right from wrong.
    kept = {k if k < position else k + 1: k for k in range(3)}
    old, fresh, new = changed(spec(2, 2, 2), spec(2, 2, 2, 2), kept)
    for layer, source in kept.items():
        np.testing.assert_array_equal(new[layer].b, old[source].b)
        # What the new layer feeds has other inputs than before; the rest is as it was.
        expected = fresh[layer].W if layer == position + 1 else old[source].W
        np.testing.assert_array_equal(new[layer].W, expected)
    assert_same(new[position], fresh[position])


@pytest.mark.parametrize("position", [0, 1])
def test_a_layer_less_keeps_the_weights_on_both_sides(position: int) -> None:
    kept = {k if k < position else k - 1: k for k in range(3) if k != position}
    old, fresh, new = changed(spec(2, 2, 2), spec(2, 2), kept)
    for layer, source in kept.items():
        np.testing.assert_array_equal(new[layer].b, old[source].b)
        expected = fresh[layer].W if layer == position else old[source].W
        np.testing.assert_array_equal(new[layer].W, expected)


def test_other_inputs_keep_nothing_of_the_first_layers_weights() -> None:
    old, fresh, new = changed(spec(2, 1, inputs=2), spec(2, 1, inputs=3), {0: 0, 1: 1})
    np.testing.assert_array_equal(new[0].W, fresh[0].W)
    np.testing.assert_array_equal(new[0].b, old[0].b)
    assert_same(new[1], old[1])


def test_nothing_kept_is_a_fresh_start() -> None:
    _, fresh, new = changed(spec(2, 1), spec(3, 1), {})
    for k in range(2):
        assert_same(new[k], fresh[k])


# Pairs of layers with equal blocks whose numbers mean something else.
LOOK_ALIKES = [
    (1, Dense(1), LayerNorm()),
    (2, Maxout(2, 3), Maxout(3, 2)),
    (2, Dense(4), Maxout(2, 2)),
]


@pytest.mark.parametrize(("inputs", "first", "second"), LOOK_ALIKES)
def test_equal_blocks_of_other_layers_do_not_count_as_the_same(
    inputs: int, first: Layer, second: Layer
) -> None:
    old, new = NetworkSpec(inputs, (first,)), NetworkSpec(inputs, (second,))
    assert old.parameter_shapes == new.parameter_shapes
    assert not same_shape(old, new)
    theta = np.zeros(old.parameter_count)
    with pytest.raises(ValueError, match="no layer fits"):
        take_layers(old, theta, new, theta)
    assert same_shape(old, old)
    assert same_shape(new, new)


def test_same_shape_looks_at_kinds_and_sizes_alone() -> None:
    assert same_shape(spec(3, 1), NetworkSpec(2, (Dense(3, "relu"), Dense(1)), "mse"))
    assert not same_shape(spec(3, 1), spec(4, 1))
    assert not same_shape(spec(3, 1), spec(3, 3, 1))
    assert not same_shape(spec(3, 1), spec(3, 1, inputs=3))


def taken(old: NetworkSpec, new: NetworkSpec, layers: list[int] | None = None) -> tuple[Any, ...]:
    theta = 1.0 + np.arange(Network(old).parameter_count)
    fresh = -1.0 - np.arange(Network(new).parameter_count)
    before, drawn = theta.copy(), fresh.copy()
    result, names = take_layers(old, theta, new, fresh, layers)
    np.testing.assert_array_equal(theta, before)
    np.testing.assert_array_equal(fresh, drawn)
    views = Network(old).views(theta), Network(new).views(fresh), Network(new).views(result)
    return *views, names


def test_layers_that_fit_are_taken_whole() -> None:
    before, drawn, after, names = taken(spec(4, 3, 1), spec(4, 3, 2))
    assert names == (0, 1)
    assert_same(after[0], before[0])
    assert_same(after[1], before[1])
    assert_same(after[2], drawn[2])


def test_a_deeper_network_takes_its_first_layers_and_a_shallower_one_too() -> None:
    before, drawn, after, names = taken(spec(4, 1), spec(4, 1, 5, 1))
    assert names == (0, 1)
    assert_same(after[1], before[1])
    assert_same(after[2], drawn[2])
    before, _, after, names = taken(spec(4, 4, 4, 1), spec(4, 1))
    assert names == (0,)
    assert_same(after[0], before[0])


def test_only_the_layers_that_are_named_are_taken() -> None:
    before, drawn, after, names = taken(spec(4, 3, 1), spec(4, 3, 1), [1])
    assert names == (1,)
    assert_same(after[0], drawn[0])
    assert_same(after[1], before[1])
    assert_same(after[2], drawn[2])


@pytest.mark.parametrize("layer", [2, 3, -1])
def test_a_named_layer_must_fit(layer: int) -> None:
    with pytest.raises(ValueError, match=f"layer {layer} of 2-4-3-1 cannot be taken by 2-4-3-2"):
        taken(spec(4, 3, 1), spec(4, 3, 2), [layer])


def test_where_nothing_fits_the_error_tells_both_shapes() -> None:
    with pytest.raises(ValueError, match="the other network has 2-4-1 nodes, this one 3-4-2"):
        taken(spec(4, 1), spec(4, 2, inputs=3))


def test_later_layers_are_taken_where_the_inputs_differ() -> None:
    before, drawn, after, names = taken(spec(4, 3, 1, inputs=3), spec(4, 3, 1))
    assert names == (1, 2)
    assert_same(after[0], drawn[0])
    assert_same(after[1], before[1])
    assert_same(after[2], before[2])
