"""A field for a matrix: typed in one line, read forgivingly, and shown as it was understood."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.workshops.matrices.product import Rows
from ui.matrices.typed.reading import read_matrix, written_matrix
from ui.theme.style import repolish
from ui.theme.type_size import set_figures
from ui.widgets.fields import Note
from ui.widgets.tooltips import describe, tooltip
from ui.words.languages import speak
from ui.words.messages import said

_LONGEST = 2000
_LABEL_WIDTH = 28

Reader = Callable[[str], Rows | Message]


class MatrixEdit(QLineEdit):
    """The line that a matrix is typed in; Enter or leaving takes it, Escape brings the old back.

    What can't be read stays, marked, and the matrix before it stays in force.

    Parameters
    ----------
    reader : callable
    parent : QWidget, optional
    optional : bool, default False
        Whether it may be empty.

    Signals
    -------
    committed(object)
        Another matrix: rows, or None where the field was emptied.
    complained(object)
        What is wrong; empty where nothing is.
    """

    committed = Signal(object)
    complained = Signal(object)

    def __init__(
        self,
        reader: Reader = read_matrix,
        parent: QWidget | None = None,
        *,
        optional: bool = False,
    ) -> None:
        super().__init__(parent)
        self._reader, self._optional = reader, optional
        self._rows: Rows | None = None
        self._complaint = ""
        self.setMaxLength(_LONGEST)
        set_figures(self)
        self.editingFinished.connect(self._on_finished)
        self.textEdited.connect(self._on_edited)
        speak(self._say)

    def _say(self) -> None:
        describe(self, said(self._complaint))

    @property
    def rows(self) -> Rows | None:
        """The matrix in force."""
        return self._rows

    def set_rows(self, rows: Rows | None) -> None:
        """Show a matrix, and report nothing; what is being typed survives if it is the same."""
        if rows == self._rows and (self.text() or rows is None):
            return
        self._rows = rows
        self._restore()

    def _restore(self) -> None:
        self.setText("" if self._rows is None else written_matrix(self._rows))
        self.setCursorPosition(0)
        self._complain("")

    def _complain(self, problem: str) -> None:
        if problem == self._complaint:
            return
        self._complaint = problem
        self.setProperty("invalid", bool(problem))
        repolish(self)
        describe(self, said(problem))
        self.complained.emit(problem)

    @Slot()
    def _on_edited(self) -> None:
        self._complain("")

    @Slot()
    def _on_finished(self) -> None:
        if not self.isModified():
            return
        if self._optional and not self.text().strip():
            self._take(None)
            return
        found = self._reader(self.text())
        if isinstance(found, Message):
            self._complain(found)
        else:
            self._take(found)

    def _take(self, rows: Rows | None) -> None:
        changed, self._rows = rows != self._rows, rows
        self._restore()
        if changed:
            self.committed.emit(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring the matrix in force back on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._restore()
            return
        super().keyPressEvent(event)


class MatrixField(QWidget):
    """A labelled line for a matrix, with room below for what is wrong in it.

    Parameters
    ----------
    label, explanation : str
        Messages that follow the language.
    reader : callable
    parent : QWidget, optional
    optional : bool, default False
    beside : bool, default False
        Whether the label stands beside the line; else above it.

    Attributes
    ----------
    edit : MatrixEdit
    label : QLabel
    """

    def __init__(
        self,
        label: str,
        explanation: str,
        reader: Reader = read_matrix,
        parent: QWidget | None = None,
        *,
        optional: bool = False,
        beside: bool = False,
    ) -> None:
        super().__init__(parent)
        self._text, self._explanation = label, explanation
        self.label, self.complaint = QLabel(self), Note(self, role="error-note")
        self.edit = MatrixEdit(reader, self, optional=optional)
        self.label.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = QHBoxLayout() if beside else QVBoxLayout()
        line.setSpacing(6 if beside else 3)
        if beside:
            self.label.setMinimumWidth(_LABEL_WIDTH)
        line.addWidget(self.label)
        line.addWidget(self.edit, 1)
        column.addLayout(line)
        column.addWidget(self.complaint)
        self.edit.complained.connect(self.complaint.setText)
        speak(self._say)

    def _say(self) -> None:
        text = said(self._text)
        self.label.setText(text)
        self.edit.setAccessibleName(text)
        for part in (self.label, self.edit):
            part.setToolTip(tooltip(said(self._explanation)))
