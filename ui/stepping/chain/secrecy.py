"""How much of a chain's line may be told: all, or less where its result is to be worked out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from simulator.expressions import Expression
from simulator.stepping.parameter_chain import Link, LinkKind
from simulator.stepping.step_plan import StepPlan


class Told(IntEnum):
    """What of a line is told; each adds to the one before."""

    NAME = 0
    FORMULA = 1
    NUMBERS = 2
    RESULT = 3


@dataclass(frozen=True, slots=True)
class Secrecy:
    """What practice keeps to itself at a step.

    Attributes
    ----------
    index : int
        The step that is shown; -1 before the first.
    is_asked : bool
        Whether its own result is still to be worked out.
    hints : int
        Hints that were taken at it: 1 tells the formula, 2 its numbers too.
    known : tuple of Expression
        What pieces of memory are called that are worked out already.
    """

    index: int
    is_asked: bool = False
    hints: int = 0
    known: tuple[Expression, ...] = ()

    def told(self, link: Link, plan: StepPlan) -> Told:
        """Return how much of a link is told."""
        place = plan.index_of(link.step)
        if place < self.index or (place == self.index and not self.is_asked):
            return Told.RESULT
        if place > self.index:
            return Told.NAME
        if link.equation is not None and link.equation.left in self.known:
            return Told.RESULT
        # The new value's numbers are the value before and the move, which is the answer nearly.
        most = Told.FORMULA if link.kind is LinkKind.NEW else Told.NUMBERS
        return min(Told(min(self.hints, Told.NUMBERS)), most)
