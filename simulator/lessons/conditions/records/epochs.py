"""So much training has been done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.places import Place
from simulator.messages import Message

_TRAINED = Message("Epochs trained: {epochs}.")
_SO_MANY = Message("{epochs} of {wanted} epochs have been trained.")


class Epochs(RunCondition):
    """At least so many epochs of training have been made.

    Attributes
    ----------
    at_least : int
    """

    is_watched: ClassVar[bool] = True

    type: Literal["epochs"] = "epochs"
    at_least: Annotated[int, Field(ge=1, le=1_000_000)]

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether so many have been made."""
        met = run.epoch >= self.at_least
        says = _TRAINED if met else _SO_MANY
        told = says.format(epochs=run.epoch, wanted=self.at_least)
        return Verdict.of(met, told, run.epoch / self.at_least)

    def places(self) -> Iterable[Place]:
        """Return what trains."""
        return (Place("action", "train"),)


RECORD = ConditionKind("epochs", "so many epochs of training have been made", 120, Epochs)
