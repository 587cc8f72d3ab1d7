"""Words in the middle of an empty plot."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout


def words_over(plot: pg.PlotWidget) -> QLabel:
    """Return a label in the middle of `plot` that lets the mouse through."""
    label = QLabel(plot)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    column = QVBoxLayout(plot)
    # Beside the numbers of the left axis and above those of the lower one.
    column.setContentsMargins(80, 24, 40, 64)
    column.addWidget(label)
    return label
