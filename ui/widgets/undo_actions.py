"""Undo and redo as actions that name the edit, in whatever language is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from shiboken6 import isValid

from ui.widgets.undo_stacks import UndoStacks
from ui.words.languages import speak
from ui.words.messages import filled


class UndoActions(QObject):
    """The two actions of an undo stack. Those that Qt makes keep the language they were made in.

    Parameters
    ----------
    stack : UndoStacks
    parent : QObject

    Attributes
    ----------
    undo, redo : QAction
    """

    def __init__(self, stack: UndoStacks, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = stack
        self.undo, self.redo = QAction(self), QAction(self)
        self.undo.triggered.connect(stack.undo)
        self.redo.triggered.connect(stack.redo)
        stack.indexChanged.connect(self._say)
        speak(self._say)

    @Slot()
    def _say(self) -> None:
        if not isValid(self._stack):  # one that is destroyed says a last time that it is empty
            return
        stack, at = self._stack, self._stack.index()
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        undone, redone = told(stack, at - 1), told(stack, at)
        undo = filled(self.tr("Undo {edit}"), edit=undone) if undone else self.tr("Undo")
        redo = filled(self.tr("Redo {edit}"), edit=redone) if redone else self.tr("Redo")
        # A name may hold what menus read as an access key.
        self.undo.setText(undo.replace("&", "&&"))
        self.redo.setText(redo.replace("&", "&&"))


def told(stack: UndoStacks, place: int) -> str:
    """Return the name of an edit, a message as a rule; empty where there is none."""
    edit = stack.command(place) if 0 <= place < stack.count() else None
    if edit is None:
        return ""
    name: str = getattr(edit, "told", "") or edit.text()
    return name
