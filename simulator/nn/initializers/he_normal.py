"""He's rule with normal weights: ``W ~ Normal(0, 2 / n_in)``."""

import math

from simulator.nn.initializers._base import Initializer, normal
from simulator.references import LibraryNames, Source

RECORD = Initializer(
    name="he_normal",
    title="He, normal",
    order=60,
    draw=normal(lambda n_in, n_out: math.sqrt(2.0 / n_in)),
    formula="W ~ Normal(0, 2 / n_in)",
    explanation="Makes up for the half of the signal that ReLU cuts off.",
    teaching=(
        "ReLU cuts off half of the sums, and with them half of the mean square; the 2 in 2 / "
        "n_in makes up for it, so that signals keep their size through any number of layers. "
        "For 100 inputs the deviation is 0.14. Choose it for ReLU, leaky ReLU, ELU and their "
        "relatives. With tanh it starts a little too wide, and deep networks saturate."
    ),
    sources=(Source("He et al.", 2015, "Delving deep into rectifiers"),),
    elsewhere=LibraryNames(
        keras="HeNormal",
        pytorch="nn.init.kaiming_normal_",
        note="Keras cuts the distribution off at two deviations and widens it to make up for that.",
    ),
)
