"""Painting the edges: a handful of pens, each drawing all its lines at once, the weakest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from simulator.stepping.step_plan import Step, StepKind
from ui.canvas.content.state import Emphasis
from ui.canvas.geometry.edgeset import DRAWN_AT_MOST, Bundles, EdgeSet, strongest
from ui.canvas.painting.scale import EdgePens, buckets

Array = NDArray[Any]

# The table of pens for each emphasis; each is made when it is first used.
_PENS = {
    Emphasis.FAINT: "faint",
    Emphasis.DIM: "dim",
    Emphasis.PLAIN: "plain",
    Emphasis.SOFT: "soft",
    Emphasis.LIT: "lit",
    Emphasis.VIOLET: "violet",
}


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Lines that share a pen; `members` are their places in the edge set."""

    pen: QPen
    members: list[int]


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
    cuts = (np.flatnonzero(np.diff(keys[order])) + 1).tolist()
    places = kept[order].tolist()
    result = []
    for start, stop in pairwise((0, *cuts, len(places))):
        if stop > start:
            first = places[start]
            table = getattr(pens, _PENS[Emphasis(int(marks[first]))])
            pen = table[int(values[first] < 0)][int(strength[first])]
            result.append(Batch(pen, places[start:stop]))
    return result


def bundle_batches(
    bundles: Bundles,
    weights: Array,
    limit: float,
    pens: EdgePens,
    marks: Array,
) -> list[Batch]:
    """Sort bundles into pens: each is drawn as the strongest of its edges that stand out most.

    A bundle of which no edge stands out stays faint.

    Parameters
    ----------
    bundles : Bundles
    weights, limit, pens
        As of `batches`.
    marks : ndarray of Emphasis, shape (m,)
        Of the edges in them.

    Returns
    -------
    list of Batch
        `members` are places of bundles.
    """
    values = weights[bundles.index]
    strength = buckets(values, limit)
    keys = marks * 100 + strength
    most = np.maximum.reduceat(keys, bundles.starts)
    sizes = np.diff([*bundles.starts.tolist(), len(keys)])
    firsts = np.flatnonzero(keys == np.repeat(most, sizes))
    best = firsts[np.searchsorted(firsts, bundles.starts)]
    tables = {Emphasis.SOFT: pens.soft, Emphasis.LIT: pens.lit, Emphasis.VIOLET: pens.violet}
    found: dict[tuple[int, int, int], list[int]] = {}
    for place, k in enumerate(best.tolist()):
        mark = Emphasis(int(marks[k]))
        stands_out = mark in tables
        name = (int(mark), int(strength[k]), int(values[k] < 0)) if stands_out else (-1, 0, 0)
        found.setdefault(name, []).append(place)
    return [
        Batch(pens.bundle if mark < 0 else tables[Emphasis(mark)][sign][bucket], members)
        for (mark, bucket, sign), members in sorted(found.items())
    ]


def paint_bundles(painter: QPainter, lines: Sequence[QLineF], groups: list[Batch]) -> None:
    """Draw what stands for the edges of folded nodes."""
    for group in groups:
        painter.setPen(group.pen)
        painter.drawLines([lines[k] for k in group.members])


def paint(painter: QPainter, edges: EdgeSet, groups: list[Batch]) -> None:
    """Draw the edges between shown nodes."""
    for group in groups:
        painter.setPen(group.pen)
        painter.drawLines([edges.lines[k] for k in group.members])


def lit_pen(pens: EdgePens, value: float, limit: float) -> QPen:
    """Return the pen of an edge of that weight where it stands out."""
    return pens.lit[int(value < 0)][int(buckets(np.array([value]), limit)[0])]


def paint_marked(painter: QPainter, line: QLineF, pen: QPen, halo: float, ink: QColor) -> None:
    """Draw an edge in `pen`, with a border around it that is `halo` wide."""
    painter.setPen(QPen(ink, pen.widthF() + halo))
    painter.drawLine(line)
    painter.setPen(pen)
    painter.drawLine(line)


def paint_pulse(
    painter: QPainter, edges: EdgeSet, places: Array, step: Step | None, pulse: float, color: QColor
) -> None:
    """Draw a dot on each of some edges, on its way forward or, for a delta, back."""
    if step is None:
        return
    share = 1.0 - pulse if step.kind is StepKind.DELTA else pulse
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for k in places.tolist():
        painter.drawEllipse(edges.lines[k].pointAt(share), 4.0, 4.0)
