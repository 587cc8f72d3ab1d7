"""Small normal weights: ``W ~ Normal(0, 0.01²)``."""

from simulator.nn.initializers._base import Initializer, normal
from simulator.references import LibraryNames

DEVIATION = 0.01

RECORD = Initializer(
    name="normal",
    title="Small normal",
    order=30,
    draw=normal(lambda n_in, n_out: DEVIATION),
    formula="W ~ Normal(0, 0.01²)",
    explanation="Very small random weights: signals fade out in deeper networks.",
    elsewhere=LibraryNames(
        keras="RandomNormal",
        pytorch="nn.init.normal_",
        note="Their deviations are 0.05 and 1 unless others are given.",
    ),
)
