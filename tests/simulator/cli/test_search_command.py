"""`search`: its table, files, going on, and refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_use import refusal, result

from simulator.cli.command_line import run
from simulator.formats import network_file
from simulator.search.search import Search

SMALL = ["iris", "--set", "epochs=2", "--over", "learning_rate=0.01..1", "optimizer=sgd,adam"]
FEW = [*SMALL, "--folds", "2"]


def test_the_best_settings_are_printed_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", *FEW, "--runs", "12"]) == 0
    head, names, *rows, rest = capsys.readouterr().out.splitlines()
    assert head == "12 settings of Iris flowers, 2 folds, 2 trainings each"
    assert names.split() == [
        "learning_rate", "optimizer", "epochs", "loss", "±", "accuracy", "parameters",
    ]  # fmt: skip
    assert [row.split()[0] for row in rows] == [str(k) for k in range(1, 11)]
    losses = [float(row.split()[4]) for row in rows]
    assert losses == sorted(losses)
    assert rest == "and 2 more"


def test_files_hold_the_search_its_table_and_its_best(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out, table, best = (tmp_path / name for name in ("s.json", "t.csv", "b.json"))
    files = ["--out", str(out), "--csv", str(table), "--export-best", str(best)]
    found = result(capsys, "search", *FEW, "--runs", "4", "--json", *files)
    saved = json.loads(out.read_text("utf-8"))
    assert saved["results"] == found["results"]
    first = table.read_text("utf-8").splitlines()[1].split(",")
    scenario = network_file.read_scenario(str(best))
    assert scenario.optimizer.settings["learning_rate"] == float(first[2])
    assert scenario.optimizer.name == first[3]
    assert "exists already" in refusal(capsys, "search", *FEW, "--runs", "4", *files)


def test_a_saved_search_goes_on_with_a_larger_budget(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "s.json"
    assert run(["search", *FEW, "--runs", "3", "--out", str(out)]) == 0
    assert run(["search", "--resume", str(out), "--runs", "6"]) == 0
    capsys.readouterr()
    whole = result(capsys, "search", *FEW, "--runs", "6", "--json")
    assert json.loads(out.read_text("utf-8"))["results"] == whole["results"]


def test_ctrl_c_saves_what_is_finished(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "s.json"
    real = Search.advance

    def stopped(search: Search, deadline_s: float) -> bool:
        while len(search.results()) < 2:
            real(search, 0.0)
        raise KeyboardInterrupt

    of = [*SMALL[:4], "batch_size=8,16,32,64", "--method", "grid", "--folds", "2"]
    monkeypatch.setattr(Search, "advance", stopped)
    assert run(["search", *of, "--out", str(out)]) == 130
    assert capsys.readouterr().err == "deltascope: stopped\n"
    assert 2 <= len(json.loads(out.read_text("utf-8"))["results"]) < 4
    monkeypatch.setattr(Search, "advance", real)
    assert run(["search", "--resume", str(out)]) == 0
    capsys.readouterr()
    whole = result(capsys, "search", *of, "--json")
    assert json.loads(out.read_text("utf-8"))["results"] == whole["results"]


def test_small_classes_are_judged_without_folds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "xor", "--over", "nodes=2,4", "--method", "grid", "--starts", "2"]) == 0
    told = capsys.readouterr().out.splitlines()[0]
    assert told == "2 settings of XOR, judged on the training rows themselves, 2 trainings each"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["iris"], "a search by random needs a setting to search over"),
        ([], "search needs a scenario, or --resume"),
        (["nothing", "--over", "l2=0,1"], "there is no scenario or file 'nothing'"),
        (["iris", "--over", "l2"], "must be NAME=VALUE,VALUE or NAME=LOW..HIGH, got 'l2'"),
        ([*FEW, "--runs", "0"], "runs must be >= 1 and <= 4000, got 0"),
        ([*FEW, "--runs", "many"], "runs must be a number, got 'many'"),
        ([*FEW, "--minutes", "0"], "minutes must be > 0 and <= 10000, got 0"),
        ([*SMALL, "--folds", "99"], "folds must be >= 1 and <= 20, got 99"),
        (["xor", "--over", "l2=0,1", "--folds", "5"], "folds must be <= 2: every fold needs"),
        ([*FEW, "--jobs", "0"], "jobs must be -1 or 1..1024, got '0'"),
        ([*FEW, "--method-set", "factor=3"], "random has no setting 'factor'; it has: none"),
        ([*FEW, "--method", "grow"], "learning_rate must be left out: grow searches the sizes"),
        ([*FEW, "--resume", "s.json"], "SCENARIO must be left out with --resume"),
        (["--resume", "s.json", "--over", "l2=0,1"], "--over must be left out with --resume"),
        (["--resume", "s.json"], "s.json: there is no such file or folder"),
        ([*FEW, "--out", "no/where.json"], "there is no folder"),
        (
            ["iris", "--over", "optimizer=adamw", "l2=0,1", "--set", "weight_decay=0.1"],
            "optimizer=adamw, l2=0.0: regularization.weight_decay must be 0 with adamw",
        ),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told in refusal(capsys, "search", *arguments)


def test_rounds_of_halving_take_no_other_number_of_settings(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "s.json"
    assert run(["search", *FEW, "--method", "halving", "--runs", "3", "--out", str(out)]) == 0
    capsys.readouterr()
    assert "--runs must be left out: the rounds of halving follow" in refusal(
        capsys, "search", "--resume", str(out), "--runs", "9"
    )


def test_several_jobs_are_worked_by_processes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    real = Search.run

    def noted(search: Search, jobs: int) -> object:
        asked.append(jobs)
        return real(search, 1)

    monkeypatch.setattr(Search, "run", noted)
    assert run(["search", *FEW, "--runs", "2", "--jobs", "2"]) == 0
    assert asked == [2]
    assert "2 settings" in capsys.readouterr().out
