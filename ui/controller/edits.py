"""Edits that can be undone: each knows what was open before it and, once undone, what after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from simulator.scenarios.presets import Scenario
from simulator.session.run_state import RunState
from simulator.training.state import TrainingState
from ui.worker.commands import Carry
from ui.worker.left_behind import Beginning, LeftRun


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """What is open.

    Attributes
    ----------
    scenario : Scenario
    state : TrainingState, LeftRun, Beginning or None
        Where its training stands; None: at its start; a `Beginning`: at its start with these
        parameters. Of a document that was open it is what the worker takes down as it leaves it,
        since a snapshot may be older than the last step.
    start : Beginning or None
        Parameters that a reset goes back to; None: those with which it is opened.
    carry : callable, optional
        Makes the state of the one that is left, in place of `state`.
    """

    scenario: Scenario
    state: TrainingState | LeftRun | Beginning | None
    start: Beginning | None = None
    carry: Carry | None = None

    @property
    def left(self) -> RunState | None:
        """The run as the worker has taken it down; None where it has not, or need not."""
        return self.state.state if isinstance(self.state, LeftRun) else None


class Edit(QUndoCommand):
    """An edit that can be undone, and redone, with everything that was learnt.

    Undoing goes back to the whole run as it stood before the edit, redoing to the whole run as it
    was left by undoing.

    Parameters
    ----------
    text : str
        What the undo menu says; a `Message` follows the language.
    make : callable
        Makes the edit, and returns what was there before.
    exchange : callable
        Goes to a document, and returns the one that was there.

    Attributes
    ----------
    told : str
        What was given as its text.
    failed : bool
        Whether it never came about: undone, it is then forgotten and cannot be redone.
    left_at, began_at : int or None
        How many updates the run had behind it that the edit was made from, and the one that it led
        to as it began; None until whoever watches has seen them.
    """

    def __init__(
        self,
        text: str,
        make: Callable[[], Document],
        exchange: Callable[[Document], Document],
    ) -> None:
        super().__init__(text)
        self.told = text
        self.failed = False
        self.left_at: int | None = None
        self.began_at: int | None = None
        self._make: Callable[[], Document] | None = make
        self._exchange = exchange
        self._other: Document | None = None

    def redo(self) -> None:
        """Make the edit, or go back to what had become of it."""
        if self._make is not None:
            self._other, self._make = self._make(), None  # what it holds is not needed again
        else:
            assert self._other is not None
            self._other = self._exchange(self._other)

    def undo(self) -> None:
        """Take the edit back; what was learnt after it is kept for redo."""
        assert self._other is not None  # only what was done is undone
        self._other = self._exchange(self._other)
        self.setObsolete(self.failed)

    @property
    def left(self) -> RunState | None:
        """The run that it goes back to, as far as that has been taken down."""
        return None if self._other is None else self._other.left

    def forget(self) -> None:
        """Let go of what it would go back to: it can no longer be undone."""
        self._other = None
        self.setObsolete(True)


class OpenDocument(Edit):
    """Open another document; undoing brings back the one before with everything it had learnt.

    Parameters
    ----------
    text : str
    exchange : callable
        Opens a document and returns the one that was open.
    after : Document
        The new one.
    """

    def __init__(
        self, text: str, exchange: Callable[[Document], Document], after: Document
    ) -> None:
        super().__init__(text, lambda: exchange(after), exchange)
