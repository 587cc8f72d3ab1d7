"""The names of curves: each one beside the end of its own, and none on another."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, Slot
from PySide6.QtGui import QColor

# Pixels from the end of a curve, between the middles of two names, and at the right edge.
_BESIDE, _APART, _MARGIN = 6.0, 15.0, 8.0
# The most of the plot's width that names may take, and the pixels that they do at least: to mark a
# run, whose name is longer then, must not move the curves.
_MOST, _LEAST = 0.4, 84.0


class CurveNames(QObject):
    """Places names beside curves, whatever part of the plot is seen, and none on another.

    Parameters
    ----------
    plot : PlotItem
        What is drawn on; it is the parent's to keep.
    parent : QObject
    """

    def __init__(self, plot: pg.PlotItem, parent: QObject) -> None:
        super().__init__(parent)
        self._plot = plot
        self._names: list[tuple[pg.TextItem, QPointF]] = []
        plot.getViewBox().sigRangeChanged.connect(self.place)
        plot.getViewBox().sigResized.connect(self.place)

    def clear(self) -> None:
        """Forget all names; the plot has dropped them."""
        self._names = []

    def add(self, text: str, color: QColor, end: QPointF) -> None:
        """Write `text` beside `end`, a point in the plot's coordinates."""
        name = pg.TextItem(text, color=color, anchor=(0.0, 0.5))
        name.setPos(end)
        self._plot.addItem(name, ignoreBounds=True)
        self._names.append((name, end))

    def make_room(self) -> None:
        """Let the plot reach so far to the right that the names have room beside the curves."""
        box = self._plot.getViewBox()
        widest = max((name.boundingRect().width() for name, _ in self._names), default=0.0)
        widest = max(widest, _LEAST)
        share = min(_MOST, (widest + _BESIDE + _MARGIN) / max(1.0, box.width()))
        last = max((end.x() for _, end in self._names), default=0.0)
        lowest = min((end.y() for _, end in self._names), default=0.0)
        logarithmic = self._plot.getAxis("left").logMode
        # A point that is not seen: whoever fits the picture to what is there counts it.
        unseen = pg.mkPen(QColor(0, 0, 0, 0))
        y = 10.0**lowest if logarithmic else lowest
        self._plot.plot([last / (1.0 - share)] * 2, [y] * 2, pen=unseen)
        self.place()

    @Slot()
    def place(self) -> None:
        """Move names that would lie on one another apart."""
        box = self._plot.getViewBox()
        lowest = box.sceneBoundingRect().bottom() - _MARGIN
        for group in self._groups():
            heights = _apart([at.y() for at, _ in group], lowest)
            for (at, name), height in zip(group, heights, strict=True):
                name.setPos(box.mapSceneToView(QPointF(at.x() + _BESIDE, height)))

    def _groups(self) -> list[list[tuple[QPointF, pg.TextItem]]]:
        """Return the ends in pixels with their names, together those that are above one another.

        Of a group the highest comes first.
        """
        box = self._plot.getViewBox()
        places = [(box.mapViewToScene(end), name) for name, end in self._names]
        places.sort(key=lambda one: one[0].x())
        groups: list[list[tuple[QPointF, pg.TextItem]]] = []
        reach = -math.inf
        for at, name in places:
            if at.x() > reach:
                groups.append([])
            groups[-1].append((at, name))
            reach = max(reach, at.x() + name.boundingRect().width())
        return [sorted(group, key=lambda one: one[0].y()) for group in groups]


def _apart(heights: list[float], lowest: float) -> list[float]:
    """Return heights in pixels, which increase, moved apart; those that are seen stay so."""
    moved, above = [], -math.inf
    for height in heights:
        above = max(height, above + _APART)
        moved.append(above)
    below = math.inf
    for k in reversed(range(len(moved))):
        if heights[k] <= lowest + _MARGIN:
            below = moved[k] = min(moved[k], lowest, below - _APART)
    return moved
