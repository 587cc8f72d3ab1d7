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
    whole = shown if shown.position == shown.end else replace(shown, position=shown.end)
    rects = [rect for one in scene.rects for rect in _taken_by(whole, scene, one, lettering)]
    digit = lettering.plate("2")
    rects += [around(order_at(scene, one), digit) for one in scene.paths if has_order(whole, one)]
    taken = [_sides(rect) for rect in rects]
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
            taken.append(_sides(placed))
    return places, frozenset(hidden)


def _place_on(
    path: QPainterPath, size: QSizeF, taken: Sequence[_Sides], scale: float
) -> tuple[QRectF, float]:
    """Return where a number stands on an edge, and how much it covers of others."""
    wide, tall = size.width(), size.height()
    around_path = path.boundingRect().adjusted(-wide, -wide, wide, wide)
    near = _near(taken, around_path)
    points = _Points(path)
    best, least = (0.0, 0.0), float("inf")
    for aside, share in product(_BESIDE, _SHARES):
        x, y = points[share]
        y += aside * scale
        left, top = x - wide / 2, y - tall / 2
        covered = _covered((left, top, left + wide, top + tall), near, least - _LEAST_GAIN)
        if covered < least - _LEAST_GAIN:
            best, least = (x, y), covered
        if not covered:
            break
    return around(QPointF(*best), size), least


class _Points(dict[float, tuple[float, float]]):
    """Points of a path by their share of it, each found when it is first asked for."""

    def __init__(self, path: QPainterPath) -> None:
        super().__init__()
        self._path = path

    def __missing__(self, share: float) -> tuple[float, float]:
        point = self._path.pointAtPercent(share)
        found = self[share] = point.x(), point.y()
        return found


def _sides(rect: QRectF) -> _Sides:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def _near(taken: Sequence[_Sides], box: QRectF) -> list[_Sides]:
    """Return what a box touches."""
    left, top, right, bottom = _sides(box)
    return [
        one
        for one in taken
        if one[0] < right and one[2] > left and one[1] < bottom and one[3] > top
    ]


def _covered(box: _Sides, others: Sequence[_Sides], most: float) -> float:
    """Return how much a box covers of others, in plain numbers: it is asked often.

    Where it is `most` or more, how much more is not told.
    """
    left, top, right, bottom = box
    found = 0.0
    for x0, y0, x1, y1 in others:
        if x0 < right and x1 > left and y0 < bottom and y1 > top:
            wide = min(x1, right) - max(x0, left)
            found += wide * (min(y1, bottom) - max(y0, top))
            if found >= most:
                break
    return found


def _taken_by(shown: ShownGraph, scene: Scene, one: int, lettering: Lettering) -> list[QRectF]:
    """Return what a node and its numbers cover."""
    rect = scene.rects[one]
    if shown.graph.nodes[one].kind == "number":
        return [rect]
    height = lettering.heights[USUAL]
    top = scene.value_rect(one).center().y()
    bottom = rect.bottom() + BELOW * scene.scale
    found = [rect.adjusted(_RIM, _RIM, -_RIM, -_RIM)]
    for text, middle in ((value_text(shown, one), top), (gradient_text(shown, one), bottom)):
        width = lettering.width(text)
        left = rect.center().x() - width / 2
        found.append(QRectF(left, middle - height / 2, width, height))
    return found
