"""From names and files to what is opened, and back without losing a bit."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from simulator.formats import network_file
from simulator.formats.experiment_file import trained_network
from simulator.formats.network_file import FileProblem
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.evaluation import Evaluation
from simulator.training.state import TrainingState
from ui.controller.open_file import open_named, open_path, write_weights


def trained(name: str, updates: int) -> tuple[Experiment, TrainingState, Evaluation]:
    experiment = Experiment.from_scenario(presets.load(name))
    trainer = experiment.trainer(epochs=1000)
    iterator = trainer.updates()
    for _ in range(updates):
        next(iterator)
    return experiment, trainer.state, trainer.evaluate()


def document(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def rewrite(path: Path, found: dict[str, Any]) -> None:
    path.write_text(json.dumps(found))


@pytest.mark.parametrize("name", presets.names())
def test_a_preset_opens_by_its_name(name: str) -> None:
    assert open_named(name) == (presets.load(name), None)


@pytest.mark.parametrize(("name", "updates"), [("xor", 7), ("iris", 23), ("and", 0)])
def test_exported_weights_open_bit_for_bit(tmp_path: Path, name: str, updates: int) -> None:
    experiment, state, _ = trained(name, updates)
    path = tmp_path / "weights.json"
    write_weights(path, experiment, state)
    scenario, opened = open_named(str(path))
    assert scenario == experiment.scenario
    assert opened is not None
    np.testing.assert_array_equal(opened.theta, state.theta)
    assert (opened.epoch, opened.update) == (state.epoch, state.update)
    assert opened.optimizer.name == scenario.optimizer.name
    assert opened.optimizer.settings == dict(scenario.optimizer.settings)
    # It can go on: the network is the scenario's.
    Experiment.from_scenario(scenario).trainer(opened).update_on(np.array([0]))


def test_the_file_tells_what_is_known(tmp_path: Path) -> None:
    experiment, state, evaluation = trained("xor", 3)
    path = tmp_path / "weights.json"
    write_weights(path, experiment, state)
    found = document(path)
    assert found["training"]["updates"] == 3
    assert found["training"]["loss"] == evaluation.loss
    assert found["training"]["metrics"]["accuracy"] == evaluation.accuracy
    assert found["scenario"]["name"] == "xor"
    assert found["title"] == "XOR"


def test_a_scenario_file_opens_at_its_start(tmp_path: Path) -> None:
    scenario = presets.changed(presets.load("moons"), epochs=5, title="My moons")
    path = tmp_path / "mine.json"
    path.write_text(scenario.model_dump_json())
    assert open_path(path) == (scenario, None)


@pytest.mark.parametrize("target", ["iriss", "no/such/folder", "", "x" * 5000, "a\0b"])
def test_an_unknown_name_is_refused_with_the_known_ones(target: str) -> None:
    with pytest.raises(ValueError, match="neither a file nor a preset; presets are and, or, nand"):
        open_named(target)


def test_a_missing_file_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"missing\.json"):
        open_named(str(tmp_path / "missing.json"))
    with pytest.raises(FileProblem, match="folder"):
        open_named(str(tmp_path))


def test_a_network_without_its_data_is_refused(tmp_path: Path) -> None:
    experiment, state, evaluation = trained("xor", 1)
    path = tmp_path / "bare.json"
    network = replace(trained_network(experiment, state, evaluation), scenario=None)
    network_file.write_network(path, network)
    with pytest.raises(FileProblem, match="the field scenario is missing"):
        open_path(path)


def test_a_network_without_a_training_block_opens_at_its_first_epoch(tmp_path: Path) -> None:
    experiment, state, evaluation = trained("xor", 4)
    path = tmp_path / "plain.json"
    network_file.write_network(
        path, replace(trained_network(experiment, state, evaluation), training=None)
    )
    _, opened = open_path(path)
    assert opened is not None
    assert (opened.epoch, opened.update) == (0, 0)
    np.testing.assert_array_equal(opened.theta, state.theta)


@pytest.mark.parametrize(
    "change",
    [
        {"loss": "mse"},
        {"layers": [{"units": 5, "activation": "tanh"}, {"units": 1, "activation": "sigmoid"}]},
        {"layers": [{"units": 4, "activation": "relu"}, {"units": 1, "activation": "sigmoid"}]},
    ],
)
def test_a_file_whose_parts_describe_different_networks_is_refused(
    tmp_path: Path, change: dict[str, Any]
) -> None:
    experiment, state, _ = trained("xor", 1)
    path = tmp_path / "mixed.json"
    write_weights(path, experiment, state)
    found = document(path)
    found["scenario"] |= change
    rewrite(path, found)
    with pytest.raises(FileProblem, match=r"scenario\.(layers|loss) must be"):
        open_path(path)


def test_a_damaged_weight_is_found_out(tmp_path: Path) -> None:
    experiment, state, _ = trained("xor", 1)
    path = tmp_path / "damaged.json"
    write_weights(path, experiment, state)
    found = document(path)
    found["layers"][0]["W"][0][0] += 0.5
    rewrite(path, found)
    with pytest.raises(FileProblem, match="changed or damaged"):
        open_path(path)


def test_what_is_not_finite_is_not_written_and_the_old_file_stays(tmp_path: Path) -> None:
    experiment, state, _ = trained("xor", 1)
    path = tmp_path / "weights.json"
    write_weights(path, experiment, state)
    before = path.read_bytes()
    state.theta[0] = math.inf
    with pytest.raises(FileProblem, match="not finite"):
        write_weights(path, experiment, state)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    experiment, state, _ = trained("xor", 1)
    with pytest.raises(FileProblem, match=r"weights\.json"):
        write_weights(tmp_path / "no" / "weights.json", experiment, state)


def test_opened_weights_predict_the_same(tmp_path: Path) -> None:
    experiment, state, _ = trained("iris", 40)
    path = tmp_path / "iris.json"
    write_weights(path, experiment, state)
    scenario, opened = open_path(path)
    assert opened is not None
    again = Experiment.from_scenario(scenario)
    np.testing.assert_array_equal(
        Network(again.spec).predict(opened.theta, again.data.X),
        Network(experiment.spec).predict(state.theta, experiment.data.X),
    )


def test_a_table_is_named_as_it_is_proposed_where_nobody_can_be_asked(tmp_path: Path) -> None:
    path = tmp_path / "fruit.csv"
    path.write_text("size,kind\n1.5,a\n2.5,b\n1.25,a\n2.75,b\n")
    scenario, state = open_named(str(path))
    assert (scenario.title, scenario.data.dataset.class_names, state) == ("fruit", ("a", "b"), None)
    path.write_text("size,kind\n1.5,a\n2.5\n")
    with pytest.raises(ValueError, match="Line 3"):
        open_named(str(path))
