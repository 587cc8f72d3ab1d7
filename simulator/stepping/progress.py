"""How far a pass is revealed, as counts: what the canvas may show of a record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a pass is visible: counts of nodes (or edges) per layer, in step order.

    Attributes
    ----------
    sample : int
        The sample shown (position in the batch).
    sums, activations, deltas : tuple of int
        Number of revealed nodes, per layer; a node with several sums counts from the first on.
    gradients, updates : tuple of int
        Number of revealed parameters, per layer, node by node: each node's weights first, then
        its bias, and so on as in `NetworkSpec.node_parameters`.
    loss : bool
        Whether the loss is visible.
    pieces : tuple of int
        Number of revealed sums, per layer: as `sums`, or more where nodes have several.
    statistics : tuple of int
        Number of revealed statistics of the whole layer, per layer.
    """

    sample: int
    sums: tuple[int, ...]
    activations: tuple[int, ...]
    deltas: tuple[int, ...]
    gradients: tuple[int, ...]
    updates: tuple[int, ...]
    loss: bool
    pieces: tuple[int, ...] = ()
    statistics: tuple[int, ...] = ()
