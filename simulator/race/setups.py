"""What a prepared race is, and how one is written down in a few lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from simulator.race import benchmark_functions
from simulator.race.results import Racer

Array = NDArray[np.float64]

NETWORK = "network"
MINI_BATCH = 32


@dataclass(frozen=True, slots=True, eq=False)
class RacePreset:
    """A race ready to be run.

    Attributes
    ----------
    name : str
        Registered name.
    title : str
        A few words.
    explanation : str
        What there is to be seen, for a learner.
    surface : str
        Name of a function of `simulator.race.benchmark_functions`, or ``"network"``: the
        learner's own.
    racers : tuple of Racer
    start : ndarray or None, shape (P,)
        Where they start; None means the network's own weights.
    updates : int
        Where the race is over.
    threshold : float or None
        The loss to be reached.
    """

    name: str
    title: str
    explanation: str
    surface: str
    racers: tuple[Racer, ...]
    start: Array | None
    updates: int
    threshold: float | None


def fitted(preset: RacePreset, rows: int) -> RacePreset:
    """Return the preset with mini-batches that are a part of `rows` training rows.

    Mini-batches have 32 rows; where there are no more, half of the rows.
    """
    mini = MINI_BATCH if rows > MINI_BATCH else max(1, rows // 2)
    racers = (
        replace(one, batch_size=mini) if one.batch_size == MINI_BATCH else one
        for one in preset.racers
    )
    return replace(preset, racers=tuple(racers))


LABELS: Mapping[str, str] = MappingProxyType(
    {
        "sgd": "SGD",
        "momentum": "Momentum",
        "nag": "NAG",
        "adagrad": "Adagrad",
        "adadelta": "Adadelta",
        "rmsprop": "RMSProp",
        "adam": "Adam",
        "adam_uncorrected": "Adam, not corrected",
        "adamw": "AdamW",
        "nadam": "Nadam",
    }
)
LECTURE = ("sgd", "momentum", "nag", "adagrad", "adadelta", "rmsprop", "adam")


def racer(
    name: str, rate: float | None = None, *, batch: int | None = None, **more: float
) -> Racer:
    """Return a racer with the optimizer's own name; a rate of None is the default."""
    settings = more if rate is None else {"learning_rate": rate, **more}
    return Racer(LABELS[name], name, settings, batch)


def on(
    name: str,
    title: str,
    surface: str,
    racers: Sequence[Racer],
    updates: int,
    threshold: float | None,
    explanation: str,
    start: tuple[float, ...] | None = None,
) -> RacePreset:
    """Return a preset; without a start of its own it starts where its function says."""
    if start is None and surface != NETWORK:
        start = benchmark_functions.get(surface).start
    where = None if start is None else np.array(start)
    if where is not None:
        where.setflags(write=False)
    return RacePreset(name, title, explanation, surface, tuple(racers), where, updates, threshold)
