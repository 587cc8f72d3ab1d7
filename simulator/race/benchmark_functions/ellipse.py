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
    teaching=(
        "The minimum is (0, 0). The curvature is 0.1 along x and 2 along y: the learning rate "
        "must stay below 1 for y, and then x shrinks by less than a tenth in an update. From the "
        "start plain descent needs 492 updates with 0.1 and 50 with 0.95, jumping across the "
        "valley each time; momentum with 0.1 needs 88, for pulls across cancel and pulls along "
        "add up. Adagrad, RMSprop and Adam divide each parameter's gradient by its own size, "
        "which makes the bowl rounder. Networks have such valleys where inputs differ in size: "
        "scaling the inputs is the first remedy."
    ),
    variables=PLANE,
    window=((-10.0, 10.0), (-5.0, 5.0)),
    start=(-7.0, 2.0),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
    sources=(Source("Saitoh", 2016, "Deep Learning from Scratch"),),
)
