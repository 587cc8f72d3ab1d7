"""What stands for the terms of a long sum that are left out: dots, and how much they come to."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from simulator import notation
from simulator.expressions import Elided
from ui.words.messages import said


def words_for(elided: Elided) -> str:
    """Return ``58 smaller, together 0.12``."""
    return said(notation.words_for(elided))


def dots(size: float, axis: float) -> tuple[float, QPainterPath]:
    """Return the width and the path of three dots, `axis` above the line, in type of `size`."""
    width, radius = size * 1.1, size * 0.065
    path = QPainterPath()
    for k in range(3):
        path.addEllipse(QPointF(width * (0.5 + 0.28 * (k - 1)), -axis), radius, radius)
    return width, path
