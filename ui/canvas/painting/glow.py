"""A glow around nodes that one was led to: a callout's, for instance."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.canvas.geometry.edgeset import shown_units
from ui.canvas.geometry.layout import Layout
from ui.theme.colors import Theme, mix

_RINGS = ((9.0, 3.0, 0.75), (5.5, 3.0, 0.45), (2.5, 2.5, 0.0))  # reach, width, share of the ground


def glow_rects(
    layout: Layout, unfolded: dict[int, int], nodes: Iterable[tuple[int, int]]
) -> list[QRectF]:
    """Return where the nodes stand, as far as they are drawn; a fold stands for all in it."""
    found: list[QRectF] = []
    for layer, unit in nodes:
        column = layout.column(layer)
        if unit in shown_units(layout, layer, unfolded):
            found.append(column.node_rect(unit))
        for part in column.fold_parts(unfolded.get(layer)):
            if unit in part:
                rect = QRectF(column.x - column.width / 2, part.y - 9.0, column.width, 18.0)
                found += [rect] if rect not in found else []
    return found


def paint_glow(
    painter: QPainter,
    layout: Layout,
    unfolded: dict[int, int],
    nodes: Iterable[tuple[int, int]],
    theme: Theme,
) -> None:
    """Draw rings that fade outwards, opaque as all lines here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rects = glow_rects(layout, unfolded, nodes)
    for reach, width, share in _RINGS:
        painter.setPen(QPen(mix(theme.color("caution"), theme.color("canvas"), share), width))
        for rect in rects:
            around = rect.adjusted(-reach, -reach, reach, reach)
            radius = min(around.height(), around.width()) / 2
            painter.drawRoundedRect(around, radius, radius)
