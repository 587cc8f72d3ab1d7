"""Lion, momentum and RProp."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="lion",
    title="Lion, momentum and RProp",
    order=240,
    explanation=(
        "Lion moves both variables by the same amount at every update, however steep the slope. It "
        "never slows down by itself: it runs past the minimum and comes back again and again, "
        "until a schedule makes its steps shorter. RProp's shrink by themselves."
    ),
    surface="ellipse",
    racers=(
        racer("lion", 0.05),
        racer("momentum", 0.1),
        racer("rprop", 0.1),
    ),
    updates=300,
    threshold=0.01,
)
