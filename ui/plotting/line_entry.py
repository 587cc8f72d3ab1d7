"""An entry of a legend that shows a curve's pen."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPen

from ui.plotting.painting import LegendEntry, PlotBrush


def line_entry(text: str, pen: QPen, *, needed: bool = True, short: str = "") -> LegendEntry:
    """Return a curve's name, or a short one where there is little room, after a piece of it."""

    def sign(brush: PlotBrush, at: QPointF) -> None:
        brush.painter.setPen(pen)
        brush.painter.drawLine(at - QPointF(8.0, 0.0), at + QPointF(8.0, 0.0))

    return LegendEntry(text, sign, needed=needed, short=short)
