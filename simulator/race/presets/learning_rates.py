"""Learning rates in a bowl."""

from simulator.messages import Message
from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import descents

RECORD = RacePreset(
    name="learning_rates",
    title="Learning rates in a bowl",
    order=10,
    explanation=(
        "Four learning rates from the same start. Too small: it crawls. Right: it is there "
        "after a few updates. Too large: each step lands on the other side. Far too large: it "
        "climbs out."
    ),
    surface="parabola",
    racers=descents(
        (Message("Too small"), 0.005),
        (Message("Right"), 0.2),
        (Message("Too large"), 0.96),
        (Message("Far too large"), 1.05),
    ),
    updates=60,
    threshold=0.01,
)
