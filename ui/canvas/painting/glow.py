"""A glow around nodes and edges that one was led to: a callout's, for instance."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion

from ui.canvas.geometry.edgeset import shown_units
from ui.canvas.geometry.label_places import Array, rects
from ui.canvas.geometry.layout import Layout
from ui.canvas.painting.drawn_edges import DrawnEdges
from ui.theme.colors import Theme, mix

_RINGS = ((9.0, 3.0, 0.75), (5.5, 3.0, 0.45), (2.5, 2.5, 0.0))  # reach, width, share of the ground
_BESIDE = 3.0  # how far from the middle of an edge its marks begin: the edge itself is to be seen


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


def glow_lines(edges: DrawnEdges, glowing: Iterable[tuple[int, ...]]) -> list[QLineF]:
    """Return the lines of the edges among what glows, as far as they are drawn."""
    places = (edges.place((one[0], one[1], one[2])) for one in glowing if len(one) == 3)
    return [edges.all.lines[place] for place in places if place >= 0]


def paint_glow(
    painter: QPainter,
    place: tuple[Layout, dict[int, int], DrawnEdges],
    glowing: Iterable[tuple[int, ...]],
    theme: Theme,
    words: Array,
) -> None:
    """Draw rings that fade outwards, opaque as all lines here, and lines along the edges.

    It lies below nodes and numbers, which are drawn later, and leaves out the words.

    Parameters
    ----------
    painter : QPainter
    place : (Layout, dict, DrawnEdges)
        Where everything is, and for each layer the node that is unfolded.
    glowing : iterable of tuple of int
        Nodes (layer, unit) and edges (layer, number, unit).
    theme : Theme
    words : ndarray, shape (m, 4)
        Sides of what is drawn already and has to stay free.
    """
    layout, unfolded, edges = place
    glowing = tuple(glowing)
    if not glowing:
        return
    painter.save()
    painter.setClipRegion(_free(layout, words))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around_nodes = glow_rects(
        layout, unfolded, [(one[0], one[1]) for one in glowing if len(one) == 2]
    )
    lines = glow_lines(edges, glowing)
    for reach, width, share in _RINGS:
        color = mix(theme.color("caution"), theme.color("canvas"), share)
        painter.setPen(QPen(color, width))
        for rect in around_nodes:
            around = rect.adjusted(-reach, -reach, reach, reach)
            radius = min(around.height(), around.width()) / 2
            painter.drawRoundedRect(around, radius, radius)
        _paint_beside(painter, lines, _BESIDE + reach / 2)
    painter.restore()


def _free(layout: Layout, words: Array) -> QRegion:
    """Return the drawing without what stands in these places."""
    free = QRegion(0, 0, round(layout.width), round(layout.height))
    for rect in rects(words):
        free -= QRegion(rect.toAlignedRect())
    return free


def _paint_beside(painter: QPainter, lines: list[QLineF], away: float) -> None:
    """Draw a line on either side of each line, which stays as it is."""
    for line in lines:
        across = line.normalVector().unitVector()
        dx, dy = away * across.dx(), away * across.dy()
        painter.drawLine(line.translated(dx, dy))
        painter.drawLine(line.translated(-dx, -dy))
