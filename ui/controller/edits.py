"""Edits that can be undone: small commands with what was before and what is after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6.QtGui import QUndoCommand

from simulator.optimizers.optimizer import Optimizer
from simulator.scenarios.presets import Scenario
from simulator.training.state import TrainingState

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """What is open.

    Attributes
    ----------
    scenario : Scenario
    state : TrainingState or None
        Where its training stands; None: at its start.
    start : ndarray or None
        Parameters that a reset goes back to, shape (P,); None: those of its first snapshot.
    """

    scenario: Scenario
    state: TrainingState | None
    start: Array | None = None


class ReplaceDocument(QUndoCommand):
    """Open another document; undoing brings back the one before with everything it had learnt.

    Parameters
    ----------
    text : str
        What the undo menu says.
    current : callable
        Returns the document as it stands now.
    show : callable
        Opens a document.
    after : Document
        The new one.
    """

    def __init__(
        self,
        text: str,
        current: Callable[[], Document],
        show: Callable[[Document], None],
        after: Document,
    ) -> None:
        super().__init__(text)
        self._current = current
        self._show = show
        self._before = current()
        self._after = after
        self.failed = False

    def redo(self) -> None:
        """Open the new document."""
        self._before = self._current()
        self._show(self._after)

    def undo(self) -> None:
        """Open the old document; what the new one has learnt meanwhile is kept for redo."""
        self._after = self._current()
        self._show(self._before)
        # What could not be opened was never there: the stack forgets an obsolete command.
        self.setObsolete(self.failed)


class ChangeSettings(QUndoCommand):
    """Change settings that leave the parameters alone.

    Undoing before another update is made brings back the optimizer's memory, too.
    """

    def __init__(
        self,
        text: str,
        apply: Callable[[Scenario, Optimizer | None], None],
        standing: Callable[[], tuple[int, Optimizer] | None],
        before: Scenario,
        after: Scenario,
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._standing = standing
        self._kept: tuple[int, Optimizer] | None = None
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Apply the new settings."""
        self._kept = self._standing()
        self._apply(self._after, None)

    def undo(self) -> None:
        """Apply the old settings."""
        now = self._standing()
        same = now is not None and self._kept is not None and now[0] == self._kept[0]
        self._apply(self._before, self._kept[1] if same and self._kept is not None else None)


class ChangeParameters(QUndoCommand):
    """Set all weights and biases."""

    def __init__(
        self, text: str, apply: Callable[[Array], None], before: Array, after: Array
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Set the new values."""
        self._apply(self._after)

    def undo(self) -> None:
        """Put the old values back."""
        self._apply(self._before)


class ChangeParameter(QUndoCommand):
    """Set one weight or bias."""

    def __init__(
        self,
        text: str,
        apply: Callable[[int, float], None],
        index: int,
        before: float,
        after: float,
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._index = index
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Set the new value."""
        self._apply(self._index, self._after)

    def undo(self) -> None:
        """Put the old value back."""
        self._apply(self._index, self._before)
