"""Several conditions, of which one is enough."""

from __future__ import annotations

from typing import Literal

from simulator.lessons.conditions.condition import ConditionKind, Verdict
from simulator.lessons.conditions.several import Several
from simulator.lessons.facts import Facts


class AnyOne(Several):
    """Any of several conditions.

    Attributes
    ----------
    conditions : tuple of Condition
        What the first says counts while none is met.
    """

    type: Literal["any"] = "any"

    def verdict(self, facts: Facts) -> Verdict:
        """Return the verdict of the first that is met, or of the one that is nearest to it."""
        verdicts = [one.verdict(facts) for one in self.conditions]
        return max(verdicts, key=lambda one: (one.is_met, one.share))


RECORD = ConditionKind("any", "any one of several conditions", 20, AnyOne)
