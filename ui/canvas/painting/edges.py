"""Painting the edges: a handful of pens, each drawing all its lines at once, the weakest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from ui.canvas.content.state import Emphasis
from ui.canvas.geometry.edgeset import DRAWN_AT_MOST, EdgeSet, strongest
from ui.canvas.painting.scale import EdgePens, buckets

Array = NDArray[Any]

# Where along its edge a label may stand, the best place first.
_PLACES = (0.42, 0.34, 0.27, 0.52, 0.6, 0.2, 0.68)


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Lines that share a pen; `members` are their places in the edge set."""

    pen: QPen
    members: Array


def batches(
    edges: EdgeSet,
    weights: Array,
    limit: float,
    pens: EdgePens,
    marks: Array | None,
) -> list[Batch]:
    """Sort the edges into pens, in the order in which they are to be painted.

    Parameters
    ----------
    edges : EdgeSet
    weights : ndarray, shape (P,)
        Parameters as shown.
    limit : float
        The scale's end.
    pens : EdgePens
    marks : ndarray of Emphasis, shape (n,), or None
        None: all plain.

    Returns
    -------
    list of Batch
    """
    values = weights[edges.index]
    strength = buckets(values, limit)
    marks = np.full(len(values), Emphasis.PLAIN) if marks is None else marks
    kept = strongest(marks * 100 + strength, DRAWN_AT_MOST)
    keys = marks[kept] * 100 + strength[kept] * 2 + (values[kept] < 0)
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    cuts = np.flatnonzero(np.diff(ordered)) + 1
    tables = {
        Emphasis.DIM: pens.dim,
        Emphasis.PLAIN: pens.plain,
        Emphasis.SOFT: pens.soft,
        Emphasis.LIT: pens.lit,
        Emphasis.VIOLET: pens.violet,
    }
    result = []
    for members in np.split(kept[order], cuts):
        if len(members):
            first = int(members[0])
            table = tables[Emphasis(int(marks[first]))]
            result.append(Batch(table[int(values[first] < 0)][int(strength[first])], members))
    return result


def paint(painter: QPainter, edges: EdgeSet, groups: list[Batch], pens: EdgePens) -> None:
    """Draw all edges."""
    if edges.bundles:
        painter.setPen(pens.bundle)
        painter.drawLines(edges.bundles)
    for group in groups:
        painter.setPen(group.pen)
        painter.drawLines([edges.lines[k] for k in group.members.tolist()])


def place_labels(
    segments: Array, sizes: list[QSizeF], obstacles: list[QRectF]
) -> list[QRectF | None]:
    """Find places for labels along edges so that none covers another or a node.

    Parameters
    ----------
    segments : ndarray, shape (n, 4)
        The edges.
    sizes : list of QSizeF
        The labels' sizes.
    obstacles : list of QRectF
        Nodes.

    Returns
    -------
    list of QRectF or None
        None where there is no room.
    """
    best: list[QRectF | None] = []
    for share in _PLACES:
        places = _greedy(segments, sizes, obstacles, (share, *_PLACES))
        if places.count(None) < best.count(None) or not best:
            best = places
        if None not in best:
            break
    return best


def _greedy(
    segments: Array, sizes: list[QSizeF], obstacles: list[QRectF], shares: tuple[float, ...]
) -> list[QRectF | None]:
    taken = list(obstacles)
    places: list[QRectF | None] = []
    for segment, size in zip(segments.tolist(), sizes, strict=True):
        rect = next(
            (r for r in (_at(segment, size, s) for s in shares) if not _hits(r, taken)), None
        )
        places.append(rect)
        if rect is not None:
            taken.append(rect)
    return places


def _at(segment: list[float], size: QSizeF, share: float) -> QRectF:
    x1, y1, x2, y2 = segment
    centre = QPointF(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
    return QRectF(
        centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()
    )


def _hits(rect: QRectF, taken: list[QRectF]) -> bool:
    return any(rect.intersects(other) for other in taken)
