"""What was noted of gradients and activations, as arrays over updates and layers: no Qt."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.gradient_statistics import GradientStatistics, sigmoid_bound
from simulator.session.gradient_flow import FlowPoint, GradientFlow

Array = NDArray[Any]


class Quantity(StrEnum):
    """Which size of a layer's gradient is shown."""

    DELTAS = "deltas"
    WEIGHTS = "weights"


class FlowSeries:
    """All points of a run, those beyond where it stands included: m points of L layers.

    Parameters
    ----------
    flow : GradientFlow

    Attributes
    ----------
    points : tuple of FlowPoint, length m
    now : int
        Index of the latest point up to where the run stands.
    updates : ndarray of int64, shape (m,)
    """

    def __init__(self, flow: GradientFlow) -> None:
        self.points: tuple[FlowPoint, ...] = (*flow.points, *flow.later)
        self.now = len(flow.points) - 1
        self.updates = np.array([one.update for one in self.points], np.int64)

    @property
    def parts(self) -> list[tuple[slice, bool]]:
        """What comes later than where the run stands, if anything, and what came until then."""
        until = slice(self.now + 1), False
        return [(slice(self.now, None), True), until] if self.has_later else [until]

    @property
    def has_later(self) -> bool:
        """Whether there are points beyond where the run stands."""
        return self.now < len(self.points) - 1

    @property
    def layers(self) -> int:
        """L, how many layers there are."""
        return len(self.points[0].statistics.units)

    def at(self, point: int) -> GradientStatistics:
        """Return what was measured at one point."""
        return self.points[point].statistics

    def nearest(self, update: float) -> int:
        """Return the point that is nearest to a number of updates."""
        return int(np.abs(self.updates - update).argmin())

    def _stacked(self, name: str) -> Array:
        return np.array([getattr(one.statistics, name) for one in self.points], np.float64)

    @cached_property
    def weights(self) -> Array:
        """Sizes of ∂E/∂θ, shape (m, L)."""
        return self._stacked("weights")

    @cached_property
    def deltas(self) -> Array:
        """Sizes of δ, shape (m, L)."""
        return self._stacked("deltas")

    @cached_property
    def quantiles(self) -> Array:
        """Below which activations certain shares of them lie, shape (m, L, 5)."""
        return self._stacked("quantiles")

    @cached_property
    def limits(self) -> Array:
        """Between which activations the bins lie, shape (m, L, 2)."""
        return self._stacked("limits")

    @cached_property
    def idle_shares(self) -> tuple[Array, Array]:
        """Shares of dead and of saturated nodes, 0..1, each of shape (m, L); NaN without any."""
        units = np.array(self.at(0).units, np.float64)
        return self._stacked("dead") / units, self._stacked("saturated") / units

    def sizes(self, quantity: Quantity) -> Array:
        """Return what is shown of the gradients, shape (m, L)."""
        return self.weights if quantity is Quantity.WEIGHTS else self.deltas

    def bound(self, point: int) -> Array:
        """Return what 0.25ⁿ would leave of the outputs' δ in each layer, shape (L,)."""
        return sigmoid_bound(self.deltas[point])


def passed_on(deltas: Array) -> Array:
    """Return what each layer's δ is of that of the layer behind it, shape (L,); NaN of the last.

    Parameters
    ----------
    deltas : ndarray, shape (L,)
    """
    found = np.full(len(deltas), np.nan)
    behind = np.where(deltas[1:] > 0.0, deltas[1:], np.nan)
    found[:-1] = deltas[:-1] / behind
    return found
