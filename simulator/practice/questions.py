"""Questions: the result of a step, to be worked out before it is shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from simulator.equation_parts import number_of
from simulator.expressions import Equation, Expression, Text
from simulator.practice.mistakes import Mistake, mistakes
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

_OPEN = Text("?")


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """The result of one step.

    Attributes
    ----------
    kind : StepKind
        What is asked for.
    value : float
        The recorded number, as the equation shows it.
    symbol : Expression
        What it is called.
    rate : float
        The learning rate of the update.
    mistakes : callable
        Yields the known errors, the likely ones first; asked for only once an answer is wrong.
    """

    kind: StepKind
    value: float
    symbol: Expression
    rate: float
    mistakes: Callable[[], Iterator[Mistake]]


def question(record: UpdateRecord, step: Step) -> Question | None:
    """Return what a step asks for; None where its result is no finite number."""
    asked = equation(record, step)
    value = number_of(asked.result)
    if value is None or not math.isfinite(value):
        return None
    rate = float(record.settings["learning_rate"])
    return Question(step.kind, value, asked.left, rate, partial(mistakes, record, step))


def hint(shown: Equation, *, with_numbers: bool) -> Equation:
    """Return an equation without its result: the formula alone, or with this step's numbers.

    What the formula uses and is computed in the same step is shown as far as the formula is.
    """
    numbers = shown.numbers if with_numbers else Text("…")
    used = shown.where if with_numbers else tuple(map(_in_symbols, shown.where))
    return Equation(shown.left, shown.symbols, numbers, _OPEN, shown.relation, used)


def _in_symbols(used: Equation) -> Equation:
    return Equation(used.left, used.symbols, Text("…"), Text("…"), used.relation)
