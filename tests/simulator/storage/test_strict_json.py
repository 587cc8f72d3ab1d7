"""Suspicious reading of JSON, and JSON written for people."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field, ValidationError

from simulator.storage import json_limits, strict_json
from simulator.storage.strict_json import StrictModel, describe, dumps, field_path, parse

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(
    SCALARS.filter(lambda value: not isinstance(value, float) or math.isfinite(value)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_written_text_is_json_and_reads_back_exactly(value: object) -> None:
    assert json.loads(dumps(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_come_back_bit_for_bit(number: float) -> None:
    back = parse(dumps([number]).encode())[0]
    assert math.copysign(1.0, back) == math.copysign(1.0, number)
    assert back == number


def test_layout_keeps_rows_on_one_line() -> None:
    assert dumps({"W": [[1.0, 2.0], [3.0, 4.0]], "s": {"a": 1}}) == (
        '{\n  "W": [\n    [1.0, 2.0],\n    [3.0, 4.0]\n  ],\n  "s": {"a": 1}\n}'
    )


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_not_finite_are_not_written(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumps({"a": [number]})


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"{", "not complete, valid JSON .line 1, column 1"),
        (b"{\n", r"not complete, valid JSON \(line 2\)$"),
        (b'{"a": 1', "not complete, valid JSON"),
        (b'{"a": 1} x', "not complete, valid JSON"),
        (b"\xff\xfe{}", "is no text file that Deltascope can read"),
        (b'"\xc3"', "is no text file"),
        (b'{"a": 1, "a": 2}', "has the field 'a' twice"),
        (b'[{"b": {"a": 1, "a": 1}}]', "has the field 'a' twice"),
        (b"[" * 100_000, "nested more than 16 levels"),
        (b'{"a":' * 17 + b"1" + b"}" * 17, "nested more than 16 levels"),
        (b"[" + b"1" * 5000 + b"]", "digits"),
    ],
)
def test_what_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse(raw)


def test_brackets_in_strings_are_not_nesting() -> None:
    text = "[" * 50 + '"' + "{" * 50 + "\\"
    assert parse(json.dumps([text]).encode()) == [text]


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse(b"\xef\xbb\xbf[1]") == [1]


def test_too_many_values_are_refused_before_any_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_json, "from_json", None)
    with pytest.raises(ValueError, match="values"):
        parse(b"1," * json_limits.MAX_VALUES + b"[]")


@pytest.mark.parametrize("letter", ["\\", "a", '\\"'])
def test_a_string_without_an_end_is_read_once(letter: str) -> None:
    text = '"' + letter * 90_000
    # A search that went back for every letter would take as many steps for each.
    (found,) = json_limits._TEXT.finditer(json_limits._ESCAPE.sub(b"", text.encode()))
    assert found.start() == 0
    with pytest.raises(ValueError, match="JSON"):
        parse(text.encode())


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_limits, "MAX_BYTES", 2**20)
    with pytest.raises(ValueError, match="is larger than 1 MB"):
        parse(b" " * (2**20 + 1))


class Inner(StrictModel):
    """A model inside another."""

    numbers: tuple[float, ...] = Field(strict=False)


class Outer(StrictModel):
    """A model with a list of models."""

    items: list[Inner]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"items": [{"numbers": [1, "x"]}]}, "items[0].numbers[1] must be a number, got 'x'"),
        (
            {"items": [{"numbers": [1, math.nan]}]},
            "items[0].numbers[1] must be a finite number, got NaN",
        ),
        ({"items": [{}]}, "items[0].numbers is missing"),
        ({"items": [{"numbers": [], "x\n": 1}]}, "items[0].'x\\n' is not a known field"),
        ({"items": "abc"}, "items must be a list, got 'abc'"),
        ({"items": {}}, "items must be a list, got an object"),
        (5, "must be an object, got 5"),
    ],
)
def test_messages_name_the_field(document: object, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate(document)
    assert describe(caught.value) == message


def test_long_values_are_cut_in_messages() -> None:
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate({"items": "x" * 10_000})
    assert len(describe(caught.value)) < 100


def test_field_path() -> None:
    assert field_path(("layers", 1, "W", 0, 2)) == "layers[1].W[0][2]"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b'{"layers": [' + b"{}," * 10_001 + b"{}]}", "more than 10000 objects"),
        (b"{" + b",".join(b'"k%d": 1' % k for k in range(300)) + b"}", "300 fields, 256"),
        (b'{"seed": ' + b"9" * 401 + b"}", "a number of more than 400 digits"),
        (b"[" + b"1" * (2**20 - 100) + b"]", "a number of more than 400 digits"),
        (b"[" + b" " * (2**20 - 100) + b"1." + b"0" * 400 + b"]", "more than 400 digits"),
        (b"[" + b"[]," * 300_000 + b"[]]", "more than 300000 lists"),
        (b"[" + b'"a",' * 50_001 + b'""]', "more than 50000 texts"),
        (b'["' + b"a" * (4 * 2**20) + b'"]', "more than 4 MB of text"),
        (b'["' + b"\\n" * 200_001 + b'"]', "more than 200000 escaped characters"),
    ],
)
def test_a_file_cannot_make_its_reader_build_without_limit(raw: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        strict_json.parse(raw)


@given(VALUES, st.sampled_from([None, 1]))
def test_documents_are_read_as_pythons_own_reader_does(value: object, indent: int | None) -> None:
    for as_ascii in (True, False):
        try:
            raw = json.dumps(value, indent=indent, ensure_ascii=as_ascii).encode()
        except UnicodeEncodeError:  # half a character, which no file holds
            continue
        try:
            found = parse(raw)
        except ValueError:
            assert "\\ud" in raw.decode()  # half a character again, written in ASCII
        else:
            assert repr(found) == repr(json.loads(raw))


@pytest.mark.parametrize(
    "text",
    ['"a": 1, {', "\\\\", '\\"', "[[[[", "1" * 400, "1" * 4000, ":::", "\u00e9\U0001f600"],
)
def test_what_stands_in_a_text_counts_as_nothing_else(text: str) -> None:
    document = {"a" + text: [text, {"b": text}], "c": [1.5] * 3, text: None}
    for as_ascii in (True, False):
        raw = json.dumps(document, ensure_ascii=as_ascii).encode()
        assert json_limits.check_limits(raw) == 4
        assert parse(raw) == document


def test_a_long_text_between_long_numbers_does_not_hide_one() -> None:
    texts = ["7" * 500, "8" * (2**20)]
    assert parse(json.dumps(texts).encode()) == texts
    raw = json.dumps(texts).encode()[:-1] + b"," + b"9" * 401 + b"]"
    with pytest.raises(ValueError, match="more than 400 digits"):
        parse(raw)


def test_a_field_twice_is_refused_in_a_document_of_any_size() -> None:
    numbers = b"1.5," * 1_200_000
    with pytest.raises(ValueError, match="a field twice in one object"):
        parse(b'{"a": [' + numbers + b'{"b": 1, "b": 2}]}')
    with pytest.raises(ValueError, match="an object with 300 fields, 256"):
        parse(json.dumps([1, {"a": {str(k): k for k in range(300)}}]).encode())


@pytest.mark.parametrize(
    "raw",
    [b"[1,2", b"[1,]", b"[tru]", b"[01]", b"['a']", b"{1: 2}", b"[1] x", b'["\x01"]', b'["\\x"]'],
)
def test_no_sentence_of_the_parsers_is_shown(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"^is not complete, valid JSON \(line 1, column \d+\)$"):
        parse(raw)
