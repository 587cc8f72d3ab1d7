"""A label of one line, or a few, that elides what does not fit and shows it all on hover."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.tooltips import describe, follow_tooltip, tooltip

_ANY_HEIGHT = 16_777_215  # Qt's own
_OF_TWO = 1.8  # what two lines hold, in lines
_CENTRED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # as labels of Qt's are
_FROM_THE_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class ElidedLabel(QLabel):
    """Plain text on one line; its width never asks for more room than there is.

    It takes further lines only where it may (`set_most_lines`) and the text needs them, and keeps
    them as long as it is as wide: what stands below must not jump from text to text.

    The text is kept here: a text that is given to `QLabel` itself has the whole window laid out
    again, though neither height nor width of this label depend on it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._hint = ""
        self._most_lines = self._lines = 1
        self._usual = 0
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
        """Say how many lines a long text may take."""
        if count != self._most_lines:
            self._most_lines = count
            self.setAlignment(_FROM_THE_TOP if count > 1 or self._usual else _CENTRED)
            self._give_back()
            self._wrap()
            self._update_tip()

    def set_usual(self, width: int) -> None:
        """Have two lines from the start where one is too short for most texts, and two are not.

        A text that is longer still may take one line more than there are. Where two lines would
        not do either, only those are taken that `set_most_lines` allows.

        Parameters
        ----------
        width : int
            What most texts need, in pixels.
        """
        self._usual = width
        self.setAlignment(_FROM_THE_TOP)
        self._wrap()

    def _had(self) -> int:
        """Return how many lines there are from the start."""
        return 2 if self._usual / _OF_TWO <= self.contentsRect().width() < self._usual else 1

    def _most(self) -> int:
        """Return how many lines the text may take."""
        if not self._usual or self.contentsRect().width() < self._usual / _OF_TWO:
            return self._most_lines
        return max(self._most_lines, self._had() + 1)

    def has_room_for(self, text: str, lines: int) -> bool:
        """Return whether a text would take no more than so many lines."""
        return self._needed_lines(text) <= lines

    def shown_text(self) -> str:
        """Return the text as painted, with dots where it was too long."""
        width = self.contentsRect().width()
        if not self.wordWrap():
            return self._elided(width)
        if self._needed_lines(self._text) <= self._most():
            return self._text
        last = self._begin_of_line(self._most() - 1)
        return self._text[:last] + self._elided(width, last)

    def _elided(self, width: int, begin: int = 0) -> str:
        """Return what one line shows of the text from a place on."""
        rest = self._text[begin:]
        return self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)

    def _begin_of_line(self, number: int) -> int:
        """Return where a line of the whole text begins, as the lines break when it is painted."""
        layout = QTextLayout(self._text, self.font())
        layout.setTextOption(QTextOption(self.alignment()))  # which wraps at words
        layout.beginLayout()
        for _ in range(number):
            layout.createLine().setLineWidth(self.contentsRect().width())
        line = layout.createLine()
        begin = line.textStart() if line.isValid() else 0
        layout.endLayout()
        return begin

    def _needed_lines(self, text: str) -> int:
        """Return how many lines a text takes."""
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        if width <= 0 or metrics.horizontalAdvance(text) <= width:
            return 1
        room = QRect(0, 0, width, 100 * metrics.lineSpacing())
        taken = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        return max(2, round(taken.height() / metrics.lineSpacing()))

    def _wrap(self) -> None:
        """Take other lines where the text needs them and may."""
        lines = max(self._had(), min(self._needed_lines(self._text), self._most()))
        if lines > self._lines:
            self._lines = lines
            self.setWordWrap(True)
            self.setFixedHeight(lines * self.fontMetrics().lineSpacing())

    def _give_back(self) -> None:
        """Take a single line again."""
        if self._lines > 1:
            self._lines = 1
            self.setWordWrap(False)
            self.setMinimumHeight(0)
            self.setMaximumHeight(_ANY_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tooltip what is cut off now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._give_back()
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
