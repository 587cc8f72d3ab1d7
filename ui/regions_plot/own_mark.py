"""The mark of a row that is no point of the data: it is seen also where it lies beyond the axes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen, QPolygonF

from simulator.data.own_row import OwnRow
from ui.plotting.markers import draw_corners
from ui.plotting.painting import Frame, PlotBrush
from ui.words.messages import filled, said, worded
from ui.words.numerals import numeral_text

Array = NDArray[Any]


def mark_own(
    brush: PlotBrush,
    frame: Frame,
    place: tuple[float, float],
    half: float,
    pen: QPen,
    names: tuple[str, str],
) -> None:
    """Mark a row of the learner's own at `place` with corners and a cross.

    Beyond the axes there is no picture of it: an arrow at their edge points to where it is, and
    says which number lies outside.

    Parameters
    ----------
    brush : PlotBrush
    frame : Frame
    place : pair of float
        Values on the axes.
    half : float
        Half the mark's side, pixels.
    pen : QPen
    names : pair of str
        What the axes are called.
    """
    (x, y), *_ = frame.pixels(np.array(place[:1]), np.array(place[1:])).tolist()
    at = QPointF(x, y)
    if not frame.area.adjusted(-1, -1, 1, 1).contains(at):
        _point_outside(brush, frame, at, half, pen)
        brush.readout(
            _inside(frame.area.adjusted(half, 2 * half, -2 * half, -2 * half), at),
            [outside_text(frame, place, names)],
            frame.area,
        )
        return
    draw_corners(brush.painter, at, half, pen)
    brush.painter.setPen(pen)
    arm = half / 2
    brush.painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
    brush.painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))


def outside_text(frame: Frame, place: tuple[float, float], names: tuple[str, str]) -> str:
    """Return which numbers of a place lie beyond the axes."""
    spans = zip(place, (frame.x, frame.y), names, strict=True)
    beyond = [
        (name, numeral_text(value))
        for value, one, name in spans
        if not one.low <= value <= one.high
    ]
    if len(beyond) == 2:
        (first, x), (second, y) = beyond
        words = said(worded("OwnMark", "outside: {first} = {x}, {second} = {y}"))
        return filled(words, first=first, x=x, second=second, y=y)
    words = said(worded("OwnMark", "outside: {name} = {value}"))
    return "".join(filled(words, name=name, value=value) for name, value in beyond)


def _point_outside(brush: PlotBrush, frame: Frame, at: QPointF, half: float, pen: QPen) -> None:
    """Draw an arrow at the edge of the axes that points to a place beyond them."""
    tip = _inside(frame.area.adjusted(1, 1, -1, -1), at)
    away = at - tip
    length = float(np.hypot(away.x(), away.y())) or 1.0
    ahead = away / length
    aside = QPointF(-ahead.y(), ahead.x())
    back = tip - ahead * (1.4 * half)
    brush.painter.setPen(pen)
    brush.painter.setBrush(pen.color())
    wing = aside * (0.7 * half)
    brush.painter.drawPolygon(QPolygonF([tip, back + wing, back - wing]))


def _inside(area: QRectF, at: QPointF) -> QPointF:
    x = min(max(at.x(), area.left()), area.right())
    return QPointF(x, min(max(at.y(), area.top()), area.bottom()))


def place_on_axes(
    row: OwnRow, features: tuple[int, int], outputs: Array | None, *, is_curve: bool
) -> tuple[float, float]:
    """Return where a row stands: by two features, or by its only one and its target.

    Where it has no target, what the network makes of it stands in.
    """
    first, second = features
    if not is_curve:
        return row.raw[first], row.raw[second]
    if isinstance(row.label, tuple):
        return row.raw[first], row.label[0]
    return row.raw[first], 0.0 if outputs is None else float(outputs[0])
