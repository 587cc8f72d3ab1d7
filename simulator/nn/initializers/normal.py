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
    teaching=(
        "A deviation of 0.01 breaks the symmetry of nodes but makes signals small: in a layer "
        "with 100 inputs the spread becomes 0.01·√100 = 0.1 of what it was, and after five "
        "layers 0.00001. Deltas fade in the same way, so that the first layers hardly learn. "
        "With one hidden layer it only costs some epochs at the beginning. Compare it with "
        "Xavier in the study of initial weights."
    ),
    elsewhere=LibraryNames(
        keras="RandomNormal",
        pytorch="nn.init.normal_",
        note="Their deviations are 0.05 and 1 unless others are given.",
    ),
)
