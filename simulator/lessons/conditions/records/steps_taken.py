"""So many steps have been taken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import NOT_SEEN, Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import Place
from simulator.messages import Message


class StepsTaken(Condition):
    """At least so many steps forward were taken since the lesson's step began.

    Attributes
    ----------
    at_least : int
    """

    is_watched: ClassVar[bool] = True

    type: Literal["steps"] = "steps"
    at_least: Annotated[int, Field(ge=1, le=100_000)]

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether so many were taken."""
        if facts.seen is None:
            return Verdict(False, NOT_SEEN)
        taken = facts.seen.steps
        says = Message("{steps} of {wanted} steps have been taken.")
        return Verdict.of(
            taken >= self.at_least,
            says.format(steps=taken, wanted=self.at_least),
            taken / self.at_least,
        )

    def places(self) -> Iterable[Place]:
        """Return what takes a step."""
        return (Place("action", "forward"),)


RECORD = ConditionKind("steps", "so many steps forward have been taken", 200, StepsTaken)
