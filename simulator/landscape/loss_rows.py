"""Whose mean loss a picture shows: all rows of a kind, or as many as are quickly computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.landscape.work_limits import affordable_rows

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class RowSample:
    """Rows whose mean loss is shown.

    Attributes
    ----------
    kind, asked : str
        Which rows they are, and which were asked for: of `simulator.landscape.view_choice.ROWS`.
        They differ where there are no such rows.
    X, Y : ndarray, shape (n, inputs) and (n, outputs)
    total : int
        How many of that kind there are.
    """

    kind: str
    asked: str
    X: Array
    Y: Array
    total: int

    def __len__(self) -> int:
        return len(self.X)

    @property
    def fingerprint(self) -> str:
        """Something that differs where the rows do: batches are told apart by their numbers."""
        name = f"{self.kind} {len(self)}"
        if self.kind == "batch":
            name += f" {hash(self.X.tobytes() + self.Y.tobytes())}"
        return name


class LossRows:
    """The rows that there are to choose from.

    Parameters
    ----------
    data : PreparedData
    parameter_count : int
        P: the work for one row.

    Attributes
    ----------
    batch : pair of ndarray, or None
        Rows and targets of the last batch.
    """

    def __init__(self, data: PreparedData, parameter_count: int) -> None:
        self.data = data
        self.batch: tuple[Array, Array] | None = None
        self._parameter_count = parameter_count

    def sample(self, asked: str, work: float, points: int) -> RowSample:
        """Return evenly spaced rows, as many as `work` multiplications allow for `points` points.

        At least 64, where there are so many; the training rows where there are none of the kind
        that is `asked` for.
        """
        kind = self._kind(asked)
        X, Y = self._all(kind)
        stride = -(-len(X) // affordable_rows(work, points, self._parameter_count))
        return RowSample(kind, asked, X[::stride], Y[::stride], len(X))

    @property
    def separate_batch(self) -> tuple[Array, Array] | None:
        """The last batch, unless it is all rows and so has no loss of its own."""
        if self.batch is None or len(self.batch[0]) >= len(self.data.X):
            return None
        return self.batch

    def _kind(self, asked: str) -> str:
        if asked == "validation" and not len(self.data.X_validation):
            return "training"
        return "training" if asked == "batch" and self.batch is None else asked

    def _all(self, kind: str) -> tuple[Array, Array]:
        if kind == "validation":
            return self.data.X_validation, self.data.Y_validation
        if kind == "batch" and self.batch is not None:
            return self.batch
        return self.data.X, self.data.Y
