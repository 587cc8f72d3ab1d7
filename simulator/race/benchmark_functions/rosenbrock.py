"""Rosenbrock's banana: ``f = (1 − x)² + 100 (y − x²)²``."""

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes
from simulator.references import Source


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    return (1.0 - x) ** 2 + 100.0 * (y - x * x) ** 2


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    off = y - x * x
    return -2.0 * (1.0 - x) - 400.0 * x * off, 200.0 * off


RECORD = Function(
    name="rosenbrock",
    title="Rosenbrock",
    order=50,
    formula="(1 − x)² + 100(y − x²)²",
    explanation=(
        "A bent, banana-shaped valley: it is found at once, and then its floor is so flat that the "
        "way along it to the minimum takes thousands of updates."
    ),
    variables=PLANE,
    window=((-2.0, 2.0), (-1.0, 3.0)),
    start=(-1.2, 1.0),
    rule=value,
    slopes=slopes,
    minima=((1.0, 1.0),),
    sources=(
        Source(
            "Rosenbrock",
            1960,
            "An automatic method for finding the greatest or least value of a function",
        ),
    ),
)
