"""Which rows are kept aside for validation, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from simulator.data.datasets import Task
from simulator.data.own_arrays import VALIDATION_FRACTION
from simulator.data.splitting import FOLD, FOLDS, SPLITS, split, split_folds
from simulator.messages import Message
from simulator.quoting import quoted

Array = NDArray[Any]

_BY_CLASS = ("binary", "multiclass")


@dataclass(frozen=True, slots=True)
class SplitRule:
    """How rows are kept aside.

    Attributes
    ----------
    method : {"stratified", "random", "folds", "column"}, optional
        None: a share of each class, and of other tasks a share of all rows.
    fraction : float
        The share, in [0, 1); folds and a column have none.
    folds, fold : int
        How many folds there are, and which of them, counted from 1, is kept aside.
    validation : str
        The class of the split column whose rows are kept aside.
    """

    method: str | None = None
    fraction: float = 0.0
    folds: int = int(FOLDS.default)
    fold: int = int(FOLD.default)
    validation: str = ""

    def check(self, task: Task) -> SplitRule:
        """Return the rule.

        Raises
        ------
        ValueError
            If there is no such method, or it does not suit the task, or a number is out of range.
        """
        VALIDATION_FRACTION.check(self.fraction)
        if self.method is not None:
            SPLITS.find(self.method)
        if self.method == "stratified" and task not in _BY_CLASS:
            raise ValueError(
                Message(
                    "{name} must be {allowed} for {task}, got {got}",
                    name="split.method",
                    allowed="random, folds, column",
                    task=task,
                    got=quoted(self.method),
                )
            )
        FOLDS.check(self.folds)
        if not 1 <= self.fold <= self.folds:
            problem = Message("{name} must be in 1..{most}, got {got}")
            raise ValueError(problem.format(name="split.fold", most=self.folds, got=self.fold))
        return self

    def parts(self, labels: Array, seed: int, task: Task) -> tuple[Array, Array]:
        """Return the row numbers for training and for validation, both ascending.

        Parameters
        ----------
        labels : ndarray, shape (n,) or (n, k)
        seed : int
        task : {"binary", "multiclass", "multilabel", "regression"}

        Raises
        ------
        ValueError
            If a class would be left without a row.
        """
        by_class = task in _BY_CLASS
        if self.method == "folds":
            return split_folds(labels, self.folds, self.fold, seed, by_class=by_class)
        stratified = by_class and self.method != "random"
        return split(labels, self.fraction, seed, by_class=stratified)
