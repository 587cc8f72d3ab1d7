"""Documents of several kinds: conditions, questions and actions, each with a field ``type``.

Each kind is a record in a file of its own; a document is read by the model of the kind that it
names. Knows no kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import GetJsonSchemaHandler, PlainValidator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from simulator.messages import Message
from simulator.storage.strict_json import StrictModel, complaint, shown

KIND: Final = "type"
"""The field that names the kind."""
STANDS_FOR: Final = "x-kind"
"""Stands in a schema for "one of the kinds of this name", until the schema is published."""


class Kinded(StrictModel):
    """A document of one of several kinds; a subclass narrows `type` to the kind's name."""

    type: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind, as a record; each sort of documents has its own class of them.

    Attributes
    ----------
    name : str
        Stands in the field ``type``; never changes once published.
    title : str
        What it checks, asks or does, in a few words of English, for the pages on lessons.
    order : int
    model : type
        Reads a document of this kind; its docstring describes the fields.
    """

    name: str
    title: str
    order: int
    model: type[Kinded]


class _StandsFor:
    """Has a field described in the schema by the name of its kinds alone: they may nest."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {STANDS_FOR: self._what}


def any_of(what: str, registry: Callable[[], Mapping[str, Kind]], base: type) -> Any:
    """Return the type of a field that holds a document of any kind.

    Parameters
    ----------
    what : str
        What the documents are, for messages and schemas: ``"condition"``.
    registry : callable
        Returns the kinds; called when a document is read, since kinds may nest.
    base : type
        What all of them are made from.
    """

    def read(value: Any) -> Any:
        if isinstance(value, base):
            return value
        if not isinstance(value, Mapping):
            raise complaint(Message("{name} must be an object, got {got}"))
        if KIND not in value:
            raise complaint(
                Message("{name} must say its type, one of {allowed}"), allowed=", ".join(registry())
            )
        kind = value[KIND]
        if not isinstance(kind, str) or kind not in registry():
            raise complaint(
                Message("{name} must be of one of the types {allowed}, got {type}"),
                allowed=", ".join(registry()),
                type=shown(kind),
            )
        return registry()[kind].model.model_validate(value)

    return Annotated[Any, PlainValidator(read), _StandsFor(what)]
