"""Whole numbers of thousands of digits, and settings of reserved names, in any place of a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from any_place import document, places, with_value

from simulator.cli.command_line import scenario_from
from simulator.formats import network_file
from simulator.scenarios.experiment import Experiment

# The longer one is more than Python writes or reads as a number.
SIZES = [400, 6000]


def read_scenario(path: Path) -> object:
    return Experiment.from_scenario(scenario_from(str(path)))


READERS: dict[str, Callable[[Path], object]] = {
    "scenario": read_scenario,
    "network": network_file.read_network,
}


def refusal(kind: str, text: str, path: Path) -> str:
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r".") as caught:
        READERS[kind](path)
    return str(caught.value)


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("digits", SIZES)
def test_numbers_of_many_digits_are_refused_in_every_place(
    kind: str, digits: int, tmp_path: Path
) -> None:
    for place, _ in places(document(kind)):
        text = json.dumps(with_value(document(kind), place, "@")).replace('"@"', "9" * digits)
        message = refusal(kind, text, tmp_path / "file.json")
        assert "Exceeds the limit" not in message
        assert len(message) < 1000


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("key", ["self", "name", "settings", "cls"])
def test_settings_of_reserved_names_are_refused_in_every_place(
    kind: str, key: str, tmp_path: Path
) -> None:
    for place, value in places(document(kind)):
        if isinstance(value, dict) and key not in value and place != ("training", "metrics"):
            changed = with_value(document(kind), place, {**value, key: 1.0})
            message = refusal(kind, json.dumps(changed), tmp_path / "file.json")
            assert key in message
            assert "argument" not in message
