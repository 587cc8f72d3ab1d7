"""A column's values before and after scaling, as two small histograms."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from simulator.data.histograms import Histogram
from ui.plotting.small_histograms import draw_histogram
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled
from ui.words.messages import filled
from ui.words.numbers import short

_GAP, _LEAST, _HIGH = 20.0, 260, 96


class BeforeAfter(QWidget):
    """Two histograms side by side; one alone of a column that does not go into the network."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Histogram | None = None
        self._after: Histogram | None = None
        self._theme = DARK
        self.setMinimumSize(_LEAST, _HIGH)

    def sizeHint(self) -> QSize:
        """Ask for room for both."""
        return QSize(scaled(380), scaled(_HIGH))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def show_histograms(self, before: Histogram | None, after: Histogram | None) -> None:
        """Show how values are spread in the table, and in the network's input."""
        self._before, self._after = before, after
        self.setAccessibleName(self._told())
        self.update()

    def _told(self) -> str:
        """Say in words what is drawn."""
        before, after = self._before, self._after
        if before is None:
            return self.tr("How the values are spread: not known yet")
        if after is None or before.names:
            return self.tr("How the values of the column are spread")
        return filled(
            self.tr("Values from {a} to {b}, as the network gets them from {c} to {d}"),
            a=short(before.lower),
            b=short(before.upper),
            c=short(after.lower),
            d=short(after.upper),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is there."""
        if self._before is None:
            return
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(scaled(11))
        painter.setFont(font)
        area = QRectF(self.rect()).adjusted(2.0, 2.0, -2.0, -2.0)
        half = (area.width() - _GAP) / 2.0
        left = QRectF(area.left(), area.top(), half, area.height())
        right = left.translated(half + _GAP, 0.0)
        draw_histogram(painter, left, self._before, self._theme, self.tr("in the table"))
        if self._after is not None:
            draw_histogram(painter, right, self._after, self._theme, self.tr("into the network"))
