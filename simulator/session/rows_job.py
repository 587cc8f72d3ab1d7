"""Data sets read in a thread of their own: scikit-learn, which has many of them, loads slowly."""

from __future__ import annotations

from functools import cache
from typing import Any

from numpy.typing import NDArray

from simulator.data import datasets
from simulator.data.datasets import Dataset
from simulator.session.job import DONE, IDLE, Next

Array = NDArray[Any]

_SEED = 0


@cache
def default_rows(record: Dataset, clean: bool = False) -> tuple[Array, Array]:
    """Return the rows of a data set with its defaults, the same every time.

    Parameters
    ----------
    record : Dataset
    clean : bool, default False
        Whether they are to have no noise.

    Returns
    -------
    X : ndarray, shape (n, features)
    y : ndarray, shape (n,) or (n, targets)
    """
    samples = record.samples.default if record.samples else 0
    noise = record.noise.default if record.noise and not clean else 0.0
    return record.load(int(samples), noise, _SEED)


class RowsJob:
    """Reads the data sets whose names it is sent; its snapshot is the names of those read."""

    def __init__(self) -> None:
        self._read: frozenset[str] = frozenset()

    def handle(self, command: object) -> Next:
        """Read the data set of this name, with its noise and without."""
        record = datasets.REGISTRY.find(str(command))
        for clean in (False, True):
            default_rows(record, clean)
        self._read |= {str(command)}
        return DONE

    def advance(self, deadline_s: float) -> Next:
        """Do nothing: every command is carried out at once."""
        return IDLE

    def snapshot(self) -> frozenset[str]:
        """Return the names of the data sets that have been read."""
        return self._read
