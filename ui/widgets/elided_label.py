"""A label of one line that elides what does not fit and shows it all on hover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.tooltips import describe, follow_tooltip, tooltip


class ElidedLabel(QLabel):
    """Plain text on one line; its width never asks for more room than there is.

    The text is kept here: a text that is given to `QLabel` itself has the whole window laid out
    again, though neither height nor width of this label depend on it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._hint = ""
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
            self._update_tip()
            self.update()

    def set_hint(self, text: str) -> None:
        """Say more on hover, where the text itself is not cut off."""
        self._hint = text
        self._update_tip()

    def shown_text(self) -> str:
        """Return the text as painted, with dots where it was too long."""
        return self.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tooltip what is cut off now."""
        super().resizeEvent(event)
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
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text())
