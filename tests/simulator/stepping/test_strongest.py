"""The strongest paths of a layered graph are those that listing all of them finds."""

from __future__ import annotations

from itertools import pairwise, product
from math import prod
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.stepping.paths.strongest import path_count, strongest, whole

Array = NDArray[Any]


def listed(stages: list[Array], ends: Array, start: int) -> dict[tuple[int, ...], float]:
    """Return the product of every path, found by trying all points of all boundaries."""
    found: dict[tuple[int, ...], float] = {}
    widths = [stage.shape[-1] for stage in stages]
    for points in product(*map(range, widths)):
        path = (start, *points)
        steps = list(zip(stages, path, points, strict=False))
        if all(stage.ndim == 2 or here == there for stage, here, there in steps):
            values = [stage[here] if stage.ndim == 1 else stage[here, there]
                      for stage, here, there in steps]  # fmt: skip
            found[path] = prod(values) * ends[path[-1]]
    return found


def size_of(points: tuple[int, ...], products: dict[tuple[int, ...], float]) -> float:
    return abs(products[points])


def random_graph(seed: int) -> tuple[list[Array], Array]:
    rng = np.random.default_rng(seed)
    widths = rng.integers(1, 5, size=rng.integers(1, 5))
    stages: list[Array] = []
    for here, there in pairwise(widths):
        stages += [rng.standard_normal(here), rng.standard_normal((here, there))]
        stages[-1][rng.random((here, there)) < 0.2] = 0.0
    return stages, rng.standard_normal(widths[-1])


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("most", [1, 3, 1000])
def test_the_strongest_come_first_and_none_twice(seed: int, most: int) -> None:
    stages, ends = random_graph(seed)
    products = listed(stages, ends, 0)
    found = strongest(stages, ends, 0, most)
    assert (
        len(found)
        == len(set(found))
        == min(most, len(products))
        == min(most, path_count(stages, ends))
    )
    sizes = sorted(map(abs, products.values()), reverse=True)[:most]
    np.testing.assert_allclose([size_of(path, products) for path in found], sizes, rtol=1e-12)


@pytest.mark.parametrize("seed", range(40))
def test_the_whole_is_the_sum_of_all_paths(seed: int) -> None:
    stages, ends = random_graph(seed)
    for start in range(len(whole(stages, ends))):
        every = sum(listed(stages, ends, start).values())
        assert whole(stages, ends)[start] == pytest.approx(every, rel=1e-12, abs=1e-15)


def test_a_million_million_paths_are_not_walked() -> None:
    rng = np.random.default_rng(1)
    stages = [rng.standard_normal((10, 10)) for _ in range(12)]
    assert path_count(stages, np.ones(10)) == 10**12
    found = strongest(stages, np.ones(10), 3, 64)
    sizes = [
        abs(prod(stage[a, b] for stage, a, b in zip(stages, path, path[1:], strict=False)))
        for path in found
    ]
    assert sizes == sorted(sizes, reverse=True)
    best = np.eye(10)[3]
    for stage in stages:  # the largest product to each point, step by step
        best = (best[:, None] * np.abs(stage)).max(axis=0)
    assert sizes[0] == pytest.approx(best.max(), rel=1e-12)
