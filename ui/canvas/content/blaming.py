"""Blame on the canvas: the error that goes back along each edge, and what each node is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.stepping.blame import Blame
from ui.canvas.content.selection import Edge, Node
from ui.canvas.content.state import Emphasis
from ui.words.numbers import short

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Blamed:
    """What is drawn of shared errors: everything, with edges as wide as what goes along them.

    Attributes
    ----------
    blame : Blame
    node : tuple of int, or None
        The node that is selected.
    """

    blame: Blame
    node: Node | None = None
    is_blame: ClassVar[bool] = True

    @property
    def told(self) -> tuple[Blame, Node | None]:
        """What is written of it: the errors, and the node that is selected."""
        return self.blame, self.node

    @property
    def nodes(self) -> frozenset[Node]:
        """All nodes but the biases: nothing goes back to these."""
        sizes = self.blame.spec.sizes
        return frozenset((k - 1, unit) for k, units in enumerate(sizes) for unit in range(units))

    @property
    def begin(self) -> None:
        """No parameter is followed."""
        return

    @property
    def unfolded(self) -> dict[int, int]:
        """No node must be seen."""
        return {}

    @property
    def is_told_alone(self) -> bool:
        """Whether what is told belongs to one path."""
        return False

    def with_room_for_one(self) -> None:
        """Return None: of errors no part stands for the others."""

    def is_same(self, other: object) -> bool:
        """Return whether the other is this very one: each is made of numbers of its own."""
        return other is self

    def emphasis(self, layer: Array, source: Array, unit: Array) -> Array:
        """Return an `Emphasis` for each edge: violet, but the biases' dim.

        Of a selected node only its own are: that one sees whose numbers are told.
        """
        layer, source, unit = (np.asarray(one) for one in (layer, source, unit))
        biases = source >= np.array(self.blame.spec.sizes)[layer]
        found = np.where(biases, Emphasis.DIM, Emphasis.VIOLET)
        if self.node is not None:
            found[~biases & ~self._are_own(layer, source, unit)] = Emphasis.FAINT
        return found

    def _are_own(self, layer: Array, source: Array, unit: Array) -> Array:
        """Return which edges the selected node's error comes along; an output's it goes on by."""
        assert self.node is not None
        of, own = self.node
        if of == len(self.blame.shares) - 1:
            return (layer == of) & (unit == own)
        return (layer == of + 1) & (source == own)

    def strengths(self, weights: Array, limit: float) -> tuple[Array, float]:
        """Return what edges are as wide as, in the order of theta, and the scale's end."""
        spec, found = self.blame.spec, np.zeros_like(weights)
        for layer, shares in enumerate(self.blame.shares):
            source, unit = np.meshgrid(*map(np.arange, shares.shape), indexing="ij")
            rows = spec.edge_rows(layer, source, unit)
            drawn = rows >= 0
            columns, pieces = spec.parameter_shapes[layer][1], spec.pieces[layer]
            winners = self.blame.sample.layers[layer].winners()[unit]
            places = spec.offsets[layer] + rows * columns + unit * pieces + winners
            found[places[drawn]] = (shares * self.blame.errors[layer + 1])[drawn]
        return found, float(np.max(np.abs(found))) or 1.0

    @cached_property
    def edge_values(self) -> dict[Edge, float]:
        """The error that goes back along each edge, largest first, layer by layer in turn.

        Of the selected node only its own: those that its error is made of, an output's those that
        it hands on.
        """
        found: list[tuple[int, float, Edge]] = []
        for layer, shares in enumerate(self.blame.shares):
            sources, units = np.nonzero(shares > 0.0)
            if self.node is not None:
                own = self._are_own(np.full_like(sources, layer), sources, units)
                sources, units = sources[own], units[own]
            values = (shares * self.blame.errors[layer + 1])[sources, units]
            order = np.argsort(-np.abs(values), kind="stable")
            edges = np.stack((sources, units), axis=1)[order].tolist()
            told = zip(values[order].tolist(), edges, strict=True)
            found += [(k, value, (layer, *edge)) for k, (value, edge) in enumerate(told)]
        return {edge: value for _, value, edge in sorted(found, key=lambda one: one[0])}

    def node_texts(self) -> dict[Node, tuple[str, ...]]:
        """Return the error of every node, with more digits and with fewer.

        The selected one is first, then the largest of each layer, the second largest, and so on.
        """
        ranked: list[tuple[int, Node, float]] = []
        for k, errors in enumerate(self.blame.errors):
            order = np.argsort(-np.abs(errors), kind="stable").tolist()
            nodes = [(k - 1, unit) for unit in order]
            ranks = [-1 if node == self.node else rank for rank, node in enumerate(nodes)]
            ranked += zip(ranks, nodes, errors[order].tolist(), strict=True)
        ranked.sort(key=lambda one: one[0])
        return {node: tuple(f"e {short(value, n)}" for n in (3, 2)) for _, node, value in ranked}
