"""Adadelta and Adagrad."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="adadelta",
    title="Adadelta and Adagrad",
    order=190,
    explanation=(
        "Adadelta forgets old gradients too, and takes the length of its step from its own past "
        "moves: it needs no learning rate that fits. It starts with tiny moves and speeds up."
    ),
    surface="plateau",
    racers=(
        racer("adadelta"),
        racer("adagrad"),
    ),
    updates=250,
    threshold=0.01,
)
