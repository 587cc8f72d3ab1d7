"""Orthogonal weights: columns, or rows where there are fewer, at right angles and of length 1.

They are Q of the QR decomposition of normal numbers. Its columns are determined but for their
signs; making R's diagonal positive picks each orthogonal matrix with the same probability.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.initializers._base import Initializer
from simulator.references import LibraryNames, Source


def _draw(rng: np.random.Generator, n_in: int, n_out: int) -> NDArray[Any]:
    tall = rng.normal(0.0, 1.0, (max(n_in, n_out), min(n_in, n_out)))
    q, r = np.linalg.qr(tall)
    q *= np.where(np.diagonal(r) < 0.0, -1.0, 1.0)
    return q if n_in >= n_out else np.ascontiguousarray(q.T)


RECORD = Initializer(
    name="orthogonal",
    title="Orthogonal",
    order=90,
    draw=_draw,
    formula="WᵀW = 1, or W Wᵀ = 1 where n_out > n_in",
    explanation="Weights at right angles, all of length 1: a layer turns its signals and does not "
    "stretch them, however deep the network is.",
    teaching=(
        "A layer with as many nodes as inputs only turns its inputs: their length is kept "
        "exactly, not merely on average, and so is that of the deltas on the way back. This "
        "makes very deep networks trainable with tanh or identity. Where the layer has fewer "
        "nodes than inputs a part of the signal is lost all the same, and with ReLU half of "
        "it in each layer, for which it does not make up."
    ),
    sources=(
        Source(
            "Saxe, McClelland and Ganguli",
            2014,
            "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
        ),
        Source(
            "Mezzadri", 2007, "How to generate random matrices from the classical compact groups"
        ),
    ),
    elsewhere=LibraryNames(keras="Orthogonal", pytorch="nn.init.orthogonal_"),
)
