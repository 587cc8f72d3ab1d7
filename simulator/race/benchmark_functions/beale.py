"""Beale's function: steep walls around a long flat valley.

``f = (1.5 − x + x y)² + (2.25 − x + x y²)² + (2.625 − x + x y³)²``
"""

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes
from simulator.references import Source


def _errors(x: Array, y: Array) -> tuple[Array, Array, Array]:
    """Return the three errors, whose squares are added up."""
    return 1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    a, b, c = _errors(x, y)
    return a * a + b * b + c * c


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    a, b, c = _errors(x, y)
    by_x = a * (y - 1.0) + b * (y * y - 1.0) + c * (y * y * y - 1.0)
    by_y = a * x + b * 2.0 * x * y + c * 3.0 * x * y * y
    return 2.0 * by_x, 2.0 * by_y


RECORD = Function(
    name="beale",
    title="Beale",
    order=40,
    formula="(1.5 − x + x y)² + (2.25 − x + x y²)² + (2.625 − x + x y³)²",
    explanation=(
        "Steep walls around a long flat valley: a step that suits the valley is far too large on "
        "the walls."
    ),
    teaching=(
        "The minimum is (3, 0.5), at the end of a long flat valley, while the values rise like x² "
        "y⁶ on the walls: a learning rate that is safe there hardly moves on the floor. From the "
        "start plain descent with 0.02 needs 349 updates, and with 0.05 it is thrown far out "
        "within three. Momentum is thrown out with 0.01 already, for it adds the steep pulls up. "
        "Adam with 0.05 needs 591: the length of its steps is limited, so that walls do it no "
        "harm. Adagrad is safe too, but it never forgets the first steep gradients and slows down "
        "for good. Clipping the gradient protects a network in the same way."
    ),
    variables=PLANE,
    window=((-4.5, 4.5), (-4.5, 4.5)),
    start=(1.0, 1.5),
    rule=value,
    slopes=slopes,
    minima=((3.0, 0.5),),
    sources=(
        Source(
            "Beale",
            1958,
            "On an iterative method for finding a local minimum of a function of more than one "
            "variable",
        ),
    ),
)
