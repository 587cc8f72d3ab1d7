"""Seven optimizers, fitting learning rates."""

from simulator.race.presets._base import RacePreset
from simulator.race.presets._racers import racer

RECORD = RacePreset(
    name="optimizers_tuned",
    title="Seven optimizers, fitting learning rates",
    order=80,
    explanation=(
        "The same seven with a learning rate that fits each: now all arrive. SGD zig-zags "
        "across, momentum swings round in a wide bow, Adagrad goes nearly straight."
    ),
    surface="ellipse",
    racers=(
        racer("sgd", 0.95),
        racer("momentum", 0.1),
        racer("nag", 0.1),
        racer("adagrad", 1.5),
        racer("adadelta", 10.0),
        racer("rmsprop", 0.1),
        racer("adam", 0.3),
    ),
    updates=300,
    threshold=0.01,
)
