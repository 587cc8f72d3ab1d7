"""The perceptron learning rule on a gate, one row at a time, with a record of every visit.

References
----------
Rosenblatt, F. (1958). The perceptron: a probabilistic model for information storage and
organization in the brain. Psychological Review 65 (6).
Minsky, M. and Papert, S. (1969). Perceptrons. Section 11.9: where no line separates the classes,
the weights stay bounded and come round again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import count
from typing import Final

from simulator.workshops.gates.truth import INPUTS, TARGETS, Gate, Weights, is_solved, on_paper

MAX_VISITS: Final = 1000


@dataclass(frozen=True, slots=True)
class Visit:
    """What the rule does at one row: ``w ← w − η (a − y) x``, with x = 1 for the bias.

    Attributes
    ----------
    number : int
        From 1, in the order of the visits.
    row : int
        Which of the four rows.
    before, after : Weights
    total : float
        The sum before the change.
    output, target : int
        a and y.
    change : Weights
        What is added to each weight; all 0 where the row is right.
    """

    number: int
    row: int
    before: Weights
    total: float
    output: int
    target: int
    change: Weights
    after: Weights

    @property
    def error(self) -> int:
        """The output minus the target: 1, −1, or 0 where the row is right."""
        return self.output - self.target


class End(Enum):
    """Why a run of the rule ends."""

    SOLVED = "solved"
    """Every row is right: nothing would change any more."""
    ROUND = "round"
    """The weights are those of an earlier visit to this row: the same comes again, for ever."""
    LIMIT = "limit"
    """As many visits as are kept; neither has happened."""


def visit(weights: Weights, gate: Gate, rate: float, number: int) -> Visit:
    """Return what the rule does at its visit `number`; rows are taken in turn.

    Parameters
    ----------
    weights : Weights
        Before the visit.
    gate : {"and", "or", "nand", "xor"}
    rate : float
        The learning rate η, above 0.
    number : int
        From 1.
    """
    row = (number - 1) % len(INPUTS)
    inputs, target = INPUTS[row], TARGETS[gate][row]
    output = weights.fires(inputs)
    step = rate * (target - output)
    change = Weights(*(on_paper(step * x) for x in (*inputs, 1)))
    after = Weights(*(on_paper(w + d) for w, d in zip(weights, change, strict=True)))
    return Visit(number, row, weights, weights.total(inputs), output, target, change, after)


@lru_cache(maxsize=64)
def visits(start: Weights, gate: Gate, rate: float, many: int) -> tuple[Visit, ...]:
    """Return the record of the first visits.

    Parameters
    ----------
    start : Weights
    gate : {"and", "or", "nand", "xor"}
    rate : float
    many : int
        How many.
    """
    found: list[Visit] = []
    weights = start
    for number in range(1, many + 1):
        found.append(visit(weights, gate, rate, number))
        weights = found[-1].after
    return tuple(found)


def after(start: Weights, gate: Gate, rate: float, many: int) -> Weights:
    """Return the weights after so many visits."""
    made = visits(start, gate, rate, many)
    return made[-1].after if made else start


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a run of the rule comes to.

    Attributes
    ----------
    visits : int
        How many visits it takes from the start.
    end : End
    first : int
        Where the weights go round: the visit before which they were the same; else 0.
    """

    visits: int
    end: End
    first: int = 0


@lru_cache(maxsize=64)
def ending(start: Weights, gate: Gate, rate: float) -> Ending:
    """Return where the rule comes to if it goes on.

    It ends once every row is right, or once the weights before a visit are those before an earlier
    one to the same row: from there on everything repeats.
    """
    seen: dict[tuple[int, Weights], int] = {}
    weights = start
    for number in count(1):
        if is_solved(weights, gate):
            return Ending(number - 1, End.SOLVED)
        place = (number - 1) % len(INPUTS), weights
        if place in seen:
            return Ending(number - 1, End.ROUND, seen[place])
        if number > MAX_VISITS:
            return Ending(MAX_VISITS, End.LIMIT)
        seen[place] = number
        weights = visit(weights, gate, rate, number).after
    raise AssertionError("unreachable")
