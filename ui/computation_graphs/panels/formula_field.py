"""The graph's text: typed line by line, with what is wrong marked where it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from simulator.graph.definitions import DefinitionProblem
from simulator.messages import reason
from ui.theme.colors import DARK, Theme
from ui.widgets.fields import Note
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak

_LEAST_LINES, _MOST_LINES = 5, 9
_AROUND = 24
_PAUSE_MS = 800


class FormulaField(QWidget):
    """A field of several lines, and below it what is wrong in them.

    Attributes
    ----------
    edit : QPlainTextEdit
    problem : Note

    Signals
    -------
    typed(str)
        The learner has changed the text.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._wrong: DefinitionProblem | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self.tell)
        self._is_showing = False
        self.label = QLabel(self)
        self.edit = _Lines(self)
        self.label.setBuddy(self.edit)
        self.problem = Note(self, role="error-note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.label, self.edit, self.problem):
            layout.addWidget(part)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.left.connect(self.tell)
        speak(self._say)

    def _say(self) -> None:
        self.label.setText(self.tr("&Formula"))
        self.edit.setAccessibleName(self.tr("Formula"))
        self.edit.setToolTip(
            tooltip(
                self.tr(
                    "One definition a line: x = 3 sets a value, t = x + y names a result, and the "
                    "last line is the result. xy is x·y; words of three letters are one name."
                )
            )
        )

    def set_theme(self, theme: Theme) -> None:
        """Mark in the theme's colours."""
        self._theme = theme
        self._mark()

    def show_text(self, text: str) -> None:
        """Show a text without reporting it; the caret stays where it was."""
        self.complain(None)
        if text == self.edit.toPlainText():
            return
        place = self.edit.textCursor().position()
        self._is_showing = True
        self.edit.setPlainText(text)
        self._is_showing = False
        caret = self.edit.textCursor()
        caret.setPosition(min(place, len(text)))
        self.edit.setTextCursor(caret)

    def complain(self, problem: DefinitionProblem | None) -> None:
        """Mark what is wrong, and say it once the learner pauses; None where nothing is."""
        self._wrong = problem
        if problem is None:
            self._later.stop()
            self.tell()
        elif not self.problem.isHidden():  # it is corrected while it is told
            self.tell()
        else:
            self._later.start()

    @Slot()
    def tell(self) -> None:
        """Mark and say what is wrong now."""
        self._later.stop()
        told = "" if self._wrong is None else reason(self._wrong)
        self.problem.setText(told)
        self._mark()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait no longer."""
        super().hideEvent(event)
        self._later.stop()

    def _mark(self) -> None:
        found = []
        if self._wrong is not None:
            start, end = self._wrong.start, self._wrong.end
            selection = QTextEdit.ExtraSelection()
            length = len(self.edit.toPlainText())
            start = max(0, min(start, length - 1))
            caret = QTextCursor(self.edit.document())
            caret.setPosition(start)
            last = min(max(end, start + 1), length)
            caret.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = caret
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(self._theme.color("bad"))
            look.setForeground(self._theme.color("bad"))
            selection.format = look
            found.append(selection)
        self.edit.setExtraSelections(found)

    @Slot()
    def _on_changed(self) -> None:
        self.edit.updateGeometry()
        if not self._is_showing:
            self.edit.viewport().repaint()  # the letter, before the graph that follows from it
            self.typed.emit(self.edit.toPlainText())


class _Lines(QPlainTextEdit):
    """As tall as its text, within limits; Tab goes on to the next field.

    Signals
    -------
    left()
        The keys have gone elsewhere.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def sizeHint(self) -> QSize:
        """Ask for room for the lines that there are."""
        lines = round(self.document().size().height())  # of this document, wrapped ones too
        count = min(max(lines, _LEAST_LINES), _MOST_LINES)
        return QSize(200, round(count * self.fontMetrics().lineSpacing()) + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """Keep room for a few lines."""
        return QSize(120, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keys have gone."""
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window once nothing typed here is left to be undone."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)
