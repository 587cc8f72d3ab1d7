"""Data sets of a few rows for tests, without a preset behind them."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from simulator.data.datasets import Task
from simulator.data.prepared import PreparedData


def small_data(
    X: ArrayLike,
    Y: ArrayLike,
    task: Task = "binary",
    *,
    X_validation: ArrayLike | None = None,
    Y_validation: ArrayLike | None = None,
    offset: ArrayLike = 0.0,
    scale: ArrayLike = 1.0,
) -> PreparedData:
    """Return data with these (scaled) inputs and targets."""
    inputs, targets = np.atleast_2d(np.asarray(X, float)), np.atleast_2d(np.asarray(Y, float))
    f, k = inputs.shape[1], targets.shape[1]
    held_X = np.empty((0, f)) if X_validation is None else np.asarray(X_validation, float)
    held_Y = np.empty((0, k)) if Y_validation is None else np.asarray(Y_validation, float)
    moved, stretched = np.broadcast_to(offset, f), np.broadcast_to(scale, f)
    classes = ("0", "1") if task == "binary" else tuple(str(c) for c in range(k))
    return PreparedData(
        source="small",
        task=task,
        X=inputs,
        Y=targets,
        X_validation=held_X,
        Y_validation=held_Y,
        raw=inputs * stretched + moved,
        raw_validation=held_X * stretched + moved,
        labels=np.zeros(len(inputs), int),
        labels_validation=np.zeros(len(held_X), int),
        feature_names=tuple(f"x{i}" for i in range(f)),
        class_names=() if task == "regression" else classes,
        scaling="none",
        offset=moved,
        scale=stretched,
    )


def random_data(n: int = 7, f: int = 2, seed: int = 5) -> PreparedData:
    """Return `n` random rows of two classes."""
    rng = np.random.default_rng(seed)
    return small_data(rng.normal(size=(n, f)), rng.integers(2, size=(n, 1)))
