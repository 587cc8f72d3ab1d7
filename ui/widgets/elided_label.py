"""A label of one line, or a few, that elides what does not fit and shows it all on hover."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.tooltips import describe, follow_tooltip, tooltip

_ANY_HEIGHT = 16_777_215  # Qt's own
# How much of two lines is sure to hold a text, wherever the first one breaks.
_SURE_OF_TWO = 1.7


class ElidedLabel(QLabel):
    """Plain text on one line; its width never asks for more room than there is.

    It takes a second line only where it may (`set_most_lines`) and the text needs it.

    The text is kept here: a text that is given to `QLabel` itself has the whole window laid out
    again, though neither height nor width of this label depend on it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._hint = ""
        self._most_lines = 1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        super().setText("0")  # any line: the height follows from it

    def text(self) -> str:
        """Return the text in full."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text; what is cut off stands in the tooltip."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._wrap()
            self._update_tip()
            self.update()

    def set_hint(self, text: str) -> None:
        """Say more on hover, where the text itself is not cut off."""
        self._hint = text
        self._update_tip()

    def set_most_lines(self, count: int) -> None:
        """Say how many lines a long text may take: one, or two."""
        if count != self._most_lines:
            self._most_lines = count
            self._wrap()
            self._update_tip()

    def shown_text(self) -> str:
        """Return the text as painted, with dots where it was too long."""
        width = self.contentsRect().width()
        if not self.wordWrap():
            return self._elided(width)
        if self._fits():
            return self._text
        return self._elided(round(_SURE_OF_TWO * width))

    def _elided(self, width: int) -> str:
        return self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, width)

    def _fits(self) -> bool:
        """Return whether the text has room on the lines that it may take."""
        metrics = self.fontMetrics()
        room = QRect(0, 0, self.contentsRect().width(), 100 * metrics.lineSpacing())
        taken = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._text)
        return taken.height() <= self._most_lines * metrics.lineSpacing()

    def _wrap(self) -> None:
        """Take another line where the text needs it and may, or give it back."""
        width = self.fontMetrics().horizontalAdvance(self._text)
        wrap = self._most_lines > 1 and 0 < self.contentsRect().width() < width
        if wrap != self.wordWrap():
            self.setWordWrap(wrap)
            height = self._most_lines * self.fontMetrics().lineSpacing()
            self.setFixedHeight(height) if wrap else self._unfix()

    def _unfix(self) -> None:
        self.setMinimumHeight(0)
        self.setMaximumHeight(_ANY_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tooltip what is cut off now."""
        super().resizeEvent(event)
        self._wrap()
        self._update_tip()

    def _update_tip(self) -> None:
        is_whole = self.shown_text() == self._text
        told = self._hint if is_whole else self._text
        self.setToolTip(tooltip(told))
        follow_tooltip(self)
        describe(self, self._hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text as far as there is room."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        flags = int(self.alignment())
        if self.wordWrap():
            flags |= int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.contentsRect(), flags, self.shown_text())
