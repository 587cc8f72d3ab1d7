"""A saddle: ``f = x² − y²``."""

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    return x * x - y * y


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    return 2.0 * x, -2.0 * y


RECORD = Function(
    name="saddle",
    title="Saddle",
    order=30,
    formula="x² − y²",
    explanation=(
        "Uphill one way and downhill the other: the gradient vanishes in the centre although it "
        "is no minimum, and along y it goes down without end."
    ),
    variables=PLANE,
    window=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.5, 0.001),
    rule=value,
    slopes=slopes,
    minima_note="none: it falls without end along y",
)
