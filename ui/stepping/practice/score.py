"""How well each kind of number has been worked out, remembered from session to session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace

from PySide6.QtCore import QSettings

from simulator.stepping.step_plan import StepKind

_KEY = "practice/score"
# Before results could be worked out once more, four numbers were kept.
_COUNTS = (4, 5)
# What is counted for a while, and is not remembered.
_meanwhile: dict[StepKind, Tally] = {}


@dataclass(frozen=True, slots=True)
class Tally:
    """How a kind of number went.

    Attributes
    ----------
    asked : int
        Results that were asked for and are known by now.
    at_once : int
        How many of them were right at the first try, without a hint.
    tries, hints : int
        Answers given and hints taken.
    again : int
        How often a result that had been known was worked out once more; nothing else counts that.
    """

    asked: int = 0
    at_once: int = 0
    tries: int = 0
    hints: int = 0
    again: int = 0

    def plus(self, *, at_once: bool, tries: int, hints: int) -> Tally:
        """Return the tally with one more result."""
        return replace(
            self,
            asked=self.asked + 1,
            at_once=self.at_once + at_once,
            tries=self.tries + tries,
            hints=self.hints + hints,
        )

    def once_more(self) -> Tally:
        """Return the tally with a result that had been known, worked out once more."""
        return replace(self, again=self.again + 1)


def tally(kind: StepKind) -> Tally:
    """Return how a kind of number has gone so far."""
    if kind in _meanwhile:
        return _meanwhile[kind]
    stored = QSettings().value(f"{_KEY}/{kind.value}", "")
    counts = stored.split("|") if isinstance(stored, str) else []
    if len(counts) not in _COUNTS or not all(count.isdecimal() for count in counts):
        return Tally()
    return Tally(*map(int, counts))


def remember(kind: StepKind, found: Tally) -> None:
    """Keep how a kind of number has gone."""
    if kind in _meanwhile:
        _meanwhile[kind] = found
        return
    QSettings().setValue(f"{_KEY}/{kind.value}", "|".join(map(str, astuple(found))))


def forget(kinds: Iterable[StepKind] = StepKind) -> None:
    """Begin anew."""
    for kind in kinds:
        if kind in _meanwhile:
            _meanwhile[kind] = Tally()
        else:
            QSettings().remove(f"{_KEY}/{kind.value}")


def everything() -> dict[StepKind, Tally]:
    """Return how all kinds of number have gone."""
    return {kind: tally(kind) for kind in StepKind}


def set_aside() -> None:
    """Count on for a while without a trace: what has gone so far stays remembered as it is."""
    _meanwhile.update(everything())


def take_back() -> None:
    """Have all kinds of number gone as they had when they were set aside."""
    _meanwhile.clear()
