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
    teaching=(
        "The minimum is (1, 1), on the floor y = x² of the bent valley. There the curvature is "
        "about 1000 across and 0.4 along: the learning rate must stay near 0.002, and then the "
        "floor's small gradient moves hardly anything. From the start plain descent with 0.002 "
        "needs 3637 updates, momentum 408; with 0.01 both are thrown out. Dividing each "
        "parameter's gradient by its size helps less than on the ellipse, because the valley runs "
        "along neither x nor y. Adagrad, whose steps shrink, is still on its way after 6000 "
        "updates with 0.1. It is the classic test because being near is easy and arriving is not."
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
