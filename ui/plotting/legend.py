"""A legend as a widget, for the row of controls above a plot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.plotting.painting import LegendEntry, PlotBrush, plot_font
from ui.theme.colors import DARK, Theme


class LegendRow(QWidget):
    """A row of signs and names; a name that has no room is shortened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DARK
        self._entries: tuple[LegendEntry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for one line of text."""
        return QSize(160, 20)

    def set_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show `entries`; a screen reader gets their names."""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(entry.text for entry in entries))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries."""
        painter = QPainter(self)
        brush = PlotBrush(painter, self._theme, plot_font(self.font()))
        brush.legend(QRectF(self.rect()), self._entries)
