"""Conditions on how often something was done in the window, which no hand-in can prove."""

from __future__ import annotations

from abc import abstractmethod
from typing import Annotated, ClassVar

from pydantic import Field

from simulator.lessons.conditions.condition import NOT_SEEN, Condition, Verdict
from simulator.lessons.facts import Facts, Seen
from simulator.messages import Message


class Counted(Condition):
    """Something was done at least so often since the lesson's step began.

    Attributes
    ----------
    at_least : int
    """

    is_watched: ClassVar[bool] = True

    at_least: Annotated[int, Field(ge=1, le=1000)] = 1

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether it was."""
        if facts.seen is None:
            return Verdict(False, NOT_SEEN)
        count = self.counted(facts.seen)
        told = self.told(min(count, self.at_least))
        return Verdict.of(count >= self.at_least, told, count / self.at_least)

    @abstractmethod
    def counted(self, seen: Seen) -> int:
        """Return how often it was done."""

    @abstractmethod
    def told(self, count: int) -> Message:
        """Return how it stands, with what is wanted: never more than that."""
