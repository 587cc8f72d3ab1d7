"""A round bowl: ``f = x² + y²``."""

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    return x * x + y * y


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    return 2.0 * x, 2.0 * y


RECORD = Function(
    name="parabola",
    title="Parabola",
    order=10,
    formula="x² + y²",
    explanation=(
        "A round bowl with one minimum: the gradient points straight away from it everywhere, so "
        "only the size of the step matters."
    ),
    variables=PLANE,
    window=((-4.0, 4.0), (-4.0, 4.0)),
    start=(-3.0, 2.0),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
)
