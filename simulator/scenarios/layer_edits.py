"""Edits of a scenario's layers, the same from wherever they are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.scenarios.layer_settings import UNITS, LayerSettings
from simulator.scenarios.schema import MAX_LAYERS

_FIRST_UNITS, _FIRST_ACTIVATION = 4, "tanh"


@dataclass(frozen=True, slots=True)
class LayerEdit:
    """Layers after an edit, and what of them was there before.

    Attributes
    ----------
    layers : tuple of LayerSettings
    kept : mapping of int to int
        For each layer that stays, its index before.
    """

    layers: tuple[LayerSettings, ...]
    kept: Mapping[int, int]


def new_hidden_layer(like: LayerSettings | None) -> LayerSettings:
    """Return a layer like `like`, a hidden one with nodes of its own; None where there is none.

    What is new has learnt nothing, so it is not frozen.
    """
    if like is None:
        return LayerSettings(units=_FIRST_UNITS, activation=_FIRST_ACTIVATION)
    return like.model_copy(update={"trainable": True})


def resized(layers: Sequence[LayerSettings], index: int, by: int) -> LayerEdit | None:
    """Return `layers` with `by` more nodes in a hidden layer; None where that cannot be."""
    if not 0 <= index < len(layers) - 1:
        return None
    count = layers[index].units
    if count is None:  # it has as many nodes as the layer before
        return None
    units = count + by
    if not UNITS.minimum <= units <= UNITS.maximum:
        return None
    changed = list(layers)
    changed[index] = layers[index].model_copy(update={"units": units})
    return LayerEdit(tuple(changed), {k: k for k in range(len(layers))})


def inserted(layers: Sequence[LayerSettings], position: int) -> LayerEdit | None:
    """Return `layers` with a hidden layer more before layer `position`; None at the limit.

    It is like the nearest hidden layer before it that has nodes of its own, else like the first
    that follows: after a layer normalisation comes a layer that computes something new.
    """
    if len(layers) >= MAX_LAYERS or not 0 <= position < len(layers):
        return None
    nearest = [*reversed(layers[:position]), *layers[position:-1]]
    like = next((layer for layer in nearest if layer.units is not None), None)
    changed = [*layers[:position], new_hidden_layer(like), *layers[position:]]
    kept = {k if k < position else k + 1: k for k in range(len(layers))}
    return LayerEdit(tuple(changed), kept)


def removed(layers: Sequence[LayerSettings], position: int) -> LayerEdit | None:
    """Return `layers` without hidden layer `position`; None where there is no such layer."""
    if not 0 <= position < len(layers) - 1:
        return None
    changed = [layer for k, layer in enumerate(layers) if k != position]
    kept = {k if k < position else k - 1: k for k in range(len(layers)) if k != position}
    return LayerEdit(tuple(changed), kept)
