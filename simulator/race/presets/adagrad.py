"""Adagrad and SGD."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="adagrad",
    title="Adagrad and SGD",
    order=170,
    explanation=(
        "Adagrad divides each variable's step by the size of its past gradients: shorter steps "
        "across, longer ones along. It goes nearly straight where SGD zig-zags."
    ),
    surface="ellipse",
    racers=(
        racer("adagrad", 1.5),
        racer("sgd", 0.9),
    ),
    updates=100,
    threshold=0.01,
)
