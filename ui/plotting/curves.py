"""Thin long curves without losing what they show: pure NumPy, no Qt."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

# More points than this are never drawn of one curve, however wide the plot.
MOST_POINTS = 2000
# The root of the bends, in pixels, that one straight piece of a curve may stand for.
_BEND = 0.2
_OFF = 0.05
# The tangent of 10°.
_SLIGHT = 0.18


def keep_extremes(x: Array, y: Array, columns: int) -> tuple[Array, Array]:
    """Thin a curve to each stretch's smallest and largest value, in their order.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        The curve, `x` increasing; no values that are not finite.
    columns : int
        Number of stretches, such as the pixels across; at most half of `MOST_POINTS` are used.

    Returns
    -------
    x, y : ndarray, shape (m,)
        ``m <= min(n, 2 columns + 2)``; the first and the last point are always kept.
    """
    columns = max(1, min(columns, MOST_POINTS // 2 - 1))
    n = len(x)
    if n <= 2 * columns + 2:
        return x, y
    size = -(-n // columns)
    padded = np.concatenate([y, np.full(-n % size, y[-1])]).reshape(-1, size)
    starts = np.arange(len(padded)) * size
    picked = np.concatenate([[0, n - 1], starts + padded.argmin(1), starts + padded.argmax(1)])
    rows = np.unique(np.minimum(picked, n - 1))
    return x[rows], y[rows]


def finite_parts(y: Array) -> list[Array]:
    """Return the indices of each run of finite values in `y` (n,), in order."""
    is_finite = np.isfinite(y)
    if len(y) and is_finite.all():
        return [np.arange(len(y))]
    finite = np.flatnonzero(is_finite)
    return np.split(finite, np.flatnonzero(np.diff(finite) > 1) + 1) if len(finite) else []


def thin_smooth(points: Array) -> Array:
    """Leave out points of a smooth curve between which it is as good as straight.

    Much of what a curve costs to be painted is its many joints.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        The curve, in pixels, from left to right; all finite.

    Returns
    -------
    ndarray, shape (m, 2)
        The line through these is off by less than a twentieth of a pixel; where that cannot be
        had, as beside a slight bend between long straight pieces, all points.
    """
    if len(points) < 3:
        return points
    if points[0, 1] == points[-1, 1] and (points[:, 1] == points[0, 1]).all():
        return points[[0, -1]]  # a stair
    bends = np.sqrt(np.abs(np.diff(points, 2, axis=0)).sum(axis=1))
    marks = np.floor(np.cumsum(bends) / _BEND)
    keep = np.ones(len(points), bool)
    keep[1:-1] = np.diff(marks, prepend=0.0) > 0.0
    kept, (x, y) = points[keep], points.T
    off = np.abs(np.interp(x, kept[:, 0], kept[:, 1]) - y).max()
    return kept if off < _OFF else points


def turns_slightly(points: Array) -> bool:
    """Return whether a line through `points` (n, 2) turns by less than 10° at each of them.

    Then it looks the same with pointed joints as with round ones, which cost as much as the line.
    """
    (dx, dy) = np.diff(points, axis=0).T
    along = dx[1:] * dx[:-1] + dy[1:] * dy[:-1]
    across = dx[1:] * dy[:-1] - dy[1:] * dx[:-1]
    return bool((np.abs(across) <= _SLIGHT * along).all())


def window(x: Array, low: float, high: float) -> slice:
    """Return the part of increasing `x` inside `low`..`high`, with one neighbour on each side."""
    first = max(0, int(np.searchsorted(x, low, "left")) - 1)
    last = min(len(x), int(np.searchsorted(x, high, "right")) + 1)
    return slice(first, last)


def thin_path(points: Array, spacing: float) -> Array:
    """Keep one point every `spacing` along a path in the plane, and both its ends.

    Parameters
    ----------
    points : ndarray, shape (k, 2)
        The path, in pixels; rows that are not finite are left out.
    spacing : float
        Distance along the path, in pixels; it is widened to draw at most `MOST_POINTS` points.

    Returns
    -------
    ndarray, shape (m, 2)
    """
    points = points[np.isfinite(points).all(axis=1)]
    if len(points) < 3:
        return points
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    spacing = max(spacing, lengths[-1] / (MOST_POINTS - 2))
    marks = np.floor(lengths / spacing)
    keep = np.concatenate([[True], marks[1:] != marks[:-1]])
    keep[-1] = True
    return points[keep]
