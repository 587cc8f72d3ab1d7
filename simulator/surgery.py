"""Changing a network's structure while keeping what it has learnt."""

from __future__ import annotations

from typing import Any

import numpy as np
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
        units = min(len(before.b), len(after.b))
        after.b[:units] = before.b[:units]
        follows = (layer == 0 and source == 0) or kept.get(layer - 1) == source - 1
        if follows and (layer > 0 or old.inputs == new.inputs):
            rows = min(len(before.W), len(after.W))
            after.W[:rows, :units] = before.W[:rows, :units]
    return result


def same_shape(old: NetworkSpec, new: NetworkSpec) -> bool:
    """Return whether both have the same layer sizes, so that parameters carry over as they are."""
    return bool(np.array_equal(old.sizes, new.sizes))
