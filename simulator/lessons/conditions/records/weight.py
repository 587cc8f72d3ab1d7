"""A weight or a bias has been set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from simulator.lessons.conditions.bounds import Bounds
from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.parameters import parameter_index
from simulator.lessons.places import AnyPlace, Place
from simulator.messages import Message, reason
from simulator.notation.numerals import numeral_text


class WeightSet(RunCondition, Bounds):
    """A weight or a bias lies within bounds.

    Attributes
    ----------
    place : Place
        The edge that it is on: ``edge/0.1-1.2``, ``edge/0.b-1.2`` of the bias.
    """

    type: Literal["weight"] = "weight"
    place: AnyPlace

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether it lies within."""
        try:
            index = parameter_index(run.experiment.spec, self.place)
        except ValueError as error:
            return Verdict(False, Message("{why}", why=reason(error)))
        value = float(run.theta[index])
        says = Message("It is {value}; wanted: {wanted}.")
        numbers = {"value": numeral_text(value), "wanted": self.wanted()}
        return Verdict.of(self.hold(value), says.format(**numbers))

    def places(self) -> Iterable[Place]:
        """Return the edge."""
        return (self.place,)


RECORD = ConditionKind("weight", "a weight or a bias lies within bounds", 140, WeightSet)
