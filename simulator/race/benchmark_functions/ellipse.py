"""An ill-conditioned bowl: ``f = x²/20 + y²``; chapter 6 of Saitoh's book."""

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes
from simulator.references import Source


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    return x * x / 20.0 + y * y


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    return x / 10.0, 2.0 * y


RECORD = Function(
    name="ellipse",
    title="Ill-conditioned ellipse",
    order=20,
    formula="x²/20 + y²",
    explanation=(
        "A bowl that is 20 times as curved one way as the other: the gradient hardly points "
        "at the minimum, and plain descent zig-zags across while it crawls along."
    ),
    variables=PLANE,
    window=((-10.0, 10.0), (-5.0, 5.0)),
    start=(-7.0, 2.0),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
    sources=(Source("Saitoh", 2016, "Deep Learning from Scratch"),),
)
