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
    teaching=(
        "The minimum is (0, 0), and the curvature is 2 in every direction, so that one learning "
        "rate suits both parameters. Plain descent multiplies the distance by 1 − 2η in each "
        "update: 0.5 arrives at once, more than 0.5 jumps from side to side, and more than 1 "
        "moves away. Nothing is left to improve: with 0.1 plain descent needs 20 updates from the "
        "start, Adam 75, because its steps are about as long as the learning rate however steep "
        "it is. What an optimizer gains elsewhere it gains by the shape there."
    ),
    variables=PLANE,
    window=((-4.0, 4.0), (-4.0, 4.0)),
    start=(-3.0, 2.0),
    rule=value,
    slopes=slopes,
    minima=((0.0, 0.0),),
)
