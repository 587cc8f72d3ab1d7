"""SGD and gradient descent."""

from simulator.messages import Message
from simulator.race.presets._base import NETWORK, RacePreset
from simulator.race.presets._racers import on_rows, racer

RECORD = RacePreset(
    name="sgd",
    title="SGD and gradient descent",
    order=140,
    explanation=(
        "Gradient descent takes the gradient over all rows. Stochastic gradient descent takes "
        "it over one: far cheaper for each update, but it staggers, for one row knows little."
    ),
    surface=NETWORK,
    racers=(on_rows(Message("Gradient descent")), racer("sgd", batch=1)),
    updates=500,
    threshold=0.3,
)
