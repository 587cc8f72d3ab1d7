"""Questions: the result of a step, to be worked out before it is shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from simulator import optimizers
from simulator.equation_parts import written
from simulator.expressions import Equation, Expression, Text
from simulator.notation.numerals import DIGITS, digits_of_change
from simulator.practice.mistakes import Mistake, Place, in_memory, mistakes, numbers_of
from simulator.practice.on_screen import on_screen
from simulator.stepping.equations import equation
from simulator.stepping.equations.update import edge_of
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
    equation : Equation
        How it is worked out; a hint shows it without the result.
    before : float
        What an update starts from; not a number where nothing is changed.
    digits : int
        How many digits are shown of the value: more than three where they show what has changed.
    memory : str
        Which piece of the optimizer's memory it is; empty where it is none.
    on_screen : callable
        Returns the same question of the numbers as they are shown, rounded: their result and the
        errors with them; None where these lead to no number.
    is_0_or_1 : bool
        Whether it can be nothing else: the activation of a step function.
    """

    kind: StepKind
    value: float
    symbol: Expression
    rate: float
    mistakes: Callable[[], Iterator[Mistake]]
    equation: Equation
    before: float = math.nan
    digits: int = DIGITS
    memory: str = ""
    on_screen: Callable[[], Question | None] = lambda: None
    is_0_or_1: bool = False


def question(record: UpdateRecord, step: Step) -> Question | None:
    """Return what a step asks for; None where its result is no finite number."""
    asked = equation(record, step)
    number = written(asked.result)
    if number is None or not math.isfinite(number.value):
        return None
    value, before = float(number.value), math.nan
    if step.kind is StepKind.UPDATE:
        before = float(record.theta[record.spec.parameter_index(step.layer, step.part, step.unit)])
    rate = float(record.settings["learning_rate"])
    wrong, rough = partial(mistakes, record, step), partial(_on_screen, record, step)
    return Question(
        step.kind,
        value,
        asked.left,
        rate,
        wrong,
        asked,
        before,
        number.digits,
        on_screen=rough,
        is_0_or_1=_is_0_or_1(record, step),
    )


def _is_0_or_1(record: UpdateRecord, step: Step) -> bool:
    return step.kind is StepKind.ACTIVATION and not record.spec.layers[step.layer].record.trains


def questions(record: UpdateRecord, step: Step) -> tuple[Question, ...]:
    """Return all that a step asks, in order: of an update, first what the optimizer remembers.

    The last one is that of `question`; nothing where its result is no finite number.
    """
    last = question(record, step)
    if last is None:
        return ()
    return (*_of_memory(record, step), last) if step.kind is StepKind.UPDATE else (last,)


def _of_memory(record: UpdateRecord, step: Step) -> Iterator[Question]:
    index = record.spec.parameter_index(step.layer, step.part, step.unit)
    rule = optimizers.REGISTRY.get(record.optimizer)
    if record.is_frozen(index) or rule is None or rule.by_number is None:
        return
    edge = edge_of(record, step.layer, step.part, step.unit)
    made = [one for one in _used(rule.equation(edge).where) if one.relation == "←"]
    names = rule.by_number(numbers_of(Place(record, step), index, edge.before)).memory
    rate = float(record.settings["learning_rate"])
    for name, one in zip(names, made, strict=True):
        before, value = float(record.state[name][index]), float(record.state_after[name][index])
        digits = digits_of_change(before, value)[1]
        wrong = partial(in_memory, Place(record, step), name)
        if math.isfinite(value):
            rough = partial(_on_screen, record, step, name)
            yield Question(
                step.kind, value, one.left, rate, wrong, one, before, digits, name, rough
            )


def _on_screen(record: UpdateRecord, step: Step, memory: str = "") -> Question | None:
    """Return a step's question, or that of a piece of memory, of the numbers as shown."""
    asked = questions(on_screen(record, step), step)
    return next((one for one in asked if one.memory == memory), None)


def _used(equations: tuple[Equation, ...]) -> Iterator[Equation]:
    """Yield equations, each after those of what it uses."""
    for one in equations:
        yield from _used(one.where)
        yield one


def hint(shown: Equation, *, with_numbers: bool) -> Equation:
    """Return an equation without its result: the formula alone, or with this step's numbers.

    What the formula uses and is computed in the same step is shown as far as the formula is.
    """
    numbers = shown.numbers if with_numbers else Text("…")
    used = shown.where if with_numbers else tuple(map(_in_symbols, shown.where))
    return Equation(shown.left, shown.symbols, numbers, _OPEN, shown.relation, used)


def _in_symbols(used: Equation) -> Equation:
    return Equation(used.left, used.symbols, Text("…"), Text("…"), used.relation)
