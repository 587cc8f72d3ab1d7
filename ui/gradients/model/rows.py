"""Which rows' loss is differentiated: the next batch, all of them, or the one that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.data.first_row import fullest_row
from simulator.data.own_row import OwnRow
from simulator.session.snapshot import Snapshot

Array = NDArray[Any]
RowChoice = Literal["batch", "all", "row"]
CHOICES: tuple[RowChoice, ...] = ("batch", "all", "row")


@dataclass(frozen=True, slots=True, eq=False)
class CheckedRows:
    """Some training rows.

    Attributes
    ----------
    numbers : ndarray of int, shape (n,)
        Where they stand among the training rows.
    X, Y : ndarray, shape (n, inputs) and (n, outputs)
    stands_in : bool
        Whether the row that is shown is the learner's own, and another one stands in for it.
    """

    numbers: Array
    X: Array
    Y: Array
    stands_in: bool = False


def rows_of(snapshot: Snapshot, choice: RowChoice) -> CheckedRows:
    """Return the rows of a choice, as the run of `snapshot` stands."""
    data = snapshot.experiment.data
    numbers, stands_in = np.arange(len(data.X)), False
    if choice == "row":
        shown = snapshot.sample_row
        # A row of the learner's own may have no loss: the row stands in that is shown at first.
        stands_in = isinstance(shown, OwnRow)
        at = fullest_row(data.X) if isinstance(shown, OwnRow) else shown
        numbers = numbers[at:][:1]
    elif choice == "batch":
        # A copy: to draw the next batch moves the generator on.
        drawn = snapshot.experiment.trainer(snapshot.state.copy()).next_rows()
        numbers = numbers if drawn is None else np.asarray(drawn)
    return CheckedRows(numbers, data.X[numbers], data.Y[numbers], stands_in)
