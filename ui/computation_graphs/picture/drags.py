"""What the mouse is dragging on a graph."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF


@dataclass(slots=True)
class _Dragging:
    """Where the button went down, and whether the mouse has moved since."""

    start: QPointF
    has_moved: bool = field(default=False, init=False)


@dataclass(slots=True)
class Scrubbing(_Dragging):
    """A value, dragged sideways from what it was."""

    node: int
    value: float


@dataclass(slots=True)
class Connecting(_Dragging):
    """A connection, drawn from a node."""

    node: int


@dataclass(slots=True)
class Panning(_Dragging):
    """The whole picture, which had this offset."""

    offset: QPointF


Drag = Scrubbing | Connecting | Panning
