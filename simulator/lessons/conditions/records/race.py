"""A racer of the arena has come where it is wanted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from simulator import optimizers
from simulator.lessons.conditions.condition import NOT_SEEN, Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.race.results import RecordedTrajectory
from simulator.scenarios.layer_settings import one_of

_CLOSED = Message("Open the optimizer arena.")
_NO_RACER = Message("No racer in the arena has this optimizer: {title}.")
_OFF = Message("{title}: out of the picture.")
_REACHED = Message("{title} reached the threshold at update {update}.")
_NOT_REACHED = Message("{title} has not reached the threshold; its loss is {loss} now.")
_AT = Message("{title} is at {place}, loss {loss}.")

OptimizerChoice = Annotated[str, one_of(optimizers.REGISTRY)]


class RaceResult(Condition):
    """A racer has reached the loss that the race wants, or lies where it is wanted.

    Attributes
    ----------
    optimizer : str
        Of the first racer that has it.
    reached : bool, optional
        Whether it is to have reached the loss that the race wants.
    diverged : bool, optional
        Whether it is to have left all numbers.
    axis : int
        Which coordinate `at_least` and `at_most` are of, from 0.
    at_least, at_most : float, optional
        Between which it is to lie now: on the far side of a hill.
    """

    is_watched: ClassVar[bool] = True

    type: Literal["race"] = "race"
    optimizer: OptimizerChoice
    reached: bool | None = None
    diverged: bool | None = None
    axis: Annotated[int, Field(ge=0, le=1)] = 0
    at_least: float | None = None
    at_most: float | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        asked = (self.reached, self.diverged, self.at_least, self.at_most)
        if all(one is None for one in asked):
            raise ValueError(Message("must say reached, diverged, at_least or at_most"))
        return self

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether it has."""
        if facts.seen is None:
            return Verdict(False, NOT_SEEN)
        if facts.seen.race is None:
            return Verdict(False, _CLOSED)
        title = Message.in_context("simulator", optimizers.REGISTRY[self.optimizer].title)
        racers = [
            one for one in facts.seen.race.trajectories if one.racer.optimizer == self.optimizer
        ]
        if not racers:
            return Verdict(False, _NO_RACER.format(title=title))
        return Verdict.of(self._holds(racers[0]), _told(racers[0], self))

    def _holds(self, racer: RecordedTrajectory) -> bool:
        if self.reached is not None and (racer.reached is not None) is not self.reached:
            return False
        if self.diverged is not None and (racer.diverged is not None) is not self.diverged:
            return False
        if self.at_least is None and self.at_most is None:
            return True
        if self.axis >= racer.points.shape[1] or racer.diverged is not None:
            return False
        place = float(racer.points[-1, self.axis])
        low, high = self.at_least, self.at_most
        return (low is None or place >= low) and (high is None or place <= high)

    def places(self) -> Iterable[Place]:
        """Return the arena."""
        return (Place("tool", "arena"),)


def _told(racer: RecordedTrajectory, asked: RaceResult) -> Message:
    title = racer.racer.label  # several may have the same optimizer
    if racer.diverged is not None:
        return _OFF.format(title=title)
    loss = numeral_text(float(racer.losses[-1]))
    if asked.reached is None:
        place = numeral_text(float(racer.points[-1, min(asked.axis, racer.points.shape[1] - 1)]))
        return _AT.format(title=title, place=place, loss=loss)
    if racer.reached is None:
        return _NOT_REACHED.format(title=title, loss=loss)
    return _REACHED.format(title=title, update=racer.reached)


RECORD = ConditionKind("race", "a racer of the arena has come where it is wanted", 230, RaceResult)
