"""Seven optimizers with their defaults."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import LECTURE, racer

RECORD = RacePreset(
    name="optimizers",
    title="Seven optimizers with their defaults",
    order=70,
    explanation=(
        "The seven optimizers of the lecture with its defaults. Adagrad, RMSProp and Adam have "
        "hardly left: their small learning rates are made for networks, not for a bowl 14 wide. "
        "SGD is plain gradient descent here, since a function has no batches."
    ),
    surface="ellipse",
    racers=tuple(racer(name) for name in LECTURE),
    updates=300,
    threshold=0.01,
)
