"""Nadam, Adam and NAG."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="nadam",
    title="Nadam, Adam and NAG",
    order=220,
    explanation=(
        "Nadam is Adam with NAG's look ahead: this update's gradient counts a little more, so "
        "that it brakes sooner and overshoots less than Adam."
    ),
    surface="plateau",
    racers=(
        racer("nadam", 0.1),
        racer("adam", 0.1),
        racer("nag", 0.1),
    ),
    updates=200,
    threshold=0.01,
)
