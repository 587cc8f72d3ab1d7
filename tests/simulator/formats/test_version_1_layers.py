"""Files in which PReLU and maxout are activations of a dense layer still open and export again."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from network_files import python_reader
from repository import ROOT

from simulator.formats.network_file import read_network, write_network
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
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
