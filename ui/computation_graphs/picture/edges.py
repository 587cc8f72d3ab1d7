"""Edges as they are painted: what has gone along them, and the local derivative on each."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from simulator.graph.scalar_graph import Edge
from ui.computation_graphs.picture.ink import OVERHANG, SMALL, Ink, Lettering, around
from ui.computation_graphs.picture.label_places import order_at
from ui.computation_graphs.picture.looks import EdgeLook
from ui.computation_graphs.picture.scene import ARROW, Scene
from ui.theme.colors import Theme, mix

_FROM_START, _BELOW_START = 0.22, 9.0
# Beside a path: half of the thickest line, the arrow, and the digit at an operation.
_BESIDE = 18.0


def line_bounds(scene: Scene, edge: Edge) -> QRectF:
    """Return what an edge may cover without its numbers."""
    return scene.paths[edge].boundingRect().adjusted(-_BESIDE, -_BESIDE, _BESIDE, _BESIDE)


def edge_bounds(
    lettering: Lettering, scene: Scene, edge: Edge, look: EdgeLook, at: QPointF
) -> QRectF:
    """Return what an edge and its numbers may cover."""
    found = line_bounds(scene, edge)
    for text, middle in ((look.local, at), (look.handed, _handed_at(scene, edge))):
        if text:
            found = found.united(around(middle, lettering.plate(text)))
    return found.adjusted(-OVERHANG, -OVERHANG, OVERHANG, OVERHANG)


def paint_edge(ink: Ink, scene: Scene, edge: Edge, look: EdgeLook) -> None:
    """Paint an edge with its arrow."""
    path = scene.paths[edge]
    line = ink.color(look.color) if look.color else _quiet(ink.theme)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.is_selected:
        ink.painter.setPen(ink.pen("text", look.width + 3.0, dotted=True))
        ink.painter.drawPath(path)
    ink.painter.setPen(ink.pen(line, look.width))
    ink.painter.drawPath(path)
    _paint_arrow(ink, path, line)


def write_order(ink: Ink, scene: Scene, edge: Edge, look: EdgeLook) -> None:
    """Write at an operation which of its inputs an edge is, where that matters."""
    if look.order:
        ink.write(order_at(scene, edge), look.order, "muted", SMALL)


@cache
def _quiet(theme: Theme) -> QColor:
    """Return the colour of an edge along which nothing has gone yet."""
    return mix(theme.color("canvas"), theme.color("muted"), 0.6)


def _paint_arrow(ink: Ink, path: QPainterPath, color: QColor) -> None:
    tip, half = path.currentPosition(), ARROW * 0.55
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(color)
    x, y = tip.x() - ARROW, tip.y()
    ink.painter.drawPolygon(QPolygonF([tip, QPointF(x, y - half), QPointF(x, y + half)]))


def write_on_edge(ink: Ink, scene: Scene, edge: Edge, look: EdgeLook, at: QPointF) -> None:
    """Write the local derivative on an edge, and at its source what it has handed there.

    Parameters
    ----------
    ink : Ink
    scene : Scene
    edge : Edge
    look : EdgeLook
    at : QPointF
        Where the local derivative stands.
    """
    if look.handed:
        ink.plate(_handed_at(scene, edge), look.handed, "backward")
    if look.local:
        ink.plate(at, look.local, "text" if look.is_now else "muted")


def _handed_at(scene: Scene, edge: Edge) -> QPointF:
    return scene.paths[edge].pointAtPercent(_FROM_START) + QPointF(0.0, _BELOW_START)
