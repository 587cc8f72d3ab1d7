"""What gradients cost: backpropagation's one pass back against two passes for every parameter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.gradient_check import numerical_gradient
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]
Clock = Callable[[], float]

INPUTS, ROWS = 8, 16
# A hidden node has a weight from each input, a bias and a weight to the output.
WIDTHS = (1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
LIMIT_S = 1.0
_TRIES = 3
_BLOCK_NUMBERS = 1 << 20


@dataclass(frozen=True, slots=True)
class Cost:
    """What one gradient takes of a network of that size.

    Attributes
    ----------
    parameters : int
    backpropagation : float
        Seconds for one pass forward and one back.
    differences : float or None
        Seconds for central differences by every parameter; None where they would have taken longer
        than the limit.
    """

    parameters: int
    backpropagation: float
    differences: float | None


def measured_costs(clock: Clock = perf_counter, limit_s: float = LIMIT_S) -> Iterator[Cost | None]:
    """Yield what gradients cost in networks of growing width; None where one may break off.

    The networks have `INPUTS` inputs, one layer of sigmoid nodes and one output; the batch has
    `ROWS` rows.

    Parameters
    ----------
    clock : callable
        Returns seconds.
    limit_s : float
        Differences that will take longer are not measured any more.
    """
    before: Cost | None = None
    for width in WIDTHS:
        network, given = _problem(width)
        back = partial(network.loss_and_gradient, *given)
        seconds = min(_timed(clock, back) for _ in range(_TRIES))
        yield None
        count = network.parameter_count
        total: float | None = None
        if before is None or (extrapolated(before, count) or limit_s + 1.0) <= limit_s:
            total = 0.0
            for rows in _blocks(count):
                forth = partial(numerical_gradient, network, *given, parameters=rows)
                total += _timed(clock, forth)
                yield None
        before = Cost(count, seconds, total)
        yield before


def extrapolated(last: Cost, parameters: int) -> float | None:
    """Return what differences would take of more parameters: with their square.

    There are as many more passes, and each of them is that much longer.
    """
    if last.differences is None:
        return None
    return float(last.differences * (parameters / last.parameters) ** 2)


def last_measured(costs: Sequence[Cost]) -> Cost | None:
    """Return the largest network whose differences were measured."""
    return next((one for one in reversed(costs) if one.differences is not None), None)


def _timed(clock: Clock, work: Callable[[], object]) -> float:
    began = clock()
    work()
    return clock() - began


def _problem(width: int) -> tuple[Network, tuple[Array, Array, Array]]:
    layers = (Dense(width, "sigmoid"), Dense(1, "sigmoid"))
    network, rng = Network(NetworkSpec(INPUTS, layers, "mse")), np.random.default_rng(0)
    theta = network.initial_parameters(rng)
    return network, (theta, rng.normal(size=(ROWS, INPUTS)), rng.uniform(size=(ROWS, 1)))


def _blocks(count: int) -> Iterator[list[int]]:
    size = max(1, _BLOCK_NUMBERS // count)
    return (list(range(k, min(k + size, count))) for k in range(0, count, size))
