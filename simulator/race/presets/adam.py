"""Adam, momentum and RMSProp."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="adam",
    title="Adam, momentum and RMSProp",
    order=200,
    explanation=(
        "Adam takes its direction from momentum and its step from RMSProp. Momentum swings "
        "round in a wide bow; RMSProp goes straight but keeps trembling about the minimum; Adam "
        "swings little and comes to rest."
    ),
    surface="ellipse",
    racers=(
        racer("adam", 0.3),
        racer("momentum", 0.1),
        racer("rmsprop", 0.2),
    ),
    updates=200,
    threshold=0.01,
)
