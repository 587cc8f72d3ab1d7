"""The gradient check was made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from simulator.lessons.conditions.condition import ConditionKind
from simulator.lessons.conditions.counted import Counted
from simulator.lessons.facts import Seen
from simulator.lessons.places import Place
from simulator.messages import Message


class GradientsChecked(Counted):
    """Gradients were compared with differences at least so often since the lesson's step began.

    Attributes
    ----------
    at_least : int
        How many comparisons came to their end; another choice of rows makes a new one.
    """

    type: Literal["gradient check"] = "gradient check"

    def counted(self, seen: Seen) -> int:
        """Return how often they were."""
        return seen.checks

    def told(self, count: int) -> Message:
        """Return how often they were, and how often it is wanted."""
        says = Message("The gradient check has been made {count} of {wanted} times.")
        return says.format(count=count, wanted=self.at_least)

    def places(self) -> Iterable[Place]:
        """Return the window that makes it."""
        return (Place("tool", "gradients"),)


RECORD = ConditionKind("gradient check", "the gradient check has been made", 222, GradientsChecked)
