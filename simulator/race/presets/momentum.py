"""Momentum and SGD."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="momentum",
    title="Momentum and SGD",
    order=150,
    explanation=(
        "Momentum keeps 90 % of its last move. Along the floor, where all gradients agree, the "
        "moves add up to ten times the speed; it overshoots and comes back."
    ),
    surface="ellipse",
    racers=(
        racer("momentum", 0.1),
        racer("sgd", 0.1),
    ),
    updates=300,
    threshold=0.01,
)
