"""What single nodes make of the inputs: bit by bit what the network itself computes there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from small_data import small_data

from simulator.diagnostics.node_maps import (
    SIDE,
    InputLine,
    NodeView,
    node_map,
    node_maps,
    values_at,
)
from simulator.diagnostics.regions import RegionGrid
from simulator.nn import activations, layers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.records import record_pass

KINDS = {
    **{name: Dense(3, name) for name in activations.REGISTRY},
    **{
        name: kind.build(units=3) if kind.has_units else kind.build()
        for name, kind in layers.REGISTRY.items()
        if not kind.has_activation
    },
}


def made(kind: Any, inputs: int = 2) -> tuple[Network, Any]:
    """Return a network with a layer of a kind between dense ones, and its parameters."""
    network = Network(NetworkSpec(inputs, (Dense(3, "tanh"), kind, Dense(2, "sigmoid")), "mse"))
    return network, np.random.default_rng(4).normal(0.3, 1.0, network.parameter_count)


def data(f: int = 2) -> Any:
    rng = np.random.default_rng(9)
    return small_data(
        rng.normal(size=(6, f)),
        [[0.0], [1.0]] * 3,
        X_validation=rng.normal(size=(2, f)),
        Y_validation=[[1.0], [0.0]],
        offset=np.arange(1.0, f + 1.0),
        scale=np.arange(2.0, f + 2.0),
    )


def cut_off(network: Network, theta: Any, layer: int) -> tuple[Network, Any]:
    """Return the network that ends with a layer."""
    spec = network.spec
    short = Network(NetworkSpec(spec.inputs, spec.layers[: layer + 1], "mse"))
    return short, theta[: short.parameter_count]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_nodes_map_is_what_the_network_up_to_it_answers(kind: Any) -> None:
    network, theta = made(kind)
    grid = RegionGrid(data(), (0, 1), 7)
    every = node_maps(network, theta, grid)
    for layer, units in enumerate(network.spec.sizes[1:]):
        short, own = cut_off(network, theta, layer)
        answers = short.predict(own, grid.inputs)
        for unit in range(units):
            found = node_map(network, theta, grid, NodeView(layer, unit))
            assert found.a.shape == (7, 7)
            assert np.array_equal(found.a.ravel(), answers[:, unit])
            assert np.array_equal(every.of(layer, unit), found.a)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_z_is_what_the_stepper_shows_of_a_row(kind: Any) -> None:
    network, theta = made(kind)
    rows = data().X
    for layer in range(3):
        for unit in range(network.spec.sizes[layer + 1]):
            z, a = values_at(network, theta, rows, layer, unit)
            for row, x in enumerate(rows):
                shown = record_pass(network, theta, x, np.zeros(2)).layers[layer]
                assert z[row] == pytest.approx(shown.z[unit], rel=1e-12, abs=1e-12)
                assert a[row] == pytest.approx(shown.a[unit], rel=1e-12, abs=1e-12)


def test_a_map_has_raw_axes_and_holds_the_other_inputs_as_in_the_row() -> None:
    own = data(4)
    network, theta = made(Dense(3, "relu"), 4)
    found = node_map(network, theta, RegionGrid(own, (2, 0), 5, row=4), NodeView(0, 1))
    assert (found.features, found.row) == ((2, 0), 4)
    for row in range(5):
        for column in range(5):
            raw = own.raw[4].copy()
            raw[2], raw[0] = found.x[column], found.y[row]
            z = values_at(network, theta, ((raw - own.offset) / own.scale)[None], 0, 1)[0]
            assert found.z[row, column] == pytest.approx(float(z[0]), rel=1e-12)


def test_a_line_goes_through_the_row_along_one_input() -> None:
    own = data(4)
    line = InputLine(own, 3, 2)
    assert line.x[0] < own.raw_validation[:, 3].min()
    assert line.x[-1] > own.raw[:, 3].max()
    raw = line.inputs * own.scale + own.offset
    np.testing.assert_allclose(raw[:, 3], line.x)
    np.testing.assert_allclose(raw[:, :3], np.tile(own.raw[2, :3], (len(line.x), 1)))


def test_an_inputs_values_are_its_own_scaled_ones() -> None:
    own, (network, theta) = data(), made(Dense(3))
    grid = RegionGrid(own, (0, 1), SIDE)
    found = node_map(network, theta, grid, NodeView(-1, 1))
    wanted = np.repeat((grid.y - own.offset[1]) / own.scale[1], SIDE).reshape(SIDE, SIDE)
    assert np.array_equal(found.a, wanted)
    assert np.array_equal(found.z, found.a)
    assert np.array_equal(node_maps(network, theta, grid).of(-1, 1), wanted)


def test_numbers_that_are_not_finite_are_drawn_as_such() -> None:
    network, theta = made(Dense(3, "relu"))
    theta[:] = 1e300
    found = node_map(network, theta, RegionGrid(data(), (0, 1), 3), NodeView(2, 0))
    assert found.a.shape == (3, 3)


@pytest.mark.parametrize(
    ("view", "fits"),
    [
        (NodeView(0, 2), True),
        (NodeView(-1, 1), True),
        (NodeView(2, 1, "curve", 1), True),
        (NodeView(0, 3), False),
        (NodeView(-1, 2), False),
        (NodeView(3, 0), False),
        (NodeView(-2, 0), False),
        (NodeView(0, -1), False),
        (NodeView(0, 0, "curve", 2), False),
    ],
)
def test_only_nodes_and_inputs_that_exist_can_be_looked_at(view: NodeView, fits: bool) -> None:
    spec = made(Dense(3))[0].spec
    assert view.fits(spec) is fits
    if not fits:
        with pytest.raises(ValueError, match="no node"):
            view.check(spec)


def test_one_input_is_enough_for_a_curve_but_not_for_a_map() -> None:
    spec = NetworkSpec(1, (Dense(1),), "mse")
    assert NodeView(0, 0, "curve").fits(spec)
    assert not NodeView(0, 0, "map").fits(spec)


def test_node_values_are_for_one_network_alone() -> None:
    network, theta = made(Dense(3))
    with pytest.raises(ValueError, match="theta must have shape"):
        network.node_values(np.stack([theta, theta]), np.zeros((1, 2)))
