"""The page of a regression: predicted against true, and what is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.results.measured import Part
from ui.results.pictures.spread_canvas import SpreadCanvas
from ui.theme.colors import Theme


class SpreadPage(QWidget):
    """Shows the rows of one part for one target.

    Attributes
    ----------
    predicted, residuals : SpreadCanvas

    Signals
    -------
    picked(int)
        The row in this place of its part was clicked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.predicted, self.residuals = SpreadCanvas(False, self), SpreadCanvas(True, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        for canvas in (self.predicted, self.residuals):
            row.addWidget(canvas)
            canvas.picked.connect(self.picked)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.predicted.set_theme(theme)
        self.residuals.set_theme(theme)

    def show_part(self, part: Part, target: int) -> None:
        """Show the rows of a part, for target number `target`."""
        true, predicted = part.labels[:, target], part.scores.outputs[:, target]
        for canvas in (self.predicted, self.residuals):
            canvas.show_rows(true, predicted, is_late=part.is_late)
