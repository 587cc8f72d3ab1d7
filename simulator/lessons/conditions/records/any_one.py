"""Several conditions, of which one is enough."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import AnyCondition, Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts


class AnyOne(Condition):
    """Any of several conditions.

    Attributes
    ----------
    conditions : tuple of Condition
        What the first says counts while none is met.
    """

    type: Literal["any"] = "any"
    conditions: Annotated[
        tuple[AnyCondition, ...], Field(strict=False, min_length=1, max_length=32)
    ]

    def verdict(self, facts: Facts) -> Verdict:
        """Return the verdict of the first that is met, or of the one that is nearest to it."""
        verdicts = [one.verdict(facts) for one in self.conditions]
        return max(verdicts, key=lambda one: (one.is_met, one.share))

    def parts(self) -> Iterable[Condition]:
        """Return the conditions."""
        return self.conditions


RECORD = ConditionKind("any", "any one of several conditions", 20, AnyOne)
