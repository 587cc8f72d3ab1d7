"""Momentum in a ravine."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="momentum_ravine",
    title="Momentum in a ravine",
    order=100,
    explanation=(
        "The walls are so steep that the learning rate must be small, and with it plain descent "
        "creeps along the floor. Momentum adds up the small pushes along the floor; NAG does so "
        "too and swings less from wall to wall."
    ),
    surface="ravine",
    racers=(
        racer("sgd", 0.02),
        racer("momentum", 0.02, momentum=0.8),
        racer("nag", 0.02, momentum=0.8),
    ),
    own_start=(-3.5, -1.5),
    updates=150,
    threshold=0.05,
)
