"""A kind of layer that is added at run time is missing nothing: one record in each registry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from equation_checks import check_all
from json_schema import complaints
from mixing_layer import KIND as MIXING
from mixing_layer import Mixing
from network_files import file_of
from offset_layer import KIND, SPEC, Offset, OffsetEquations
from steps_fixture import XOR_X, make_update

from simulator.diagnostics.gradient_check import gradient_check
from simulator.formats import schemas
from simulator.formats.network_file import read_network, read_scenario, write_network
from simulator.nn import layers
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping import equations


def test_it_computes_steps_and_has_equations() -> None:
    with layers.REGISTRY.added(KIND), equations.layers.REGISTRY.added(OffsetEquations()):
        network = Network(SPEC)
        theta = np.random.default_rng(0).normal(size=network.parameter_count)
        assert gradient_check(network, theta, XOR_X, np.ones((4, 1))).relative_error < 1e-8
        check_all(make_update(SPEC, XOR_X, np.ones((4, 1))))


def test_it_is_in_scenarios_trains_and_comes_back_from_files(tmp_path: Path) -> None:
    with layers.REGISTRY.added(KIND), equations.layers.REGISTRY.added(OffsetEquations()):
        given = presets.load("xor").model_dump()
        chosen = [{"units": 3, "activation": "tanh"}, {"type": "offset"}, given["layers"][-1]]
        scenario = presets.validated(given | {"weights": None, "layers": chosen})
        assert scenario.spec.layers[1] == Offset()
        network, path = file_of(scenario, epochs=5)[1], tmp_path / "n.json"
        assert Network(network.spec).views(network.theta)[1].c.any()
        write_network(path, network)
        back = read_network(path)
        assert back.theta.tobytes() == network.theta.tobytes()
        assert back.scenario == scenario
    with pytest.raises(ValueError, match=r"layers\[1\]\.type must be one of dense"):
        presets.validated(given | {"weights": None, "layers": chosen})


def mixing_scenario(weights: Any = None) -> presets.Scenario:
    """Return XOR with a mixing layer of three nodes in the middle."""
    given = presets.load("xor").model_dump()
    chosen = [
        {"units": 2, "activation": "tanh"},
        {"type": "mixing", "units": 3},
        given["layers"][-1],
    ]
    return presets.validated(given | {"weights": weights, "layers": chosen})


def test_a_kind_with_a_matrix_of_another_name_and_no_bias_computes() -> None:
    with layers.REGISTRY.added(MIXING):
        network = Network(mixing_scenario().spec)
        theta = np.random.default_rng(0).normal(size=network.parameter_count)
        assert gradient_check(network, theta, XOR_X, np.ones((4, 1))).relative_error < 1e-8


def test_a_kind_with_a_matrix_of_another_name_and_no_bias_comes_back_from_files(
    tmp_path: Path,
) -> None:
    with layers.REGISTRY.added(MIXING):
        scenario = mixing_scenario()
        network, path = file_of(scenario, epochs=5)[1], tmp_path / "n.json"
        assert Network(network.spec).views(network.theta)[1].K.shape == (2, 3)
        write_network(path, network)
        back = read_network(path)
        assert back.spec.layers[1] == Mixing(3)
        assert back.theta.tobytes() == network.theta.tobytes()
        published = schemas.published()["network.schema.json"]
        document = json.loads(path.read_text("utf-8"))
        assert complaints(document, json.loads(published)) == []


def test_a_scenario_can_bring_a_matrix_of_another_name(tmp_path: Path) -> None:
    matrix = ((0.5, -1.0, 2.0), (0.25, 3.0, -4.0))
    with layers.REGISTRY.added(MIXING):
        scenario = mixing_scenario([None, {"K": matrix}, None])
        theta = Experiment.from_scenario(scenario).initial_state().theta
        np.testing.assert_array_equal(Network(scenario.spec).views(theta)[1].K, matrix)
        path = tmp_path / "scenario.json"
        path.write_text(scenario.model_dump_json(), encoding="utf-8")
        assert read_scenario(path) == scenario
        published = schemas.published()["scenario.schema.json"]
        document = json.loads(path.read_text("utf-8"))
        assert complaints(document, json.loads(published)) == []


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ((1.0, 2.0), r"weights\[1\]\.K must be a list of rows, got a list of numbers"),
        (((1.0, 2.0, 3.0),), r"weights\[1\]\.K must have 2 rows, got 1"),
        (((1.0, 2.0, 3.0), (1.0,)), r"weights\[1\]\.K\[1\] must have 3 numbers, got 1"),
        (((1.0, 2.0, 3.0), (1.0, "x", 2.0)), r"weights\[1\]\.K\[1\]\[1\] must be a number"),
        (((1.0, 2.0, 3.0), 4.0), r"weights\[1\]\.K\[1\] must be a list"),
        ((), r"weights\[1\]\.K must not be empty"),
    ],
)
def test_a_matrix_of_the_wrong_shape_is_refused_at_its_place(given: Any, words: str) -> None:
    with layers.REGISTRY.added(MIXING), pytest.raises(ValueError, match=words):
        mixing_scenario([None, {"K": given}, None])


def test_rows_are_refused_where_a_node_has_one_number() -> None:
    given = presets.load("xor").model_dump()
    chosen = [{"units": 2, "activation": "tanh"}, {"type": "layer_norm"}, given["layers"][-1]]
    weights = [None, {"gain": [[1.0, 2.0], [1.0, 2.0]], "shift": [0.0, 0.0]}, None]
    words = r"weights\[1\]\.gain must be a list of numbers, got a list of rows"
    with pytest.raises(ValueError, match=words):
        presets.validated(given | {"weights": weights, "layers": chosen})
