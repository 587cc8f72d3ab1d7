"""Rolling over the hill."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="over_the_hill",
    title="Rolling over the hill",
    order=50,
    explanation=(
        "All start above the shallow valley. Plain descent ends there; momentum has picked up "
        "enough speed to roll over the hill into the deep valley. NAG looks ahead and brakes in "
        "time, which is worse for once."
    ),
    surface="valleys_1d",
    racers=(
        racer("sgd", 0.1),
        racer("momentum", 0.1),
        racer("nag", 0.1),
        racer("adam", 0.1),
    ),
    updates=200,
    threshold=0.01,
)
