"""A ring that fills as something gets done, with a tick in it at the end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.lessons.sign import paint_sign
from ui.lessons.standings import Progress
from ui.theme.colors import Theme, mix

_STROKE = 2.5
_WHOLE = 16 * 360
_TOP = 16 * 90


def paint_ring(painter: QPainter, area: QRectF, theme: Theme, progress: Progress) -> None:
    """Paint how far something has come into a square."""
    if progress.is_done:
        paint_sign(painter, area, theme, "done")
        return
    inner = area.adjusted(2.0, 2.0, -2.0, -2.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(mix(theme.line, theme.muted, 0.3), _STROKE))
    painter.drawEllipse(inner)
    pen = QPen(theme.color("forward"), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if progress.done:
        painter.setPen(pen)
        painter.drawArc(inner, _TOP, -round(_WHOLE * progress.share))
    elif progress.is_begun:  # a dot: opened, nothing done yet
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("forward"))
        painter.drawEllipse(area.center(), 2.5, 2.5)
