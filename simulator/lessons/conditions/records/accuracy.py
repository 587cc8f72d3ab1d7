"""The share of rows that are classified right, or how good a regression is, is high enough."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.places import Place
from simulator.messages import Message

_NO_CLASSES = Message("This network predicts numbers: its rows are not right or wrong.")
_NO_ROWS = Message("There are no validation rows: set some aside in the set-up.")


class Accuracy(RunCondition):
    """At least this share of the rows is classified right.

    Attributes
    ----------
    at_least : float
        0..1.
    rows : str
        ``training`` or ``validation``.
    """

    type: Literal["accuracy"] = "accuracy"
    at_least: Annotated[float, Field(gt=0.0, le=1.0)]
    rows: Literal["training", "validation"] = "training"

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether so many are right."""
        found = run.evaluation
        if found.accuracy is None:
            return Verdict(False, _NO_CLASSES)
        share = found.accuracy if self.rows == "training" else found.validation_accuracy
        if share is None:
            return Verdict(False, _NO_ROWS)
        says = Message("{share} % of the rows are right; {wanted} % are wanted.")
        numbers = {"share": f"{100 * share:.4g}", "wanted": f"{100 * self.at_least:.4g}"}
        met = share >= self.at_least - 1e-12
        return Verdict.of(met, says.format(**numbers), share / self.at_least)

    def places(self) -> Iterable[Place]:
        """Return the panel with the curve."""
        return (Place("panel", "loss"),)


RECORD = ConditionKind("accuracy", "a share of the rows is classified right", 110, Accuracy)
