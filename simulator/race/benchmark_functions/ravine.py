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
    teaching=(
        "The minimum is (0, 0); the floor winds along y = sin x and falls with 0.2 x only. At the "
        "minimum the curvature is about 40 across and 0.1 along, so that plain descent must stay "
        "below 0.05. From the start it needs 1027 updates with 0.04, momentum 129: on walls that "
        "face one another its pulls cancel, and along the floor they add up. Adam with 0.04 needs "
        "2175, for near the minimum the floor runs slantwise, x and y have gradients of like "
        "size, and dividing by it does not tell along from across. No optimizer is best on every "
        "function."
    ),
    variables=PLANE,
    window=((-5.0, 5.0), (-2.5, 2.5)),
    start=(-4.5, -1.0),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
)
