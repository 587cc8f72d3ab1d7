"""Whole numbers of thousands of digits, and settings of reserved names, in any place of a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from simulator.cli.command_line import scenario_from
from simulator.formats import network_file
from simulator.formats.experiment_file import trained_network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

Place = tuple[str | int, ...]
# The longer one is more than Python writes or reads as a number.
SIZES = [400, 6000]


def documents() -> dict[str, Any]:
    layers = [
        {"type": "maxout", "units": 3, "settings": {"pieces": 3}},
        {"type": "prelu", "units": 2},
        {"units": 2, "activation": "leaky_relu", "settings": {"slope": 0.1}},
        {"type": "layer_norm"},
        presets.load("xor").layers[-1].model_dump(),
    ]
    chosen = {"layers": layers, "epochs": 1, "schedule": {"name": "step_decay", "settings": {}}}
    scenario = presets.changed(presets.load("xor"), **chosen)
    experiment = Experiment.from_scenario(scenario)
    trainer = experiment.trainer()
    list(trainer.updates())
    network = trained_network(experiment, trainer.state, trainer.evaluate())
    return {
        "scenario": json.loads(scenario.model_dump_json()),
        "network": json.loads(json.dumps(network_file.network_document(network))),
    }


def places(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yield every place of a document, of lists the first two items."""
    yield place, value
    items: Any = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        items = enumerate(value[:2])
    for key, inner in items:
        yield from places(inner, (*place, key))


def with_value(document: Any, place: Place, value: Any) -> Any:
    if not place:
        return value
    first, *rest = place
    copy = document.copy()
    copy[first] = with_value(document[first], tuple(rest), value)
    return copy


def read_scenario(path: Path) -> object:
    return Experiment.from_scenario(scenario_from(str(path)))


READERS: dict[str, Callable[[Path], object]] = {
    "scenario": read_scenario,
    "network": network_file.read_network,
}
DOCUMENTS = documents()


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
    for place, _ in places(DOCUMENTS[kind]):
        text = json.dumps(with_value(DOCUMENTS[kind], place, "@")).replace('"@"', "9" * digits)
        message = refusal(kind, text, tmp_path / "file.json")
        assert "Exceeds the limit" not in message
        assert len(message) < 1000


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("key", ["self", "name", "settings", "cls"])
def test_settings_of_reserved_names_are_refused_in_every_place(
    kind: str, key: str, tmp_path: Path
) -> None:
    for place, value in places(DOCUMENTS[kind]):
        if isinstance(value, dict) and key not in value and place != ("training", "metrics"):
            document = with_value(DOCUMENTS[kind], place, {**value, key: 1.0})
            message = refusal(kind, json.dumps(document), tmp_path / "file.json")
            assert key in message
            assert "argument" not in message
