"""Parametric ReLU, ``z if z > 0 else p z``, with a slope p that each node learns."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.nn.activations._base import Activation
from simulator.nn.activations.leaky_relu import leaky_relu, leaky_relu_backward
from simulator.references import LibraryNames, Source

# Where the learnt slopes start.
START_SLOPE = 0.25

RECORD = Activation(
    name="prelu",
    title="PReLU",
    order=70,
    value=partial(leaky_relu, START_SLOPE),
    backward=partial(leaky_relu_backward, START_SLOPE),
    derivative=lambda z, a: np.where(z > 0.0, z.dtype.type(1.0), z.dtype.type(START_SLOPE)),
    formula="z if z > 0 else p z, with a learnt p",
    derivative_formula="1 if z > 0 else p",
    explanation="Leaky ReLU whose slope for negative sums is learnt, one for each node; it starts "
    "at 0.25.",
    equation=None,
    steepest=np.inf,
    learns_slope=True,
    parents=("leaky_relu",),
    sources=(Source("He et al.", 2015, "Delving deep into rectifiers"),),
    elsewhere=LibraryNames(
        keras="layers.PReLU",
        pytorch="nn.PReLU",
        note="PyTorch learns one slope for the whole layer unless it is told the number of nodes; "
        "Keras's slopes start at 0.",
    ),
)
