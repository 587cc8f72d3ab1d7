"""Rastrigin's function: a bowl full of dents.

``f = 20 + x² + y² − 10 cos(2π x) − 10 cos(2π y)``
"""

from math import pi

import numpy as np

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes
from simulator.references import Source


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    waves = np.cos(2.0 * pi * x) + np.cos(2.0 * pi * y)
    return 20.0 + x * x + y * y - 10.0 * waves


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    steep = 20.0 * pi
    return (
        2.0 * x + steep * np.sin(2.0 * pi * x),
        2.0 * y + steep * np.sin(2.0 * pi * y),
    )


RECORD = Function(
    name="rastrigin",
    title="Rastrigin",
    order=70,
    formula="20 + x² + y² − 10 cos(2π x) − 10 cos(2π y)",
    explanation=(
        "A bowl full of dents: nearly every start ends in a local minimum, and only speed or noise "
        "carries an optimizer over the next ridge."
    ),
    teaching=(
        "The lowest minimum is (0, 0); around it local minima lie near the other whole points, as "
        "high as about x² + y² there. The dents are so narrow that plain descent is steady only "
        "below 0.005, and with such a learning rate it rolls into the dent where it starts; Adam "
        "with 0.1 ends in the same one. None of the optimizers looks for the lowest minimum. "
        "Large first steps may jump out, as Adagrad's do with 2.0, but that is luck. What helps "
        "in practice are several starts, noise from mini-batches, and a loss without such dents."
    ),
    variables=PLANE,
    window=((-5.12, 5.12), (-5.12, 5.12)),
    start=(-2.2, 1.3),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
    minima_note="and a local one near every other whole point",
    sources=(Source("Rastrigin", 1974, "Systems of Extremal Control"),),
)
