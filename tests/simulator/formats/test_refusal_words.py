"""What is said of a wrong file: where, in the file's own words, and what is allowed there."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from simulator.data.prepared import prepare
from simulator.formats.network_file import (
    FileProblem,
    network_document,
    network_file,
    read,
    read_network,
    read_scenario,
)
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

# What Python or pydantic calls things; a file knows null, true and lists.
NOT_FOR_PEOPLE = re.compile(
    r"\b(None|True|False|nan|inf|bool\w*|int|str|dict|tuple|Tuple|valid|Input|String|validation"
    r"|characters? that|should|Error)\b|\.(int|float)\b|\w: must"
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
        return str(problem).removeprefix(f"{path}: ")
    return ""


@pytest.mark.parametrize("made", [network, scenario])
def test_every_refusal_says_in_plain_words_what_is_wrong_and_where(
    made: Any, tmp_path: Path
) -> None:
    document, path = made(), tmp_path / "file.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    read(path)
    said = {}
    for place in places(document):
        for value in VALUES:
            text = refusal(path, document, place, value)
            said[place, repr(value)[:20]] = text
            assert "\n" not in text
            # What is quoted was in the file.
            assert not NOT_FOR_PEOPLE.search(re.sub(r"'[^']*'", "", text)), (place, value, text)
            outer = str(place[0])
            assert text == "" or outer in text or text.startswith("check"), (place, value, text)
    assert sum(map(bool, said.values())) > 0.8 * len(said)


@pytest.mark.parametrize(
    ("made", "place", "value", "words"),
    [
        (network, ("layers", 0, "settings", "alpha"), None, "must be a number, got null"),
        (network, ("layers", 0, "settings", "alpha"), 10**399, "must be a finite number, got 1000"),
        (network, ("layers", 0, "settings", "alpha"), -1, "must be > 0 and <= 10, got -1"),
        (network, ("layers", 1, "settings"), {"alpha": 1}, "must be left out, got an object"),
        (network, ("layers", 3, "type"), [1], "must be one of dense, prelu, maxout, layer_norm"),
        (network, ("layers", 2), None, "must be an object, got null"),
        (network, ("inputs", "names"), [], "must not be empty"),
        (network, ("inputs", "scale"), [1.0], "must have 2 numbers, got 1"),
        (scenario, ("layers", 0, "activation"), "", "is missing"),
        (scenario, ("layers", 0, "units"), 0, "must be >= 1 and <= 4096, got 0"),
        (scenario, ("layers", 1, "trainable"), 1, "must be true or false, got 1"),
        (scenario, ("layers", 2, "units"), 3, "must be left out: layer_norm has as many"),
        (scenario, ("optimizer", "name"), "adamant", "must be one of sgd, momentum"),
        (scenario, ("optimizer", "settings", "learning_rate"), 0, "must be > 0 and <= 1000, got"),
        (scenario, ("data", "samples"), 10**399, "must be >= 20 and <= 5000, got 100000000000…"),
        (scenario, ("schedule", "settings", "period"), 1.5, "must be a whole number, got 1.5"),
        (scenario, ("data", "seed"), True, "must be a whole number, got true"),
        (scenario, ("title",), "a\nb", "must be text on one line, without control characters"),
        (scenario, ("comment",), "a\n\tb", "must be text without tabs and control characters, got"),
    ],
)
def test_the_field_stands_in_front_as_the_file_has_it(
    made: Any, place: Place, value: Any, words: str, tmp_path: Path
) -> None:
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)[1:]
    assert refusal(tmp_path / "file.json", made(), place, value).startswith(f"{field} {words}")


@pytest.mark.parametrize(
    "text",
    ["a,b,class\n1,2,x\n3,4,y\n", "a;b\r\n1,5;2\r\n", "\ufeff1\t2\n3\t4", "\n\n1,2\n\n3,4\n"],
)
def test_a_table_is_said_to_be_one_and_what_can_be_opened(text: str, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_bytes(text.encode())
    for reader in (read, read_network, read_scenario):
        with pytest.raises(FileProblem, match=r"is a table. What can be opened are networks and"):
            reader(path)


@pytest.mark.parametrize("text", ["{", "[1,\n2,\n3", "hello", "a b\nc d", '"a,b"'])
def test_what_is_no_table_is_not_called_one(text: str, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(FileProblem) as caught:
        read(path)
    assert "is a table" not in str(caught.value)
