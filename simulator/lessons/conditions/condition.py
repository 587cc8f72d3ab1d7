"""What a condition is, and what it says of the facts."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from simulator.lessons.facts import Facts, RunFacts
from simulator.lessons.kinds import Kind, Kinded, any_of
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.registry import Registry, discover

NOT_YET_READY = Message("The scenario is still being prepared.")
NOT_SEEN = Message("This can only be seen in the window, while it is done.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a condition says of the facts.

    Attributes
    ----------
    is_met : bool
    says : Message
        Where it is not met, what there is and what is wanted, with the figures; where it is met,
        how it stands.
    share : float
        How far it is met, 0..1, for partial credit; 1 where it is met.
    """

    is_met: bool
    says: Message
    share: float = 0.0

    @staticmethod
    def of(is_met: bool, says: Message, share: float | None = None) -> Verdict:
        """Return the verdict; half-met only where `share` says so."""
        return Verdict(is_met, says, 1.0 if is_met else min(share or 0.0, 0.99))


class Condition(Kinded):
    """A condition on the facts: a frozen document that is asked whether it is met."""

    is_watched: ClassVar[bool] = False
    """Whether it is on what a learner does in the window, which no hand-in can prove."""

    told_in: ClassVar[frozenset[str]] = frozenset()
    """Settings of the run that its number is one of: with others it would be another number."""

    @abstractmethod
    def verdict(self, facts: Facts) -> Verdict:
        """Return whether the facts meet it, and what is to be said."""

    def parts(self) -> Iterable[Condition]:
        """Return the conditions that it is made of; none where it is a plain one."""
        return ()

    def places(self) -> Iterable[Place]:
        """Return what it is about, for whoever wants to be shown it."""
        return ()


class RunCondition(Condition):
    """A condition on the run alone."""

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether the run meets it; not yet while none is there."""
        return Verdict(False, NOT_YET_READY) if facts.run is None else self.of_run(facts.run)

    @abstractmethod
    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether a run meets it."""


@dataclass(frozen=True, slots=True)
class ConditionKind(Kind):
    """A kind of conditions, as a record."""

    model: type[Condition]


@cache
def kinds() -> Registry[ConditionKind]:
    """Return the kinds of conditions by name."""
    return Registry("condition", discover("simulator.lessons.conditions.records", ConditionKind))


if TYPE_CHECKING:
    AnyCondition = Condition
else:
    AnyCondition = any_of("condition", kinds, Condition)
    """The type of a field that holds a condition."""
