"""Four starts, four minima."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import starts

RECORD = RacePreset(
    name="valleys_himmelblau",
    title="Four starts, four minima",
    order=40,
    explanation=(
        "Himmelblau's function has four equally deep minima. Each corner leads to another one, "
        "although optimizer and learning rate are the same."
    ),
    surface="himmelblau",
    racers=starts(0.01, (4.0, 4.0), (-4.0, 4.0), (-4.0, -4.0), (4.0, -4.0)),
    updates=100,
    threshold=1e-4,
)
