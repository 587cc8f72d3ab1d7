"""Whatever a file holds, its refusal is one line in our words, and quotes little of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from any_place import KINDS, document, places, with_value

from simulator.formats import network_file
from simulator.formats.network_file import FileProblem
from simulator.storage import json_limits

_LONGEST = 320
# What libraries say in their own words.
_NOT_OURS = (
    *("Input should", "Value error", "For further information", "validation error", "pydantic"),
    *("Expecting", "delimiter", "expected value", "EOF", "trailing", "Traceback"),
    *("broadcast", "inhomogeneous", "array element", "dtype", "ndarray", "could not convert"),
    *("unhashable", "object has no attribute", "NoneType", "positional argument", "Exceeds the"),
)
_LONG = "x" * 20_000
STRANGE: dict[str, Any] = {
    "a long text": _LONG,
    "a long text of digits": "7" * 20_000,
    "a long text with spaces": "a b " * 5_000,
    "a list of long texts": [_LONG, _LONG],
    "a long list": [1] * 2_000,
    "rows": [[1.5] * 3] * 300,
    "rows of texts": [["a"]] * 300,
    "an object with a long name": {_LONG: 1},
    "an object of objects": {"a": {"b": {"c": [{}]}}},
    "many objects": [{}] * 300,
    "a number of 400 digits": 10**399,
    "a number near the largest": 1.7976931348623157e308,
    "not a number": float("nan"),
    "minus infinity": float("-inf"),
    "minus zero": -0.0,
    "true": True,
    "nothing": None,
    "an empty text": "",
    "an empty list": [],
    "an empty object": {},
    "half a character": "\ud800",
    "a line break": "a\nb\x1b[2J",
}


def told(path: Path, document: Any) -> str:
    """Return what is said of a file, without its name; nothing where it opens."""
    path.write_text(json.dumps(document), "utf-8")
    try:
        network_file.read(path)
    except FileProblem as problem:
        return problem.reason
    return ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("strange", STRANGE)
def test_a_strange_value_in_any_place_is_refused_in_a_line(
    kind: str, strange: str, tmp_path: Path
) -> None:
    for place, _ in places(document(kind)):
        reason = told(tmp_path / "a.json", with_value(document(kind), place, STRANGE[strange]))
        assert len(reason) <= _LONGEST, (place, len(reason))
        assert reason.isprintable(), (place, reason)
        assert not [words for words in _NOT_OURS if words in reason], (place, reason)


@pytest.mark.parametrize("kind", KINDS)
def test_the_field_is_named_that_a_long_text_stands_in(kind: str, tmp_path: Path) -> None:
    whole = ((), ("format",))
    for place in (one for one, _ in places(document(kind)) if one not in whole):
        reason = told(tmp_path / "a.json", with_value(document(kind), place, "q" * 50_000))
        path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place)[1:]
        assert reason.startswith(path), (path, reason)
        assert reason.count("q") <= 81


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[" * 5_000_000, "values"),
        (b'{"a":' * 1_000_000, "objects"),
        (b'{"layers": [' + b"1," * 1_900_000 + b"1]}", "no Deltascope file"),
        (b"{" + b",".join(b'"k%d": 1' % k for k in range(200_000)) + b"}", "texts"),
        (b'{"format": "' + b"x" * 5_000_000 + b'"}', "MB of text"),
        (b'{"version": ' + b"9" * 1_000_000 + b"}", "digits"),
        (b'{"version": 1.' + b"0" * 1_000_000 + b"}", "digits"),
        (b"\x00\xff" * 100_000, "no text file"),
        (b"hello, world\n" * 1_000, "is a table"),
        (b"hello world\n" * 1_000, "not complete, valid JSON"),
        (b" " * 1_000_000, "is empty"),
    ],
)
def test_nothing_is_made_of_what_is_too_much(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(FileProblem, match=words) as caught:
        network_file.read(tmp_path / "a.json")
    assert len(caught.value.reason) <= _LONGEST


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    with path.open("wb") as stream:
        stream.truncate(json_limits.MAX_BYTES + 1)
    monkeypatch.setattr(Path, "open", None)
    with pytest.raises(FileProblem, match="is larger than 64 MB"):
        network_file.read(path)


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_of_many_wrong_layers_is_the_one_that_is_told(kind: str, tmp_path: Path) -> None:
    reason = told(tmp_path / "a.json", document(kind) | {"layers": ["x"] * 40_000})
    assert reason == "layers[0] must be an object, got 'x'"
    if kind == "scenario":
        reason = told(tmp_path / "a.json", document(kind) | {"weights": ["x"] * 40_000})
        assert reason == "weights[0] must be an object, got 'x'"
