"""A dip in flat land: ``f = 1 − exp(−(x² + y²)/4)``."""

import numpy as np

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    # 1 − e^−u, which keeps its precision near the minimum in this form.
    return -np.expm1(-(x * x + y * y) / 4.0)


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    depth = np.exp(-(x * x + y * y) / 4.0)
    # Where the exponential has vanished so has the slope, even at infinity.
    return tuple(np.where(depth == 0.0, 0.0, 0.5 * u * depth) for u in (x, y))


RECORD = Function(
    name="plateau",
    title="Plateau",
    order=90,
    formula="1 − exp(−(x² + y²)/4)",
    explanation=(
        "A dip in flat land: far from it the gradient almost vanishes, and an optimizer that does "
        "not make its own steps larger stands still."
    ),
    teaching=(
        "The minimum is (0, 0). The slope is greatest at a distance of about 1.41 and then dies "
        "away: at the start, at distance 5, it is 0.005, and plain descent with 0.1 moves by "
        "0.0005. It needs 1116 updates; momentum, which adds up what points the same way, 198; "
        "and Adam, which divides by the gradient's size and walks at full pace over flat land, "
        "89. Saturated sigmoid nodes make such plateaus in a network: it seems to have stopped "
        "learning. First weights and the scaling of inputs decide whether it begins on one."
    ),
    variables=PLANE,
    window=((-6.0, 6.0), (-6.0, 6.0)),
    start=(-4.0, 3.0),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
)
