"""Several conditions, all of which have to be met."""

from __future__ import annotations

from typing import Literal

from simulator.lessons.conditions.condition import ConditionKind, Verdict
from simulator.lessons.conditions.several import Several
from simulator.lessons.facts import Facts


class AllOf(Several):
    """All of several conditions: what is not met yet is said, the first of them.

    Attributes
    ----------
    conditions : tuple of Condition
    """

    type: Literal["all"] = "all"

    def verdict(self, facts: Facts) -> Verdict:
        """Return the verdict of the first that is not met, or else of the last."""
        verdicts = [one.verdict(facts) for one in self.conditions]
        open_ones = [one for one in verdicts if not one.is_met]
        share = sum(one.share for one in verdicts) / len(verdicts)
        return Verdict.of(not open_ones, (open_ones or verdicts[-1:])[0].says, share)


RECORD = ConditionKind("all", "all of several conditions", 10, AllOf)
