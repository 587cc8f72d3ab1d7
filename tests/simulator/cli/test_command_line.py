"""The commands that need no window: what is parsed, listed, refused, and left to the window."""

from __future__ import annotations

import argparse

import pytest
from command_use import refusal
from network_files import EXAMPLE

from simulator import __version__
from simulator.cli.command_line import parse, run, scenario_from
from simulator.cli.command_parser import UsageError
from simulator.scenarios import presets


def test_list_names_every_preset_on_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(presets.names())
    assert all(len(line.split(maxsplit=1)[1]) > 20 for line in lines)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["train", "foo"], "there is no scenario or file 'foo'; the scenarios are: and, or,"),
        (["train", "foo.json"], "foo.json: there is no such file"),
        (["train", "."], "this is a folder"),
        (["worksheet", str(EXAMPLE)], "format must be 'deltascope-scenario'"),
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
    assert all(
        command in text for command in ("list", "train", "predict", "worksheet", "screenshot")
    )
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


@pytest.mark.parametrize(
    "arguments",
    [
        ["train", "q" * 9000],
        ["train", "xor", "--set", "q" * 9000],
        ["train", "xor", "--set", f"loss={'q' * 9000}"],
        ["train", "xor", "--set", f"{'q' * 9000}=1"],
        ["train", "xor", "--epochs", "q" * 9000],
        ["train", "xor", "--export", "/" + "q" * 9000],
        ["train", "xor", f"--{'q' * 9000}"],
        ["predict", "q" * 9000, "--input", "1"],
        ["list", "q" * 9000],
    ],
    ids=lambda arguments: " ".join(one[:12] for one in arguments),
)
def test_no_message_quotes_an_argument_of_any_length(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert len(line) < 600
