"""The network that is open in the main window, as layers of this workshop."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn.in_numpy import ACTIVATIONS
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.workshops.records.matrices import (
    LARGEST,
    MAX_LAYERS,
    MAX_SIDE,
    LayerChoice,
    StackChoice,
)
from ui.words.messages import worded

Array = NDArray[Any]

WITHHELD = worded(
    "taking",
    "While practice asks for results, or a network is being opened, none is taken: its output "
    "would tell them.",
)


def taken(spec: NetworkSpec, theta: Array, x: Array) -> StackChoice | Message:
    """Return a network's layers with a row of inputs, or a message on why it is not taken.

    Parameters
    ----------
    spec : NetworkSpec
    theta : ndarray, shape (P,)
    x : ndarray, shape (n_inputs,)
    """
    if max(spec.sizes) > MAX_SIDE or len(spec.layers) > MAX_LAYERS:
        words = worded(
            "taking",
            "The open network is too large to be read as a formula: up to {layers} layers and "
            "{nodes} nodes in each are taken.",
        )
        return words.format(layers=MAX_LAYERS, nodes=MAX_SIDE)
    known = (type(one) is Dense and one.activation in ACTIVATIONS for one in spec.layers)
    if not all(known):
        return worded("taking", "The open network has layers that are no product of matrices.")
    blocks = Network(spec).blocks(theta)
    if not all(np.all(np.abs(block) <= LARGEST) for block in (*blocks, x)):
        return worded("taking", "The open network has a weight or an input that is too large.")
    layers = []
    for layer, block in zip(spec.layers, blocks, strict=True):
        assert isinstance(layer, Dense)
        *weights, bias = (tuple(row) for row in block.tolist())
        settings = {one.name: value for one, value in layer.settings_in_full}
        layers.append(
            LayerChoice(
                weights=tuple(weights), bias=bias, activation=layer.activation, settings=settings
            )
        )
    return StackChoice(x=tuple(x.tolist()), layers=tuple(layers))
