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
    teaching=(
        "At (0, 0) the gradient is zero, yet that is a minimum along x alone: along y the values "
        "fall without end, so that there is no minimum to reach. In an update plain descent "
        "shrinks x by the factor 1 − 2η and grows y by 1 + 2η: who starts near y = 0 waits long "
        "before the fall begins, and exactly on y = 0 for ever. Adam and RMSprop take full steps "
        "where a gradient is small and leave the ridge early; the noise of mini-batches helps "
        "too. A network with many weights has saddles in plenty: where its loss stands still for "
        "a while, that need not be the end."
    ),
    variables=PLANE,
    window=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.5, 0.001),
    rule=value,
    slopes=slopes,
    minima_note="none: it falls without end along y",
)
