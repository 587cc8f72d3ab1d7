"""A small reader of JSON Schemas: the keywords that the published ones use, written for tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "null": (type(None),),
    "integer": (int,),
    "number": (int, float),
}
# They say nothing of a document.
SILENT = {"$schema", "$defs", "$ref", "title", "description", "default", "discriminator"}


def complaints(value: Any, schema: Any, root: Any = None, place: str = "") -> list[str]:
    """Return where a value does not follow a schema."""
    root = schema if root is None else root
    if isinstance(schema, bool):
        return [] if schema else [f"{place} is not allowed"]
    found: list[str] = []
    if "$ref" in schema:
        found += complaints(value, root["$defs"][schema["$ref"].split("/")[-1]], root, place)
    for word, rule in schema.items():
        if word in SILENT:
            continue
        if word in ("anyOf", "oneOf"):
            fits = sum(not complaints(value, one, root, place) for one in rule)
            if fits == 0 or (word == "oneOf" and fits > 1):
                found.append(f"{place} fits {fits} of {word}")
        elif word in PARTS:
            found += [
                line
                for part in PARTS[word](value, schema, place)
                for line in complaints(part[1], part[2], root, part[0])
            ]
        elif not RULES[word](value, rule):
            found.append(f"{place}: {word} {rule}, got {value!r:.60}")
    return found


def _items(value: Any, schema: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(value, list):
        yield from ((f"{place}[{k}]", one, schema["items"]) for k, one in enumerate(value))


def _properties(value: Any, schema: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(value, dict):
        given = ((name, rule) for name, rule in schema["properties"].items() if name in value)
        yield from ((f"{place}.{name}", value[name], rule) for name, rule in given)


def _patterns(value: Any, schema: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(value, dict):
        for pattern, rule in schema["patternProperties"].items():
            names = [name for name in value if re.search(pattern, name)]
            yield from ((f"{place}.{name}", value[name], rule) for name in names)


def _names(value: Any, schema: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(value, dict):
        yield from ((f"{place}.{name}", name, schema["propertyNames"]) for name in value)


def _others(value: Any, schema: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(value, dict):
        patterns = schema.get("patternProperties", {})
        known = {k for k in value if any(re.search(pattern, k) for pattern in patterns)}
        others = value.keys() - schema.get("properties", {}).keys() - known
        rule = schema["additionalProperties"]
        yield from ((f"{place}.{name}", value[name], rule) for name in others)


PARTS = {
    "items": _items,
    "properties": _properties,
    "patternProperties": _patterns,
    "propertyNames": _names,
    "additionalProperties": _others,
}


def _of_type(value: Any, name: str) -> bool:
    return isinstance(value, TYPES[name]) and (not isinstance(value, bool) or name == "boolean")


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


RULES: dict[str, Any] = {
    "type": _of_type,
    "const": lambda value, rule: value == rule,
    "enum": lambda value, rule: value in rule,
    "required": lambda value, rule: not isinstance(value, dict) or set(rule) <= value.keys(),
    "pattern": lambda value, rule: not isinstance(value, str) or bool(re.search(rule, value)),
    "minLength": lambda value, rule: not isinstance(value, str) or len(value) >= rule,
    "maxLength": lambda value, rule: not isinstance(value, str) or len(value) <= rule,
    "minItems": lambda value, rule: not isinstance(value, list) or len(value) >= rule,
    "maxItems": lambda value, rule: not isinstance(value, list) or len(value) <= rule,
    "minProperties": lambda value, rule: not isinstance(value, dict) or len(value) >= rule,
    "maxProperties": lambda value, rule: not isinstance(value, dict) or len(value) <= rule,
    "minimum": lambda value, rule: not _number(value) or value >= rule,
    "maximum": lambda value, rule: not _number(value) or value <= rule,
    "exclusiveMinimum": lambda value, rule: not _number(value) or value > rule,
    "exclusiveMaximum": lambda value, rule: not _number(value) or value < rule,
}
