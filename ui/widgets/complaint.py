"""What is wrong with a typed text, told beside its field, but never inside a change of the focus.

A field is left in the midst of what Qt does to hand the focus on. A style or a layout that changes
there disturbs it: a popup that takes the focus may be gone before Qt has done with it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.theme.style import repolish
from ui.widgets.tooltips import describe
from ui.words.languages import speak
from ui.words.messages import capital, said


class Complaint(QObject):
    """Marks a line and says below it what is wrong with its text.

    Parameters
    ----------
    field : QLineEdit
    note : QLabel
        Where it is said.
    """

    _late = Signal(object, str)

    def __init__(self, field: QLineEdit, note: QLabel) -> None:
        super().__init__(field)
        self._field, self._note = field, note
        self._problem = ""
        self._late.connect(self._on_late, Qt.ConnectionType.QueuedConnection)
        speak(self._say)

    def tell(self, problem: str) -> None:
        """Say what is wrong, nothing if empty; in a moment where the field is being left.

        A message follows the language.
        """
        if problem and not self._field.hasFocus():
            self._late.emit(problem, self._field.text())
        else:
            self._show(problem)

    @Slot(object, str)
    def _on_late(self, problem: str, text: str) -> None:
        if text == self._field.text():  # else it was about another text
            self._show(problem)

    def _show(self, problem: str) -> None:
        if bool(problem) != bool(self._field.property("invalid")):
            self._field.setProperty("invalid", bool(problem))
            repolish(self._field)
        self._problem = problem
        self._say()

    def _say(self) -> None:
        problem = capital(said(self._problem))
        describe(self._field, problem)
        self._note.setText(problem)
