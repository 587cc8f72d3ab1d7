"""Turn network outputs and losses into images of palette indices: pure NumPy, no Qt.

An image here is an array of 32-bit pixels (``0xffrrggbb``), lowest row first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

LEVELS = 256

# Viridis (van der Walt and Smith, 2015; released as CC0) at 18 even places; straight lines between
# them stay within 5 of 255 of the full table.
_VIRIDIS = (
    "440154 481769 472a7a 433d84 3d4e8a 355e8d 2e6d8e 297b8e 23898e "
    "1f978b 21a585 2eb37c 46c06f 65cb5e 89d548 b0dd2f d8e219 fde725"
)

# Finite losses this many times the map's median, and huge in themselves, would drown all others.
_HUGE_RATIO = 1e4
_HUGE = 1e6
_TINY = 1e-12
_MOST_CONTRAST = 1e-8
# Beyond these, a range's width or ratio would itself overflow or round to nothing.
LARGEST, SMALLEST = 1e300, 1e-290


@cache
def viridis() -> Array:
    """Return the colours of the surface map, shape (256, 3), uint8, from low to high."""
    anchors = np.array([list(bytes.fromhex(word)) for word in _VIRIDIS.split()], np.float64)
    places = np.linspace(0.0, 1.0, len(anchors))
    wanted = np.linspace(0.0, 1.0, LEVELS)
    table = np.stack([np.interp(wanted, places, channel) for channel in anchors.T], axis=1)
    table = np.round(table).astype(np.uint8)
    table.flags.writeable = False
    return table


def packed(table: Array) -> Array:
    """Return colours (n, 3) as opaque 32-bit pixels, shape (n,), uint32."""
    red, green, blue = (table[:, k].astype(np.uint32) for k in range(3))
    return np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue


@dataclass(frozen=True, slots=True)
class LossRange:
    """What part of the losses the colours cover.

    Attributes
    ----------
    low, high : float
        Losses at the two ends of the palette.
    log : bool
        Whether equal ratios are equal steps of colour.
    clipped : bool
        Whether the map holds losses above `high` or not finite.
    covers_none : bool
        Whether it holds no others: no loss on it has a colour of the palette.
    """

    low: float
    high: float
    log: bool
    clipped: bool
    covers_none: bool = False


def loss_range(loss: Array, log: bool) -> LossRange:
    """Choose the losses that the palette covers.

    Infinite and undefined losses, and finite ones so large that nothing else could be told
    apart, are left out: the map shows them in a colour of their own.
    """
    seen = loss[np.abs(loss) <= LARGEST]
    if not len(seen):
        return LossRange(0.1 if log else 0.0, 1.0, log, clipped=True, covers_none=True)
    kept = seen
    if float(seen.max()) > _HUGE:  # else the median, which takes a while, tells nothing
        kept = seen[seen <= max(_HUGE, _HUGE_RATIO * float(np.median(seen)))]
    low, high = float(kept.min()), float(kept.max())
    if log:
        low, high = _positive_range(kept)
    if high - low <= max(1e-9 * abs(high), SMALLEST):
        margin = max(0.05, 1e-3 * abs(high))
        low, high = (low / 1.1, high * 1.1) if log else (low - margin, high + margin)
    return LossRange(low, high, log, len(kept) < loss.size)


def _positive_range(losses: Array) -> tuple[float, float]:
    """Return the range of the losses above zero, with a step below it for a loss of zero."""
    positive = losses[losses > SMALLEST]
    if not len(positive):
        return _TINY, 1.0
    low, high = float(positive.min()), float(positive.max())
    if len(positive) < len(losses):
        low *= 0.5
    return max(low, high * _MOST_CONTRAST), high


def loss_levels(loss: Array, span: LossRange) -> Array:
    """Return each loss's palette index, shape (ny, nx); `LEVELS` marks a clipped one."""
    shown = np.isfinite(loss) & (loss <= span.high * (1.0 + 1e-9))
    safe = np.where(shown, loss, span.high)
    if span.log:
        part = np.log(np.maximum(safe, span.low) / span.low) / math.log(span.high / span.low)
    else:
        part = (safe - span.low) / (span.high - span.low)
    levels = np.rint(np.clip(part, 0.0, 1.0) * (LEVELS - 1)).astype(np.intp)
    levels[~shown] = LEVELS
    return levels


def class_fields(outputs: Array, factor: int) -> Array:
    """Refine outputs on a grid by linear interpolation.

    Parameters
    ----------
    outputs : ndarray, shape (ny, nx, k)
        Network outputs on the grid.
    factor : int
        How many cells each cell becomes along each side.

    Returns
    -------
    ndarray, shape (k, factor (ny - 1) + 1, factor (nx - 1) + 1)
    """
    fields = np.moveaxis(np.nan_to_num(outputs, nan=0.0, posinf=1e6, neginf=-1e6), -1, 0)
    if factor <= 1:
        return fields
    ny, nx = outputs.shape[:2]
    return _refiner(ny, factor) @ fields @ _refiner(nx, factor).T


@cache
def _refiner(n: int, factor: int) -> Array:
    """Return the matrix that interpolates n even samples to ``factor (n - 1) + 1``."""
    return np.stack([np.interp(_places(n, factor), np.arange(n), row) for row in np.eye(n)], axis=1)


def _places(n: int, factor: int) -> Array:
    return np.linspace(0.0, n - 1.0, factor * (n - 1) + 1)


def softened(field: Array) -> Array:
    """Average each grid value with its neighbours, twice.

    A step node's outputs are stairs on the grid; the half-way line of their average is straight
    where the true boundary is, and never further from it than a grid cell.
    """
    for _ in range(2):
        for axis in (0, 1):
            pad = [(1, 1) if k == axis else (0, 0) for k in range(2)]
            wide = np.pad(field, pad, mode="edge")
            n = field.shape[axis]
            total = sum(np.take(wide, range(k, k + n), axis) for k in range(3))
            field = np.asarray(total) / 3.0
    return field


def binary_levels(field: Array) -> Array:
    """Return palette indices of probabilities: 0 for class 0, ``LEVELS - 1`` for class 1."""
    return np.rint(np.clip(field, 0.0, 1.0) * (LEVELS - 1)).astype(np.intp)


def multiclass_levels(fields: Array, strengths: int, by: Array | None = None) -> Array:
    """Return palette indices ``class * strengths + strength`` for fields (k, ny, nx).

    The strength is the winning class's share above chance: 0 where all classes are level. Which
    one wins `by` says, where it is given, of the same shape: the logarithms of shares meet in
    straight lines where a linear network's classes do, the shares themselves do not.
    """
    count = len(fields)
    deciding = fields if by is None else by
    most, top = deciding[0].copy(), fields[0].copy()
    winner = np.zeros(top.shape, np.intp)
    for k in range(1, count):  # along a short first axis this is four times as fast as argmax()
        is_more = deciding[k] > most
        winner[is_more] = k
        np.copyto(top, fields[k], where=is_more)
        np.maximum(most, deciding[k], out=most)
    chance = 1.0 / count
    share = np.clip((top - chance) / (1.0 - chance), 0.0, 1.0)
    return winner * strengths + np.rint(share * (strengths - 1)).astype(np.intp)


def value_levels(field: Array, low: float, high: float) -> Array:
    """Return palette indices of plain numbers (regression) between `low` and `high`."""
    part = (field - low) / ((high - low) or 1.0)
    return np.rint(np.clip(part, 0.0, 1.0) * (LEVELS - 1)).astype(np.intp)


def interpolate(x: Array, y: Array, values: Array, at: tuple[float, float]) -> Array:
    """Return `values` (ny, nx, ...) at a point inside an even grid, by linear interpolation."""
    column, across = _cell(x, at[0])
    row, up = _cell(y, at[1])
    lower = _between(values[row, column], values[row, column + 1], across)
    upper = _between(values[row + 1, column], values[row + 1, column + 1], across)
    return np.asarray(_between(lower, upper, up))


def _between(first: Array, second: Array, share: float) -> Array:
    """Return the value at `share` of the way; at one end the other one, even infinite, is none."""
    if share in (0.0, 1.0):
        return second if share else first
    return np.asarray((1.0 - share) * first + share * second)


def _cell(grid: Array, value: float) -> tuple[int, float]:
    index = int(np.clip(np.searchsorted(grid, value) - 1, 0, len(grid) - 2))
    width = float(grid[index + 1] - grid[index])
    return index, float(np.clip((value - grid[index]) / width, 0.0, 1.0))
