"""LeCun's rule with normal weights: ``W ~ Normal(0, 1 / n_in)``."""

import math

from simulator.nn.initializers._base import Initializer, normal
from simulator.references import LibraryNames, Source

RECORD = Initializer(
    name="lecun_normal",
    title="LeCun, normal",
    order=80,
    draw=normal(lambda n_in, n_out: math.sqrt(1.0 / n_in)),
    formula="W ~ Normal(0, 1 / n_in)",
    explanation="Keeps the spread of signals on their way forward; made for SELU.",
    teaching=(
        "With variance 1 / n_in the weighted sum of inputs of spread 1 has a spread of 1 "
        "again, whatever the number of inputs: for 100 of them the deviation is 0.1. It looks "
        "at the way forward only. SELU needs just this to settle at mean 0 and spread 1, and "
        "tanh does well with it; for ReLU it is too narrow by √2."
    ),
    sources=(Source("LeCun et al.", 1998, "Efficient BackProp"),),
    elsewhere=LibraryNames(
        keras="LecunNormal",
        pytorch="nn.init.kaiming_normal_",
        note="PyTorch's has this size for nonlinearity='linear'; Keras cuts the distribution off "
        "at two deviations and widens it to make up for that.",
    ),
)
