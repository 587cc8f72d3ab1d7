"""All weights zero: ``W = 0``."""

import numpy as np

from simulator.nn.initializers._base import Initializer
from simulator.references import LibraryNames

RECORD = Initializer(
    name="zeros",
    title="All zero",
    order=10,
    draw=lambda rng, n_in, n_out: np.zeros((n_in, n_out)),
    formula="W = 0",
    explanation="Every weight starts at zero: all nodes of a layer then stay alike for ever.",
    is_random=False,
    elsewhere=LibraryNames(keras="Zeros", pytorch="nn.init.zeros_"),
)
