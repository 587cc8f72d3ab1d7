"""`train`: its figures, progress, notes and refusals."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import sys
from pathlib import Path

import pytest
from command_use import refusal, result

from simulator.cli import train_command
from simulator.cli.command_line import run
from simulator.data import datasets
from simulator.scenarios import presets, way_out
from simulator.scenarios.way_out import Change, WayOut
from simulator.training.trainer import Trainer


@pytest.mark.parametrize("name", presets.names())
def test_train_json_for_every_preset(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = result(capsys, "train", name, "--epochs", "2", "--json")
    # The gates' weights are right from the start: the perceptron rule converges at once.
    epochs = 1 if found["status"] == "converged" else 2
    assert (found["status"] == "converged") is (name in ("and", "or", "nand"))
    scenario = presets.load(name)
    assert (found["scenario"], found["epochs"], found["seed"]) == (name, epochs, scenario.seed)
    assert {"loss", "metrics", "seconds", "updates", "parameters", "status"} <= set(found)
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


def test_a_loss_of_nothing_for_wrong_rows_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["--set", "initializer=zeros", "--epochs", "1"]
    assert run(["train", "xor_perceptron", *chosen]) == 0
    captured = capsys.readouterr()
    assert "accuracy 0.5 (2 of 4)" in captured.out
    assert "the loss is 0 although rows are wrong" in captured.err


@pytest.mark.parametrize("name", ["and", "or", "nand"])
def test_a_loss_of_nothing_is_0_in_text_json_and_file(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "gate.json"
    assert run(["train", name, "--export", str(file)]) == 0
    assert "loss 0\n" in capsys.readouterr().out
    assert json.dumps(result(capsys, "train", name, "--json")["loss"]) == "0.0"
    assert json.dumps(json.loads(file.read_text("utf-8"))["training"]["loss"]) == "0.0"


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


def test_train_takes_a_scenario_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.json"
    own = presets.changed(presets.load("xor"), name="mine", epochs=2)
    path.write_text(own.model_dump_json(), "utf-8")
    assert result(capsys, "train", str(path), "--json")["scenario"] == "mine"


def test_divergence_is_told_with_what_to_change(capsys: pytest.CaptureFixture[str]) -> None:
    line = refusal(
        capsys, "train", "diabetes", "--set", "optimizer=sgd", "--set", "learning_rate=1000",
    )  # fmt: skip
    assert "not finite" in line
    assert "with learning rate 1000; learning_rate=" in line
    rate = line.removesuffix(" works").rpartition("=")[2]
    arguments = ["train", "diabetes", "--set", "optimizer=sgd", "--set", f"learning_rate={rate}"]
    assert run(arguments) == 0


def test_a_change_of_weights_and_rate_is_told_as_two_settings(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    both = WayOut(Change.BOTH, presets.changed(presets.load("diabetes"), seed=7))
    monkeypatch.setattr(way_out, "find_way_out", lambda *_: both)
    line = refusal(
        capsys, "train", "diabetes", "--set", "optimizer=sgd", "--set", "learning_rate=1000",
    )  # fmt: skip
    assert line.endswith(f"; seed=7 learning_rate={both.learning_rate:g} works")


def test_a_refused_export_target_is_noticed_before_training(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Trainer, "updates", None)  # no training is so much as begun
    refusal(capsys, "train", "xor", "--export", str(tmp_path))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    refusal(capsys, "train", "xor", "--export", str(tmp_path / "a.json"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        (["and", "--set", "loss=half_sse"], "With step the derivative is zero"),
        (["xor_perceptron"], "no plane separates the classes"),
        (["xor", "--set", "loss=perceptron"], "use it with step"),
        (["xor", "--set", "hidden_activation=step"], "choose another hidden_activation"),
        (
            ["xor", "--set", "hidden_units=1", "--set", "hidden_activation=softmax"],
            "Over a single node softmax gives the same number for every row",
        ),
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


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(train_command, "_PROGRESS_SECONDS", 0.0)
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


@pytest.mark.parametrize("restored", ["yes", "no"])
def test_json_names_the_best_epoch_as_the_text_does(
    restored: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = ["optimizer=sgd", "learning_rate=1.5", "patience=200", f"restore_best={restored}"]
    arguments = [part for setting in settings for part in ("--set", setting)]
    found = result(capsys, "train", "iris", "--epochs", "12", *arguments, "--json")
    best = found["best"]
    assert set(best) == {"epoch", "validation_loss", "weights_used"}
    assert best["weights_used"] is (restored == "yes")
    assert (found["metrics"]["validation_loss"] == best["validation_loss"]) is (restored == "yes")
    assert run(["train", "iris", "--epochs", "12", *arguments]) == 0
    said = f"best: validation_loss {best['validation_loss']:.6g} after epoch {best['epoch']}"
    assert said in capsys.readouterr().out


def test_json_says_so_where_the_last_epoch_is_the_best(capsys: pytest.CaptureFixture[str]) -> None:
    found = result(capsys, "train", "xor", "--set", "patience=50", "--epochs", "5", "--json")
    assert found["best"] == {"epoch": 5, "loss": found["loss"], "weights_used": True}
    assert "best" not in result(capsys, "train", "xor", "--epochs", "5", "--json")


@pytest.mark.parametrize(("restored", "ending"), [("yes", "are used"), ("no", "the last weights")])
def test_the_epoch_of_the_best_weights_is_told(
    restored: str, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = ["optimizer=sgd", "learning_rate=1.5", "patience=200", f"restore_best={restored}"]
    arguments = [part for setting in settings for part in ("--set", setting)]
    assert run(["train", "iris", "--epochs", "12", *arguments]) == 0
    (line,) = [one for one in capsys.readouterr().out.splitlines() if one.startswith("best: ")]
    assert re.match(r"best: validation_loss \S+ after epoch \d+[,;] ", line)
    assert ending in line
