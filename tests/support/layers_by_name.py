"""Layers by what they compute: an activation of a dense layer, or a kind of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.nn import activations, layers
from simulator.nn.layers import Layer
from simulator.scenarios.layer_settings import PLAIN, made

# Kinds whose number of nodes is chosen.
KINDS = [name for name, kind in layers.REGISTRY.items() if name != PLAIN and kind.has_units]
TRAINABLE = [name for name, record in activations.REGISTRY.items() if record.trains] + KINDS


def layer(
    units: int, name: str = "identity", settings: Mapping[str, float] | None = None, **training: Any
) -> Layer:
    """Return a layer of `units` nodes that computes what `name` says."""
    kind = PLAIN if name in activations.REGISTRY else name
    return made(kind, name, units, settings or {}).for_training(**training)
