"""Xavier's rule with evenly spread weights: ``W ~ Uniform(±√(6 / (n_in + n_out)))``.

An even distribution up to ±c has the variance c² / 3, so this is that of Xavier's normal weights.
"""

import math

from simulator.nn.initializers._base import Initializer, uniform
from simulator.references import LibraryNames, Source

RECORD = Initializer(
    name="xavier_uniform",
    title="Xavier, uniform",
    order=50,
    draw=uniform(lambda n_in, n_out: math.sqrt(6.0 / (n_in + n_out))),
    formula="W ~ Uniform(±√(6 / (n_in + n_out)))",
    explanation="Xavier's rule with evenly spread weights; made for tanh and sigmoid.",
    teaching=(
        "The same variance as Xavier's normal rule, from an even distribution: its limit is "
        "√6 / √(n_in + n_out), for 4 inputs and 8 nodes 0.71. No weight lies outside, where a "
        "normal distribution has a few large ones; in practice the two do alike. It is what "
        "Keras's Dense layers start with. Choose it for tanh and sigmoid."
    ),
    sources=(
        Source(
            "Glorot and Bengio",
            2010,
            "Understanding the difficulty of training deep feedforward neural networks",
        ),
    ),
    elsewhere=LibraryNames(
        keras="GlorotUniform",
        pytorch="nn.init.xavier_uniform_",
        note="scikit-learn's networks always start so, their biases too, but with 2 "
        "in place of 6 for sigmoid.",
    ),
)
