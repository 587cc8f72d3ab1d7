"""Training has met a number that is not finite."""

from __future__ import annotations

from typing import ClassVar, Literal

from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.messages import Message

_YES, _NO = Message("Training has diverged."), Message("Training has not diverged yet.")


class HasDiverged(RunCondition):
    """Training has diverged, or the loss has grown beyond a number.

    Attributes
    ----------
    or_loss_above : float, optional
    """

    is_watched: ClassVar[bool] = True

    type: Literal["diverged"] = "diverged"
    or_loss_above: float | None = None

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether it has."""
        limit = self.or_loss_above
        met = run.has_diverged or (limit is not None and not run.evaluation.loss <= limit)
        return Verdict.of(met, _YES if met else _NO)


RECORD = ConditionKind("diverged", "training has diverged", 170, HasDiverged)
