"""PReLU and maxout in files and scenarios: exact, checked, and with the weights that fit."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from layers_by_name import layer
from network_files import file_of, python_reader
from steps_fixture import XOR_X

from simulator.data.prepared import prepare
from simulator.formats import network_file as files
from simulator.formats.network_file import network_file, read_network, write_network
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import Scenario, drop_misfits, validated
from simulator.storage.atomic_files import FileProblem


def scenario_of(*layers: dict[str, Any], weights: Any = None) -> Scenario:
    document = presets.load("xor").model_dump() | {"weights": weights}
    return validated(document | {"layers": (*layers, {"units": 1, "activation": "sigmoid"})})


PRELU_LAYER = {"units": 3, "activation": "prelu"}
MAXOUT_LAYER = {"units": 2, "activation": "maxout", "settings": {"pieces": 3}}


def test_files_bring_both_back(tmp_path: Path) -> None:
    network = file_of(scenario_of(PRELU_LAYER, MAXOUT_LAYER), epochs=30)[1]
    path = tmp_path / "n.json"
    write_network(path, network)
    back = read_network(path)
    assert back.theta.tobytes() == network.theta.tobytes()
    assert (back.spec, back.scenario) == (network.spec, network.scenario)
    layers = json.loads(path.read_text("utf-8"))["layers"]
    assert [sorted(layer) for layer in layers] == [
        ["W", "b", "slope", "type"],
        ["W", "b", "settings", "type"],
        ["W", "activation", "b", "type"],
    ]
    assert (len(layers[0]["slope"]), len(layers[1]["b"])) == (3, 6)
    for row in [[0.3, -2.0], [5.0, 1.0], *XOR_X.tolist()]:
        found = python_reader()(path, row)
        np.testing.assert_allclose(found, back.predict([row])[0], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("layer", "change", "words"),
    [
        (0, {"slope": None}, "slope is missing"),
        (0, {"slope": [0.1, 0.2]}, r"layers\[0\].slope must have 3 numbers, got 2"),
        (2, {"slope": [0.1]}, r"layers\[2\].slope is not a known field"),
        (1, {"b": [0.0] * 5}, "b must have 3 numbers for each node, got 5"),
        (1, {"b": [0.0] * 9}, r"layers\[1\].W\[0\] must have 9 numbers, got 6"),
        (1, {"settings": {"pieces": 2}}, r"layers\[2\].W must have 3 rows, got 2"),
    ],
)
def test_wrong_files_are_refused(
    layer: int, change: dict[str, Any], words: str, tmp_path: Path
) -> None:
    network = file_of(scenario_of(PRELU_LAYER, MAXOUT_LAYER))[1]
    document = copy.deepcopy(files.network_document(network))
    document.pop("scenario")
    document["layers"][layer] |= change
    path = tmp_path / "n.json"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(FileProblem, match=words):
        read_network(path)


def test_a_large_network_s_check_allows_for_rounding(tmp_path: Path) -> None:
    for name in ("prelu", "maxout"):
        spec = NetworkSpec(2, (layer(30, name), layer(30, name), Dense(1)), "mse")
        theta = np.random.default_rng(0).normal(0.0, 1e5, spec.parameter_count)
        network = network_file(spec, theta, prepare("xor"), title="large")
        document = files.network_document(network)
        document["check"]["outputs"][3][0] *= 1.0 + 1e-14
        (tmp_path / "n.json").write_text(json.dumps(document), "utf-8")
        assert read_network(tmp_path / "n.json").theta.tolist() == theta.tolist()


def weights_of(units: int, columns: int, **more: Any) -> list[dict[str, Any]]:
    return [
        {"W": [[0.5] * columns] * 2, "b": [0.0] * columns, **more},
        {"W": [[1.0]] * units, "b": [0.0]},
    ]


def test_a_scenario_brings_slopes_or_starts_them() -> None:
    for more, slope in (({}, [0.25] * 3), ({"slope": [0.1, 0.2, 0.3]}, [0.1, 0.2, 0.3])):
        scenario = scenario_of(PRELU_LAYER, weights=weights_of(3, 3, **more))
        experiment = Experiment.from_scenario(scenario)
        found = Network(experiment.spec).views(experiment.initial_state().theta)[0].slope
        assert found.tolist() == slope
    with pytest.raises(ValueError, match=r"weights\[0\].W\[0\] must have 6 numbers, got 3"):
        scenario_of(MAXOUT_LAYER, weights=weights_of(2, 3))


def test_another_activation_keeps_the_weights_that_fit() -> None:
    given = scenario_of(PRELU_LAYER, weights=weights_of(3, 3, slope=[0.1, 0.2, 0.3]))
    plain = with_settings(given, {"hidden_activation": "tanh"})
    assert plain.weights is not None
    assert plain.weights[0] is not None
    assert set(plain.weights[0].given()) == {"W", "b"}
    assert with_settings(plain, {"hidden_activation": "prelu"}).weights is not None
    assert with_settings(plain, {"hidden_activation": "maxout"}).weights is None
    document = given.model_dump()
    drop_misfits(document)
    assert validated(document) == given
