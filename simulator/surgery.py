"""Changing a network's structure while keeping what it has learnt."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from simulator.network import Network
from simulator.spec import NetworkSpec

Array = NDArray[Any]


def transplant(
    old: NetworkSpec, theta: Array, new: NetworkSpec, fresh: Array, kept: dict[int, int]
) -> Array:
    """Return parameters for `new` that keep the weights of nodes which both networks have.

    Parameters
    ----------
    old, new : NetworkSpec
        Structure before and after.
    theta : ndarray, shape (P_old,)
        Parameters of `old`.
    fresh : ndarray, shape (P_new,)
        Start parameters of `new`; used where there is nothing to keep.
    kept : dict of int to int
        For each layer of `new` that was there before, its index in `old`. A layer whose layer
        before changed keeps only its biases.

    Returns
    -------
    ndarray, shape (P_new,)
    """
    result = fresh.copy()
    old_views, new_views = Network(old).views(theta), Network(new).views(result)
    for layer, source in kept.items():
        before, after = old_views[source], new_views[layer]
        pieces = old.layers[source].record.pieces, new.layers[layer].record.pieces
        _keep(before.b[None], after.b[None], *pieces)
        if before.slope is not None and after.slope is not None:
            _keep(before.slope[None], after.slope[None], 1, 1)
        follows = (layer == 0 and source == 0) or kept.get(layer - 1) == source - 1
        if follows and (layer > 0 or old.inputs == new.inputs):
            _keep(before.W, after.W, *pieces)
    return result


def _keep(before: Array, after: Array, old_pieces: int, new_pieces: int) -> None:
    """Copy, for the nodes that both have, the pieces that both have."""
    source = before.reshape(len(before), -1, old_pieces)
    goal = after.reshape(len(after), -1, new_pieces)
    rows, units, pieces = map(min, source.shape, goal.shape)
    goal[:rows, :units, :pieces] = source[:rows, :units, :pieces]


def same_shape(old: NetworkSpec, new: NetworkSpec) -> bool:
    """Return whether parameters carry over as they are: they have the same shapes."""
    return old.parameter_shapes == new.parameter_shapes
