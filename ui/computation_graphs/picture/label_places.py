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
from ui.computation_graphs.picture.ink import USUAL, Lettering
from ui.computation_graphs.picture.numbers import gradient_text, value_text, written
from ui.computation_graphs.picture.scene import BELOW, Scene
from ui.computation_graphs.shown import ShownGraph
from ui.computation_graphs.signs import order_matters

# Shares of the way, the wanted one first.
_SHARES = (0.58, 0.46, 0.7, 0.36, 0.8, 0.26, 0.88, 0.18)
# On the edge, and beside it where there is no room: pixels at the usual scale.
_BESIDE = (0.0, -9.0, 9.0, -14.0, 14.0)
# A number that covers more of others than this share of itself is left out.
_HIDDEN = 0.04
_ORDER_BEFORE, _ORDER_ASIDE = 9.0, 8.0
_LEAST_GAIN = 1.0


def local_text(value: float) -> str:
    """Return what stands on an edge: what goes back along it is multiplied by this."""
    return f"× {written(value)}"


def order_at(scene: Scene, edge: Edge) -> QPointF:
    """Return where stands which of an operation's inputs an edge is, where that matters."""
    tip = scene.paths[edge].currentPosition()
    is_upper = tip.y() <= scene.rects[edge.target].center().y()
    return tip + QPointF(-_ORDER_BEFORE, -_ORDER_ASIDE if is_upper else _ORDER_ASIDE)


def has_order(shown: ShownGraph, edge: Edge) -> bool:
    """Return whether it matters which of an operation's inputs an edge is."""
    operation = shown.graph.nodes[edge.target].operation
    return operation is not None and order_matters(operation.name)


def label_places(
    shown: ShownGraph, scene: Scene, lettering: Lettering
) -> tuple[Mapping[Edge, QPointF], frozenset[Edge]]:
    """Return where the number of each edge stands, and which of them have no room of their own."""
    whole = replace(shown, position=shown.end)
    taken = [rect for one in scene.rects for rect in _taken_by(whole, scene, one, lettering)]
    digit = lettering.plate("2")
    taken += [_around(order_at(scene, one), digit) for one in scene.paths if has_order(whole, one)]
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
    around = [rect for rect in taken if rect.intersects(near)]
    best = QRectF()
    least = float("inf")
    for aside, share in product(_BESIDE, _SHARES):
        placed = _around(path.pointAtPercent(share) + QPointF(0.0, aside * scale), size)
        covered = sum(_area(placed.intersected(rect)) for rect in around)
        if covered < least - _LEAST_GAIN:
            best, least = placed, covered
        if not covered:
            break
    return best, least


def _around(middle: QPointF, size: QSizeF) -> QRectF:
    return QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size)


def _taken_by(shown: ShownGraph, scene: Scene, one: int, lettering: Lettering) -> list[QRectF]:
    """Return what a node and its numbers cover."""
    rect = scene.rects[one]
    if shown.graph.nodes[one].kind == "number":
        return [rect]
    height = lettering.metrics[USUAL].height()
    top = scene.value_rect(one).center().y()
    bottom = rect.bottom() + BELOW * scene.scale
    found = [rect]
    for text, middle in ((value_text(shown, one), top), (gradient_text(shown, one), bottom)):
        width = lettering.width(text)
        left = rect.center().x() - width / 2
        found.append(QRectF(left, middle - height / 2, width, height))
    return found


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()
