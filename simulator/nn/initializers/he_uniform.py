"""He's rule with evenly spread weights: ``W ~ Uniform(±√(6 / n_in))``."""

import math

from simulator.nn.initializers._base import Initializer, uniform
from simulator.references import LibraryNames, Source

RECORD = Initializer(
    name="he_uniform",
    title="He, uniform",
    order=70,
    draw=uniform(lambda n_in, n_out: math.sqrt(6.0 / n_in)),
    formula="W ~ Uniform(±√(6 / n_in))",
    explanation="He's rule with evenly spread weights; made for ReLU.",
    teaching=(
        "The same variance as He's normal rule, 2 / n_in, from an even distribution between "
        "±√(6 / n_in): for 100 inputs ±0.24, for 2 inputs ±1.73. The layers before and behind "
        "do not matter, only how many inputs a node has. Choose it for ReLU and its "
        "relatives; the difference from the normal one is hardly seen."
    ),
    sources=(Source("He et al.", 2015, "Delving deep into rectifiers"),),
    elsewhere=LibraryNames(
        keras="HeUniform",
        pytorch="nn.init.kaiming_uniform_",
        note="PyTorch's own layers start so with a=√5, which is narrower: ±√(1 / n_in).",
    ),
)
