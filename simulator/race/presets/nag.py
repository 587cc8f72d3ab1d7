"""NAG and momentum."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="nag",
    title="NAG and momentum",
    order=160,
    explanation=(
        "NAG takes the gradient where momentum is about to carry it. So it notices the far "
        "slope one move earlier, brakes, and overshoots less."
    ),
    surface="ellipse",
    racers=(
        racer("nag", 0.05),
        racer("momentum", 0.05),
    ),
    updates=150,
    threshold=0.001,
)
