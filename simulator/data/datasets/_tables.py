"""Rows that are not drawn at random: truth tables, and tables that come with scikit-learn."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.data.datasets._base import Load, Rows

GATE_CLASSES = ("0", "1")


def gate(*labels: int) -> Load:
    """Return the loader of a truth table: 0 0, 0 1, 1 0, 1 1, each with its label."""

    def load(samples: int, noise: float, seed: int) -> Rows:
        return np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array(labels)

    return load


def bundled(name: str, **options: Any) -> Load:
    """Return the loader of a table that comes with scikit-learn."""

    def load(samples: int, noise: float, seed: int) -> Rows:
        from sklearn import datasets

        raw, labels = getattr(datasets, f"load_{name}")(return_X_y=True, **options)
        return raw, labels

    return load
