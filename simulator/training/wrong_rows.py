"""The rows that a network gets wrong, the one it is surest of first."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.data.datasets import Task
from simulator.training.evaluation import classify

Array = NDArray[Any]


class WrongRows(NamedTuple):
    """Rows that are wrong.

    Attributes
    ----------
    rows : ndarray of int, shape (m,)
        Places in their part of the data, the worst first.
    how_much : ndarray, shape (m,)
        Classes: the output for the class that the row was taken for; several labels: for the wrong
        label that is surest. Regression: the largest distance of an output from its target.
    """

    rows: Array
    how_much: Array


def wrong_rows(labels: Array, outputs: Array, task: Task) -> WrongRows:
    """Return the rows that are wrong; of a regression all, by how far they are off.

    Parameters
    ----------
    labels : ndarray
        As `PreparedData.labels`.
    outputs : ndarray, shape (n, k)
        In the data's own units.
    task : {"binary", "multiclass", "multilabel", "regression"}
    """
    if task == "regression":
        how_much = np.abs(labels - outputs).max(axis=1)
        is_wrong = np.ones(len(outputs), bool)
    else:
        is_wrong, how_much = _wrong_classes(labels, outputs, task)
    rows = np.flatnonzero(is_wrong)
    order = np.argsort(-how_much[rows], kind="stable")
    return WrongRows(rows[order], how_much[rows[order]])


def _wrong_classes(labels: Array, outputs: Array, task: Task) -> tuple[Array, Array]:
    taken = classify(outputs.T, task)
    if task == "multilabel":
        missed = labels != taken.T
        sure = np.maximum(outputs, 1.0 - outputs)
        return missed.any(axis=1), np.where(missed, sure, -np.inf).max(axis=1)
    if outputs.shape[1] > 1:
        return taken != labels, outputs.max(axis=1)
    only = outputs[:, 0]
    return taken != labels, np.where(taken == 1, only, 1.0 - only)
