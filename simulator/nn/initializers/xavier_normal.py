"""Xavier's rule with normal weights: ``W ~ Normal(0, 2 / (n_in + n_out))``.

The variance lies between 1 / n_in, which keeps the spread of signals on their way forward, and
1 / n_out, which keeps that of deltas on their way back.
"""

import math

from simulator.nn.initializers._base import Initializer, normal
from simulator.references import LibraryNames, Source

RECORD = Initializer(
    name="xavier_normal",
    title="Xavier, normal",
    order=40,
    draw=normal(lambda n_in, n_out: math.sqrt(2.0 / (n_in + n_out))),
    formula="W ~ Normal(0, 2 / (n_in + n_out))",
    explanation="Keeps the spread of signals and deltas even from layer to layer; made for tanh.",
    teaching=(
        "The variance 2 / (n_in + n_out) is a compromise: 1 / n_in would keep signals of one "
        "size on their way forward, 1 / n_out the deltas on their way back. For a layer of "
        "100 inputs and 100 nodes the deviation is 0.1. It assumes an activation that is "
        "nearly straight around 0, as tanh is; with ReLU their mean square halves in every "
        "layer, so take He's."
    ),
    sources=(
        Source(
            "Glorot and Bengio",
            2010,
            "Understanding the difficulty of training deep feedforward neural networks",
        ),
    ),
    elsewhere=LibraryNames(
        keras="GlorotNormal",
        pytorch="nn.init.xavier_normal_",
        note="Keras cuts the distribution off at two deviations and widens it to make up for that.",
    ),
)
