"""What all the pictures of one kind of record have in common: how they are drawn and described."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF

from simulator.messages import Message
from simulator.registry import Registry
from ui.plotting.painting import PlotBrush


@dataclass(frozen=True, slots=True, eq=False)
class PictureKind:
    """The pictures of the records of one registry.

    Attributes
    ----------
    registry : Registry
        Whose records they are.
    draw : callable
        ``draw(record, brush, area)`` paints the record's picture into `area`.
    describe : callable
        ``describe(record)`` returns a sentence on what it shows, for who cannot see it.
    """

    registry: Registry[Any]
    draw: Callable[[Any, PlotBrush, QRectF], None]
    describe: Callable[[Any], Message]
