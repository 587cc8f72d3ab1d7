"""Where a network whose answers are steps changes its mind, found between the points of a grid.

Between two points with different answers nothing tells where the change is: interpolated, a line
becomes stairs. So the network is asked again there, each time in the middle of what is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

FINER = 4
"""So many cells of the finer picture are a cell of the grid along each side."""

_HALVINGS = 12


@dataclass(frozen=True, slots=True, eq=False)
class Boundary:
    """The boundary of answers that are 0 or 1; immutable.

    Attributes
    ----------
    lines : ndarray, shape (m, 2, 2)
        Pieces of it, from where to where, as fractions of the grid across and up.
    fine : ndarray of bool, shape (FINER (ny - 1) + 1, FINER (nx - 1) + 1)
        The answers on a finer grid.
    """

    lines: Array
    fine: Array


def boundary(grid: Array, answer: Callable[[Array], Array]) -> Boundary:
    """Return the boundary on a grid.

    Parameters
    ----------
    grid : ndarray, shape (ny, nx, f)
        Its points, as the network takes them.
    answer : callable
        Takes points (n, f) and returns their answers, bool of shape (n,).
    """
    given = answer(grid.reshape(-1, grid.shape[-1])).reshape(grid.shape[:2])
    return Boundary(_lines(grid, given, answer), _fine(grid, given, answer))


def _lines(grid: Array, given: Array, answer: Callable[[Array], Array]) -> Array:
    """Return a piece for each cell that two of its sides lead out of, and two where four do."""
    ny, nx = given.shape
    across = _changes(grid[:, :-1], grid[:, 1:], given[:, :-1], given[:, 1:], answer)
    up = _changes(grid[:-1], grid[1:], given[:-1], given[1:], answer)
    columns, rows = np.meshgrid(np.arange(nx - 1.0), np.arange(ny - 1.0))
    sides = np.stack(
        [
            np.stack([columns + across[:-1], rows], -1),  # below
            np.stack([columns, rows + up[:, :-1]], -1),  # at the left
            np.stack([columns + across[1:], rows + 1.0], -1),  # above
            np.stack([columns + 1.0, rows + up[:, 1:]], -1),  # at the right
        ],
        axis=2,
    )
    is_side = np.isfinite(sides).all(-1)
    count = is_side.sum(-1)
    pairs = sides[count == 2][is_side[count == 2]].reshape(-1, 2, 2)
    crossed = _crossed(grid, given, answer, sides, count == 4)
    cells = np.array([max(nx - 1, 1), max(ny - 1, 1)])
    return np.asarray(np.concatenate([pairs, crossed]) / cells)


def _crossed(
    grid: Array, given: Array, answer: Callable[[Array], Array], sides: Array, is_crossed: Array
) -> Array:
    """Return two pieces for each cell whose opposite corners agree: its middle tells which do."""
    rows, columns = np.nonzero(is_crossed)
    if not len(rows):
        return np.zeros((0, 2, 2))
    middle = (grid[rows, columns] + grid[rows + 1, columns + 1]) / 2.0
    joins = answer(middle) == given[rows, columns]
    # Of the sides below, at the left, above, at the right: around the corners that are apart.
    order = np.where(joins[:, None], [0, 3, 1, 2], [0, 1, 2, 3])
    return sides[is_crossed][np.arange(len(rows))[:, None], order].reshape(-1, 2, 2)


def _changes(
    first: Array, last: Array, before: Array, after: Array, answer: Callable[[Array], Array]
) -> Array:
    """Return how far along each edge the answer changes, 0..1; NaN where it does not."""
    found = np.full(before.shape, np.nan)
    is_changed = before != after
    begin, way, there = first[is_changed], (last - first)[is_changed], before[is_changed]
    low, high = np.zeros(len(begin)), np.ones(len(begin))
    for _ in range(_HALVINGS if len(begin) else 0):
        middle = (low + high) / 2.0
        is_same = answer(begin + middle[:, None] * way) == there
        low, high = np.where(is_same, middle, low), np.where(is_same, high, middle)
    found[is_changed] = (low + high) / 2.0
    return found


def _fine(grid: Array, given: Array, answer: Callable[[Array], Array]) -> Array:
    """Return the answers on the finer grid; only cells that a boundary goes through are asked."""
    ny, nx = given.shape
    places = [np.rint(np.linspace(0.0, n - 1.0, FINER * (n - 1) + 1)).astype(int) for n in (ny, nx)]
    fine: Array = given[np.ix_(*places)].copy()
    corners = np.stack([given[:-1, :-1], given[:-1, 1:], given[1:, :-1], given[1:, 1:]])
    rows, columns = np.nonzero(corners.any(0) != corners.all(0))
    if not len(rows):
        return fine
    share = np.arange(FINER + 1) / FINER
    origin = grid[rows, columns][:, None, None]
    right = grid[rows, columns + 1][:, None, None] - origin
    above = grid[rows + 1, columns][:, None, None] - origin
    points = origin + share[:, None, None] * above + share[None, :, None] * right
    answers = answer(points.reshape(-1, grid.shape[-1])).reshape(points.shape[:3])
    steps = np.arange(FINER + 1)
    down = (FINER * rows)[:, None, None] + steps[:, None]
    along = (FINER * columns)[:, None, None] + steps[None, :]
    fine[down, along] = answers
    return fine
