"""A row of one's own was typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from simulator.lessons.conditions.condition import ConditionKind
from simulator.lessons.conditions.counted import Counted
from simulator.lessons.facts import Seen
from simulator.lessons.places import Place
from simulator.messages import Message


class OwnRowTyped(Counted):
    """At least so many rows that are none of the data were typed since the lesson's step began.

    Attributes
    ----------
    at_least : int
    """

    type: Literal["own row"] = "own row"

    def counted(self, seen: Seen) -> int:
        """Return how many were."""
        return seen.own_rows

    def told(self, count: int) -> Message:
        """Return how many were, and how many are wanted."""
        says = Message("{count} of {wanted} rows of your own have been typed.")
        return says.format(count=count, wanted=self.at_least)

    def places(self) -> Iterable[Place]:
        """Return where one is typed."""
        return (Place("panel", "step"),)


RECORD = ConditionKind("own row", "a row of the learner's own has been typed", 224, OwnRowTyped)
