"""Where the rows of the built-in data sets come from: tables, shapes in the plane, curves.

Every loader is ``load(samples, noise, seed)`` and returns raw inputs (n, f) and labels: class
indices (n,), a 0 or 1 for each label (n, k), or the numbers to predict (n, 1). Nothing is ever
fetched. scikit-learn takes a second to import, so it is imported where it is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Load = Callable[[int, float, int], tuple[Array, Array]]

_BLOB_CENTRES = np.array([[0.0, 1.6], [-1.6, -1.0], [1.6, -1.0]])
_INSIDE_RADIUS = 0.6


def gate(*labels: int) -> Load:
    """Return the loader of a truth table's four rows."""

    def load(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
        return np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array(labels)

    return load


def bundled(name: str, **options: Any) -> Load:
    """Return the loader of a table that comes with scikit-learn."""

    def load(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
        from sklearn import datasets

        raw, labels = getattr(datasets, f"load_{name}")(return_X_y=True, **options)
        return raw, labels

    return load


def diabetes(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    """Return the diabetes table in its own units, with the number to predict."""
    raw, progression = bundled("diabetes", scaled=False)(samples, noise, seed)
    return raw, progression[:, None]


def moons(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    """Draw two half circles that reach into each other."""
    from sklearn.datasets import make_moons

    raw, labels = make_moons(samples, noise=noise, random_state=seed)
    return raw, labels


def circles(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    """Draw a ring around a smaller ring."""
    from sklearn.datasets import make_circles

    raw, labels = make_circles(samples, noise=noise, factor=0.5, random_state=seed)
    return raw, labels


def blobs(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    """Draw three round clouds of standard deviation `noise` around fixed centres."""
    from sklearn.datasets import make_blobs

    raw, labels = make_blobs(samples, centers=_BLOB_CENTRES, cluster_std=noise, random_state=seed)
    return raw, labels


def spirals(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    """Draw two arms that wind around each other.

    Along an arm of one turn the radius grows with the angle (Archimedes' spiral), and points lie
    evenly by length; the second arm is the first one turned by half a turn.
    """
    rng = np.random.default_rng(seed)
    labels = np.arange(samples) % 2
    # The length of a spiral grows with the radius squared, hence the root.
    radius = np.sqrt(rng.uniform(0.01, 1.0, samples))
    angle = 2.0 * np.pi * radius + np.pi * labels
    raw = radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return raw + noise * rng.standard_normal(raw.shape), labels


def two_labels(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    """Draw points in a square with two labels: right of the middle, inside the circle.

    Labels are decided before the points are moved by the noise.
    """
    rng = np.random.default_rng(seed)
    raw = rng.uniform(-1.0, 1.0, (samples, 2))
    inside = np.hypot(raw[:, 0], raw[:, 1]) < _INSIDE_RADIUS
    labels = np.stack([raw[:, 0] > 0.0, inside], axis=1).astype(np.intp)
    return raw + noise * rng.standard_normal(raw.shape), labels


def curve(function: Callable[[Array], Array], low: float, high: float) -> Load:
    """Return the loader of ``y = function(x) + noise`` for x drawn evenly from `low`..`high`."""

    def load(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
        rng = np.random.default_rng(seed)
        x = rng.uniform(low, high, (samples, 1))
        return x, function(x) + noise * rng.standard_normal(x.shape)

    return load


sine = curve(np.sin, -np.pi, np.pi)
cubic = curve(lambda x: x**3 - x, -1.5, 1.5)
