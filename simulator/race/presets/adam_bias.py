"""Adam's bias correction."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="adam_bias",
    title="Adam's bias correction",
    order=130,
    explanation=(
        "Adam's two means start at zero, so at first they are too small; bias correction makes "
        "up for that. Many lecture notes leave it out: then the divisor is far too small, and "
        "the first move is three times as long. Look inside update 1."
    ),
    surface="ellipse",
    racers=(
        racer("adam", 0.1),
        racer("adam_uncorrected", 0.1),
    ),
    updates=200,
    threshold=0.01,
)
