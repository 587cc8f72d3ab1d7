"""A narrow, winding ravine: ``f = 0.1 x² + 10 (y − sin x)²``."""

import numpy as np

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    return 0.1 * x * x + 10.0 * (y - np.sin(x)) ** 2


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    off = y - np.sin(x)
    return 0.2 * x - 20.0 * off * np.cos(x), 20.0 * off


RECORD = Function(
    name="ravine",
    title="Narrow ravine",
    order=80,
    formula="0.1x² + 10(y − sin(x))²",
    explanation=(
        "A narrow, winding ravine with a gentle slope along its floor: the steps must be small for "
        "its walls, and then they are tiny along the floor."
    ),
    variables=PLANE,
    window=((-5.0, 5.0), (-2.5, 2.5)),
    start=(-4.5, -1.0),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
)
