"""Paths that are followed on the canvas: which edges and nodes are on them, and what they multiply.

Plain values, without colours or places.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.stepping.paths import Chain, Factor, FactorKind, Path, Route, find_chain
from ui.canvas.content.selection import Edge, Node, Selection
from ui.canvas.content.state import Emphasis, Shown
from ui.words.messages import said, worded
from ui.words.numbers import short

Array = NDArray[Any]

_AT_NODES = (FactorKind.SLOPE, FactorKind.OWN, FactorKind.DELTA, FactorKind.ERROR)


@dataclass(frozen=True, eq=False)
class Followed:
    """The paths of one route, and which of them is singled out.

    Attributes
    ----------
    chain : Chain
    picked : int or None
        Place of the path that alone is lit; None for all of them.
    told_by : int or None
        Place of the path whose numbers alone are told, as there is no room for all of them.
    """

    chain: Chain
    picked: int | None = None
    told_by: int | None = None
    is_blame: ClassVar[bool] = False

    @property
    def told(self) -> tuple[Chain, int | None]:
        """What is written of it: the paths, and the place of the one that is singled out."""
        return self.chain, self.picked

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """The paths that are lit."""
        paths = self.chain.paths
        return paths if self.picked is None else paths[self.picked : self.picked + 1]

    @cached_property
    def edges(self) -> frozenset[Edge]:
        """The (layer, source, unit) on the lit paths."""
        return frozenset(edge for path in self.paths for edge in path.edges)

    @cached_property
    def nodes(self) -> frozenset[Node]:
        """The nodes on the lit paths, and the one that a followed weight comes from."""
        found = {node for path in self.paths for node in path.nodes}
        found |= {
            factor.node
            for path in self.paths
            for factor in path.factors
            if factor.kind is FactorKind.INPUT
        }
        return frozenset(found | {self.chain.route.begin})

    @property
    def begin(self) -> Edge | None:
        """The parameter that is followed; None where it is a node."""
        return self.chain.route.parameter

    @property
    def unfolded(self) -> dict[int, int]:
        """For each layer the node that must be seen: that of the picked path or the strongest."""
        chosen = self.picked or 0
        nodes = self.chain.paths[chosen].nodes if self.chain.paths else ()
        return dict(nodes)

    @property
    def told_paths(self) -> tuple[Path, ...]:
        """The paths whose numbers are told: those that are lit, or the strongest of them."""
        paths = self.paths
        return paths if self.told_by is None else paths[self.told_by : self.told_by + 1]

    @property
    def is_told_alone(self) -> bool:
        """Whether what is told belongs to one path."""
        return len(self.told_paths) == 1

    def with_room_for_one(self) -> Followed | None:
        """Return the same paths, of which the strongest alone tells its numbers."""
        return replace(self, told_by=0) if self.paths else None

    def is_same(self, other: object) -> bool:
        """Return whether the other shows the same paths, and singles out the same one."""
        if not isinstance(other, Followed):
            return False
        return (self.chain, self.picked) == (other.chain, other.picked)

    def strengths(self, weights: Array, limit: float) -> tuple[Array, float]:
        """Return what edges are as wide as, in the order of theta, and the scale's end."""
        return weights, limit

    @cached_property
    def edge_values(self) -> dict[Edge, float]:
        """The factor along each edge."""
        factors = (one for path in self.told_paths for one in path.factors)
        links = (one for one in factors if one.kind is FactorKind.LINK)
        return {(one.layer, one.source, one.unit): one.value for one in links}

    def emphasis(self, layer: Array, source: Array, unit: Array) -> Array:
        """Return an `Emphasis` for each edge of a drawing."""
        codes = _codes(layer, source, unit)
        found = np.where(_are_among(codes, self.edges), Emphasis.LIT, Emphasis.FAINT)
        if self.told_by is not None:  # the others stand back, that one sees whose numbers these are
            found[found == Emphasis.LIT] = Emphasis.PLAIN
        if self.picked is not None or self.told_by is not None:
            told = frozenset(edge for path in self.told_paths for edge in path.edges)
            found[_are_among(codes, told)] = Emphasis.VIOLET
        return found

    def node_texts(self) -> dict[Node, tuple[str, ...]]:
        """Return what is written at nodes, long forms first: the factor, and the product so far.

        The product is told where one path is lit, as it is another one on each; and so is a factor
        that is not the same on all paths.
        """
        alone = self.paths[0] if len(self.paths) == 1 else None
        found: dict[Node, set[tuple[str, ...]]] = {}
        for path in self.told_paths:
            for node, factors in _by_node(path.factors).items():
                texts = self._forms(factors)
                if alone is not None and len(alone.factors) > 1:
                    texts = (*_with_product(texts, short(alone.until(node))), texts[-1])
                found.setdefault(node, set()).add(texts)
        return {node: texts.pop() for node, texts in found.items() if len(texts) == 1}

    def _forms(self, factors: list[Factor]) -> tuple[str, ...]:
        """Return the factors at one node as they are written, with more digits and with fewer."""
        found = []
        for digits, named in ((3, True), (2, True), (2, False)):
            texts = [self._letter(one) * named + short(one.value, digits) for one in factors]
            found.append("·".join(texts))
        return tuple(dict.fromkeys(found))

    def _letter(self, factor: Factor) -> str:
        if factor.kind is FactorKind.SLOPE and self.chain.spec.layers[factor.layer].is_whole:
            return "∂a/∂z "
        return _LETTERS.get(factor.kind, "")


def _with_product(texts: tuple[str, ...], running: str) -> list[str]:
    """Return factors with the product so far, from what names it best to what is shortest.

    A number that nothing names would be taken for a factor: better none.
    """
    patterns = (
        worded("Followed", "{factor} → product so far {product}"),
        worded("Followed", "{factor} → so far {product}"),
    )
    return [
        said(pattern.format(factor=text, product=running)) for text in texts for pattern in patterns
    ]


def _are_among(codes: Array, edges: frozenset[Edge]) -> Array:
    found: Array = np.isin(codes, _codes(*np.array(sorted(edges), np.int64).reshape(-1, 3).T))
    return found


def _codes(layer: Array, source: Array, unit: Array) -> Array:
    """Return one number for each edge."""
    found: Array = (np.asarray(layer, np.int64) << 48) + (np.asarray(source, np.int64) << 24) + unit
    return found


def _by_node(factors: Iterable[Factor]) -> dict[Node, list[Factor]]:
    found: dict[Node, list[Factor]] = {}
    for factor in factors:
        if factor.kind in (*_AT_NODES, FactorKind.KEPT):
            found.setdefault(factor.node, []).append(factor)
    return found


_LETTERS = {FactorKind.SLOPE: "f′ ", FactorKind.DELTA: "δ ", FactorKind.ERROR: "∂E/∂a "}


def route_of(selection: Selection, shown: Shown) -> Route | None:
    """Return what is followed of a selection: two nodes, a parameter, or an input to the loss."""
    if selection.goal is not None and selection.node is not None:
        begin, goal = sorted((selection.node, selection.goal))
        return Route(node=begin, goal=goal)
    parameter = selection.parameter(shown.spec)
    if parameter is not None:
        return Route(parameter=parameter)
    if selection.node is not None and selection.node[0] < 0:
        return Route(node=selection.node)
    return None


def follow(selection: Selection, shown: Shown) -> Chain | None:
    """Return the paths of a selection through the pass that is shown; None where there are none."""
    route = route_of(selection, shown)
    if route is None or shown.sample is None:
        return None
    if route.goal is None and not shown.sample.has_target:
        return None  # all ways end in the loss, which there is not
    return find_chain(shown.spec, shown.before, shown.sample, route)


def whole(shown: Shown) -> Shown:
    """Return a step's row as it is once its pass is revealed, before the update.

    Who follows a gradient asks for the end of the pass: the stepper's secrets are no help then.
    """
    spec, sample = shown.spec, shown.sample
    if not shown.stepping or sample is None:
        return shown
    units = spec.sizes[1:]
    none = (0,) * len(units)
    deltas = units if sample.has_target else none
    counts = zip(spec.node_parameters, units, strict=True)
    return replace(
        shown,
        weights=shown.before,
        sums=units,
        activations=units,
        deltas=deltas,
        gradients=tuple(count * n for count, n in counts) if sample.has_target else none,
        updates=none,
        loss=sample.loss if sample.has_target else None,
        gradient=sample.gradient,
        step=None,
        pieces=tuple(columns for _, columns in spec.parameter_shapes),
        statistics=tuple(len(layer.statistics) for layer in sample.layers),
    )
