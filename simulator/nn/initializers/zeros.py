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
    teaching=(
        "All nodes of a hidden layer compute the same and get the same gradient, so they stay "
        "copies of one another for ever: eight of them are worth one. With tanh even that one "
        "does not move, for its output and the weights behind it are 0, and so are all "
        "gradients but the output's bias. Only a network without hidden layers may start so. "
        "It is here to be seen failing; biases, in contrast, do start at zero."
    ),
    is_random=False,
    elsewhere=LibraryNames(keras="Zeros", pytorch="nn.init.zeros_"),
)
