"""Learning-rate schedules: how the learning rate changes from epoch to epoch.

A schedule multiplies the learning rate r that is set. It depends on nothing but n, the number of
epochs completed, so a run that is resumed goes on exactly where it stood. It is not weight decay,
which makes weights smaller.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from simulator.settings import Setting, resolve

Settings = Mapping[str, float]

WARMUP = Setting(
    "warmup_epochs",
    0.0,
    0.0,
    1e6,
    explanation="Epochs over which the learning rate first grows in equal steps, so that the "
    "first, wild gradients move little; 0 starts at full size.",
)


@dataclass(frozen=True, slots=True)
class ScheduleRecord:
    """One way to change the learning rate.

    Attributes
    ----------
    name : str
        Registered name.
    settings : tuple of Setting
        Its settings with defaults and ranges; the warm-up, which all have, comes last.
    whole : tuple of str
        Names of the settings that must be whole numbers.
    formula : str
        The learning rate of epoch n (the number of epochs completed) as text.
    explanation : str
        One sentence for a learner.
    shape : callable
        ``shape(n, settings)`` returns what the learning rate is multiplied by.
    """

    name: str
    settings: tuple[Setting, ...]
    whole: tuple[str, ...]
    formula: str
    explanation: str
    shape: Callable[[int, Settings], float] = field(repr=False)


def _cosine(n: int, given: Settings) -> float:
    share = min(1.0, n / given["period"])
    floor = given["final_share"]
    return floor + (1.0 - floor) * 0.5 * (1.0 + math.cos(math.pi * share))


_RECORDS = (
    ScheduleRecord(
        "constant",
        (WARMUP,),
        ("warmup_epochs",),
        "r",
        "The learning rate stays as it is set.",
        lambda n, given: 1.0,
    ),
    ScheduleRecord(
        "inverse_time",
        (
            Setting("decay", 0.01, 0.0, 1e3, explanation="How fast it shrinks: p in r/(1 + p n)."),
            WARMUP,
        ),
        ("warmup_epochs",),
        "r / (1 + p n)",
        "Shrinks fast at first and then ever more slowly, and never reaches zero.",
        lambda n, given: 1.0 / (1.0 + given["decay"] * n),
    ),
    ScheduleRecord(
        "step_decay",
        (
            Setting(
                "drop", 0.5, 0.0, 1.0, minimum_open=True, explanation="What it is multiplied by."
            ),
            Setting("every", 20.0, 1.0, 1e6, explanation="Epochs from one drop to the next."),
            WARMUP,
        ),
        ("every", "warmup_epochs"),
        "r · dropᵏ, k = ⌊n / every⌋",
        "Stays the same for some epochs, then drops, again and again.",
        lambda n, given: given["drop"] ** (n // int(given["every"])),
    ),
    ScheduleRecord(
        "exponential",
        (
            Setting(
                "gamma", 0.98, 0.0, 1.0, minimum_open=True, explanation="What is left each epoch."
            ),
            WARMUP,
        ),
        ("warmup_epochs",),
        "r · γⁿ",
        "Loses the same share in every epoch.",
        lambda n, given: given["gamma"] ** n,
    ),
    ScheduleRecord(
        "cosine",
        (
            Setting("period", 100.0, 1.0, 1e6, explanation="Epochs until it has come down."),
            Setting("final_share", 0.0, 0.0, 1.0, explanation="Share of it that is left then."),
            WARMUP,
        ),
        ("period", "warmup_epochs"),
        "r (f + (1 − f) ½ (1 + cos(π n / period)))",
        "Comes down along half a cosine wave: slowly, then fast, then slowly (Loshchilov and "
        "Hutter 2017, without restarts).",
        _cosine,
    ),
)

REGISTRY: Mapping[str, ScheduleRecord] = MappingProxyType(
    {record.name: record for record in _RECORDS}
)


@dataclass(frozen=True)
class Schedule:
    """A schedule with its settings.

    Parameters
    ----------
    name : str, default "constant"
        Registered name.
    settings : mapping of str to float
        Values by name; missing ones take their default.

    Raises
    ------
    ValueError
        If the name or a setting is unknown or a value is out of range.

    Examples
    --------
    >>> Schedule("inverse_time", {"decay": 0.5}).factor(2)
    0.5
    """

    name: str = "constant"
    settings: Settings = field(default_factory=dict)

    def __post_init__(self) -> None:
        record = get(self.name)
        complete = resolve(self.name, record.settings, self.settings)
        for key in record.whole:
            if complete[key] != int(complete[key]):
                raise ValueError(f"{key} must be a whole number, got {complete[key]:g}")
        object.__setattr__(self, "settings", MappingProxyType(complete))

    @property
    def is_constant(self) -> bool:
        """Whether the learning rate never changes."""
        return self.name == "constant" and self.settings["warmup_epochs"] == 0.0

    def factor(self, epoch: int) -> float:
        """Return what the learning rate is multiplied by after `epoch` completed epochs.

        During a warm-up of w epochs it is also multiplied by (n + 1) / (w + 1).
        """
        warmup = self.settings["warmup_epochs"]
        growth = min(1.0, (epoch + 1.0) / (warmup + 1.0))
        return growth * REGISTRY[self.name].shape(epoch, self.settings)


def get(name: str) -> ScheduleRecord:
    """Return what is known of the schedule called `name`.

    Raises
    ------
    ValueError
        If there is none; the message lists the valid names.
    """
    try:
        return REGISTRY[name]
    except (KeyError, TypeError):
        raise ValueError(f"schedule must be one of {', '.join(REGISTRY)}, got {name!r}") from None
