"""RProp and SGD."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="rprop",
    title="RProp and SGD",
    order=230,
    explanation=(
        "RProp asks each gradient for its sign only. A step grows by a fifth while the sign stays, "
        "and halves when it changes. So it speeds up along the floor, and the steepness of the "
        "walls does not matter."
    ),
    surface="ellipse",
    racers=(
        racer("rprop", 0.1),
        racer("sgd", 0.9),
    ),
    updates=100,
    threshold=0.01,
)
