"""Which point of a surface each pixel shows: pure NumPy, no Qt.

The floating horizon, a column of pixels at a time and all columns at once. All that one column
shows lies in one upright plane of the box (camera.py), so the surface is a curve there. Followed
from the eye away, the curve only adds to what is already covered: above the highest place so far
its upper side is seen, below the lowest its underside. A running maximum and a running minimum are
all it takes, so the cost depends on the pixels, not on the grid, and there is no call a quad.

Height and light travel together as the two parts of a complex number: what NumPy does with both at
once takes half the calls, and each call may have to wait for the interpreter's lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.plotting.camera import HEIGHT, View

Array = NDArray[Any]

_AROUND = ((0.0, 0.0), (-1.5, 0.0), (1.5, 0.0), (0.0, -1.5), (0.0, 1.5))
_TOLERANCE = 0.04


@dataclass(frozen=True, slots=True, eq=False)
class Rays:
    """Where a picture's columns cut the grid: the same as long as nothing is turned or resized.

    Attributes
    ----------
    columns : ndarray, shape (w,)
        Columns of the picture in which there is some of the grid.
    start, step : ndarray, shape (3, w)
        Grid coordinates across and up, in cells, and depth: of each column's first sample, and
        from one sample to the next.
    corner : ndarray, shape (samples, w)
        Flat index of the grid point at each sample's lower left.
    across, up : ndarray, shape (samples, w)
        Where the sample is in that cell, 0 to 1.
    gain, base : ndarray, shape (samples, w)
        A height h is seen at row ``gain h + base``, counted from the picture's lowest.
    """

    columns: Array
    start: Array
    step: Array
    corner: Array
    across: Array
    up: Array
    gain: Array
    base: Array


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """What is seen of a surface: one entry a covered pixel.

    Attributes
    ----------
    shape : tuple of int
        Rows and columns of the picture.
    at : ndarray, shape (n,)
        Flat index of the pixel, rows from the top.
    cells : ndarray, shape (2, n)
        Where on the grid, in cells from its first column and row.
    depth : ndarray, shape (n,)
        Depth of the point, as `Camera.project` gives it.
    height, light : ndarray, shape (n,)
        Height of the surface, 0 to 1, and what else was given at the grid points.
    below : ndarray, shape (n,)
        Whether its underside is seen.
    """

    shape: tuple[int, int]
    at: Array
    cells: Array
    depth: Array
    height: Array
    light: Array
    below: Array

    def depths(self) -> Array:
        """Return the depth of what each pixel shows, shape (rows, columns); infinite beside it."""
        nearest = np.full(self.shape, np.inf, np.float32)
        nearest.ravel()[self.at] = self.depth
        return nearest


def hidden(depths: Array, across: Array, down: Array, depth: Array) -> Array:
    """Return which points lie behind a surface.

    Parameters
    ----------
    depths : ndarray, shape (rows, columns)
        Of the surface, as `Hits.depths` gives them.
    across, down : ndarray, shape (m,)
        Where the points are seen, in pixels of that picture.
    depth : ndarray, shape (m,)
        Their own depth.

    Returns
    -------
    ndarray of bool, shape (m,)
    """
    rows, columns = depths.shape
    behind = np.ones(len(depth), bool)
    # A point counts as hidden only where all that is around it lies in front of it: its own
    # place on the surface never hides it.
    for right, below in _AROUND:
        column = np.floor(across + right).astype(np.intp)
        row = np.floor(down + below).astype(np.intp)
        inside = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
        at = np.where(inside, row * columns + column, 0)
        behind &= inside & (depths.ravel()[at] < depth - _TOLERANCE)
    return behind


def cast(
    heights: Array,
    view: View,
    left: float,
    top: float,
    shape: tuple[int, int],
    fineness: float = 1.0,
    light: Array | None = None,
) -> Hits:
    """Find what each pixel of a picture shows of a surface.

    Parameters
    ----------
    heights : ndarray, shape (ny, nx)
        Heights on an even grid over the box's floor, 0 to 1, finite.
    view : View
        From where the box is seen, in pixels of the widget.
    left, top : float
        The picture's corner, in pixels of the widget.
    shape : tuple of int
        Rows and columns of the picture.
    fineness : float, default 1
        Pixels of the picture along one pixel of the widget.
    light : ndarray, shape (ny, nx), optional
        What else to know of each point; 0 if not given.

    Returns
    -------
    Hits
    """
    rays = rays_of(view, left, top, shape, fineness, heights.shape)
    field = heights.astype(np.complex64)
    if light is not None:
        field.imag = light
    level = _interpolated(field, rays.corner, rays.across, rays.up)
    curve = level.real * rays.gain
    curve += rays.base
    first, below = _first_hits(curve, shape[0])
    return _located(first, below, curve, level, rays, shape)


@lru_cache(maxsize=2)
def rays_of(
    view: View,
    left: float,
    top: float,
    shape: tuple[int, int],
    fineness: float,
    grid: tuple[int, int],
) -> Rays:
    """Cut the grid with the columns of a picture; the parameters are those of `cast`."""
    rows, columns = shape
    scale = view.scale * fineness
    right = (np.arange(columns) + 0.5 - (view.left - left) * fineness) / scale
    used, start, step = _cut(view, right, grid)
    samples = sample_count(grid)
    k = np.arange(samples, dtype=np.float32)[:, None]
    x, y, depth = (a + k * b for a, b in zip(start, step, strict=True))
    corner, across, up = _corners(x, y, grid)
    height, depth_up = view.camera.rise
    distance = view.camera.distance
    nearness = distance / (distance + depth)
    base = (distance * depth_up) * (1.0 - nearness) * scale
    base += rows - (view.top - top) * fineness - 0.5
    gain = (HEIGHT * height * scale) * nearness
    kinds = (a.astype(np.float32) for a in (gain, base))
    return Rays(used, start, step, corner, across, up, *kinds)


def sample_count(grid: tuple[int, ...]) -> int:
    """Return how many points of a column's curve are followed on a grid of this shape."""
    return int(min(max(3 * max(grid), 160), 400))


def _cut(view: View, right: Array, grid: tuple[int, int]) -> tuple[Array, Array, Array]:
    """Cut the floor's square with the planes of the columns at `right` of the picture."""
    cos, sin = view.camera.axes
    lean = right / view.camera.distance
    # Along a column x and y are linear in the depth d: right grows with the distance to the eye.
    places = np.stack([right * cos, right * sin])
    slopes = np.stack([lean * cos - sin, lean * sin + cos])
    near, far = _within(places, slopes)
    used = np.flatnonzero(far - near > 1e-6)
    near, far = near[used], far[used]
    step = (far - near) / (sample_count(grid) - 1)
    half = 0.5 * np.array([[grid[1] - 1], [grid[0] - 1]])
    places, slopes = places[:, used], slopes[:, used]
    starts = np.vstack([(places + near * slopes + 1.0) * half, near])
    steps = np.vstack([slopes * step * half, step])
    return used, starts.astype(np.float32), steps.astype(np.float32)


def _within(start: Array, slope: Array) -> tuple[Array, Array]:
    """Return from where to where both rows of ``start + d slope`` are between -1 and 1."""
    safe = np.where(np.abs(slope) < 1e-9, 1e-9, slope)
    one, other = (-1.0 - start) / safe, (1.0 - start) / safe
    return np.minimum(one, other).max(axis=0), np.maximum(one, other).min(axis=0)


def _corners(x: Array, y: Array, grid: tuple[int, ...]) -> tuple[Array, Array, Array]:
    """Return the lower left grid point's flat index and the place in its cell."""
    ny, nx = grid
    # Half a thousandth inside, so that the cell to the right and above exists.
    x, y = np.clip(x, 0.0, nx - 1.0005), np.clip(y, 0.0, ny - 1.0005)
    column, row = x.astype(np.int32), y.astype(np.int32)
    return row * np.int32(nx) + column, x - column, y - row


def between(values: Array, x: Array, y: Array) -> Array:
    """Return `values` (ny, nx) between grid points, at `x` and `y` in cells (bilinear)."""
    return _interpolated(values, *_corners(x, y, values.shape))


def _interpolated(values: Array, corner: Array, across: Array, up: Array) -> Array:
    flat, nx = values.ravel(), np.int32(values.shape[1])
    lower = flat.take(corner)
    lower += across * (flat.take(corner + 1) - lower)
    corner = corner + nx
    upper = flat.take(corner)
    upper += across * (flat.take(corner + 1) - upper)
    upper -= lower
    upper *= up
    upper += lower
    return upper


def _first_hits(curve: Array, rows: int) -> tuple[Array, Array]:
    """Return each pixel's first sample at or beyond it, and whether it is seen from below.

    Both (rows, columns), rows from the bottom; the number of samples stands for none at all.
    """
    samples, columns = curve.shape
    none = np.int16(samples)
    row_of = np.clip(np.floor(curve), -1, rows - 1).astype(np.int16)
    first = np.full((rows, columns), none, np.int16)
    highest = np.maximum.accumulate(row_of, axis=0)
    _mark(first, highest, highest[1:] > highest[:-1], 0)
    lowest = np.minimum.accumulate(row_of, axis=0)
    sinking = bool(np.any(lowest[-1] < lowest[0]))
    if sinking:
        _mark(first, lowest, lowest[1:] < lowest[:-1], 1)
    below = np.arange(rows, dtype=np.int16)[:, None] <= row_of[0]
    # What is above the curve's start is reached from below, and what is below it from above.
    upward = np.minimum.accumulate(first[::-1], axis=0)[::-1]
    downward = np.minimum.accumulate(first, axis=0) if sinking else none
    return np.where(below, downward, upward), below


def _mark(first: Array, reached: Array, grown: Array, more: int) -> None:
    """Write down each sample at the last row that it is the first to reach: no row twice."""
    width = grown.shape[1]
    at = np.flatnonzero(grown)
    sample = at // width
    row = reached[1:].ravel().take(at).astype(np.int64) + more
    first.ravel()[row * width + (at - sample * width)] = sample + 1


def _located(
    first: Array,
    below: Array,
    curve: Array,
    level: Array,
    rays: Rays,
    shape: tuple[int, int],
) -> Hits:
    """Work out, between two samples, where each covered pixel's ray meets the curve."""
    samples, width = curve.shape
    rows, columns = shape
    flat = first.ravel()
    at = np.flatnonzero(flat < samples)
    sample = flat.take(at).astype(np.int32)
    row = (at // width).astype(np.int32)
    column = at.astype(np.int32) - row * np.int32(width)
    far = sample * np.int32(width) + column
    near = far - np.int32(width)
    start = curve.ravel().take(near)
    part = (row - start) / (curve.ravel().take(far) - start)
    np.clip(part, 0.0, 1.0, out=part)
    value = level.ravel().take(near)
    value += part * (level.ravel().take(far) - value)
    part += sample - 1
    places = rays.step.take(column, axis=1)
    places *= part
    places += rays.start.take(column, axis=1)
    pixel = (rows - 1 - row) * np.int32(columns) + rays.columns.astype(np.int32).take(column)
    return Hits(shape, pixel, places[:2], places[2], value.real, value.imag, below.ravel().take(at))
