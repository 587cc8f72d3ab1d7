"""Races of the course, each set up so that what its explanation says can be seen."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from simulator.race.family import FAMILY, FAMILY_RACES
from simulator.race.results import Racer
from simulator.race.setups import (
    LABELS,
    LECTURE,
    MINI_BATCH,
    NETWORK,
    RacePreset,
    fitted,
    on,
    racer,
)

__all__ = [
    "FAMILY",
    "LABELS",
    "LECTURE",
    "NETWORK",
    "RACES",
    "RacePreset",
    "fitted",
    "get",
]


def _descents(*rates: tuple[str, float]) -> tuple[Racer, ...]:
    return tuple(
        Racer(f"{label}: η = {rate:g}", "sgd", {"learning_rate": rate}) for label, rate in rates
    )


def _from(rate: float, *points: tuple[float, ...]) -> tuple[Racer, ...]:
    return tuple(
        Racer("From " + _coordinates(point), "sgd", {"learning_rate": rate}, start=np.array(point))
        for point in points
    )


def _coordinates(point: tuple[float, ...]) -> str:
    shown = ", ".join(f"{value:g}".replace("-", "−") for value in point)
    return f"({shown})" if len(point) > 1 else shown


_RATES = (
    on(
        "learning_rates",
        "Learning rates in a bowl",
        "parabola",
        _descents(
            ("Too small", 0.005), ("Right", 0.2), ("Too large", 0.96), ("Far too large", 1.05)
        ),
        60,
        0.01,
        "Four learning rates from the same start. Too small: it crawls. Right: it is there after a "
        "few updates. Too large: each step lands on the other side. Far too large: it climbs out.",
    ),
    on(
        "learning_rates_curve",
        "Learning rates on a curve",
        "valleys_1d",
        _descents(("Too small", 0.01), ("Right", 0.2), ("Too large", 1.0), ("Far too large", 1.1)),
        60,
        0.01,
        "The sign of the slope says which way to go, the learning rate how far. Too small: it "
        "crawls. Too large: it jumps to and fro over the valley and never settles. Far too large: "
        "it is thrown over the hill into the wrong valley.",
        start=(2.7,),
    ),
)

_VALLEYS = (
    on(
        "valleys",
        "Different starts, different valleys",
        "valleys_1d",
        _from(0.1, (-1.8,), (-0.3,), (0.3,), (3.0,)),
        100,
        0.01,
        "Gradient descent goes downhill and so ends in the valley it starts in. Left of the hill "
        "that is the shallow one, a local minimum; right of it the deep one, the global minimum.",
    ),
    on(
        "valleys_himmelblau",
        "Four starts, four minima",
        "himmelblau",
        _from(0.01, (4.0, 4.0), (-4.0, 4.0), (-4.0, -4.0), (4.0, -4.0)),
        100,
        1e-4,
        "Himmelblau's function has four equally deep minima. Each corner leads to another one, "
        "although optimizer and learning rate are the same.",
    ),
    on(
        "over_the_hill",
        "Rolling over the hill",
        "valleys_1d",
        [racer("sgd", 0.1), racer("momentum", 0.1), racer("nag", 0.1), racer("adam", 0.1)],
        200,
        0.01,
        "All start above the shallow valley. Plain descent ends there; momentum has picked up "
        "enough speed to roll over the hill into the deep valley. NAG looks ahead and brakes in "
        "time, which is worse for once.",
    ),
)

_BATCHES = (
    on(
        "batches",
        "Batch, mini-batch, stochastic",
        NETWORK,
        (
            Racer("Batch: all rows", "sgd"),
            Racer("Mini-batch", "sgd", batch_size=MINI_BATCH),
            Racer("Stochastic: one row", "sgd", batch_size=1),
        ),
        500,
        0.3,
        "The same network, start and learning rate. All rows give the true gradient and a smooth "
        "path, but each update costs most. A mini-batch guesses it from some rows and trembles a "
        "little; one row alone staggers, and yet gets down.",
    ),
)

_OPTIMIZERS = (
    on(
        "optimizers",
        "All with their defaults",
        "ellipse",
        [racer(name) for name in LECTURE],
        300,
        0.01,
        "The optimizers of the lecture with its defaults. Adagrad, RMSProp and Adam have hardly "
        "left: their small learning rates are made for networks, not for a bowl 14 wide. SGD is "
        "plain gradient descent here, since a function has no batches.",
    ),
    on(
        "optimizers_tuned",
        "All with fitting learning rates",
        "ellipse",
        [
            racer("sgd", 0.95),
            racer("momentum", 0.1),
            racer("nag", 0.1),
            racer("adagrad", 1.5),
            racer("adadelta", 10.0),
            racer("rmsprop", 0.1),
            racer("adam", 0.3),
        ],
        300,
        0.01,
        "The same race with a learning rate that fits each: now all arrive. SGD zig-zags across, "
        "momentum swings round in a wide bow, Adagrad goes nearly straight.",
    ),
    on(
        "optimizers_network",
        "All on your network",
        NETWORK,
        (
            Racer("Gradient descent", "sgd"),
            *(racer(name, batch=MINI_BATCH) for name in LECTURE),
        ),
        500,
        0.3,
        "The eight of the lecture with its defaults, from the weights your network has now. "
        "Gradient descent sees all rows at every update; the others get the same mini-batches in "
        "the same order.",
    ),
    on(
        "momentum_ravine",
        "Momentum in a ravine",
        "ravine",
        [
            racer("sgd", 0.02),
            racer("momentum", 0.02, momentum=0.8),
            racer("nag", 0.02, momentum=0.8),
        ],
        150,
        0.05,
        "The walls are so steep that the learning rate must be small, and with it plain descent "
        "creeps along the floor. Momentum adds up the small pushes along the floor; NAG does so "
        "too and swings less from wall to wall.",
        start=(-3.5, -1.5),
    ),
    on(
        "saddle_escape",
        "Leaving a saddle",
        "saddle",
        [
            racer("sgd", 0.05),
            racer("momentum", 0.05),
            racer("rmsprop", 0.05),
            racer("adam", 0.05),
        ],
        30,
        -1.0,
        "Near the middle of a saddle the gradient almost vanishes, and plain descent is held up "
        "there. RMSProp and Adam divide by the gradient's size, so that even a tiny slope takes "
        "them away; momentum gathers speed.",
    ),
    on(
        "plateau_crossing",
        "Crossing flat land",
        "plateau",
        [
            racer("sgd", 0.1),
            racer("momentum", 0.1),
            racer("adadelta"),
            racer("rmsprop", 0.05),
            racer("adam", 0.05),
        ],
        200,
        0.01,
        "Where the land is flat the gradient is tiny. Plain descent, whose step is as small as "
        "the gradient, hardly moves; those that choose the step by the gradient's usual size walk "
        "on steadily.",
    ),
    on(
        "adam_bias",
        "Adam's bias correction",
        "ellipse",
        [racer("adam", 0.1), racer("adam_uncorrected", 0.1)],
        200,
        0.01,
        "Adam's two means start at zero, so at first they are too small; bias correction makes up "
        "for that. Many lecture notes leave it out: then the divisor is far too small, and the "
        "first move is three times as long. Look inside update 1.",
    ),
)

RACES: Mapping[str, RacePreset] = MappingProxyType(
    {one.name: one for one in (*_RATES, *_VALLEYS, *_BATCHES, *_OPTIMIZERS, *FAMILY_RACES)}
)


def get(name: str) -> RacePreset:
    """Return the race called `name`.

    Raises
    ------
    ValueError
        If there is none; the message lists the valid names.
    """
    try:
        return RACES[name]
    except (KeyError, TypeError):
        raise ValueError(f"race must be one of {', '.join(RACES)}, got {name!r}") from None
