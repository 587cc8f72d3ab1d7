"""The published JSON Schemas of lessons and hand-ins.

A field that holds one of several kinds stands in a model's schema by the name of its kinds alone,
since kinds may nest; here that becomes a reference to what all of them are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from simulator.formats.schemas import schema_text, text_of
from simulator.lessons.actions import action
from simulator.lessons.conditions import condition
from simulator.lessons.hand_in import HandIn
from simulator.lessons.kinds import KIND, STANDS_FOR, Kind
from simulator.lessons.lesson import Lesson
from simulator.lessons.questions import question

REGISTRIES: Final[Mapping[str, Callable[[], Mapping[str, Kind]]]] = MappingProxyType(
    {"condition": condition.kinds, "question": question.kinds, "action": action.kinds}
)
"""All kinds, by the name that stands for them."""


def published() -> dict[str, str]:
    """Return each schema's text by its file name in `docs/schemas`."""
    return {
        "lesson.schema.json": text_of(_lesson(), "Deltascope lesson, version 1"),
        "hand-in.schema.json": schema_text(HandIn, "Deltascope hand-in, version 1"),
    }


def _lesson() -> dict[str, Any]:
    """Return the schema of lessons, with that of every kind."""
    kinds = {name: list(registry().values()) for name, registry in REGISTRIES.items()}
    models: list[type[BaseModel]] = [Lesson]
    models += [one.model for several in kinds.values() for one in several]
    refs, whole = models_json_schema([(model, "validation") for model in models])
    definitions = whole["$defs"]
    for name, several in kinds.items():
        places = [refs[one.model, "validation"] for one in several]
        definitions[name] = {"oneOf": places}
        for place in places:
            _must_say_its_kind(definitions[_name(place)])
    lesson = definitions.pop(_name(refs[Lesson, "validation"]))
    resolved: dict[str, Any] = _resolved(lesson | {"$defs": definitions})
    return resolved


def _name(reference: Mapping[str, Any]) -> str:
    return str(reference["$ref"]).rpartition("/")[2]


def _must_say_its_kind(schema: dict[str, Any]) -> None:
    """Have a document say its kind; a value that is made in the program knows it."""
    schema["required"] = [KIND, *schema.get("required", ())]


def _resolved(schema: Any) -> Any:
    """Return a schema in which what stands for kinds is a reference to them."""
    if isinstance(schema, list):
        return [_resolved(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if STANDS_FOR in schema:
        rest = {name: one for name, one in schema.items() if name != STANDS_FOR}
        return rest | {"$ref": f"#/$defs/{schema[STANDS_FOR]}"}
    return {name: _resolved(one) for name, one in schema.items()}
