"""Which rows are trained on: all but a fold, or fewer of them. scikit-learn does the splitting."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.chosen_rows import Rows, with_rows
from simulator.data.prepared import PreparedData
from simulator.messages import Message

Array = NDArray[Any]

_BY_CLASS = ("binary", "multiclass")


def folded(data: PreparedData, folds: int, seed: int) -> tuple[PreparedData, ...]:
    """Return the data of each fold of a cross-validation over all rows.

    Rows are shuffled, and dealt by class where there are classes; each fold is scaled by what it
    trains on.

    Parameters
    ----------
    data : PreparedData
    folds : int
        0 leaves the split of the data as it is.
    seed : int
        The same number gives the same folds.

    Raises
    ------
    ValueError
        If no rows are kept aside and there are no folds, or a class has too few rows for them.
    """
    if not folds:
        if not len(data.X_validation):
            raise ValueError(
                Message(
                    "No rows are kept aside for validation: choose k-fold here, or a share of the "
                    "rows in the set-up."
                )
            )
        return (data,)
    rows = Rows.all_of(data)
    by_class = data.task in _BY_CLASS
    most = int(np.unique(rows.labels, return_counts=True)[1].min()) if by_class else len(rows.raw)
    if folds > most:
        raise ValueError(
            Message(
                "{name} must be at most {most}, so that each has a row of every class, got {got}",
                name="folds",
                most=most,
                got=folds,
            )
        )
    from sklearn.model_selection import KFold, StratifiedKFold

    dealt = (StratifiedKFold if by_class else KFold)(folds, shuffle=True, random_state=seed)
    labels = rows.labels if by_class else None
    parts = dealt.split(rows.raw, labels)
    return tuple(with_rows(data, rows, *map(np.sort, part)) for part in parts)


def with_fewer_rows(data: PreparedData, count: int, seed: int) -> PreparedData:
    """Return data with `count` of its training rows, and the validation rows as they are.

    Which, is drawn by the seed; of each class as large a share (stratified), and at least one row.
    Of two numbers the smaller one's rows are among the larger one's.

    Parameters
    ----------
    data : PreparedData
    count : int
        At least as many as there are classes.
    seed : int
    """
    n = len(data.X)
    chosen = np.sort(_in_turn(data, seed)[: min(count, n)])
    late = np.arange(n, n + len(data.X_validation))
    return with_rows(data, Rows.all_of(data), chosen, late)


def fewest_rows(data: PreparedData) -> int:
    """Return the fewest training rows that there can be: one of each class, else two."""
    return len(data.class_names) if data.task in _BY_CLASS else 2


def _in_turn(data: PreparedData, seed: int) -> Array:
    """Return all training rows shuffled, so that any first ones have their share of each class."""
    order = np.random.default_rng(seed).permutation(len(data.X))
    if data.task not in _BY_CLASS:
        return order
    labels = data.labels[order]
    # Each row's place in its class, as a share of it: the first row of every class comes first.
    places = np.empty(len(order))
    for label in np.unique(labels):
        (of_class,) = np.nonzero(labels == label)
        places[of_class] = np.arange(len(of_class)) / len(of_class)
    return order[np.argsort(places, kind="stable")]
