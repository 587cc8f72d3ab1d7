"""`predict` and `export`: the outputs of the network that was trained."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_use import result
from network_files import EXAMPLE

from simulator.cli.command_line import run
from simulator.formats import network_file
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment


def test_predict_names_the_labels_of_a_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "labels.json")
    assert run(["train", "two_labels", "--export", path]) == 0
    capsys.readouterr()
    for point, labels in (("0.3,0.1", ["right", "inside"]), ("-0.9,0.9", [])):
        found = result(capsys, "predict", path, "--input", point, "--json")
        assert found["predicted_labels"] == labels
        assert "predicted_class" not in found


def test_export_and_predict_give_the_networks_outputs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "iris.json"
    assert run(["train", "iris", "--export", str(target)]) == 0
    assert f"exported {target}" in capsys.readouterr().out
    network = network_file.read_network(target)
    assert network.scenario == presets.load("iris")
    experiment = Experiment.from_scenario(presets.load("iris"))
    trainer = experiment.trainer()
    for _ in trainer.updates():
        pass
    assert network.theta.tobytes() == trainer.state.theta.tobytes()

    rows = ["5.1,3.5,1.4,0.2", "6.3, 3.3, 6.0, 2.5"]
    assert run(["predict", str(target), "--input", rows[0], f"--input={rows[1]}"]) == 0
    printed = capsys.readouterr().out.splitlines()
    for line, row in zip(printed, rows, strict=True):
        expected = network.predict([[float(part) for part in row.split(",")]])[0]
        assert [float(part) for part in line.split(",")] == expected.tolist()
        assert line == ",".join(repr(float(value)) for value in expected)


def test_predict_json_names_the_classes(capsys: pytest.CaptureFixture[str]) -> None:
    found = result(capsys, "predict", str(EXAMPLE), "--input", "0,1", "--json")
    assert found["inputs"] == [0.0, 1.0]
    assert found["class_names"] == ["0", "1"]
    assert found["predicted_class"] == "1"
    assert found["outputs"] == network_file.read_network(EXAMPLE).predict([[0, 1]])[0].tolist()


def test_predict_takes_negative_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["predict", str(EXAMPLE), "--input", "-1,-2.5e0"]) == 0
    expected = network_file.read_network(EXAMPLE).predict([[-1, -2.5]])[0, 0]
    assert float(capsys.readouterr().out) == expected
