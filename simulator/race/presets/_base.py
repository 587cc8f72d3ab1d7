"""What a ready-made race is."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.race import benchmark_functions as functions
from simulator.race.results import Racer

Array = NDArray[np.float64]

NETWORK = "network"
MINI_BATCH = 32


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class RacePreset:
    """A race ready to be run.

    Attributes
    ----------
    name : str
        Registered name.
    title : str
        A few words.
    order : int
        Where it stands in the menu.
    explanation : str
        What there is to be seen, for a learner.
    surface : str
        Name of a function of `simulator.race.benchmark_functions`, or ``"network"``: the
        learner's own.
    racers : tuple of Racer
    updates : int
        Where the race is over.
    threshold : float or None
        The loss to be reached.
    own_start : tuple of float or None
        Where they start; None means where the function says, or the network's own weights.
    """

    name: str
    title: str
    order: int
    explanation: str
    surface: str
    racers: tuple[Racer, ...]
    updates: int
    threshold: float | None
    own_start: tuple[float, ...] | None = None

    @property
    def start(self) -> Array | None:
        """Where the racers start, shape (P,); None means the network's own weights."""
        if self.own_start is not None:
            return np.array(self.own_start)
        return None if self.surface == NETWORK else np.array(functions.get(self.surface).start)


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
