"""What a lesson points at: a control, a panel, a node, an edge.

A place is written ``kind/name``. Which names there are of a control or a panel, the window knows;
nodes and edges are read here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Any, Final

from pydantic import PlainValidator

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.storage.strict_json import complaint

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "action": "something that can be done: an entry of a menu or a button, such as train",
        "panel": "a panel beside the network, such as loss",
        "setup": "a section of the set-up, such as data",
        "field": "a number of the set-up, such as learning_rate",
        "network": "the drawing of the network; it has no name",
        "node": "a node: layer.node, such as 1.2 for h1.2 and 0.1 for x₁",
        "edge": "an edge: from-to, such as 0.1-1.2 from x₁ to h1.2; 0.b-1.2 from the bias",
        "workshop": "a workshop, or one of its parts: gates, or gates/table",
        "tool": "a window beside the main one, such as arena",
    }
)
"""What there is to point at, and how it is written."""

WINDOWS: Final = frozenset({"workshop", "tool"})
"""Those kinds that are windows beside the main one."""

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)?")
_NODE = re.compile(r"(\d{1,3})\.(\d{1,4})")
_EDGE = re.compile(r"(\d{1,3})\.(\d{1,4}|b)-(\d{1,3})\.(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Place:
    """Something to point at.

    Attributes
    ----------
    kind : str
        One of `KINDS`.
    name : str
        Which one; empty where there is only one.
    """

    kind: str
    name: str = ""

    @property
    def node(self) -> tuple[int, int]:
        """Of a node, or of an edge's end: layer (inputs are 0) and node, counted from 1."""
        layer, unit = self.name.rpartition("-")[2].split(".")
        return int(layer), int(unit)

    @property
    def source(self) -> tuple[int, int]:
        """Of an edge's beginning the same; node 0 is the bias."""
        layer, unit = self.name.split("-")[0].split(".")
        return int(layer), 0 if unit == "b" else int(unit)

    def __str__(self) -> str:
        return f"{self.kind}/{self.name}" if self.name else self.kind


def read_place(text: str) -> Place:
    """Return the place that is written as ``kind/name``.

    Raises
    ------
    ValueError
        If there is no such kind of place, or its name cannot be read.
    """
    kind, _, name = text.partition("/")
    if kind not in KINDS:
        raise ValueError(
            Message(
                "{got} is no kind of place; the kinds are: {allowed}",
                got=quoted(kind),
                allowed=", ".join(KINDS),
            )
        )
    if not _is_name(kind, name):
        raise ValueError(
            Message("{got} is no {kind}: {wanted}", got=quoted(name), kind=kind, wanted=KINDS[kind])
        )
    return Place(kind, name)


def _is_name(kind: str, name: str) -> bool:
    if kind == "network":
        return not name
    if kind == "node":
        found = _NODE.fullmatch(name)
        return found is not None and int(found[2]) > 0
    if kind == "edge":
        found = _EDGE.fullmatch(name)
        return found is not None and int(found[3]) == int(found[1]) + 1 and int(found[4]) > 0
    return _NAME.fullmatch(name) is not None


def _read(value: Any) -> Place:
    if isinstance(value, Place):
        return value
    if not isinstance(value, str):
        raise complaint(Message("{name} must be text, got {got}"))
    return read_place(value)


AnyPlace = Annotated[Place, PlainValidator(_read, json_schema_input_type=str)]
"""A place as a field of a document."""
