"""JSON read with suspicion: limits before parsing, no duplicate keys, errors that name the field.

Python's own parser takes the last of two equal keys, ends in a RecursionError on deep nesting
and builds whatever a file asks for. Knows nothing of networks or scenarios.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainValidator, ValidationError
from pydantic_core import PydanticCustomError, from_json

from simulator.messages import Message, reason
from simulator.storage.json_limits import check_limits

_TABLE_START = 1 << 16
MAX_KEYS = 256

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PLACE = re.compile(r"line (\d+) column (\d+)$")
# What is wrong is looked for more closely only in as many bytes.
_LOOKED_THROUGH = 4 * 1024 * 1024
_LONGEST_CHARACTER = 4
_SHOWN_CHARACTERS = 40
_LINE_CHARACTERS = 90
_CONTAINERS = (dict, list, tuple)
_CONTAINERS_OF_JSON = frozenset({dict, list})

_RANGE = Message("{name} must be {wanted}, got {got}")
_LIST = Message("{name} must be a list, got {got}")
_OBJECT = Message("{name} must be an object, got {got}")
_DOCUMENT = Message("must be an object, got {got}")
# What pydantic calls an error, and the sentence for people, with what it knows of the limits.
_WORDS = {
    "missing": Message("{name} is missing"),
    "extra_forbidden": Message("{name} is not a known field"),
    "finite_number": Message("{name} must be a finite number, got {got}"),
    "float_type": Message("{name} must be a number, got {got}"),
    "int_type": Message("{name} must be a whole number, got {got}"),
    "string_type": Message("{name} must be text, got {got}"),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "bool_type": Message("{name} must be true or false, got {got}"),
    "none_required": Message("{name} must be left out, got {got}"),
    "literal_error": _RANGE,
    "string_pattern_mismatch": Message(
        "{name} must be text on one line, without control characters, got {got}"
    ),
    "string_too_short": Message("{name} must have at least {min_length} characters, got {got}"),
    "string_too_long": Message("{name} must have at most {max_length} characters, got {got}"),
    "too_short": Message("{name} must have at least {min_length} items, got {got}"),
    "too_long": Message("{name} must have at most {max_length} items, got {got}"),
    "greater_than": _RANGE,
    "greater_than_equal": _RANGE,
    "less_than": _RANGE,
    "less_than_equal": _RANGE,
    "string_unicode": Message("{name} must be valid Unicode text, got {got}"),
}
_BOUNDS = {
    "gt": Message("> {bound}"),
    "ge": Message(">= {bound}"),
    "lt": Message("< {bound}"),
    "le": Message("<= {bound}"),
}
# An error of our own checks, which bring their sentence along.
_OWN_KIND = "complaint"
_JSON_WORDS = {None: "null", True: "true", False: "false"}


class StrictModel(BaseModel):
    """Base of all that is read from a file: frozen, typed strictly, finite, nothing extra.

    What checks the values is built when a model is first used: most starts read one kind of file.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, defer_build=True
    )


def complaint(sentence: Message, **values: object) -> PydanticCustomError:
    """Return an error for a validator of ours to raise.

    Parameters
    ----------
    sentence : Message
        With gaps for the field's name and for what was given, ``{name}`` and ``{got}``.
    **values : object
        What fills its other gaps.
    """
    return PydanticCustomError(_OWN_KIND, "{sentence}", {"sentence": sentence, "values": values})


def _check_whole(value: object) -> object:
    if type(value) is not int:
        raise PydanticCustomError("int_type", "must be a whole number")
    return value


# For literals: pydantic takes true and 1.0 for the literal 1.
whole_number = BeforeValidator(_check_whole)


def _check_number(value: object) -> object:
    if type(value) not in (int, float):
        raise PydanticCustomError("float_type", "must be a number")
    try:
        finite = math.isfinite(cast(float, value))
    except OverflowError:
        finite = False
    if not finite:
        raise PydanticCustomError("finite_number", "must be a finite number")
    return value


# A whole number stays one. A union of both would have two complaints, each of half of it.
any_number = PlainValidator(_check_number, json_schema_input_type=int | float)


def is_table(raw: bytes) -> bool:
    """Return whether a file holds rows of values with commas, semicolons or tabs between them.

    Its first two lines tell: no JSON document that spreads over lines has as many of one sign in
    both, and begins with neither brace nor bracket.
    """
    start = raw[:_TABLE_START].removeprefix(b"\xef\xbb\xbf").lstrip()
    lines = [line for line in start.splitlines() if line.strip()][:2]
    if len(lines) < 2 or start[:1] in (b"{", b"["):
        return False
    return any(0 < lines[0].count(sign) == lines[1].count(sign) for sign in (b",", b";", b"\t"))


def parse(raw: bytes) -> Any:
    """Parse a JSON document.

    Parameters
    ----------
    raw : bytes
        The document in UTF-8, with or without a byte order mark.

    Returns
    -------
    object
        Python's lists, dicts, strings and numbers. NaN and infinities are let through, for the
        models refuse them and can name the field.

    Raises
    ------
    ValueError
        If the document is empty, too large, nested too deeply, no UTF-8, no JSON, or has a key
        twice.
    """
    raw = raw.removeprefix(_BYTE_ORDER_MARK)
    fields = check_limits(raw)
    try:
        # Ten times as fast as Python's own on numbers, and it needs no text of all the bytes.
        document = from_json(raw, allow_inf_nan=True)
    except ValueError as error:
        raise ValueError(_what_is_no_json(raw, str(error))) from None
    if _count_fields(document) != fields:
        raise ValueError(_what_is_there_twice(raw))
    return document


def _what_is_no_json(raw: bytes, problem: str) -> Message:
    try:
        raw[:_LOOKED_THROUGH].decode()
    except UnicodeDecodeError as error:
        if error.start < _LOOKED_THROUGH - _LONGEST_CHARACTER:
            return Message("is no text file that Deltascope can read")
    found = _PLACE.search(problem)
    if not found:
        return Message("is not complete, valid JSON")
    line, column = found.groups()
    if column == "0":  # the text ends where a line begins
        return Message("is not complete, valid JSON (line {line})", line=line)
    return Message(
        "is not complete, valid JSON (line {line}, column {column})", line=line, column=column
    )


def _count_fields(value: Any) -> int:
    """Return how many fields all objects have together."""
    if isinstance(value, dict):
        if len(value) > MAX_KEYS:
            raise ValueError(
                Message(
                    "has an object with {count} fields, {most} are allowed",
                    count=len(value),
                    most=MAX_KEYS,
                )
            )
        return len(value) + sum(_count_fields(item) for item in value.values())
    # Most lists hold numbers only, which is seen without a step of Python's for each.
    if isinstance(value, list) and not _CONTAINERS_OF_JSON.isdisjoint(map(type, value)):
        return sum(map(_count_fields, value))
    return 0


def _what_is_there_twice(raw: bytes) -> str:
    if len(raw) <= _LOOKED_THROUGH:
        try:
            json.loads(raw, object_pairs_hook=_without_duplicates)
        except ValueError as problem:
            return reason(problem)
    return Message("has a field twice in one object")


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(Message("has the field {name} twice in one object", name=shown(key)))
        found[key] = value
    return found


def describe(error: ValidationError) -> str:
    """Return the first problem that a model found as one line that names the field."""
    first = _first(error.errors(include_url=False))
    kind, path, limits = first["type"], field_path(first["loc"]), first.get("ctx", {})
    if kind == "value_error":
        return _placed(path, reason(limits["error"]), first["input"])
    if limits.get("min_length") == 1:
        return Message("{name} must not be empty", name=path)
    got = limits.get("actual_length") or shown(first["input"])
    if kind == _OWN_KIND:
        sentence: Message = limits["sentence"]
        return sentence.format(name=path, got=got, **limits["values"])
    if kind in ("model_type", "dict_type") and not path:
        return _DOCUMENT.format(got=got)
    sentence = _WORDS.get(kind) or Message("{name} is not as it must be, got {got}")
    return sentence.format(name=path, got=got, wanted=_wanted(limits), **limits)


def _first(problems: Sequence[Any]) -> Any:
    """Return the problem to be told: of a field that is missing, the one that is written wrong."""
    first = problems[0]
    if first["type"] == "missing":
        *place, _ = first["loc"]
        for one in problems:
            if one["type"] == "extra_forbidden" and [*one["loc"][:-1]] == place:
                return one
    return first


def _wanted(limits: Mapping[str, Any]) -> str:
    """Return what a value must be, as far as it is one of a few or has a bound."""
    for name, sentence in _BOUNDS.items():
        if name in limits:
            bound = limits[name]
            return sentence.format(bound=f"{bound:g}" if isinstance(bound, float) else bound)
    several, joined, last = limits.get("expected", "").rpartition(" or ")
    return Message("{several} or {last}", several=several, last=last) if joined else last


def _placed(path: str, words: str, given: object) -> str:
    """Return what is wrong with an object in one line, at the field that it begins with."""
    field = words.split(" ", 1)[0]
    for inner in ("", "settings"):
        fields = given.get(inner) if inner and isinstance(given, Mapping) else given
        known = isinstance(fields, Mapping) and field in fields
        if path and (known or words == f"{field} is missing"):
            return _at(".".join(part for part in (path, inner) if part), words)
    return Message("{place}: {problem}", place=path, problem=words) if path else words


def _at(place: str, words: str) -> str:
    """Return a sentence on a field as one on the field at a place."""
    if isinstance(words, Message) and words.pattern.startswith("{name}"):
        return words.format(**{**words.values, "name": f"{place}.{words.values['name']}"})
    return Message("{place}.{problem}", place=place, problem=words)


def field_path(location: Iterable[str | int]) -> str:
    """Return a location such as ``("layers", 1, "W", 0)`` as ``layers[1].W[0]``."""
    path = ""
    for part in location:
        path += f"[{part}]" if isinstance(part, int) else f".{shown_key(part)}"
    return path.removeprefix(".")


def shown_key(text: str) -> str:
    """Return a field's name for a message: short, and without what moves a terminal's cursor."""
    kept = text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"
    return kept if kept.isprintable() else repr(kept)


def shown(value: object) -> str:
    """Return a value for a message: short, and as JSON has it where Python calls it otherwise."""
    if isinstance(value, dict):
        return Message("an object")
    if isinstance(value, list | tuple):
        return Message("a list") if value else Message("an empty list")
    if value is None or isinstance(value, bool):
        return _JSON_WORDS[value]
    if isinstance(value, float) and not math.isfinite(value):
        return json.dumps(value)
    text = repr(value)
    return text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"


def dumps(value: object, indent: str = "") -> str:
    """Return `value` as JSON for people: rows of numbers and short objects on one line.

    Floats are written with as many digits as it takes to read the same float back.

    Raises
    ------
    ValueError
        If a number is not finite.
    """
    inner = indent + "  "
    if isinstance(value, dict):
        if (
            not _holds_containers(value.values())
            and len(line := _compact(value)) <= _LINE_CHARACTERS
        ):
            return line
        fields = (f"{inner}{_compact(key)}: {dumps(item, inner)}" for key, item in value.items())
        return "{\n" + ",\n".join(fields) + f"\n{indent}}}"
    if isinstance(value, list | tuple) and _holds_containers(value):
        return "[\n" + ",\n".join(inner + dumps(item, inner) for item in value) + f"\n{indent}]"
    return _compact(value)


def _holds_containers(items: Iterable[object]) -> bool:
    """Return whether any is a container; a million numbers have one type and are asked once."""
    return any(issubclass(kind, _CONTAINERS) for kind in set(map(type, items)))


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
