"""Batch, mini-batch, stochastic."""

from simulator.messages import Message
from simulator.race.presets._base import MINI_BATCH, NETWORK, RacePreset
from simulator.race.presets._racers import on_rows

RECORD = RacePreset(
    name="batches",
    title="Batch, mini-batch, stochastic",
    order=60,
    explanation=(
        "The same network, start and learning rate. All rows give the true gradient and a "
        "smooth path, but each update costs most. A mini-batch guesses it from some rows and "
        "trembles a little; one row alone staggers, and yet gets down."
    ),
    surface=NETWORK,
    racers=(
        on_rows(Message("Batch: all rows")),
        on_rows(Message("Mini-batch"), MINI_BATCH),
        on_rows(Message("Stochastic: one row"), 1),
    ),
    updates=500,
    threshold=0.3,
)
