"""Racers written down in a few words."""

from __future__ import annotations

import numpy as np

from simulator import optimizers
from simulator.messages import Message
from simulator.race.results import LabelTells, Racer

# The optimizers of the course, in the order in which it has them.
LECTURE = ("sgd", "momentum", "nag", "adagrad", "adadelta", "rmsprop", "adam")


def racer(
    name: str, rate: float | None = None, *, batch: int | None = None, **more: float
) -> Racer:
    """Return a racer with the optimizer's own name; a rate of None is the default."""
    settings = more if rate is None else {"learning_rate": rate, **more}
    label = Message.in_context("simulator", optimizers.REGISTRY[name].short_title)
    return Racer(label, name, settings, batch, tells=LabelTells.OPTIMIZER)


def descents(*rates: tuple[Message, float]) -> tuple[Racer, ...]:
    """Return plain descents, each with words on its learning rate, and the rate."""
    return tuple(
        Racer(
            Message("{words}: η = {rate}", words=words, rate=f"{rate:g}"),
            "sgd",
            {"learning_rate": rate},
            tells=LabelTells.LEARNING_RATE,
        )
        for words, rate in rates
    )


def starts(rate: float, *points: tuple[float, ...]) -> tuple[Racer, ...]:
    """Return plain descents of one learning rate, each from another point."""
    return tuple(
        Racer(
            Message("From {point}", point=_coordinates(point)),
            "sgd",
            {"learning_rate": rate},
            start=np.array(point),
        )
        for point in points
    )


def _coordinates(point: tuple[float, ...]) -> str:
    shown = ", ".join(f"{value:g}".replace("-", "−") for value in point)
    return f"({shown})" if len(point) > 1 else shown


def on_rows(label: Message, size: int | None = None) -> Racer:
    """Return a plain descent whose label tells how many rows it sees; None for all."""
    return Racer(label, "sgd", batch_size=size, tells=LabelTells.ROWS)
