"""Files that are wrong in one place each, and what is said of them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from simulator.data.prepared import prepare
from simulator.formats.network_file import FileProblem, network_document, network_file, read
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets

Place = tuple[str | int, ...]

# Each is wrong in most places; a number too large to be a float stands for numbers out of range.
VALUES: tuple[Any, ...] = (
    *(None, "text", "", "a\nb", [], [None], {}, {"surprise": 1}, True),
    *(-1, 1.5, float("inf"), float("nan"), 10**399),
)


def network() -> dict[str, Any]:
    layers = (Dense(2, "elu", {"alpha": 0.5}), PReLU(2), Maxout(2, 3), LayerNorm(1e-4))
    spec = NetworkSpec(2, (*layers, Dense(1, "sigmoid")), "binary_cross_entropy")
    theta = Network(spec).initial_parameters(np.random.default_rng(0))
    return network_document(network_file(spec, theta, prepare("xor"), title="Small"))


def scenario() -> dict[str, Any]:
    document = presets.load("moons").model_dump(mode="json")
    layers = [
        {"units": 2, "activation": "elu", "settings": {"alpha": 0.5}, "dropout": 0.1},
        {"type": "maxout", "units": 2, "settings": {"pieces": 3}, "trainable": False},
        {"type": "layer_norm", "settings": {"epsilon": 1e-4}},
        {"units": 1, "activation": "sigmoid"},
    ]
    more = {
        "weights": [{"W": [[1.0, 2.0]] * 2, "b": [0.0, 0.0]}, None, None, None],
        "schedule": {"name": "cosine", "settings": {"period": 50}},
        "regularization": {"l1": 0.1},
        "stopping": {"patience": 3, "restore_best": True},
    }
    return document | {"layers": layers} | more


def places(document: Any, at: Place = ()) -> Iterator[Place]:
    """Yield every place of a document; of rows of numbers the first."""
    if at:
        yield at
    if isinstance(document, dict):
        for name, inner in document.items():
            yield from places(inner, (*at, name))
    elif isinstance(document, list):
        plain = not document or isinstance(document[0], str | int | float)
        for k, inner in enumerate(document[:1] if plain else document):
            yield from places(inner, (*at, k))


def refusal(path: Path, document: Any, place: Place, value: Any) -> str:
    """Return what is said where a document has a value at a place; empty where it is taken."""
    wrong = copy.deepcopy(document)
    inner = wrong
    for part in place[:-1]:
        inner = inner[part]
    inner[place[-1]] = value
    path.write_text(json.dumps(wrong), encoding="utf-8")
    try:
        read(path)
    except FileProblem as problem:
        return problem.reason
    return ""
