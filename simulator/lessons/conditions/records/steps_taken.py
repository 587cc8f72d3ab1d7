"""So many steps have been taken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import ConditionKind
from simulator.lessons.conditions.counted import Counted
from simulator.lessons.facts import Seen
from simulator.lessons.places import Place
from simulator.messages import Message


class StepsTaken(Counted):
    """At least so many steps forward were taken since the lesson's step began.

    Attributes
    ----------
    at_least : int
    """

    type: Literal["steps"] = "steps"
    at_least: Annotated[int, Field(ge=1, le=100_000)]

    def counted(self, seen: Seen) -> int:
        """Return how many were."""
        return seen.steps

    def told(self, count: int) -> Message:
        """Return how many were, and how many are wanted."""
        says = Message("{steps} of {wanted} steps have been taken.")
        return says.format(steps=count, wanted=self.at_least)

    def places(self) -> Iterable[Place]:
        """Return what takes a step."""
        return (Place("action", "forward"),)


RECORD = ConditionKind("steps", "so many steps forward have been taken", 200, StepsTaken)
