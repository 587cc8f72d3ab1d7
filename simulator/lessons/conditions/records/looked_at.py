"""Something is in sight, or selected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from simulator.lessons.conditions.condition import NOT_SEEN, Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import AnyPlace, Place
from simulator.messages import Message

_YES = Message("There it is.")
_OPEN = Message("Not in sight yet.")
_CHOOSE = Message("Not selected yet.")


class LookedAt(Condition):
    """A panel or a window is open, or a node or an edge is selected.

    Attributes
    ----------
    place : Place
    """

    is_watched: ClassVar[bool] = True

    type: Literal["looked at"] = "looked at"
    place: AnyPlace

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether it is."""
        if facts.seen is None:
            return Verdict(False, NOT_SEEN)
        is_part = self.place.kind in ("node", "edge")
        there = facts.seen.chosen if is_part else facts.seen.open_places
        met = self.place in there
        return Verdict.of(met, _YES if met else _CHOOSE if is_part else _OPEN)

    def places(self) -> Iterable[Place]:
        """Return it."""
        return (self.place,)


RECORD = ConditionKind("looked at", "something is in sight or selected", 210, LookedAt)
