"""Learning-rate schedules, one file each: how the learning rate changes from epoch to epoch.

A schedule multiplies the learning rate r that is set. It depends on nothing but n, the number of
epochs completed, so a run that is resumed goes on exactly where it stood. It is not weight decay,
which makes weights smaller.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType

from simulator.messages import Message
from simulator.optimizers.schedules._base import WARMUP, ScheduleRecord, Settings
from simulator.registry import Registry, discover
from simulator.settings import resolve

__all__ = ["REGISTRY", "WARMUP", "Schedule", "ScheduleRecord", "get"]

REGISTRY = Registry("schedule", discover(__name__, ScheduleRecord))

get = REGISTRY.find


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
                raise ValueError(
                    Message(
                        "{name} must be a whole number, got {got}",
                        name=key,
                        got=f"{complete[key]:g}",
                    )
                )
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
