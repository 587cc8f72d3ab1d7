"""What the documentation gives for network files: a reader in Python alone, an example, schemas."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from network_files import EXAMPLE, python_reader, reader_module, trained, written
from repository import DOCS

import simulator
from simulator.data.prepared import prepare
from simulator.formats import schemas
from simulator.formats.network_file import (
    FileProblem,
    network_file,
    read_network,
    write_network,
)
from simulator.nn import activations, layers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.registry import Registry
from simulator.scenarios import presets


@pytest.mark.parametrize("name", presets.names())
def test_the_pure_python_reader_predicts_the_same(name: str, tmp_path: Path) -> None:
    experiment, network = trained(name, epochs=20)
    path = tmp_path / "network.json"
    write_network(path, network)
    rows = experiment.data.raw[:40]
    predict = python_reader()
    found = np.array([predict(path, row.tolist()) for row in rows])
    outputs = Network(experiment.spec).predict(network.theta, experiment.data.X[:40])
    expected = experiment.data.unscaled(outputs)
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("output", activations.REGISTRY)
@pytest.mark.parametrize("scaling", ["none", "standardize", "minmax"])
def test_the_pure_python_reader_knows_every_activation(
    output: str, scaling: str, tmp_path: Path
) -> None:
    experiment, network = trained(
        "iris", hidden_units="3", hidden_activation=output, output_activation=output,
        scaling=scaling, loss="mse", learning_rate="0.01",
    )  # fmt: skip
    path = tmp_path / "network.json"
    write_network(path, network)
    predict = python_reader()
    found = np.array([predict(path, row.tolist()) for row in experiment.data.raw[:20]])
    expected = Network(experiment.spec).predict(network.theta, experiment.data.X[:20])
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


def test_the_pure_python_reader_survives_extreme_sums(tmp_path: Path) -> None:
    for activation in activations.REGISTRY:
        spec = NetworkSpec(2, (Dense(3, activation), Dense(1, "sigmoid")), "mse")
        theta = np.linspace(-5000.0, 5000.0, Network(spec).parameter_count)
        network = network_file(spec, theta, prepare("xor"), title="extreme")
        write_network(tmp_path / "n.json", network)
        for row in network.check_inputs:
            found = python_reader()(tmp_path / "n.json", row.tolist())
            np.testing.assert_allclose(found, network.predict([row])[0], atol=1e-12)


@pytest.mark.parametrize("folder", [DOCS, DOCS / "ko"], ids=["en", "ko"])
def test_the_documentation_quotes_reader_and_example(folder: Path) -> None:
    text = (folder / "network-format.md").read_text("utf-8")
    assert f"```python\n{(DOCS / 'read_network.py').read_text('utf-8')}```" in text
    assert f"```json\n{EXAMPLE.read_text('utf-8')}```" in text
    fields = set(re.findall(r'"(\w+)":', EXAMPLE.read_text("utf-8").split('"scenario"')[0]))
    assert [field for field in fields - {"accuracy"} if field not in text] == []


@pytest.mark.parametrize(
    ("registry", "table"), [(activations.REGISTRY, "FUNCTIONS"), (layers.REGISTRY, "LAYERS")]
)
def test_the_pure_python_reader_has_every_record(registry: Registry[Any], table: str) -> None:
    missing = [name for name in registry if name not in getattr(reader_module(), table)]
    assert not missing, f"{registry.kind} {missing[0]} needs a function in docs/read_network.py"


@pytest.mark.parametrize("kind", layers.REGISTRY)
def test_every_kind_of_layer_can_be_imported_from_the_package(kind: str) -> None:
    made = layers.REGISTRY[kind].build
    assert getattr(simulator, made.__name__, None) is made, (
        f"import {made.__name__} in simulator/__init__.py, where type checkers find it"
    )
    assert made.__name__ in simulator.__all__


def test_a_reader_refuses_an_activation_that_it_does_not_know(
    document: dict[str, Any], tmp_path: Path
) -> None:
    document["layers"][0]["activation"] = "snake"
    path = written(tmp_path, document)
    with pytest.raises(FileProblem, match=r"layers\[0\]\.activation must be one of .*'snake'"):
        read_network(path)
    with pytest.raises(KeyError, match="snake"):
        python_reader()(path, [0.0, 1.0])


def test_the_documented_example_opens_and_solves_xor() -> None:
    network = read_network(EXAMPLE)
    outputs = network.predict([[0, 0], [0, 1], [1, 0], [1, 1]])
    assert (outputs[:, 0] > 0.5).tolist() == [False, True, True, False]
    assert network.scenario == presets.load("xor")


@pytest.mark.parametrize("name", ["network.schema.json", "scenario.schema.json"])
def test_published_schemas_are_current(name: str) -> None:
    # To write them anew: make reference
    assert (DOCS / "schemas" / name).read_text("utf-8") == schemas.published()[name]
