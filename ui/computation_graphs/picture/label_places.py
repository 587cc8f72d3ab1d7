"""Where the numbers on edges stand: along them, where they cover no node and no other number.

They are placed once for a picture, by what it shows at the end of both passes, so that no number
moves from step to step or while a value is dragged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from simulator.graph.scalar_graph import Edge
from ui.computation_graphs.picture.ink import USUAL, Lettering, around
from ui.computation_graphs.picture.looks import has_order
from ui.computation_graphs.picture.numbers import gradient_text, local_text, value_text
from ui.computation_graphs.picture.scene import BELOW, Scene
from ui.computation_graphs.shown import ShownGraph

# Shares of the way, the wanted one first.
_SHARES = (0.58, 0.46, 0.7, 0.36, 0.8, 0.26, 0.88, 0.18)
# On the edge, and beside it where there is no room: pixels at the usual scale.
_BESIDE = (0.0, -9.0, 9.0, -14.0, 14.0)
# So much of a node's border a number may cover.
_RIM = 3.0
# A number that covers more of others than this share of itself is left out.
_HIDDEN = 0.04
# Left, top, right, bottom.
_Sides = tuple[float, float, float, float]
_ORDER_BEFORE, _ORDER_ASIDE = 9.0, 8.0
_LEAST_GAIN = 1.0


def order_at(scene: Scene, edge: Edge) -> QPointF:
    """Return where stands which of an operation's inputs an edge is, where that matters."""
    tip = scene.paths[edge].currentPosition()
    is_upper = tip.y() <= scene.rects[edge.target].center().y()
    return tip + QPointF(-_ORDER_BEFORE, -_ORDER_ASIDE if is_upper else _ORDER_ASIDE)


def label_places(
    shown: ShownGraph, scene: Scene, lettering: Lettering
) -> tuple[Mapping[Edge, QPointF], frozenset[Edge]]:
    """Return where the number of each edge stands, and which of them have no room of their own."""
    whole = replace(shown, position=shown.end)
    taken = [rect for one in scene.rects for rect in _taken_by(whole, scene, one, lettering)]
    digit = lettering.plate("2")
    taken += [around(order_at(scene, one), digit) for one in scene.paths if has_order(whole, one)]
    places: dict[Edge, QPointF] = {}
    hidden: set[Edge] = set()
    for edge, path in scene.paths.items():
        local = whole.locals.get(edge)
        if local is None:
            places[edge] = path.pointAtPercent(_SHARES[0])
            continue
        size = lettering.plate(local_text(local))
        placed, covered = _place_on(path, size, taken, lettering.scale)
        places[edge] = placed.center()
        if covered > _HIDDEN * size.width() * size.height():
            hidden.add(edge)
        else:
            taken.append(placed)
    return places, frozenset(hidden)


def _place_on(
    path: QPainterPath, size: QSizeF, taken: Sequence[QRectF], scale: float
) -> tuple[QRectF, float]:
    """Return where a number stands on an edge, and how much it covers of others."""
    margin = size.width()
    near = path.boundingRect().adjusted(-margin, -margin, margin, margin)
    others = [rect for rect in taken if rect.intersects(near)]
    sides = [(rect.left(), rect.top(), rect.right(), rect.bottom()) for rect in others]
    points = [path.pointAtPercent(share) for share in _SHARES]
    best, least = points[0], float("inf")
    for aside, point in product(_BESIDE, points):
        left = point.x() - size.width() / 2
        top = point.y() + aside * scale - size.height() / 2
        covered = _covered((left, top, left + size.width(), top + size.height()), sides)
        if covered < least - _LEAST_GAIN:
            best, least = point + QPointF(0.0, aside * scale), covered
        if not covered:
            break
    return around(best, size), least


def _covered(box: _Sides, others: Sequence[_Sides]) -> float:
    """Return how much a box covers of others, in plain numbers: it is asked often."""
    left, top, right, bottom = box
    found = 0.0
    for x0, y0, x1, y1 in others:
        if x0 < right and x1 > left and y0 < bottom and y1 > top:
            wide = min(x1, right) - max(x0, left)
            found += wide * (min(y1, bottom) - max(y0, top))
    return found


def _taken_by(shown: ShownGraph, scene: Scene, one: int, lettering: Lettering) -> list[QRectF]:
    """Return what a node and its numbers cover."""
    rect = scene.rects[one]
    if shown.graph.nodes[one].kind == "number":
        return [rect]
    height = lettering.metrics[USUAL].height()
    top = scene.value_rect(one).center().y()
    bottom = rect.bottom() + BELOW * scene.scale
    found = [rect.adjusted(_RIM, _RIM, -_RIM, -_RIM)]
    for text, middle in ((value_text(shown, one), top), (gradient_text(shown, one), bottom)):
        width = lettering.width(text)
        left = rect.center().x() - width / 2
        found.append(QRectF(left, middle - height / 2, width, height))
    return found
