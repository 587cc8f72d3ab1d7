"""Writing on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter


def write(
    painter: QPainter,
    rect: QRectF,
    where: Qt.AlignmentFlag,
    text: str,
    font: QFont,
    color: QColor,
) -> None:
    """Write a text into a rectangle, and over its sides where it is longer."""
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, where | Qt.TextFlag.TextDontClip, text)
