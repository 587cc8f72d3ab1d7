"""Himmelblau's function: four minima of the same depth.

``f = (x² + y − 11)² + (x + y² − 7)²``
"""

from simulator.race.benchmark_functions._base import PLANE, Array, Function, Slopes
from simulator.references import Source


def value(x: Array, y: Array) -> Array:
    """Return the values, elementwise."""
    return (x * x + y - 11.0) ** 2 + (x + y * y - 7.0) ** 2


def slopes(x: Array, y: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    a, b = x * x + y - 11.0, x + y * y - 7.0
    return 4.0 * x * a + 2.0 * b, 2.0 * a + 4.0 * y * b


RECORD = Function(
    name="himmelblau",
    title="Himmelblau",
    order=60,
    formula="(x² + y − 11)² + (x + y² − 7)²",
    explanation=(
        "Four minima of the same depth: which one is reached depends on the start, and near the "
        "hill in the middle on the optimizer too."
    ),
    teaching=(
        "It has four minima, (3, 2) among them, all of value 0: none is better. Between them lie "
        "a hill of about 182 near (−0.27, −0.92) and four saddles, and the first updates decide "
        "which valley is entered. From the start plain descent with 0.01 settles at (3.584, "
        "−1.848) after 19 updates, Adam with 0.05 at (3, 2) after 98: its first step is as long "
        "in x as in y, whatever the slopes. Move the start a little and race again. A network, "
        "too, ends in different and equally good weights from different seeds."
    ),
    variables=PLANE,
    window=((-5.0, 5.0), (-5.0, 5.0)),
    start=(0.3, -1.0),
    rule=value,
    slopes=slopes,
    minima=(
        (3.0, 2.0),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.283185991286169),
        (3.5844283403304917, -1.8481265269644036),
    ),
    sources=(Source("Himmelblau", 1972, "Applied Nonlinear Programming"),),
)
