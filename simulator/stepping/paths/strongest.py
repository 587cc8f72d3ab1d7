"""The k strongest paths through a layered graph, exactly, without walking the others.

Arrays only; knows no network. A path takes one point of each boundary between stages, and its
product is that of the numbers between its points. The search goes best first: the best completion
of every beginning is known beforehand (one sweep from the end), so that what stands first in the
queue is the next strongest path itself, and none is taken out that is not returned.

References
----------
Lawler (1972), "A procedure for computing the K best solutions to discrete optimization problems":
each further solution is sought among those that first differ from a known one at a given place.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from itertools import count, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Points = tuple[int, ...]


def whole(stages: Sequence[Array], ends: Array) -> Array:
    """Return, for each first point, the sum of the products of all paths from it.

    Parameters
    ----------
    stages : sequence of ndarray
        From one boundary to the next: a matrix (points, next points), or a vector (points,) where
        each point leads to the same one of the next boundary only.
    ends : ndarray, shape (points,)
        What a path's product is multiplied by at its last point.

    Returns
    -------
    ndarray, shape (points,)
    """
    found = ends
    for stage in reversed(stages):
        found = stage * found if stage.ndim == 1 else stage @ found
    return found


def path_count(stages: Sequence[Array], ends: Array) -> int:
    """Return how many paths lead from one first point to the end."""
    widths = [stage.shape[1] for stage in stages if stage.ndim == 2]
    return int(np.prod(widths, dtype=object)) if widths else 1


def strongest(stages: Sequence[Array], ends: Array, start: int, most: int) -> list[Points]:
    """Return the `most` paths from `start` whose products are largest in size, largest first.

    Parameters
    ----------
    stages, ends
        As of `whole`.
    start : int
        The first point.
    most : int

    Returns
    -------
    list of tuple of int
        The points of each path, one a boundary. Equal ones come in any order.
    """
    return list(islice(_Search(stages, ends).paths(start), most))


class _Search:
    def __init__(self, stages: Sequence[Array], ends: Array) -> None:
        self._stages = [np.abs(stage) for stage in stages]
        # The size of the best completion from each point of each boundary.
        self._best = [np.abs(ends)]
        for stage in reversed(self._stages):
            behind = self._best[0]
            best = stage * behind if stage.ndim == 1 else (stage * behind).max(axis=1)
            self._best.insert(0, best)
        self._orders: dict[tuple[int, int], list[int]] = {}

    def _order(self, boundary: int, point: int) -> list[int]:
        """Return the points that `point` leads to, those with the best completions first."""
        stage = self._stages[boundary]
        if stage.ndim == 1:
            return [point]
        key = boundary, point
        if key not in self._orders:
            sizes = stage[point] * self._best[boundary + 1]
            self._orders[key] = np.argsort(-sizes, kind="stable").tolist()
        return self._orders[key]

    def _step(self, boundary: int, point: int, following: int) -> float:
        stage = self._stages[boundary]
        return float(stage[point] if stage.ndim == 1 else stage[point, following])

    def paths(self, start: int) -> Iterator[Points]:
        """Yield all paths, the strongest first."""
        number = count()  # decides between equals: paths are then not compared
        # A beginning, whose last point is the place `rank` in its order; what leads on is the best.
        best = -float(self._best[0][start])
        queue: list[tuple[float, int, Points, int]] = [(best, next(number), (start,), 0)]
        while queue:
            _, _, begun, rank = heapq.heappop(queue)
            path, sizes = self._completed(begun)
            yield path
            for last in range(max(len(begun) - 2, 0), len(self._stages)):
                nth = rank + 1 if last == len(begun) - 2 else 1
                others = self._order(last, path[last])
                if nth < len(others):
                    other = others[nth]
                    size = sizes[last] * self._step(last, path[last], other)
                    bound = -size * float(self._best[last + 1][other])
                    heapq.heappush(queue, (bound, next(number), (*path[: last + 1], other), nth))

    def _completed(self, begun: Points) -> tuple[Points, list[float]]:
        """Return the best path that begins so, and the size of its product up to each point."""
        path, sizes = list(begun), [1.0]
        for boundary in range(len(self._stages)):
            if boundary + 1 == len(path):
                path.append(self._order(boundary, path[-1])[0])
            sizes.append(sizes[-1] * self._step(boundary, path[boundary], path[boundary + 1]))
        return tuple(path), sizes
