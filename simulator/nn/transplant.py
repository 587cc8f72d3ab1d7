"""Changing a network's structure while keeping what it has learnt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]


def transplant(
    old: NetworkSpec, theta: Array, new: NetworkSpec, fresh: Array, kept: Mapping[int, int]
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
    kept : mapping of int to int
        For each layer of `new` that was there before, its index in `old`. Parameters are kept by
        the names of their groups, also where the kind of layer changed; a layer whose layer before
        changed draws its weights anew and keeps the rest, such as biases, slopes and gains.

    Returns
    -------
    ndarray, shape (P_new,)
    """
    result = fresh.copy()
    old_views, new_views = Network(old).views(theta), Network(new).views(result)
    for layer, source in kept.items():
        before, after = old_views[source], new_views[layer]
        pieces = old.pieces[source], new.pieces[layer]
        follows = (layer == 0 and source == 0) or kept.get(layer - 1) == source - 1
        same_inputs = follows and (layer > 0 or old.inputs == new.inputs)
        for group in new.groups[layer]:
            if group.name in before and (same_inputs or group.origin != "nodes"):
                _keep(before[group.name], after[group.name], *pieces)
    return result


def _keep(before: Array, after: Array, old_pieces: int, new_pieces: int) -> None:
    """Copy, for the nodes that both have, the pieces that both have."""
    before, after = np.atleast_2d(before), np.atleast_2d(after)
    source = before.reshape(len(before), -1, old_pieces)
    goal = after.reshape(len(after), -1, new_pieces)
    same = tuple(slice(min(pair)) for pair in zip(source.shape, goal.shape, strict=True))
    goal[same] = source[same]


def take_layers(
    source: NetworkSpec,
    source_theta: Array,
    spec: NetworkSpec,
    theta: Array,
    layers: Sequence[int] | None = None,
) -> tuple[Array, tuple[int, ...]]:
    """Return parameters in which whole layers are those of another network.

    Layer k is taken from layer k, counted from the inputs, where both are of one kind and have as
    many nodes and as many inputs: the first layers see the features, and what they have learnt of
    them is what can be handed on (transfer learning).

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
        k for k in range(min(len(source.layers), len(spec.layers))) if _fits(source, spec, k)
    ]
    for layer in fitting if layers is None else layers:
        if layer not in fitting:
            raise ValueError(
                Message(
                    "{name} must fit: layer {layer} of {source} cannot be taken by {target}",
                    name="layers",
                    layer=layer,
                    source=_sizes(source),
                    target=_sizes(spec),
                )
            )
    taken = tuple(fitting if layers is None else layers)
    if not taken:
        raise ValueError(
            Message(
                "no layer fits: the other network has {source} nodes, this one {target}",
                source=_sizes(source),
                target=_sizes(spec),
            )
        )
    result = np.array(theta)
    here, there = Network(spec), Network(source)
    for layer in taken:
        result[here.layer_slice(layer)] = source_theta[there.layer_slice(layer)]
    return result, taken


def _sizes(spec: NetworkSpec) -> str:
    return "-".join(map(str, spec.sizes))


def same_shape(old: NetworkSpec, new: NetworkSpec) -> bool:
    """Return whether parameters carry over as they are: each means the same in both networks.

    Layers must be of the same kinds and have as many nodes; activations and losses may differ.
    """
    count = len(new.layers)
    return len(old.layers) == count and all(_fits(old, new, k) for k in range(count))


def _fits(old: NetworkSpec, new: NetworkSpec, layer: int) -> bool:
    """Return whether a layer's parameters mean the same in both networks.

    Blocks of other kinds can have the same rows and columns, and so can maxout layers that have
    more nodes of fewer pieces.
    """
    return (
        old.layers[layer].kind == new.layers[layer].kind
        and old.sizes[layer : layer + 2] == new.sizes[layer : layer + 2]
        and old.parameter_shapes[layer] == new.parameter_shapes[layer]
    )
