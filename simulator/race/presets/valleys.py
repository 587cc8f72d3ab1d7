"""Different starts, different valleys."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import starts

RECORD = RacePreset(
    name="valleys",
    title="Different starts, different valleys",
    order=30,
    explanation=(
        "Gradient descent goes downhill and so ends in the valley it starts in. Left of the "
        "hill that is the shallow one, a local minimum; right of it the deep one, the global "
        "minimum."
    ),
    surface="valleys_1d",
    racers=starts(0.1, (-1.8,), (-0.3,), (0.3,), (3.0,)),
    updates=100,
    threshold=0.01,
)
