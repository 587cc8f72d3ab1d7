"""Eight optimizers on your network."""

from simulator.messages import Message
from simulator.race.presets._base import MINI_BATCH, NETWORK, RacePreset
from simulator.race.presets._racers import LECTURE, on_rows, racer

RECORD = RacePreset(
    name="optimizers_network",
    title="Eight optimizers on your network",
    order=90,
    explanation=(
        "The eight of the lecture with its defaults, from the weights your network has now. "
        "Gradient descent sees all rows at every update; the others get the same mini-batches "
        "in the same order."
    ),
    surface=NETWORK,
    racers=(
        on_rows(Message("Gradient descent")),
        *(racer(name, batch=MINI_BATCH) for name in LECTURE),
    ),
    updates=500,
    threshold=0.3,
)
