"""Which edges are left out of the drawing because what they stand for is small.

Plain values, without colours or places. A dense network is a felt of lines: most of them are
weak, and without them the strong ones can be followed with the eye.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.canvas.content.selection import Edge
from ui.canvas.content.state import Shown

Array = NDArray[Any]

_ALONG_EDGES = ("nodes", "same", "bias")
_DIGITS = 3


class Measure(StrEnum):
    """What the size of an edge is the size of."""

    WEIGHT = "weight"
    GRADIENT = "gradient"


@dataclass(frozen=True, slots=True)
class EdgeFilter:
    """Below which size edges are left out.

    Attributes
    ----------
    measure : Measure
    least : float or None
        Edges of this size and above are drawn, 0: all of them; None: the size follows from the
        share. Weights move slowly, and one size shows which of them grow; gradients are of
        another size with every batch, and with one size all edges would blink.
    share : float
        Part of the edges that is left out where there is no size, 0..1.
    """

    measure: Measure = Measure.WEIGHT
    least: float | None = 0.0
    share: float = 0.0

    @property
    def follows_weights(self) -> bool:
        """Whether weights are compared with the size."""
        return self.measure is Measure.WEIGHT

    def at_work(self, shown: Shown, sizes: Array | None, kept: Edge | None = None) -> Hiding:
        """Return what is left out of what is shown.

        Parameters
        ----------
        shown : Shown
        sizes : ndarray, shape (P,), or None
        kept : Edge, optional
            As in `Hiding`.
        """
        least = self.least
        if least is None:
            least = 0.0 if sizes is None else size_that_hides(shown, sizes, self.share)
        return Hiding(least, sizes, shown, kept)


@dataclass(frozen=True, slots=True, eq=False)
class Hiding:
    """A filter at work on what is shown.

    Attributes
    ----------
    least : float
        As in `EdgeFilter`.
    sizes : ndarray, shape (P,), or None
        The size of each parameter by the measure; None while there is none, as of a gradient
        before the first update: then nothing is hidden.
    shown : Shown
    kept : Edge or None
        The selected parameter, which is drawn whatever its size.
    """

    least: float
    sizes: Array | None
    shown: Shown
    kept: Edge | None = None

    def are_small(self, index: Array) -> Array:
        """Return for places in theta whether what stands there is below the size."""
        if self.sizes is None:
            return np.zeros(np.shape(index), bool)
        found: Array = self.sizes[index] < self.least
        return found

    def count(self) -> int:
        """Return how many of all edges are below the size, those of folded nodes among them."""
        if self.sizes is None:
            return 0
        blocks = edge_blocks(self.shown, self.sizes)
        return sum(int(np.count_nonzero(block < self.least)) for block in blocks)


@dataclass(frozen=True, slots=True)
class HiddenCount:
    """What a filter comes to.

    Attributes
    ----------
    hidden, total : int
        Edges that are left out, and edges of the network.
    least : float
        The size below which they are left out.
    is_measured : bool
        Whether there is a size to go by.
    """

    hidden: int
    total: int
    least: float = 0.0
    is_measured: bool = True


def edge_blocks(shown: Shown, values: Array) -> list[Array]:
    """Return the values of the parameters that are drawn as edges, a block a layer.

    Of a node with several weights an edge (maxout) those of the piece that is drawn.

    Parameters
    ----------
    shown : Shown
    values : ndarray, shape (P,)
    """
    spec, found = shown.spec, []
    for layer, (rows, columns) in enumerate(spec.parameter_shapes):
        start = spec.offsets[layer]
        block = values[start : start + rows * columns].reshape(rows, columns)
        pieces = spec.pieces[layer]
        if pieces > 1:
            drawn = shown.drawn_pieces(layer)
            block = block[:, np.arange(len(drawn)) * pieces + drawn]
        groups = (group for group in spec.groups[layer] if group.origin in _ALONG_EDGES)
        found += [block[group.start : group.stop] for group in groups]
    return found


def edge_count(shown: Shown) -> int:
    """Return how many edges the network has, the biases' among them."""
    return sum(block.size for block in edge_blocks(shown, shown.weights))


def size_that_hides(shown: Shown, sizes: Array, share: float) -> float:
    """Return the size below which a share (0..1) of the edges lies now."""
    blocks = edge_blocks(shown, sizes)
    return least_for(blocks, round(share * sum(block.size for block in blocks)))


def least_for(values: list[Array], hidden: int) -> float:
    """Return the size below which `hidden` edges lie; equal ones stay or go together.

    Parameters
    ----------
    values : list of ndarray
        Sizes of the edges, as of `edge_blocks`.
    hidden : int
        From 0, none, to their number, all.

    Returns
    -------
    float
        With as few digits, from three on, as tell the edges that stay from those that go.
    """
    if hidden <= 0:
        return 0.0
    sizes = np.concatenate([block.ravel() for block in values])
    if hidden >= len(sizes):
        return math.nextafter(float(np.max(sizes)), math.inf)
    order = np.partition(sizes, (hidden - 1, hidden))
    return _between(float(order[hidden - 1]), float(order[hidden]))


def _between(below: float, size: float) -> float:
    """Return a short number that is greater than `below` and not greater than `size`."""
    for digits in range(_DIGITS, 17):
        found = float(f"{size:.{digits}g}")
        if below < found <= size:
            return found
    return size
