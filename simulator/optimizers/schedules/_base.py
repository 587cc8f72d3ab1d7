"""What a learning-rate schedule is, and the warm-up that all of them have."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from simulator.references import NOWHERE, LibraryNames, Source
from simulator.settings import Setting

Settings = Mapping[str, float]

WARMUP = Setting(
    "warmup_epochs",
    0.0,
    0.0,
    1e6,
    explanation="Epochs over which the learning rate first grows in equal steps, so that the "
    "first, wild gradients move little; 0 starts at full size.",
    title="Warm-up (epochs)",
)


PERIOD = Setting(
    "period",
    100.0,
    1.0,
    1e6,
    explanation="Epochs until it has come down.",
    title="Over (epochs)",
)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ScheduleRecord:
    """One way to change the learning rate.

    Attributes
    ----------
    name : str
        Registered name.
    title : str
        The name for people.
    order : int
        Where it stands in menus.
    own_settings : tuple of Setting
        Its settings with defaults and ranges, without the warm-up, which all have.
    own_whole : tuple of str
        Names of those that must be whole numbers.
    formula : str
        The learning rate of epoch n (the number of epochs completed) as text.
    explanation : str
        One sentence for a learner.
    shape : callable
        ``shape(n, settings)`` returns what the learning rate is multiplied by.
    teaching : str
        Some sentences for a learner, for its page of the help: what it does to signals and
        gradients, when to choose it, and what goes wrong.
    sources : tuple of Source
        Where it was published.
    elsewhere : LibraryNames
        What other libraries call it, and where they differ.
    """

    name: str
    title: str
    order: int
    own_settings: tuple[Setting, ...] = ()
    own_whole: tuple[str, ...] = ()
    formula: str
    explanation: str
    shape: Callable[[int, Settings], float] = field(repr=False)
    teaching: str = ""
    sources: tuple[Source, ...] = ()
    elsewhere: LibraryNames = NOWHERE

    @property
    def settings(self) -> tuple[Setting, ...]:
        """Its settings with defaults and ranges; the warm-up, which all have, comes last."""
        return (*self.own_settings, WARMUP)

    @property
    def whole(self) -> tuple[str, ...]:
        """Names of the settings that must be whole numbers."""
        return (*self.own_whole, WARMUP.name)


def half_wave(share: float) -> float:
    """Return half a cosine wave from 1 at `share` 0 down to 0 at `share` 1."""
    return 0.5 * (1.0 + math.cos(math.pi * share))
