"""So many numbers have been predicted right in practice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import ConditionKind
from simulator.lessons.conditions.counted import Counted
from simulator.lessons.facts import Seen
from simulator.lessons.places import Place
from simulator.messages import Message


class Predicted(Counted):
    """In practice, at least so many numbers were answered right since the lesson's step began.

    Attributes
    ----------
    at_least : int
    """

    type: Literal["predicted"] = "predicted"
    at_least: Annotated[int, Field(ge=1, le=1000)]

    def counted(self, seen: Seen) -> int:
        """Return how many were."""
        return seen.answered

    def told(self, count: int) -> Message:
        """Return how many were, and how many are wanted."""
        says = Message("{right} of {wanted} numbers have been predicted.")
        return says.format(right=count, wanted=self.at_least)

    def places(self) -> Iterable[Place]:
        """Return where practice is."""
        return (Place("panel", "step"),)


RECORD = ConditionKind("predicted", "numbers have been predicted right in practice", 220, Predicted)
