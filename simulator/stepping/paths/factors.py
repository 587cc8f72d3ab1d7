"""What paths are made of: factors, each at its place in the drawing, and their products."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from operator import mul

from simulator.stepping.paths.route import Node

# A slope smaller than this lets next to nothing of a delta through.
VANISHING_SLOPE = 0.01


class FactorKind(StrEnum):
    """Which local slope a factor is."""

    INPUT = "input"
    """∂z/∂w: what comes in along the weight's edge."""
    OWN = "own"
    """∂a/∂p of a parameter that acts on its node's output: a learnt slope, a gain."""
    SLOPE = "slope"
    """∂a/∂z before dropout: f′(z)."""
    KEPT = "kept"
    """What dropout multiplies an output by: 0 for a dropped node."""
    LINK = "link"
    """∂z/∂a from one layer to the next: a weight, where the sums are weighted."""
    DELTA = "delta"
    """∂E/∂z of an output: δ."""
    ERROR = "error"
    """∂E/∂a of an output."""


_AT_NODES = (FactorKind.SLOPE, FactorKind.KEPT)


@dataclass(frozen=True, slots=True)
class Factor:
    """One local slope.

    Attributes
    ----------
    kind : FactorKind
    value : float
    layer, unit : int
        The node that it belongs to or leads to.
    source : int
        For `INPUT` and `LINK` the node of the layer before; for `SLOPE` the node whose sum it is
        by, another one than `unit` only where outputs depend on all sums of their layer; else -1.
    """

    kind: FactorKind
    value: float
    layer: int
    unit: int
    source: int = -1

    @property
    def node(self) -> Node:
        """The node at which it stands: for what comes in, the node that it comes from."""
        if self.kind is FactorKind.INPUT:
            return self.layer - 1, self.source
        return self.layer, self.unit


@dataclass(frozen=True, eq=False)
class Path:
    """One way through the network.

    Attributes
    ----------
    begin : tuple of int
        The node at which it begins: that of the parameter, or the node itself.
    factors : tuple of Factor
        In the order in which the path meets them.
    """

    begin: Node
    factors: tuple[Factor, ...]

    @cached_property
    def running(self) -> tuple[float, ...]:
        """The product so far, behind each factor."""
        return tuple(accumulate((factor.value for factor in self.factors), mul))

    @property
    def product(self) -> float:
        """What the path contributes."""
        return self.running[-1] if self.factors else 1.0

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes on the way, (layer, unit), from `begin` on."""
        found = [self.begin]
        for factor in self.factors:
            if factor.kind in (FactorKind.LINK, FactorKind.SLOPE) and factor.node != found[-1]:
                found.append(factor.node)
        return tuple(found)

    @cached_property
    def edges(self) -> tuple[tuple[int, int, int], ...]:
        """The (layer, source, unit) that it goes along."""
        links = (one for one in self.factors if one.kind is FactorKind.LINK)
        return tuple((one.layer, one.source, one.unit) for one in links)

    @property
    def vanishing(self) -> Factor | None:
        """The factor at a node that lets least through, where that is next to nothing."""
        small = [
            one
            for one in self.factors
            if one.kind in _AT_NODES and abs(one.value) < VANISHING_SLOPE
        ]
        return min(small, key=lambda one: abs(one.value), default=None)

    @property
    def slopes(self) -> tuple[float, ...]:
        """The slopes f′(z) on the way."""
        return tuple(one.value for one in self.factors if one.kind is FactorKind.SLOPE)

    def until(self, node: Node) -> float:
        """Return the product so far once everything at `node` is in it; nan off the path."""
        found = math.nan
        for factor, product in zip(self.factors, self.running, strict=True):
            if factor.node == node:
                found = product
        return found
