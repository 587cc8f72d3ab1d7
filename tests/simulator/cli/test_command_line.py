"""The commands that need no window: output, errors, exit status, and no Qt."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from patience import PATIENCE_S
from repository import DOCS

from simulator import __version__
from simulator.cli import command_line
from simulator.cli.command_line import parse, run, scenario_from, source_from
from simulator.cli.command_parser import UsageError
from simulator.data import datasets
from simulator.formats import network_file
from simulator.formats.network_file import NetworkFile
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.training.trainer import Trainer

EXAMPLE = DOCS / "examples" / "xor-network.json"
PROGRAM = "import sys; from simulator.cli.command_line import run; sys.exit(run(sys.argv[1:]))"


def started(*arguments: str, program: str = PROGRAM, **options: Any) -> subprocess.Popen[str]:
    """Start the command line as a process of its own."""
    command = [sys.executable, "-c", program, *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, **(pipes | options))


def result(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """Run a command that prints one JSON object, and return it."""
    assert run(arguments) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that must fail, and return its one line."""
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    assert line.startswith("deltascope: ")
    return line.removeprefix("deltascope: ")


def test_list_names_every_preset_on_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(presets.names())
    assert all(len(line.split(maxsplit=1)[1]) > 20 for line in lines)


@pytest.mark.parametrize("name", presets.names())
def test_train_json_for_every_preset(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = result(capsys, "train", name, "--epochs", "2", "--json")
    # The gates' weights are right from the start: the perceptron rule converges at once.
    epochs = 1 if found["status"] == "converged" else 2
    assert (found["status"] == "converged") is (name in ("and", "or", "nand"))
    assert (found["scenario"], found["epochs"], found["seed"]) == (name, epochs, 0)
    assert {"loss", "metrics", "seconds", "updates", "parameters", "status"} <= set(found)
    scenario = presets.load(name)
    regression = datasets.get(scenario.data.source).task == "regression"
    score = "r2" if regression else "accuracy"
    assert found["metrics"][score] <= 1.0
    assert ("accuracy" in found["metrics"]) is not regression
    assert (f"validation_{score}" in found["metrics"]) is (scenario.data.validation_fraction > 0)
    assert found["seconds"] >= 0.0


def test_train_solves_xor_and_iris(capsys: pytest.CaptureFixture[str]) -> None:
    assert result(capsys, "train", "xor", "--json")["metrics"]["accuracy"] == 1.0
    iris = result(capsys, "train", "iris", "--json")
    assert iris["metrics"]["validation_accuracy"] >= 0.95


def test_train_gives_precision_and_the_confusion_matrix(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = result(capsys, "train", "iris", "--epochs", "30", "--json")
    assert {"precision", "recall", "f1", "validation_f1"} <= set(found["metrics"])
    for part, rows in (("training", 112), ("validation", 38)):
        matrix = found["confusion_matrix"][part]
        assert sum(map(sum, matrix)) == rows
    right = sum(found["confusion_matrix"]["training"][k][k] for k in range(3))
    assert found["metrics"]["accuracy"] == pytest.approx(right / 112)
    sine = result(capsys, "train", "sine", "--epochs", "30", "--json")
    assert {"mse", "r2", "validation_mse", "validation_r2"} <= set(sine["metrics"])
    assert "confusion_matrix" not in sine


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


def test_train_prints_loss_and_metrics(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["train", "xor"]) == 0
    captured = capsys.readouterr()
    assert "loss 0.0" in captured.out
    assert "accuracy 1 (4 of 4)" in captured.out
    assert captured.err == ""


def test_same_seed_same_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    first = result(capsys, "train", "moons", "--seed", "5", "--epochs", "3", "--json")
    again = result(capsys, "train", "moons", "--seed", "5", "--epochs", "3", "--json")
    other = result(capsys, "train", "moons", "--seed", "6", "--epochs", "3", "--json")
    assert (first["loss"], first["metrics"]) == (again["loss"], again["metrics"])
    assert first["loss"] != other["loss"]
    assert other["seed"] == 6


def test_settings_reach_the_training(capsys: pytest.CaptureFixture[str]) -> None:
    found = result(
        capsys, "train", "xor", "--set", "hidden_units=3,3", "--set", "optimizer=sgd",
        "--set", "batch_size=1", "--set", "epochs=50", "--epochs", "2", "--json",
    )  # fmt: skip
    assert found["parameters"] == 9 + 12 + 4
    assert (found["epochs"], found["updates"]) == (2, 8)


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


def test_train_takes_a_scenario_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.json"
    own = presets.changed(presets.load("xor"), name="mine", epochs=2)
    path.write_text(own.model_dump_json(), "utf-8")
    assert result(capsys, "train", str(path), "--json")["scenario"] == "mine"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["train", "foo"], "there is no scenario or file 'foo'; the scenarios are: and, or,"),
        (["train", "foo.json"], "foo.json: there is no such file"),
        (["train", "."], "this is a folder"),
        (["train", str(EXAMPLE)], "format must be 'deltascope-scenario'"),
        (["train"], "the following arguments are required: SCENARIO"),
        (["train", "xor", "--bad"], "unrecognized arguments: --bad"),
        (["train", "xor", "--set", "learning_rate"], "must be KEY=VALUE, got 'learning_rate'"),
        (["train", "xor", "--set", "foo=1"], "there is no setting 'foo'; the settings are: opt"),
        (["train", "xor", "--set", "learning_rate=-1"], "learning_rate must be > 0"),
        (["train", "xor", "--epochs", "0"], "epochs must be >= 1"),
        (["train", "xor", "--epochs", "x"], "epochs must be a whole number, got 'x'"),
        (["train", "xor", "--seed", "-1"], "seed must be >= 0"),
        (["train", "xor", "--export", "/no/such/x.json"], "there is no folder /no/such"),
        (["train", "xor", "--export", ""], "this is no file name"),
        (["train", "and", "--set", "validation_fraction=0.5"], "validation_fraction must be 0"),
        (["predict", "no.json", "--input", "1"], "no.json: there is no such file"),
        (["predict", str(EXAMPLE)], "the following arguments are required: --input"),
        (["predict", str(EXAMPLE), "--input"], "expected one argument"),
        (["predict", str(EXAMPLE), "--input", "1"], "--input must have 2 numbers (x₁, x₂), got 1"),
        (["predict", str(EXAMPLE), "--input", "1,x"], "must be numbers separated by commas"),
        (["predict", str(EXAMPLE), "--input", "1,"], "must be numbers separated by commas"),
        (["predict", str(EXAMPLE), "--input", "1,nan"], "must be finite numbers, got '1,nan'"),
        (["screenshot", "xor"], "the following arguments are required: OUT.png"),
        (
            ["screenshot", "xor", "a.png", "--size", "9x9"],
            "must be WIDTHxHEIGHT, both in 320..8192",
        ),
        (["screenshot", "xor", "a.png", "--epochs", "-1"], "must be a whole number"),
        (["screenshot", "xor", "a.png", "--epochs=x"], "must be a whole number in 0..1000000"),
        (["xor", "iris"], "unrecognized arguments: iris"),
    ],
)
def test_bad_input_is_one_line_and_status_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert message in refusal(capsys, *arguments)


def test_divergence_is_told_with_what_to_change(capsys: pytest.CaptureFixture[str]) -> None:
    line = refusal(
        capsys, "train", "xor", "--set", "optimizer=sgd", "--set", "learning_rate=1000",
        "--set", "loss=mse", "--set", "output_activation=identity",
    )  # fmt: skip
    assert "not finite" in line
    assert "learning rate" in line


def test_a_refused_export_target_is_noticed_before_training(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Trainer, "updates", None)  # no training is so much as begun
    refusal(capsys, "train", "xor", "--export", str(tmp_path))


@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        (["and", "--set", "loss=half_sse"], "With step the derivative is zero"),
        (["xor_perceptron"], "no plane separates the classes"),
        (["xor", "--set", "loss=perceptron"], "use it with step"),
        (["xor", "--set", "hidden_activation=step"], "choose another hidden_activation"),
        (["iris", "--set", "output_activation=sigmoid"], "need not add up to 1"),
        (
            ["iris", "--set", "optimizer=rprop"],
            "RProp needs all rows at every update: it compares the signs of two gradients",
        ),
    ],
)
def test_networks_that_cannot_learn_well_are_trained_with_a_note(
    arguments: list[str], note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", *arguments, "--epochs", "1", "--json"]) == 0
    captured = capsys.readouterr()
    assert note in captured.err
    assert len(captured.err.splitlines()) == 1
    assert json.loads(captured.out)["epochs"] == 1


def test_the_window_gets_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[argparse.Namespace] = []

    def interface(arguments: argparse.Namespace) -> int:
        seen.append(arguments)
        return 7

    assert run([], interface) == run(["iris"], interface) == 7
    assert run(["screenshot", "iris", "a.png", "--size", "1920x1080"], interface) == 7
    assert [arguments.command for arguments in seen] == ["window", "window", "screenshot"]
    assert [arguments.source for arguments in seen] == ["xor", "iris", "iris"]
    assert (seen[2].output, seen[2].size, seen[2].epochs) == ("a.png", (1920, 1080), 0)
    assert run(["list"], interface) == 0
    assert len(seen) == 3
    capsys.readouterr()
    assert "needs the interface" in refusal(capsys, "xor")


def test_errors_of_the_interface_are_one_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    def interface(arguments: argparse.Namespace) -> int:
        raise ValueError("there is\nno display")

    assert run([], interface) == 2
    assert capsys.readouterr().err == "deltascope: there is no display\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(command in text for command in ("list", "train", "predict", "screenshot"))
    assert run(["train", "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("usage: deltascope train ")
    assert "--export FILE" in text
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"deltascope {__version__}\n"


def test_parse_raises_instead_of_leaving() -> None:
    with pytest.raises(UsageError):
        parse(["train"])


def test_sources() -> None:
    assert scenario_from("xor") == presets.load("xor")
    assert isinstance(source_from(str(EXAMPLE)), NetworkFile)
    assert isinstance(source_from("iris"), Scenario)


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["train", "xor", "--epochs", "2"], ["predict", str(EXAMPLE), "--input", "0,1"]],
)
def test_commands_import_no_qt_and_scikit_learn_only_to_measure(arguments: list[str]) -> None:
    heavy = {"PySide6", "shiboken6", "ui"}
    if arguments[0] != "train":  # whose report is made of scikit-learn's metrics
        heavy |= {"sklearn", "scipy"}
    program = (
        "import sys; from simulator.cli.command_line import run; status = run(sys.argv[1:]); "
        "found = {name.split('.')[0] for name in sys.modules}; "
        f"sys.exit(status or bool(found & {heavy}))"
    )
    command = [sys.executable, "-c", program, *arguments]
    assert subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


INTERRUPTED = """
import os, signal
from simulator.training.trainer import Trainer

# A shell that runs the tests in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
updates = Trainer.updates

def interrupted(trainer):
    for update in updates(trainer):
        yield update
        if update == 10:
            os.kill(os.getpid(), signal.SIGINT)

Trainer.updates = interrupted
"""


def test_interrupt_stops_with_one_line_and_status_130(tmp_path: Path) -> None:
    target = tmp_path / "network.json"
    arguments = ("train", "xor", "--epochs", "1000000", "--export", str(target))
    training = started(*arguments, program=INTERRUPTED + PROGRAM)
    out, err = training.communicate(timeout=PATIENCE_S)
    assert (training.returncode, out, err) == (130, "", "deltascope: stopped\n")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_leaves_early_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        listing = started("list", stdout=stream)
        _, err = listing.communicate(timeout=PATIENCE_S)
    assert (listing.returncode, err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_on_a_full_disk_is_one_line() -> None:
    with open("/dev/full", "w") as stream:
        _, err = (listing := started("list", stdout=stream)).communicate(timeout=PATIENCE_S)
    assert listing.returncode == 2
    assert err == "deltascope: the output cannot be written: No space left on device\n"


def test_a_terminal_without_unicode_is_no_error() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    out, err = (listing := started("list", env=environment)).communicate(timeout=PATIENCE_S)
    assert (listing.returncode, err) == (0, "")
    assert "8 ? 8" in out


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "_PROGRESS_SECONDS", 0.0)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", Terminal())
        assert run(["train", "xor", "--epochs", "3"]) == 0
        shown = sys.stderr.getvalue()
    assert [line.split("  loss ")[0] for line in shown.split("\r")] == [
        "",
        *(f"XOR  epoch {epoch}/3" for epoch in (1, 2, 3)),
        "\x1b[K",  # nothing of it is left
    ]
    assert capsys.readouterr().out.startswith("XOR: 3 epochs")
    assert run(["train", "xor", "--epochs", "3"]) == 0
    assert capsys.readouterr().err == ""
