"""`train FILE.json`: an exported network goes on from its weights, on its own data or on others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_use import refusal, result

from simulator.cli.command_line import run
from simulator.formats.network_file import read_network
from simulator.scenarios import presets

# All rows at once and no memory: going on is exactly what a longer training is.
PLAIN = ("--set", "optimizer=sgd", "--set", "learning_rate=0.5")


@pytest.fixture
def xor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "xor.json"
    result(capsys, "train", "xor", "--epochs", "30", *PLAIN, "--export", str(path), "--json")
    return path


def test_training_goes_on_as_if_it_had_not_stopped(
    xor: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    longer, whole = tmp_path / "longer.json", tmp_path / "whole.json"
    found = result(
        capsys, "train", str(xor), "--epochs", "20", "--export", str(longer), "--json"
    )  # fmt: skip
    result(capsys, "train", "xor", "--epochs", "50", *PLAIN, "--export", str(whole), "--json")
    assert (found["epochs"], found["updates"]) == (50, 50)
    assert found["went_on_from"] == {"epochs": 30, "updates": 30}
    assert read_network(longer).theta.tolist() == read_network(whole).theta.tolist()
    assert read_network(longer).training == read_network(whole).training


def test_without_a_number_as_many_epochs_again_as_the_scenario_has(
    xor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", str(xor)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("XOR: 60 epochs, 60 updates in ")
    assert lines[1] == "went on from 30 epochs, 30 updates"


def test_other_settings_hold_from_here_on(xor: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = result(
        capsys, "train", str(xor), "--epochs", "2", "--set", "batch_size=1",
        "--set", "optimizer=adam", "--seed", "9", "--json",
    )  # fmt: skip
    assert (found["epochs"], found["updates"], found["seed"]) == (32, 30 + 2 * 4, 9)


def test_it_predicts_the_same_where_no_layer_learns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = presets.load("iris")
    layers = tuple(one.model_copy(update={"trainable": False}) for one in base.layers)
    still, first, second = (tmp_path / name for name in ("still.json", "a.json", "b.json"))
    still.write_text(presets.changed(base, layers=layers).model_dump_json(), "utf-8")
    for source, goal in ((still, first), (first, second)):
        assert run(["train", str(source), "--epochs", "3", "--export", str(goal)]) == 0
    capsys.readouterr()
    said = []
    for file in (first, second):
        assert run(["predict", str(file), "--input", "5.1,3.5,1.4,0.2"]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]


@pytest.fixture
def moons(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "moons.json"
    result(capsys, "train", "moons", "--epochs", "60", "--export", str(path), "--json")
    return path


def test_on_other_data_it_says_what_it_forgets(
    moons: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goal = tmp_path / "circles.json"
    arguments = "train", str(moons), "--on", "circles", "--epochs", "40", "--export", str(goal)
    found = result(capsys, *arguments, "--json")
    former = found["former_data"]
    assert (found["scenario"], found["epochs"], former["title"]) == ("circles", 100, "Two moons")
    assert former["before"]["accuracy"] > 0.95
    assert former["now"]["accuracy"] < 0.8
    assert former["now"]["loss"] > former["before"]["loss"]
    assert run([*arguments, "--force"]) == 0
    assert "former data, Two moons: loss 0.0" in capsys.readouterr().out
    # What goes on is the other data, scaled as the network's are.
    scenario = read_network(goal).scenario
    assert scenario is not None
    assert (scenario.data.source, scenario.data.scaling) == ("circles", "standardize")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--on", "iris"], "--on must have as many inputs and outputs as the network, and its "
         "task: 2, 1, binary; got 4, 3, multiclass"),
        (["--set", "hidden_units=3"], "the saved weights fit the layers of the file only"),
        (["--set", "initializer=zeros"], "the first weights are those of the file"),
        (["--epochs", "0"], "epochs must be >= 1"),
        (["--target", "x"], "--target is for tables"),
    ],
)  # fmt: skip
def test_what_cannot_go_on_is_refused_in_words(
    moons: Path, capsys: pytest.CaptureFixture[str], more: list[str], words: str
) -> None:
    assert words in refusal(capsys, "train", str(moons), *more)


def test_a_file_without_its_scenario_is_refused_and_a_scenario_has_no_former_data(
    xor: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = json.loads(xor.read_text("utf-8"))
    del document["scenario"]
    xor.write_text(json.dumps(document), "utf-8")
    assert "the field scenario is missing" in refusal(capsys, "train", str(xor))
    assert "--on is for exported networks" in refusal(capsys, "train", "moons", "--on", "circles")


def test_a_network_of_a_table_goes_on_with_a_table_of_the_same_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def table(name: str, heading: str, shift: float) -> str:
        rows = [f"{k % 7 + shift},{k % 5},{'yes' if k % 7 > 3 else 'no'}" for k in range(60)]
        path = tmp_path / name
        path.write_text("\n".join([heading, *rows]), "utf-8")
        return str(path)

    first, file = table("a.csv", "size,age,ill", 0.0), str(tmp_path / "a.json")
    target = "--target", "ill"
    assert run(["train", first, *target, "--epochs", "3", "--export", file]) == 0
    capsys.readouterr()
    # The rows are not in the file: it cannot go on without a table.
    assert run(["train", file]) == 2
    capsys.readouterr()
    other = table("b.csv", "size,age,ill", 2.0)
    assert run(["train", file, "--on", other, *target, "--epochs", "2"]) == 0
    assert "went on from 3 epochs" in capsys.readouterr().out
    wrong = table("c.csv", "size,weight,ill", 2.0)
    assert run(["train", file, "--on", wrong, *target, "--epochs", "2"]) == 2
    said = capsys.readouterr().err
    assert "--on must have the columns size, age, as the network, got size, weight" in said
