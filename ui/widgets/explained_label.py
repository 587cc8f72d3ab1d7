"""Labels that explain: the glossary's terms in them are marked, and defined on hover."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.elided_label import ElidedLabel
from ui.widgets.term_marks import TermMarks


class ExplainedLabel(QLabel):
    """Plain text, wrapped or not, with marked terms.

    Attributes
    ----------
    marks : TermMarks
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.marks = TermMarks(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text and its marks."""
        super().paintEvent(event)
        self.marks.paint()


class ExplainedLine(ElidedLabel):
    """Plain text on one line that elides what does not fit, with marked terms.

    Attributes
    ----------
    marks : TermMarks
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = TermMarks(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text and its marks."""
        super().paintEvent(event)
        self.marks.paint()
