"""Learning rates on a curve."""

from simulator.messages import Message
from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import descents

RECORD = RacePreset(
    name="learning_rates_curve",
    title="Learning rates on a curve",
    order=20,
    explanation=(
        "The sign of the slope says which way to go, the learning rate how far. Too small: it "
        "crawls. Too large: it jumps to and fro over the valley and never settles. Far too "
        "large: it is thrown over the hill into the wrong valley."
    ),
    surface="valleys_1d",
    racers=descents(
        (Message("Too small"), 0.01),
        (Message("Right"), 0.2),
        (Message("Too large"), 1.0),
        (Message("Far too large"), 1.1),
    ),
    own_start=(2.7,),
    updates=60,
    threshold=0.01,
)
