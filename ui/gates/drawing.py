"""The parts that small drawings of neurons are made of: edges, nodes, and numbers on edges."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.plotting.painting import PlotBrush
from ui.theme.colors import Theme, mix

# A weight of this size has an edge in its full colour.
_STRONG = 1.5
_THIN, _THICK = 1.2, 4.2
# What the box of a number is larger than the number.
_ACROSS, _DOWN = 14.0, 6.0


def draw_edge(brush: PlotBrush, line: QLineF, weight: float, *, faint: bool = False) -> None:
    """Draw an edge, its colour and width by sign and size of the weight."""
    share = max(-1.0, min(1.0, weight / _STRONG))
    color = brush.theme.diverging(share)
    if faint:
        color = mix(brush.theme.canvas, color, 0.5)
    brush.painter.setPen(QPen(color, _THIN + (_THICK - _THIN) * abs(share)))
    brush.painter.drawLine(line)


def draw_link(brush: PlotBrush, line: QLineF) -> None:
    """Draw an edge without a weight."""
    brush.painter.setPen(QPen(brush.theme.color("muted"), 1.6))
    brush.painter.drawLine(line)


def value_fill(theme: Theme, value: float) -> QColor:
    """Return the fill of a node with a value from 0 to 1."""
    return mix(theme.raised, theme.color("forward"), 0.85 * max(0.0, min(1.0, value)))


def value_ink(theme: Theme, value: float) -> QColor:
    """Return the colour of a text on that fill."""
    return theme.color("on_forward" if value > 0.5 else "text")


def draw_node(
    brush: PlotBrush, at: QPointF, radius: float, fill: QColor, rim: QColor, width: float = 1.2
) -> None:
    """Draw a node."""
    brush.painter.setPen(QPen(rim, width))
    brush.painter.setBrush(fill)
    brush.painter.drawEllipse(at, radius, radius)


def label_rect(brush: PlotBrush, at: QPointF, text: str) -> QRectF:
    """Return the place of a number on an edge, around a point."""
    width, height = brush.width(text) + _ACROSS, brush.metrics.height() + _DOWN
    return QRectF(at.x() - width / 2.0, at.y() - height / 2.0, width, height)


def draw_label(brush: PlotBrush, rect: QRectF, text: str, rim: QColor, width: float = 1.0) -> None:
    """Draw a number on an edge, in a box of its own."""
    brush.painter.setPen(QPen(rim, width))
    brush.painter.setBrush(brush.theme.color("raised"))
    brush.painter.drawRoundedRect(rect, 5.0, 5.0)
    brush.text(rect.center(), text, brush.theme.color("text"), 0.5)


def draw_ring(brush: PlotBrush, at: QPointF, radius: float) -> None:
    """Draw the ring of the node that is being computed."""
    brush.painter.setPen(QPen(brush.theme.color("forward"), 2.4))
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.drawEllipse(at, radius + 3.5, radius + 3.5)
