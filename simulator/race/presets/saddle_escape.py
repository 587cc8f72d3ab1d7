"""Leaving a saddle."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="saddle_escape",
    title="Leaving a saddle",
    order=110,
    explanation=(
        "Near the middle of a saddle the gradient almost vanishes, and plain descent is held up "
        "there. RMSProp and Adam divide by the gradient's size, so that even a tiny slope takes "
        "them away; momentum gathers speed."
    ),
    surface="saddle",
    racers=(
        racer("sgd", 0.05),
        racer("momentum", 0.05),
        racer("rmsprop", 0.05),
        racer("adam", 0.05),
    ),
    updates=30,
    threshold=-1.0,
)
