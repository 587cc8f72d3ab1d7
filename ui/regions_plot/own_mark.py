"""The mark of a row that is no point of the data: it is seen also where it lies beyond the axes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from simulator.data.own_row import OwnRow
from ui.plotting.markers import draw_corners
from ui.plotting.painting import Frame, PlotBrush

Array = NDArray[Any]


def mark_own(
    brush: PlotBrush, frame: Frame, place: tuple[float, float], half: float, pen: QPen
) -> None:
    """Mark a row of the learner's own at `place` with corners and a cross.

    Parameters
    ----------
    brush : PlotBrush
    frame : Frame
    place : pair of float
        Values on the axes; beyond them, the mark stands at their edge.
    half : float
        Half the mark's side, pixels.
    pen : QPen
    """
    (x, y), *_ = frame.pixels(np.array(place[:1]), np.array(place[1:])).tolist()
    at = _inside(frame.area.adjusted(half, half, -half, -half), QPointF(x, y))
    draw_corners(brush.painter, at, half, pen)
    brush.painter.setPen(pen)
    arm = half / 2
    brush.painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0))
    brush.painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm))


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
