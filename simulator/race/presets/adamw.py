"""AdamW and Adam."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="adamw",
    title="AdamW and Adam",
    order=210,
    explanation=(
        "AdamW also takes a little off every parameter at each update. So it stops short of the "
        "minimum, nearer to zero. In networks that is wanted: smaller weights, less "
        "overfitting."
    ),
    surface="beale",
    racers=(
        racer("adamw", 0.05, weight_decay=0.1),
        racer("adam", 0.05),
    ),
    updates=600,
    threshold=0.01,
)
