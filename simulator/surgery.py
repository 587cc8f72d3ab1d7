"""Changing a network's structure while keeping what it has learnt."""

from __future__ import annotations

from collections.abc import Sequence
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


def take_layers(
    source: NetworkSpec,
    source_theta: Array,
    spec: NetworkSpec,
    theta: Array,
    layers: Sequence[int] | None = None,
) -> tuple[Array, tuple[int, ...]]:
    """Return parameters in which whole layers are those of another network.

    Layer k is taken from layer k, counted from the inputs, where both have as many nodes and as
    many inputs: the first layers see the features, and what they have learnt of them is what can
    be handed on (transfer learning).

    Parameters
    ----------
    source : NetworkSpec
        The network to take from.
    source_theta : ndarray, shape (P_source,)
    spec : NetworkSpec
        The network that is to start from it.
    theta : ndarray, shape (P,)
        Its parameters; they stay in layers that are not taken.
    layers : sequence of int, optional
        Which layers to take, the first hidden layer is 0; by default every layer that fits.

    Returns
    -------
    theta : ndarray, shape (P,)
        A copy.
    taken : tuple of int
        The layers that were taken.

    Raises
    ------
    ValueError
        If a layer that is named does not fit or does not exist, or no layer fits at all.

    References
    ----------
    Yosinski, Clune, Bengio and Lipson (2014), "How transferable are features in deep neural
    networks?"
    """
    fitting = [
        k
        for k in range(min(len(source.layers), len(spec.layers)))
        if source.sizes[k : k + 2] == spec.sizes[k : k + 2]
    ]
    for layer in fitting if layers is None else layers:
        if layer not in fitting:
            raise ValueError(
                f"layers must fit: layer {layer} of {_sizes(source)} cannot be taken "
                f"by {_sizes(spec)}"
            )
    taken = tuple(fitting if layers is None else layers)
    if not taken:
        raise ValueError(
            f"no layer fits: the other network has {_sizes(source)} nodes, this one {_sizes(spec)}"
        )
    result = np.array(theta)
    here, there = Network(spec), Network(source)
    for layer in taken:
        result[here.layer_slice(layer)] = source_theta[there.layer_slice(layer)]
    return result, taken


def _sizes(spec: NetworkSpec) -> str:
    return "-".join(map(str, spec.sizes))


def same_shape(old: NetworkSpec, new: NetworkSpec) -> bool:
    """Return whether both have the same layer sizes, so that parameters carry over as they are."""
    return bool(np.array_equal(old.sizes, new.sizes))
