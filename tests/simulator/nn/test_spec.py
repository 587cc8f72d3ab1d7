"""Descriptions of networks: what they accept and what they refuse."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

import simulator
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec


def test_the_promised_call() -> None:
    spec = simulator.NetworkSpec(
        inputs=4,
        layers=(simulator.Dense(8, activation="tanh"), simulator.Dense(3, activation="softmax")),
        loss="categorical_cross_entropy",
    )
    assert spec.sizes == (4, 8, 3)
    assert spec.outputs == 3
    # COURSE A8: (4 + 1) 8 + (8 + 1) 3
    assert simulator.Network(spec).parameter_count == 67


def test_descriptions_are_frozen_values() -> None:
    spec = NetworkSpec(2, (Dense(1),))
    assert spec == NetworkSpec(2, [Dense(1, "identity")], "mse")  # type: ignore[arg-type]
    assert hash(spec) == hash(NetworkSpec(2, (Dense(1),)))
    with pytest.raises(dataclasses.FrozenInstanceError):
        spec.inputs = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((0, (Dense(1),)), "inputs must be a whole number >= 1, got 0"),
        ((2.0, (Dense(1),)), r"inputs must be a whole number >= 1, got 2\.0"),
        ((True, (Dense(1),)), "inputs must be a whole number >= 1, got True"),
        ((2, ()), "layers must hold at least one layer"),
        ((2, (3,)), "layers must be layers, got int"),
        ((2, (Dense(1),), "hinge"), "loss must be one of mse, .*, got 'hinge'"),
    ],
)
def test_wrong_descriptions_are_refused(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        NetworkSpec(*arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((0,), "units must be a whole number >= 1, got 0"),
        (("3",), "units must be a whole number >= 1, got '3'"),
        ((3, "tan"), "activation must be one of step, .*, got 'tan'"),
        ((3, ["tanh"]), "activation must be one of"),
    ],
)
def test_wrong_layers_are_refused(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Dense(*arguments)


@pytest.mark.parametrize("layer", [Dense(3, "leaky_relu", {"slope": 0.2}, dropout=0.5), Dense(2)])
def test_copies_are_equal_and_complete(layer: Dense) -> None:
    spec = NetworkSpec(4, (layer, Dense(2, "softmax", trainable=False)), "mse")
    twins = copy.copy(spec), copy.deepcopy(spec), pickle.loads(pickle.dumps(spec))
    for twin in (*twins, dataclasses.replace(spec)):
        assert (twin, hash(twin)) == (spec, hash(spec))
        assert (
            twin.parameter_shapes
            == spec.parameter_shapes
            == ((5, layer.units), (twin.sizes[1] + 1, 2))
        )
        assert twin.layers[0].function is layer.function
    wider = dataclasses.replace(spec, inputs=5)
    assert (wider.sizes, wider.parameter_count) == (
        (5, *spec.sizes[1:]),
        spec.parameter_count + layer.units,
    )


def test_what_follows_is_worked_out_once() -> None:
    spec = NetworkSpec(2, (Dense(3), Dense(1)))
    assert (spec.offsets, spec.parameter_count, spec.outputs) == ((0, 9, 13), 13, 1)
    assert spec.node_parameters == (3, 4)
    for name in ("sizes", "parameter_shapes", "offsets", "node_parameters"):
        assert getattr(spec, name) is getattr(spec, name)
    assert "sizes" not in repr(spec)
