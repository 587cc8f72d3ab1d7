"""Files in which PReLU and maxout are activations of a dense layer still open and export again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from json_schema import complaints
from network_files import EXAMPLE, python_reader
from repository import ROOT

from simulator.formats import schemas
from simulator.formats.network_file import FileProblem, read_network, write_network
from simulator.nn import layers
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

OLD = ROOT / "tests" / "fixtures" / "version-1-learnt.json"


def test_an_old_file_opens_with_its_layers_and_its_scenario() -> None:
    network = read_network(OLD)
    assert network.spec.layers == (PReLU(3), Maxout(2, 3), Dense(1, "sigmoid"))
    assert network.scenario is not None
    assert network.scenario.spec.layers == network.spec.layers
    state = Experiment.from_scenario(network.scenario).initial_state()
    assert state.theta[9:12].tolist() == [0.1, 0.2, 0.3]


def test_it_exports_again_in_the_new_form_and_means_the_same(tmp_path: Path) -> None:
    network, path = read_network(OLD), tmp_path / "again.json"
    write_network(path, network)
    again = read_network(path)
    assert again.theta.tobytes() == network.theta.tobytes()
    assert (again.spec, again.scenario) == (network.spec, network.scenario)
    document = json.loads(path.read_text("utf-8"))
    assert [layer["type"] for layer in document["layers"]] == ["prelu", "maxout", "dense"]
    assert document["scenario"]["layers"][:2] == [
        {"type": "prelu", "units": 3},
        {"type": "maxout", "units": 2, "settings": {"pieces": 3}},
    ]


@pytest.mark.parametrize("row", [[0.0, 0.0], [0.3, -2.0], [1.0, 1.0]])
def test_the_pure_python_reader_reads_both_forms(row: list[float], tmp_path: Path) -> None:
    network, path = read_network(OLD), tmp_path / "again.json"
    write_network(path, network)
    for form in (OLD, path):
        found = python_reader()(form, row)
        np.testing.assert_allclose(found, network.predict([row])[0], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(("name", "words"), [("maxout", "Maxout(4"), ("prelu", "PReLU(4)")])
def test_a_dense_layer_with_one_of_them_says_what_to_use(name: str, words: str) -> None:
    with pytest.raises(ValueError, match="is a layer of its own") as error:
        Dense(4, name)
    assert words in str(error.value)


def schema(name: str) -> Any:
    """Return a published schema."""
    return json.loads(schemas.published()[f"{name}.schema.json"])


def test_the_schemas_let_both_forms_through(tmp_path: Path) -> None:
    network, path = read_network(OLD), tmp_path / "again.json"
    write_network(path, network)
    for form in (OLD, path, EXAMPLE):
        document = json.loads(form.read_text("utf-8"))
        assert complaints(document, schema("network")) == []
        assert complaints(document["scenario"], schema("scenario")) == []


@pytest.mark.parametrize("path", sorted((ROOT / "resources/scenarios").glob("*.json")))
def test_the_schema_lets_presets_through(path: Path) -> None:
    assert complaints(json.loads(path.read_text("utf-8")), schema("scenario")) == []


def test_only_what_was_an_activation_can_be_named_as_one(tmp_path: Path) -> None:
    former = [name for name, kind in layers.REGISTRY.items() if kind.was_activation]
    assert former == ["prelu", "maxout"]
    document = json.loads(OLD.read_text("utf-8")) | {"scenario": None}
    document["layers"][0] = {
        "type": "dense",
        "activation": "layer_norm",
        "gain": [1.0, 1.0],
        "shift": [0.0, 0.0],
    }
    path = tmp_path / "never.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(FileProblem, match=r"layers\[0\]"):
        read_network(path)
    assert complaints(document, schema("network"))


def test_no_scenario_names_layer_normalisation_as_an_activation() -> None:
    given = presets.load("xor").model_dump(mode="json") | {"weights": None}
    first = {"activation": "layer_norm"}
    with pytest.raises(ValueError, match=r"layers\[0\]"):
        presets.validated(given | {"layers": [first, given["layers"][-1]]})
    assert complaints(given | {"layers": [first, given["layers"][-1]]}, schema("scenario"))


@pytest.mark.parametrize("kind", layers.REGISTRY.values(), ids=list(layers.REGISTRY))
def test_a_kind_that_is_chosen_is_written_in_the_form_of_today(kind: layers.LayerKind) -> None:
    if kind.has_activation:
        return
    given = presets.load("xor").model_dump(mode="json") | {"weights": None}
    presets.give(given["layers"], 0, kind.name)
    assert given["layers"][0]["type"] == kind.name
    assert presets.validated(given).layers[0].type == kind.name
