"""What is said of a wrong file: where, in the file's own words, and what is allowed there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from wrong_files import VALUES, Place, network, places, refusal, scenario

from simulator.formats.network_file import FileProblem, read, read_network, read_scenario

# What Python or pydantic calls things; a file knows null, true and lists.
NOT_FOR_PEOPLE = re.compile(
    r"\b(None|True|False|nan|inf|bool\w*|int|str|dict|tuple|Tuple|valid|Input|String|validation"
    r"|characters? that|should|Error)\b|\.(int|float)\b|\w: must"
)


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
        with pytest.raises(FileProblem, match=r"is a table, which is opened with .+\.$"):
            reader(path)


@pytest.mark.parametrize("text", ["{", "[1,\n2,\n3", "hello", "a b\nc d", '"a,b"'])
def test_what_is_no_table_is_not_called_one(text: str, tmp_path: Path) -> None:
    path = tmp_path / "points.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(FileProblem) as caught:
        read(path)
    assert "is a table" not in str(caught.value)
