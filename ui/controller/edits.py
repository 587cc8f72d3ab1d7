"""Edits that can be undone: small commands with what was before and what is after."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6.QtGui import QUndoCommand

from simulator.scenarios.presets import Scenario
from simulator.training.state import TrainingState
from ui.worker.commands import Carry
from ui.worker.left_behind import Beginning, LeftOptimizer, LeftState, Replaced

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """What is open.

    Attributes
    ----------
    scenario : Scenario
    state : TrainingState, LeftState, Beginning or None
        Where its training stands; None: at its start; a `Beginning`: at its start with these
        parameters. Of a document that was open it is what the worker takes down as it leaves it,
        since a snapshot may be older than the last step.
    start : Beginning or None
        Parameters that a reset goes back to; None: those with which it is opened.
    carry : callable, optional
        Makes the state of the one that is left, in place of `state`.
    """

    scenario: Scenario
    state: TrainingState | LeftState | Beginning | None
    start: Beginning | None = None
    carry: Carry | None = None


class Edit(QUndoCommand):
    """An edit that can be undone.

    Attributes
    ----------
    failed : bool
        Whether it never came about: undone, it is then forgotten and cannot be redone.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.failed = False

    def undo(self) -> None:
        """Take the edit back."""
        self._take_back()
        self.setObsolete(self.failed)

    @abstractmethod
    def _take_back(self) -> None: ...


class ReplaceDocument(Edit):
    """Open another document; undoing brings back the one before with everything it had learnt.

    Parameters
    ----------
    text : str
        What the undo menu says.
    exchange : callable
        Opens a document and returns the one that was open.
    after : Document
        The new one.
    """

    def __init__(
        self,
        text: str,
        exchange: Callable[[Document], Document],
        after: Document,
    ) -> None:
        super().__init__(text)
        self._exchange = exchange
        self._before: Document | None = None
        self._after = after

    def redo(self) -> None:
        """Open the new document."""
        self._before = self._exchange(self._after)

    def _take_back(self) -> None:
        """Open the old document; what the new one has learnt meanwhile is kept for redo."""
        assert self._before is not None  # only what was done is undone
        self._after = self._exchange(self._before)


class ChangeSettings(Edit):
    """Change settings that leave the parameters alone.

    Undoing before another update is made brings back the optimizer's memory, too.
    """

    def __init__(
        self,
        text: str,
        apply: Callable[[Scenario, LeftOptimizer | None, LeftOptimizer | None], None],
        before: Scenario,
        after: Scenario,
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._left: LeftOptimizer | None = None
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Apply the new settings."""
        self._left = LeftOptimizer()
        self._apply(self._after, self._left, None)

    def _take_back(self) -> None:
        self._apply(self._before, None, self._left)


class ChangeParameters(Edit):
    """Set all weights and biases; undoing brings back what was really there, not what was seen."""

    def __init__(
        self,
        text: str,
        apply: Callable[[Array | Replaced, Replaced | None], None],
        before: Array,
        after: Array,
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._before = before
        self._after = after
        self._replaced = Replaced(before)

    def redo(self) -> None:
        """Set the new values."""
        self._replaced = Replaced(self._before)
        self._apply(self._after, self._replaced)

    def _take_back(self) -> None:
        self._apply(self._replaced, None)


class ChangeParameter(Edit):
    """Set one weight or bias; undoing brings back what was really there, not what was seen."""

    def __init__(
        self,
        text: str,
        apply: Callable[[int, float | Replaced, Replaced | None], None],
        index: int,
        before: float,
        after: float,
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._index = index
        self._before = before
        self._after = after
        self._replaced = Replaced(before)

    def redo(self) -> None:
        """Set the new value."""
        self._replaced = Replaced(self._before)
        self._apply(self._index, self._after, self._replaced)

    def _take_back(self) -> None:
        self._apply(self._index, self._replaced, None)
