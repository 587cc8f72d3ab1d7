"""A curve with a shallow and a deep valley: ``f = (3x⁴ − 4x³ − 12x² + 32)/32``."""

from simulator.race.benchmark_functions._base import Array, Function, Slopes


def value(x: Array) -> Array:
    """Return the values, elementwise."""
    return (((3.0 * x - 4.0) * x - 12.0) * x * x + 32.0) / 32.0


def slopes(x: Array) -> Slopes:
    """Return the partial derivatives, one for each variable."""
    return (0.375 * x * (x + 1.0) * (x - 2.0),)


RECORD = Function(
    name="valleys_1d",
    title="Two valleys",
    order=100,
    formula="(3x⁴ − 4x³ − 12x² + 32)/32",
    explanation=(
        "A curve with a shallow and a deep valley: descent ends in the one it starts in, and only "
        "what rolls with momentum may cross the hill between them."
    ),
    teaching=(
        "The deep minimum is x = 2 with the value 0, the shallow one x = −1 with 27/32, about "
        "0.84, and the hill between them at x = 0 has the value 1. Plain descent with 0.1 only "
        "goes down: from −1.8 it settles at −1 after 17 updates and cannot know of anything "
        "deeper. Momentum with 0.1 arrives with enough speed to roll over the hill and settles at "
        "2 after 67. A larger learning rate can jump the hill as well, by luck. Where a loss has "
        "several valleys, start, noise and momentum decide which one is found."
    ),
    variables=("x",),
    window=((-2.2, 3.1),),
    start=(-1.8,),
    rule=value,
    slopes=slopes,
    minima=((2.0,), (-1.0,)),
    minima_note="the second is a local one",
)
