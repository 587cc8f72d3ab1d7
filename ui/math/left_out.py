"""What stands for the terms of a long sum that are left out: dots, and how much they come to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainterPath

from simulator.expressions import Elided
from ui.words.messages import filled
from ui.words.numerals import numeral_text


def words_for(elided: Elided) -> str:
    """Return ``58 smaller, together 0.12``."""
    text = QCoreApplication.translate("equation", "{count} smaller, together {value}")
    return filled(text, count=elided.count, value=numeral_text(elided.value))


def dots(size: float, axis: float) -> tuple[float, QPainterPath]:
    """Return the width and the path of three dots, `axis` above the line, in type of `size`."""
    width, radius = size * 1.1, size * 0.065
    path = QPainterPath()
    for k in range(3):
        path.addEllipse(QPointF(width * (0.5 + 0.28 * (k - 1)), -axis), radius, radius)
    return width, path
