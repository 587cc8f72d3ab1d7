"""Run commands inside the test and read what they answer."""

from __future__ import annotations

import json
from typing import Any

import pytest

from simulator.cli.command_line import run


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
