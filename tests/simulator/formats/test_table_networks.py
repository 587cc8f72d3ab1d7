"""Networks that learnt from a learner's own table: they predict from the table's values."""

from __future__ import annotations

import json
import sys

import numpy as np
import pytest
from own_tables import fruit
from repository import ROOT

from simulator.cli.command_line import run
from simulator.formats import network_file
from simulator.formats.experiment_file import trained_network
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.from_table import scenario_for
from simulator.scenarios.overrides import with_settings

sys.path.insert(0, str(ROOT / "docs"))


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """The file of a network that has learnt a little of the fruit, and its experiment."""
    scenario = with_settings(scenario_for(fruit()), {"epochs": "20"})
    experiment = Experiment.from_scenario(scenario)
    trainer = experiment.trainer()
    for _ in trainer.updates():
        pass
    path = tmp_path_factory.mktemp("fruit") / "fruit.json"
    network = trained_network(experiment, trainer.state, trainer.evaluate())
    network_file.write_network(path, network)
    return path, experiment, network


def test_rows_of_the_table_are_in_no_field_of_the_file(saved):
    path, experiment, _ = saved
    document = json.loads(path.read_text())
    assert "values" not in path.read_text()
    rows = {tuple(row) for row in experiment.data.raw.tolist()}
    assert not rows & {tuple(row) for row in document["check"]["inputs"]}
    assert [column["name"] for column in document["inputs"]["columns"]] == ["size", "colour"]
    assert document["inputs"]["columns"][0]["fill"] == 5.5  # the median of what is there


def test_typed_cells_become_the_inputs_that_training_saw(saved):
    path, experiment, network = saved
    again = network_file.read_network(path)
    assert again.columns == network.columns
    np.testing.assert_array_equal(again.inputs_of(["7.0", "red"])[0], experiment.data.raw[0])
    np.testing.assert_array_equal(again.inputs_of(["", "RED"])[0], experiment.data.raw[4])
    np.testing.assert_allclose(
        again.predict(again.inputs_of(["7.0", "red"])),
        network.predict(experiment.data.raw[:1]),
        rtol=1e-12,
    )


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["7.0"], "a row must have 2 values, got 1"),
        (["big", "red"], "size must be a finite number, got big"),
        (["inf", "red"], "size must be a finite number"),
        (["7.0", "blue"], "colour must be one of green, red, yellow, got 'blue'"),
        (["7.0", ""], "colour must not be empty"),
    ],
)
def test_cells_that_a_column_does_not_hold_are_refused_by_its_name(saved, cells, words):
    network = network_file.read_network(saved[0])
    with pytest.raises(ValueError, match=words):
        network.inputs_of(cells)


def test_the_reader_in_pure_python_takes_the_tables_values(saved):
    from read_network import predict

    path, _, network = saved
    for cells, row in (([7.0, "red"], ["7.0", "red"]), ([None, "green"], ["", "green"])):
        found = predict(path, cells)
        np.testing.assert_allclose(found, network.predict(network.inputs_of(row))[0], rtol=1e-12)


def test_predict_takes_names_and_says_what_it_predicts(saved, capsys):
    path, _, network = saved
    assert run(["predict", str(path), "--input", "7.0,red", "--input", ",green", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found[0]["inputs"] == ["7.0", "red"]
    expected = network.predict(network.inputs_of(["7.0", "red"]))[0]
    assert found[0]["outputs"] == pytest.approx(expected.tolist(), rel=1e-12)
    assert found[1]["predicted_class"] in network.class_names
    assert run(["predict", str(path), "--input", "7.0,blue"]) == 2
    assert "colour must be one of green, red, yellow" in capsys.readouterr().err
    assert run(["predict", str(path), "--input", "7.0"]) == 2
    assert "--input must have 2 values (size, colour), got 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda one: one["columns"][1].update(fill=7.0), r"columns\[1\].fill must be a whole num"),
        (lambda one: one["columns"].pop(), "names must be what the columns become"),
        (lambda one: one["columns"][1].update(kind="text"), r"columns\[1\].kind must be"),
        (lambda one: one.update(scaling="log"), "inputs.scaling must be 'none', 'standardize'"),
    ],
)
def test_columns_that_do_not_fit_the_inputs_are_refused(saved, tmp_path, change, words):
    document = json.loads(saved[0].read_text())
    change(document["inputs"])
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(document))
    with pytest.raises(ValueError, match=words):
        network_file.read_network(path)
