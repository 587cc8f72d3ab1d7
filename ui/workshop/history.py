"""What was done in a workshop, to be undone: each step keeps the whole document before and after.

Documents are small and never change, so nothing can be forgotten between them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from simulator.workshops.document import WorkshopDocument
from ui.widgets.undo_stacks import UndoStacks
from ui.words.messages import said

MAX_UNDO = 200
# Qt asks a command that may take in the next for a number of its kind.
_MERGES, _STANDS_ALONE = 1, -1


class _Change(QUndoCommand):
    """From one document to another.

    Attributes
    ----------
    told : str
        The edit's name; a message follows the language.
    """

    def __init__(
        self,
        show: Callable[[WorkshopDocument], None],
        before: WorkshopDocument,
        after: WorkshopDocument,
        text: str,
        gesture: str,
    ) -> None:
        super().__init__(said(text))
        self._show, self._before, self.after = show, before, after
        self.told, self.gesture = text, gesture

    def redo(self) -> None:
        """Go to the document after the edit."""
        self._show(self.after)

    def undo(self) -> None:
        """Go back to the one before it."""
        self._show(self._before)

    def id(self) -> int:
        """Return whether it may take in the next."""
        return _MERGES if self.gesture else _STANDS_ALONE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next edit where it is of the same gesture."""
        if not isinstance(other, _Change) or other.gesture != self.gesture:
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True


class History(QObject):
    """The open document, and the way to it.

    Parameters
    ----------
    document : WorkshopDocument
        What there is at first.
    parent : QObject

    Attributes
    ----------
    stack : UndoStacks
    document : WorkshopDocument
        What is open.

    Signals
    -------
    moved(object)
        Another document is open.
    """

    moved = Signal(object)

    def __init__(self, document: WorkshopDocument, parent: QObject) -> None:
        super().__init__(parent)
        self.document = document
        self.stack = UndoStacks(MAX_UNDO, self)
        self._own: WorkshopDocument | None = None  # while another one is there for a while

    def go_to(self, document: WorkshopDocument, text: str, gesture: str = "") -> None:
        """Open another document; can be undone. See `Bench.change`."""
        if document != self.document:
            self.stack.push(_Change(self._show, self.document, document, text, gesture))

    @property
    def has_set_aside(self) -> bool:
        """Whether what is open is there for a while, in place of the learner's own."""
        return self.stack.is_lent

    def open_meanwhile(self, document: WorkshopDocument) -> None:
        """Open a document for a while, with edits of its own, in place of the learner's own."""
        if self._own is None:
            self._own = self.document
            self.stack.lend()
        self.stack.clear()
        self._show(document)

    def take_back(self) -> None:
        """Open the learner's own document again, with all its edits."""
        if self._own is not None:
            own, self._own = self._own, None
            self.stack.take_back()
            self._show(own)

    def _show(self, document: WorkshopDocument) -> None:
        self.document = document
        self.moved.emit(document)
