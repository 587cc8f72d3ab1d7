"""All paths of a route for one row: how many there are, the strongest of them, and the rest."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.paths.factors import Factor, FactorKind, Path
from simulator.stepping.paths.local import LocalSlopes
from simulator.stepping.paths.route import Node, Route
from simulator.stepping.paths.strongest import Points, path_count, strongest, whole
from simulator.stepping.records import PassRecord

Array = NDArray[Any]

MOST_PATHS = 64
"""Beyond so many paths only the strongest are listed."""


@dataclass(frozen=True, eq=False)
class Chain:
    """The chain rule along one route.

    Attributes
    ----------
    spec : NetworkSpec
    route : Route
    paths : tuple of Path
        All of them, or the `MOST_PATHS` strongest; the largest product in size first.
    count : int
        How many there are.
    rest : float
        What those that are not in `paths` add up to.
    total : float
        The derivative: for a parameter the row's gradient, as backpropagation recorded it.
    sample : PassRecord
        The row's pass.
    """

    spec: NetworkSpec
    route: Route
    paths: tuple[Path, ...]
    count: int
    rest: float
    total: float
    sample: PassRecord


def find_chain(spec: NetworkSpec, theta: Array, sample: PassRecord, route: Route) -> Chain:
    """Return the paths of a route through one recorded pass.

    Parameters
    ----------
    spec : NetworkSpec
    theta : ndarray, shape (P,)
        Parameters that the pass was made with.
    sample : PassRecord
    route : Route
        From a node that does not lead to its goal there are no paths: the derivative is 0.

    Returns
    -------
    Chain
    """
    if route.goal is not None and route.goal[0] <= route.begin[0]:
        return Chain(spec, route, (), 0, 0.0, 0.0, sample)
    with np.errstate(all="ignore"):
        return _Finder(spec, theta, sample, route).chain()


def derivative(spec: NetworkSpec, theta: Array, sample: PassRecord, route: Route) -> float:
    """Return how fast a route's goal grows with its begin, without looking for the paths.

    Parameters are those of `find_chain`.
    """
    if route.goal is not None and route.goal[0] <= route.begin[0]:
        return float(route.goal == route.begin)
    with np.errstate(all="ignore"):
        return _Finder(spec, theta, sample, route).total()


class _Stage(NamedTuple):
    """From each node of one boundary to those of the next: a matrix, or a vector along nodes."""

    kind: FactorKind
    layer: int
    values: Array


class _Finder:
    def __init__(self, spec: NetworkSpec, theta: Array, sample: PassRecord, route: Route) -> None:
        self._spec, self._sample, self._route = spec, sample, route
        self._blocks = Network(spec).blocks(theta)
        self._local: dict[int, LocalSlopes] = {}
        self._last = len(spec.layers) - 1
        self._head: tuple[Factor, ...] = ()
        self._stages: list[_Stage] = []
        self._goal: Node | None = route.goal
        self._is_passed_on = True

    def total(self) -> float:
        """Return the sum of all paths' products."""
        ends = self._ends(self._walked())
        return self._product([stage.values for stage in self._stages], ends)

    def _product(self, stages: list[Array], ends: Array) -> float:
        own = math.prod(factor.value for factor in self._head)
        return own * float(whole(stages, ends)[self._route.begin[1]])

    def _walked(self) -> FactorKind | None:
        """Write down the stages up to the goal; return what the paths end with."""
        end = self._walk()
        if self._goal is not None:
            self._keep_goal(self._goal[1])
        return end

    def chain(self) -> Chain:
        """Return the chain of the route."""
        end = self._walked()
        ends = self._ends(end)
        stages = [stage.values for stage in self._stages]
        start = self._route.begin[1]
        count = path_count(stages, ends)
        found = strongest(stages, ends, start, min(count, MOST_PATHS))
        paths = [self._path(points, end) for points in found]
        if count > MOST_PATHS:  # the rest is none of which anything comes
            paths = [path for path in paths if path.product != 0.0] or paths[:1]
        total = self._product(stages, ends)
        rest = total - math.fsum(path.product for path in paths) if count > len(paths) else 0.0
        recorded = self._recorded()
        known = total if recorded is None else recorded
        return Chain(self._spec, self._route, tuple(paths), count, rest, known, self._sample)

    def _recorded(self) -> float | None:
        if self._route.parameter is None:
            return None
        return float(self._sample.gradient[self._spec.parameter_index(*self._route.parameter)])

    # --- the stages -------------------------------------------------------------------------

    def _walk(self) -> FactorKind | None:
        """Write down the stages of the route; return what its paths end with."""
        layer, is_output = self._route.begin[0], True
        if self._route.parameter is not None:
            is_output = self._begin_at(*self._route.parameter)
        final = self._last if self._goal is None else self._goal[0]
        if layer == final and self._goal is None:
            return FactorKind.ERROR if is_output else FactorKind.DELTA
        if not is_output:
            self._add_slopes(layer)
        if self._route.parameter is not None:
            self._add_mask(layer)
        for k in range(layer + 1, final + 1):
            self._stages.append(_Stage(FactorKind.LINK, k, self._layer(k).links()))
            if k == self._last and self._goal is None:
                return FactorKind.DELTA
            self._add_slopes(k)
            self._add_mask(k)
        return None

    def _begin_at(self, layer: int, number: int, unit: int) -> bool:
        """Write down how the parameter acts; return whether that is on its node's output."""
        found = self._spec.parameter(layer, number)
        local = self._layer(layer)
        column = unit * self._spec.pieces[layer] + found.piece
        # Of a node with several sums the parameter has its own, whether it is passed on or not.
        self._is_passed_on = bool(local.columns[unit] == column)
        local.columns[unit] = column
        through_sum, in_output = local.by_parameter(found.row, column)
        acts = found.group.in_output
        if found.group.origin != "bias":
            kind = FactorKind.OWN if acts else FactorKind.INPUT
            source = found.group.source(found.row, unit) if not acts else -1
            value = in_output if acts else through_sum
            self._head = (Factor(kind, value, layer, unit, source),)
        return acts

    def _layer(self, layer: int) -> LocalSlopes:
        if layer not in self._local:
            described, passed = self._spec.layers[layer], self._sample.layers[layer]
            self._local[layer] = LocalSlopes(described, self._blocks[layer], passed)
        return self._local[layer]

    def _add_slopes(self, layer: int) -> None:
        self._stages.append(_Stage(FactorKind.SLOPE, layer, self._layer(layer).slopes()))

    def _add_mask(self, layer: int) -> None:
        mask = self._sample.layers[layer].mask
        if mask is not None:
            self._stages.append(_Stage(FactorKind.KEPT, layer, mask))

    def _keep_goal(self, unit: int) -> None:
        """Leave of the last stages only what leads to the goal."""
        for k in range(len(self._stages) - 1, -1, -1):
            stage = self._stages[k]
            kept = stage.values[:, [unit]] if stage.values.ndim == 2 else stage.values[[unit]]
            self._stages[k] = stage._replace(values=kept)
            if stage.values.ndim == 2:
                return

    def _ends(self, end: FactorKind | None) -> Array:
        record = self._sample.layers[-1]
        if end is FactorKind.DELTA:
            at_end = self._route.begin[0] == self._last
            return record.delta if self._is_passed_on or not at_end else 0.0 * record.delta
        if end is FactorKind.ERROR:
            # The kinds whose parameters act on outputs record dE/da.
            return np.asarray(cast(Any, record).error)
        return np.ones(1)

    # --- the paths --------------------------------------------------------------------------

    def _path(self, points: Points, end: FactorKind | None) -> Path:
        factors = [*self._head]
        before = self._route.begin[1]
        for stage, here, there in zip(self._stages, points, points[1:], strict=False):
            values = stage.values
            value = values[here] if values.ndim == 1 else values[here, there]
            unit = there
            if values.ndim == 2 and values.shape[1] == 1 and self._goal is not None:
                unit = self._goal[1]
            elif values.ndim == 1:
                unit = before
            source = -1 if stage.kind is FactorKind.KEPT else before
            factors.append(Factor(stage.kind, float(value), stage.layer, unit, source))
            before = unit
        if end is not None:
            value = self._ends(end)[points[-1]]
            factors.append(Factor(end, float(value), self._last, before))
        return Path(self._route.begin, tuple(factors))
