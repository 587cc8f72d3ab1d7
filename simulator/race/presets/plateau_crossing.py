"""Crossing flat land."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="plateau_crossing",
    title="Crossing flat land",
    order=120,
    explanation=(
        "Where the land is flat the gradient is tiny. Plain descent, whose step is as small as "
        "the gradient, hardly moves; those that choose the step by the gradient's usual size "
        "walk on steadily."
    ),
    surface="plateau",
    racers=(
        racer("sgd", 0.1),
        racer("momentum", 0.1),
        racer("adadelta"),
        racer("rmsprop", 0.05),
        racer("adam", 0.05),
    ),
    updates=200,
    threshold=0.01,
)
