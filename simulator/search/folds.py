"""The folds of a cross-validation: training rows split, each part scaled by what it trains on.

scikit-learn does the splitting: `StratifiedKFold` for classes, `KFold` for everything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data import splitting
from simulator.data.prepared import PreparedData
from simulator.messages import Message

Array = NDArray[Any]

_BY_CLASS = ("binary", "multiclass")
_USUAL = 5
# Sets the numbers for folds apart from those for candidates and for training.
_FOLDED = 2


def most_folds(data: PreparedData) -> int:
    """Return into how many folds the training rows can be split, each with a row of each class."""
    if data.task in _BY_CLASS:
        return int(np.unique(data.labels, return_counts=True)[1].min())
    return len(data.X)


def usual_folds(data: PreparedData) -> int:
    """Return how many folds are made unless somebody chooses: 5, or 1 where these cannot be."""
    return _USUAL if most_folds(data) >= _USUAL else 1


def folded(data: PreparedData, folds: int, seed: int) -> tuple[PreparedData, ...]:
    """Return the data of each fold: trained on the other parts, validated on this one.

    Parameters
    ----------
    data : PreparedData
        Only its training rows are split; what it keeps aside for validation stays unseen.
    folds : int
        1 leaves the data as they are: validated on what they keep aside or, where that is
        nothing, on the training rows.
    seed : int
        The same number gives the same folds.

    Raises
    ------
    ValueError
        If a class has fewer rows than there are folds.
    """
    if folds == 1:
        return (data if len(data.X_validation) else _as_validation(data),)
    most = most_folds(data)
    if folds > most:
        raise ValueError(
            Message(
                "{name} must be <= {most}: every fold needs a row of every class, got {got}",
                name="folds",
                most=most,
                got=folds,
            )
            if data.task in _BY_CLASS
            else Message(
                "{name} must be <= {most}, the training rows, got {got}",
                name="folds",
                most=most,
                got=folds,
            )
        )
    return tuple(_part(data, *rows) for rows in _split(data, folds, seed))


def _split(data: PreparedData, folds: int, seed: int) -> Iterator[tuple[Array, Array]]:
    """Yield the rows that each fold trains on, and those that it keeps aside."""
    from sklearn.model_selection import KFold, StratifiedKFold

    kind = StratifiedKFold if data.task in _BY_CLASS else KFold
    state = int(np.random.SeedSequence(seed, spawn_key=(_FOLDED,)).generate_state(1)[0])
    splitter = kind(n_splits=folds, shuffle=True, random_state=state)
    yield from splitter.split(data.raw, data.labels)


def _as_validation(data: PreparedData) -> PreparedData:
    return replace(
        data,
        X_validation=data.X,
        Y_validation=data.Y,
        raw_validation=data.raw,
        labels_validation=data.labels,
    )


def _fitted(data: PreparedData, training: Array) -> tuple[Array, Array]:
    """Return offset and scale of each input, of its own scaling, fitted on some rows.

    A table's columns may each have another scaling. Prepared data hold its numbers alone: it is
    the one that gives these numbers for all training rows.
    """
    if data.scaling in splitting.SCALINGS:
        return splitting.fit(data.scaling, data.raw[training])
    offset, scale = np.zeros_like(data.offset), np.ones_like(data.scale)
    left = np.ones(len(offset), np.bool_)
    for name in splitting.SCALINGS:
        whole = splitting.fit(name, data.raw)
        same = left & (whole[0] == data.offset) & (whole[1] == data.scale)
        part = splitting.fit(name, data.raw[training])
        offset[same], scale[same] = part[0][same], part[1][same]
        left &= ~same
    return offset, scale


def _part(data: PreparedData, training: Array, late: Array) -> PreparedData:
    """Return some training rows with others for validation, scaled by the former alone."""
    offset, scale = _fitted(data, training)
    X = splitting.scaled("X", data.raw, offset, scale)
    Y, target_offset, target_scale = data.Y, data.target_offset, data.target_scale
    if data.task == "regression":
        target_offset, target_scale = splitting.fit(data.target_scaling, data.labels[training])
        Y = splitting.scaled("y", data.labels, target_offset, target_scale)
    return replace(
        data,
        X=X[training],
        Y=Y[training],
        raw=data.raw[training],
        labels=data.labels[training],
        X_validation=X[late],
        Y_validation=Y[late],
        raw_validation=data.raw[late],
        labels_validation=data.labels[late],
        offset=offset,
        scale=scale,
        target_offset=target_offset,
        target_scale=target_scale,
    )
