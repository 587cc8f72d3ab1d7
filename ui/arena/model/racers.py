"""The racers as the learner arranges them: an immutable list with edits that return another.

Every entry keeps its style for life, so that removing one racer does not repaint the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from simulator import optimizers
from simulator.messages import Message
from simulator.race.results import LabelTells, Racer
from ui.plotting.racer_styles import RacerStyle, style_of
from ui.words.messages import said, worded
from ui.words.quantities import rounded

MOST_RACERS = 12

_RATE = "η = {0}"


def short_title(optimizer: str) -> Message:
    """Return what an optimizer is called in a list."""
    return Message(optimizers.REGISTRY[optimizer].short_title)


@dataclass(frozen=True, slots=True)
class Entry:
    """A racer with the number of its look.

    Attributes
    ----------
    racer : Racer
    style_index : int
    is_named : bool
        Whether its label was given; else the label follows the optimizer.
    is_ready : bool
        Whether its label is that of a ready-made race, which may tell settings.
    """

    racer: Racer
    style_index: int
    is_named: bool = False
    is_ready: bool = False

    def tells(self, *things: LabelTells) -> bool:
        """Return whether its ready-made label tells one of `things`."""
        return self.is_ready and self.racer.tells in things

    @property
    def style(self) -> RacerStyle:
        """How it is drawn."""
        return style_of(self.style_index)

    @property
    def settings(self) -> dict[str, float]:
        """Every setting of its optimizer, defaults filled in."""
        return dict(optimizers.get(self.racer.optimizer, **self.racer.settings).settings)

    @property
    def learning_rate(self) -> float:
        """Its learning rate."""
        return self.settings["learning_rate"]


@dataclass(frozen=True, slots=True)
class Lineup:
    """All racers, in the order of the list."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, racers: Iterable[Racer]) -> Lineup:
        """Return the lineup of a ready-made race, whose racers have names of their own."""
        return cls(tuple(Entry(racer, k, True, True) for k, racer in enumerate(racers)))

    @property
    def racers(self) -> tuple[Racer, ...]:
        """The racers as a race takes them."""
        return tuple(entry.racer for entry in self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def is_full(self) -> bool:
        """Whether no more can be told apart."""
        return len(self.entries) >= MOST_RACERS

    def added(self, optimizer: str) -> Lineup:
        """Return the lineup with another racer of default settings."""
        racer = Racer(self._label(short_title(optimizer)), optimizer)
        return Lineup((*self.entries, Entry(racer, self._free_style())))

    def duplicated(self, index: int) -> Lineup:
        """Return the lineup with a copy of a racer right after it."""
        entry = self.entries[index]
        tells_rate = entry.tells(LabelTells.LEARNING_RATE)
        label = self._label(entry.racer.label, ends_in_number=tells_rate)
        racer = replace(entry.racer, label=label)
        copy = replace(entry, racer=racer, style_index=self._free_style())
        return Lineup((*self.entries[: index + 1], copy, *self.entries[index + 1 :]))

    def removed(self, index: int) -> Lineup:
        """Return the lineup without a racer."""
        return Lineup((*self.entries[:index], *self.entries[index + 1 :]))

    def named(self, index: int, label: str) -> Lineup:
        """Return the lineup with a racer called `label`; an empty one follows the optimizer."""
        entry, others = self.entries[index], self.removed(index)
        wanted = label.strip() or short_title(entry.racer.optimizer)
        racer = replace(entry.racer, label=others._label(wanted))
        is_named = bool(label.strip())
        return self._with(index, replace(entry, racer=racer, is_named=is_named, is_ready=False))

    def with_optimizer(self, index: int, optimizer: str) -> Lineup:
        """Return the lineup with another optimizer for a racer; settings both have stay.

        The learning rate does not: what is right for one optimizer is wrong for another.
        """
        entry = self.entries[index]
        known = {setting.name for setting in optimizers.REGISTRY[optimizer].settings}
        kept = {
            name: value
            for name, value in entry.racer.settings.items()
            if name in known and name != "learning_rate"
        }
        racer = replace(entry.racer, optimizer=optimizer, settings=kept)
        changed = self._with(index, replace(entry, racer=racer))
        # "Gradient descent" and "Mini-batch" tell the rows, and mean plain descent by it.
        follows = not entry.is_named or entry.tells(*LabelTells)
        return changed.named(index, "") if follows else changed

    def with_setting(self, index: int, name: str, value: float) -> Lineup:
        """Return the lineup with another value of one of a racer's settings.

        A ready-made name that tells the learning rate tells the new one.
        """
        entry = self.entries[index]
        settings = {**entry.racer.settings, name: value}
        racer = replace(entry.racer, settings=settings)
        if name == "learning_rate" and entry.tells(LabelTells.LEARNING_RATE):
            label = self.removed(index)._label(
                _RATE.format(rounded(float(value))), ends_in_number=True
            )
            racer = replace(racer, label=label)
        return self._with(index, replace(entry, racer=racer))

    def with_batch_size(self, index: int, size: int | None) -> Lineup:
        """Return the lineup with another batch size for a racer; None means all rows.

        A ready-made name that tells how many rows it sees gives way to the optimizer's.
        """
        entry = self.entries[index]
        changed = self._with(index, replace(entry, racer=replace(entry.racer, batch_size=size)))
        return changed.named(index, "") if entry.tells(LabelTells.ROWS) else changed

    def without_starts(self) -> Lineup:
        """Return the lineup with every racer at the common start: another surface has other ones.

        A ready-made name that tells the racer's own start gives way to the optimizer's.
        """
        lineup = self
        for index, entry in enumerate(self.entries):
            if entry.racer.start is None:
                continue
            racer = replace(entry.racer, start=None)
            lineup = lineup._with(index, replace(entry, racer=racer))
            if entry.is_ready:
                lineup = lineup.named(index, "")
        return lineup

    def _with(self, index: int, entry: Entry) -> Lineup:
        return Lineup((*self.entries[:index], entry, *self.entries[index + 1 :]))

    def _free_style(self) -> int:
        taken = {entry.style_index for entry in self.entries}
        return next(k for k in range(len(taken) + 1) if k not in taken)

    def _label(self, wanted: str, *, ends_in_number: bool = False) -> str:
        """Return `wanted`, with a number behind it where that name is taken."""
        taken = {said(entry.racer.label) for entry in self.entries}
        if said(wanted) not in taken:
            return wanted
        if ends_in_number:  # 0.2 2 would read as one number
            stem = _without_brackets(wanted)
            names = (_in_brackets(stem, k) for k in range(2, 99))
        else:
            stem = _without_number(wanted)
            names = (_numbered(stem, k) for k in range(2, 99))
        return next(name for name in names if said(name) not in taken)


def _in_brackets(name: str, number: int) -> str:
    """Return a name with a number behind it, apart from one that it ends in."""
    if not isinstance(name, Message):
        return f"{name} ({number})"
    return worded("Lineup", "{name} ({number})").format(name=name, number=number)


def _numbered(name: str, number: int) -> str:
    """Return a name with a number behind it."""
    if not isinstance(name, Message):
        return f"{name} {number}"
    return worded("Lineup", "{name} {number}").format(name=name, number=number)


def _without_brackets(name: str) -> str:
    """Return a name without the number in brackets that it was given."""
    return _of_message(name) if isinstance(name, Message) else re.sub(r" \(\d+\)$", "", name)


def _of_message(name: Message) -> str:
    """Return the name that a number was put behind."""
    return name.values.get("name", name) if name.context == "Lineup" else name


def _without_number(name: str) -> str:
    """Return a name without the number that it was given."""
    if isinstance(name, Message):
        return _of_message(name)
    stem, _, number = name.rpartition(" ")
    return stem if number.isdigit() and stem else name
