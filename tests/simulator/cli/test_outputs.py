"""What commands write: a file that exists is not replaced, unless that is asked for."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pytest

import main
from simulator.cli.command_line import run
from simulator.cli.command_parser import COMMANDS, build_parser
from simulator.cli.worksheet_command import carried_out

KEPT = "somebody's work"


def interface(arguments: argparse.Namespace) -> int:
    """Print sheets without Qt."""
    for _ in carried_out(arguments, None, str, lambda *_: b"%PDF"):
        pass
    return 0


# Each command that writes a file, to which its path is added.
WRITERS = {
    "train": ["train", "xor", "--epochs", "1", "--export"],
    "markdown": ["worksheet", "--out"],
    "script": ["worksheet", "--format", "script", "--out"],
    "moodle": ["worksheet", "--format", "moodle", "--variants", "3", "--out"],
    "pdf": ["worksheet", "--format", "pdf", "--out"],
}
WRITING = pytest.mark.parametrize("command", WRITERS.values(), ids=list(WRITERS))


@WRITING
def test_a_file_that_exists_is_not_replaced_unless_that_is_asked_for(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "work"
    assert run([*command, str(file)], interface) == 0
    file.write_text(KEPT, "utf-8")
    capsys.readouterr()
    assert run([*command, str(file)], interface) == 2
    told = capsys.readouterr()
    assert told.err == f"deltascope: {file}: this file exists already; --force replaces it\n"
    assert told.out == ""
    assert file.read_text("utf-8") == KEPT
    assert run([*command, str(file), "--force"], interface) == 0
    assert file.read_text("utf-8") != KEPT
    assert os.listdir(tmp_path) == ["work"]


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_of_several_files_none_is_written_where_one_exists(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a-3.x").write_text(KEPT, "utf-8")
    out = str(tmp_path / "a.x")
    command = ["worksheet", "--variants", "4", "--format", form, "--out", out]
    assert run(command, interface) == 2
    assert "a-3.x: this file exists already" in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["a-3.x"]
    assert run([*command, "--force"], interface) == 0
    assert len(os.listdir(tmp_path)) == 4


def test_it_is_said_before_anything_is_trained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "work"
    file.write_text(KEPT, "utf-8")

    def trained(*_: object, **__: object) -> None:
        raise AssertionError("it was trained")

    monkeypatch.setattr("simulator.scenarios.experiment.Experiment.trainer", trained)
    assert run(["train", "xor", "--export", str(file)]) == 2
    assert run(["worksheet", "xor", "--epochs", "9", "--out", str(file)]) == 2
    assert capsys.readouterr().err.count("exists already") == 2


def test_a_picture_that_exists_is_refused_before_a_window_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "xor.png"
    picture.write_text(KEPT, "utf-8")
    assert main.main(["screenshot", "xor", str(picture)]) == 2
    assert "xor.png: this file exists already; --force replaces it" in capsys.readouterr().err
    assert picture.read_text("utf-8") == KEPT


def test_a_link_that_leads_nowhere_is_no_file_to_be_lost(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "sheet.md")
    assert run(["worksheet", "--out", str(link)]) == 0
    assert (tmp_path / "sheet.md").exists()


@pytest.mark.parametrize("name", ["", "/"])
def test_what_is_no_file_name_is_said_for_several_sheets_too(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["worksheet", "--variants", "2", "--out", name]) == 2
    assert "Path" not in capsys.readouterr().err


def test_every_command_that_writes_can_be_told_to_replace() -> None:
    commands = next(one for one in build_parser()._actions if one.dest == "command").choices
    assert commands is not None
    for name in COMMANDS:
        names = {action.dest for action in commands[name]._actions}  # type: ignore[index]
        assert ("force" in names) == bool(names & {"export", "out", "output", "gradescope"})
