"""How solved, stuck and diverged starts look: by colour and pattern, never by colour alone."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from simulator.studies.study_record import StudyRecord
from ui.plotting.painting import PlotBrush
from ui.theme.colors import Theme, mix

Array = NDArray[Any]
Outcome = Literal["solved", "stuck", "diverged"]
OUTCOMES: tuple[Outcome, ...] = ("solved", "stuck", "diverged")

_TOKENS = {"solved": "forward", "stuck": "negative", "diverged": "muted"}
_PATTERNS = {
    "stuck": Qt.BrushStyle.BDiagPattern,
    "diverged": Qt.BrushStyle.DiagCrossPattern,
}


def outcome_color(theme: Theme, outcome: Outcome) -> QColor:
    """Return the colour of starts with this outcome."""
    return theme.color(_TOKENS[outcome])


def fill_outcome(brush: PlotBrush, area: QRectF, outcome: Outcome) -> None:
    """Fill `area`: plain where solved, hatched where stuck, crossed where diverged."""
    theme = brush.theme
    color = outcome_color(theme, outcome)
    if outcome == "solved":
        brush.painter.fillRect(area, mix(theme.canvas, color, 0.85))
        return
    brush.painter.fillRect(area, mix(theme.canvas, color, 0.45))
    brush.painter.fillRect(area, QBrush(color, _PATTERNS[outcome]))


def draw_outcome_sign(brush: PlotBrush, at: QPointF, outcome: Outcome) -> None:
    """Draw the sign of an outcome for legends, around a point."""
    box = QRectF(at.x() - 6.0, at.y() - 5.0, 12.0, 10.0)
    fill_outcome(brush, box, outcome)
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.setPen(QPen(outcome_color(brush.theme, outcome), 1.0))
    brush.painter.drawRect(box)


def outcomes_of(record: StudyRecord) -> Array:
    """Return where each start stands by the latest losses, shape (R,): indices of `OUTCOMES`."""
    return np.where(record.diverged, 2, np.where(record.stuck, 1, 0))


def losses_at(record: StudyRecord, row: int) -> Array:
    """Return each start's loss at a measured epoch, shape (R,); the last in full precision."""
    if row == len(record.epochs) - 1:
        return record.final
    return np.asarray(record.losses[row], np.float64)


def above_line(record: StudyRecord, row: int) -> int:
    """Return how many starts have a loss above the threshold at a measured epoch.

    At the last one, how many are stuck: where rows count, not all of these are above the line.
    """
    if row == len(record.epochs) - 1:
        return int(np.count_nonzero(record.stuck))
    with np.errstate(invalid="ignore"):
        return int(np.count_nonzero(losses_at(record, row) > record.threshold))
