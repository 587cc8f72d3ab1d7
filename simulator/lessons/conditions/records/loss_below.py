"""The mean loss is small enough."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.notation.numerals import numeral_text

_NONE = Message("There are no validation rows: set some aside in the set-up.")


class LossBelow(RunCondition):
    """The mean loss of all training rows, or of the validation rows, is below a number.

    Attributes
    ----------
    below : float
    rows : str
        ``training`` or ``validation``.
    """

    told_in: ClassVar[frozenset[str]] = frozenset({"loss"})

    type: Literal["loss"] = "loss"
    below: Annotated[float, Field(gt=0.0)]
    rows: Literal["training", "validation"] = "training"

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether the loss is below."""
        found = run.evaluation
        loss = found.loss if self.rows == "training" else found.validation_loss
        if loss is None:
            return Verdict(False, _NONE)
        says = Message("The mean loss is {loss}; below {below} is wanted.")
        numbers = {"loss": numeral_text(loss), "below": numeral_text(self.below)}
        return Verdict.of(loss < self.below, says.format(**numbers))

    def places(self) -> Iterable[Place]:
        """Return the panel with the curve."""
        return (Place("panel", "loss"),)


RECORD = ConditionKind("loss", "the mean loss is below a number", 100, LossBelow)
