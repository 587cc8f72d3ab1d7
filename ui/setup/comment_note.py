"""The comment that goes with a set-up, as the panel shows it: a click asks to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import Note
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak


class CommentNote(Note):
    """What the class is to do; hidden while there is no comment.

    Signals
    -------
    clicked()
        It is to be changed.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, role="comment")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        speak(self._explain)

    def _explain(self) -> None:
        self.setToolTip(tooltip(self.tr("Click to change the comment, as Edit → Comment… does.")))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click as a wish to change the comment."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()
        super().mouseReleaseEvent(event)
