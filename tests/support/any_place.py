"""A scenario and a network file as documents, and every place of them to put something else in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from simulator.formats import network_file
from simulator.formats.experiment_file import trained_network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

Place = tuple[str | int, ...]
KINDS = ("scenario", "network")


@cache
def document(kind: str) -> Any:
    """Return a document of a kind that has every type of layer; nobody may change it."""
    layers = [
        {"type": "maxout", "units": 3, "settings": {"pieces": 3}},
        {"type": "prelu", "units": 2},
        {"units": 2, "activation": "leaky_relu", "settings": {"slope": 0.1}},
        {"type": "layer_norm"},
        presets.load("xor").layers[-1].model_dump(),
    ]
    chosen = {"layers": layers, "epochs": 1, "schedule": {"name": "step_decay", "settings": {}}}
    experiment = Experiment.from_scenario(presets.changed(presets.load("xor"), **chosen))
    if kind == "scenario":
        return json.loads(experiment.scenario.model_dump_json())
    trainer = experiment.trainer()
    list(trainer.updates())
    network = trained_network(experiment, trainer.state, trainer.evaluate())
    return json.loads(json.dumps(network_file.network_document(network)))


def places(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yield every place of a document with its value, of lists the first two and the last."""
    yield place, value
    items: Any = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        items = [(k, value[k]) for k in sorted({0, 1, len(value) - 1}) if 0 <= k < len(value)]
    for key, inner in items:
        yield from places(inner, (*place, key))


def with_value(document: Any, place: Place, value: Any) -> Any:
    """Return a document that has a value in a place, and shares the rest."""
    if not place:
        return value
    first, *rest = place
    copy = document.copy()
    copy[first] = with_value(document[first], tuple(rest), value)
    return copy
