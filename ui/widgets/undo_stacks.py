"""An undo stack in whose place another one can be put for a while."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack


class UndoStacks(QUndoGroup):
    """The learner's own undo stack, or one that is lent in its place; used as the one in force.

    Parameters
    ----------
    limit : int
        How many edits a stack keeps.
    parent : QObject

    Attributes
    ----------
    changes_over : bool
        Whether another stack is just put in force: nothing is edited, undone or redone by that.
    """

    def __init__(self, limit: int, parent: QObject) -> None:
        super().__init__(parent)
        self._limit = limit
        self.changes_over = False
        self._stacks = [self._made()]
        self._put_in_force()

    def _made(self) -> QUndoStack:
        made = QUndoStack(self)
        made.setUndoLimit(self._limit)
        return made

    def _put_in_force(self) -> None:
        self.changes_over = True
        self.setActiveStack(self._stack)
        self.changes_over = False

    @property
    def _stack(self) -> QUndoStack:
        return self._stacks[-1]

    @property
    def is_lent(self) -> bool:
        """Whether another stack is in force than the learner's own, which waits."""
        return len(self._stacks) > 1

    def lend(self) -> None:
        """Put an empty stack in the place of the learner's own."""
        if not self.is_lent:
            self._stacks.append(self._made())
            self._put_in_force()

    def take_back(self) -> None:
        """Put the learner's own stack in force again, as it was; the lent one is forgotten."""
        if self.is_lent:
            lent = self._stacks.pop()
            self._put_in_force()
            self.removeStack(lent)
            lent.clear()
            lent.deleteLater()

    def push(self, edit: QUndoCommand) -> None:
        """Make an edit."""
        self._stack.push(edit)

    def clear(self) -> None:
        """Forget the edits of the stack in force."""
        self._stack.clear()

    def index(self) -> int:
        """Return how many edits are made."""
        return self._stack.index()

    def count(self) -> int:
        """Return how many edits there are, those included that are undone."""
        return self._stack.count()

    def command(self, place: int) -> QUndoCommand | None:
        """Return an edit."""
        found: QUndoCommand | None = self._stack.command(place)
        return found
