"""So many numbers have been predicted right in practice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import NOT_SEEN, Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import Place
from simulator.messages import Message


class Predicted(Condition):
    """In practice, at least so many numbers were answered right since the lesson's step began.

    Attributes
    ----------
    at_least : int
    """

    is_watched: ClassVar[bool] = True

    type: Literal["predicted"] = "predicted"
    at_least: Annotated[int, Field(ge=1, le=1000)]

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether so many were."""
        if facts.seen is None:
            return Verdict(False, NOT_SEEN)
        right = facts.seen.answered
        says = Message("{right} of {wanted} numbers have been predicted.")
        return Verdict.of(
            right >= self.at_least,
            says.format(right=right, wanted=self.at_least),
            right / self.at_least,
        )

    def places(self) -> Iterable[Place]:
        """Return where practice is."""
        return (Place("panel", "step"),)


RECORD = ConditionKind("predicted", "numbers have been predicted right in practice", 220, Predicted)
