"""Edges as they are painted: what has gone along them, and the local derivative on each."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from simulator.graph.recorded import ValueStep
from simulator.graph.reverse_mode import Contribution
from simulator.graph.scalar_graph import Edge
from ui.computation_graphs.picture.ink import SMALL, Ink
from ui.computation_graphs.picture.label_places import has_order, local_text, order_at
from ui.computation_graphs.picture.numbers import written
from ui.computation_graphs.picture.scene import ARROW, Scene
from ui.computation_graphs.shown import ShownGraph
from ui.theme.colors import Theme, mix

_FROM_START = 0.22
_THIN, _THICK = 1.2, 2.6


def paint_edge(ink: Ink, shown: ShownGraph, scene: Scene, edge: Edge) -> None:
    """Paint an edge with its arrow."""
    path = scene.paths[edge]
    color, width = _look(shown, edge)
    line = ink.color(color) if color else _quiet(ink.theme)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    if shown.selected == edge:
        ink.painter.setPen(ink.pen("text", width + 3.0, dotted=True))
        ink.painter.drawPath(path)
    ink.painter.setPen(ink.pen(line, width))
    ink.painter.drawPath(path)
    _paint_arrow(ink, path, line)
    if has_order(shown, edge):
        ink.write(order_at(scene, edge), str(edge.slot + 1), "muted", SMALL)


@cache
def _quiet(theme: Theme) -> QColor:
    """Return the colour of an edge along which nothing has gone yet."""
    return mix(theme.color("canvas"), theme.color("muted"), 0.6)


def _look(shown: ShownGraph, edge: Edge) -> tuple[str, float]:
    """Return an edge's colour, where it has one of its own, and its width."""
    step = shown.step
    if isinstance(step, ValueStep) and step.node == edge.target:
        return "forward", _THICK
    if isinstance(step, Contribution) and step.edge == edge:
        return "bad" if step.product is None else "backward", _THICK
    return ("backward", _THIN) if edge in shown.handed else ("", _THIN)


def _paint_arrow(ink: Ink, path: QPainterPath, color: QColor) -> None:
    tip, half = path.currentPosition(), ARROW * 0.55
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(color)
    points = [tip, tip + QPointF(-ARROW, -half), tip + QPointF(-ARROW, half)]
    ink.painter.drawPolygon(QPolygonF(points))


def paint_edge_numbers(
    ink: Ink, shown: ShownGraph, scene: Scene, edge: Edge, at: QPointF, *, is_hidden: bool
) -> None:
    """Write the local derivative on an edge, and at its source what it has handed there.

    Parameters
    ----------
    ink : Ink
    shown : ShownGraph
    scene : Scene
    edge : Edge
    at : QPointF
        Where the local derivative stands.
    is_hidden : bool
        Whether it has no room, and is shown only when it is the edge's turn.
    """
    found = shown.handed.get(edge)
    if found is not None and found.product is not None and _is_added_now(shown, found):
        near = scene.paths[edge].pointAtPercent(_FROM_START) + QPointF(0.0, 9.0)
        ink.plate(near, written(found.product), "backward")
    local = shown.locals.get(edge)
    is_now = found is not None and shown.step == found
    if local is not None and (is_now or not is_hidden):
        ink.plate(at, local_text(local), "text" if is_now else "muted")


def _is_added_now(shown: ShownGraph, found: Contribution) -> bool:
    """Return whether what an edge has handed is a part of the sum that is made just now."""
    return found.count > 1 and shown.is_backward and shown.current_node() == found.source
