"""RMSProp and Adagrad."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="rmsprop",
    title="RMSProp and Adagrad",
    order=180,
    explanation=(
        "Adagrad never forgets: the huge gradients of the wall it starts on keep its steps tiny "
        "for ever. RMSProp forgets them within a few updates and walks on through the valley."
    ),
    surface="beale",
    racers=(
        racer("rmsprop", 0.01),
        racer("adagrad", 0.01),
    ),
    updates=400,
    threshold=0.01,
)
