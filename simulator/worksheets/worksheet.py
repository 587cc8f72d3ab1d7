"""A worksheet as a value: what is given, what is asked, and the answers with known errors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from simulator.expressions import Equation, Expression, Marked, Number, Row
from simulator.messages import Message
from simulator.notation import to_text
from simulator.notation.numerals import DIGITS, digits_of_change, numeral_text
from simulator.practice import Answer, Question, fits, question, tolerance
from simulator.stepping.equations import batch_parameter, equation
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from simulator.worksheets.choices import Choices, Scope
from simulator.worksheets.start import Start

_MOST_ERRORS = 10


@dataclass(frozen=True, slots=True)
class KnownError:
    """A wrong answer that is known, and what leads to it.

    Attributes
    ----------
    value, tolerance : float
    digits : int
        With how many it is written, as the answer is.
    told : tuple of Message
        What was done wrong; two where two errors lead to the same number.
    """

    value: float
    tolerance: float
    digits: int
    told: tuple[Message, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """A number that is known when a step is asked.

    Attributes
    ----------
    symbol : Expression
    value : float
    row : int
        Which row it belongs to, counted from 1; 0 where that need not be said.
    """

    symbol: Expression
    value: float
    row: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class SheetQuestion:
    """One number that is asked.

    Attributes
    ----------
    number : int
        Its number on the sheet, counted from 1.
    step : Step
    row : int
        Which row it belongs to, counted from 1; 0 where there is one row, or it is of all.
    name : str
        What the number is called in the script, such as ``z_1^(1), row 2``.
    equation : Equation
        In symbols, with the numbers, and its result.
    value, tolerance : float
        The answer, and how far one of the digits that are asked may be off.
    digits : int
        How many of them: three, or more where an update would not be seen in them.
    errors : tuple of KnownError
        Those that can be told from the answer, the likely ones first.
    """

    number: int
    step: Step
    row: int
    name: str
    equation: Equation
    value: float
    tolerance: float
    digits: int
    errors: tuple[KnownError, ...]

    @property
    def kind(self) -> StepKind:
        """What is asked for."""
        return self.step.kind


@dataclass(frozen=True, slots=True, eq=False)
class Worksheet:
    """A sheet with its answers.

    Attributes
    ----------
    start : Start
    choices : Choices
    record : UpdateRecord
        All numbers of the update.
    questions : tuple of SheetQuestion
        In the order of an update.
    given : tuple of Given
        What is known before, where a single step is asked.
    """

    start: Start
    choices: Choices
    record: UpdateRecord
    questions: tuple[SheetQuestion, ...]
    given: tuple[Given, ...] = ()


def made(start: Start, choices: Choices, step: Step | None = None) -> Worksheet:
    """Return the worksheet of a start.

    Parameters
    ----------
    start : Start
    choices : Choices
    step : Step, optional
        Which step is asked where the scope is a single one; else the seed draws it.

    Raises
    ------
    ValueError
        If the update meets numbers that are not finite, or there is nothing to ask.
    """
    record = start.record()
    plan = StepPlan(record.spec, len(record.samples))
    steps = [plan[index] for index in range(len(plan))]
    if step is not None and choices.scope is Scope.STEP:
        chosen = [step]
    else:
        chosen = _drawn(_telling(record, steps), choices)
    found = [asked for one in chosen if (asked := _asked(record, one)) is not None]
    if not found:
        raise ValueError(Message("There is no number of the chosen kinds in this update."))
    numbered = tuple(replace(one, number=k) for k, one in enumerate(found, 1))
    given = _given(record, steps, chosen[0]) if choices.scope is Scope.STEP else ()
    return Worksheet(start, choices, record, numbered, given)


def _telling(record: UpdateRecord, steps: Sequence[Step]) -> list[Step]:
    """Return the steps without those updates whose change three digits do not show.

    The old value would pass for the answer. Where that is so of all of them, they stay, and more
    digits are asked.
    """
    spec = record.spec

    def moves(step: Step) -> bool:
        index = spec.parameter_index(step.layer, step.part, step.unit)
        before, after = float(record.theta[index]), float(record.theta_after[index])
        is_seen = digits_of_change(before, after)[1] == DIGITS
        return is_seen and not fits(Answer(before), after)

    updates = [step for step in steps if step.kind is StepKind.UPDATE]
    telling = [step for step in updates if moves(step)] or updates
    return [step for step in steps if step.kind is not StepKind.UPDATE or step in telling]


def _drawn(steps: Sequence[Step], choices: Choices) -> list[Step]:
    """Return which steps are asked, in their order: each kind gets its turn."""
    rng = np.random.default_rng([choices.seed, 0xA5C])
    by_kind = []
    for kind in choices.asked_kinds:
        own = [k for k, step in enumerate(steps) if step.kind is kind]
        by_kind.append([own[int(k)] for k in rng.permutation(len(own))])
    if choices.scope is Scope.STEP:
        some = [own for own in by_kind if own]
        return [steps[some[int(rng.integers(len(some)))][0]]] if some else []
    # In each turn another kind is first, so that none is left out of every short sheet.
    turns = [
        by_kind[int(k)][turn]
        for turn in range(max(map(len, by_kind), default=0))
        for k in rng.permutation(len(by_kind))
        if turn < len(by_kind[int(k)])
    ]
    return [steps[k] for k in sorted(turns[: choices.count])]


def _asked(record: UpdateRecord, step: Step) -> SheetQuestion | None:
    asked = question(record, step)
    if asked is None:
        return None
    row = step.sample + 1 if step.sample >= 0 and len(record.samples) > 1 else 0
    value = asked.value + 0.0
    shown = equation(record, step)
    return SheetQuestion(
        number=0,
        step=step,
        row=row,
        name=_name(step, to_text(asked.symbol), row),
        equation=replace(shown, result=_in_asked_digits(shown.result)),
        value=value,
        digits=asked.digits,
        tolerance=tolerance(value, asked.digits),
        errors=_errors(asked, value),
    )


def _in_asked_digits(result: Expression) -> Expression:
    """Return a result with its numbers in the digits that are asked, and no more."""
    match result:
        case Number():
            return replace(result, short=True)
        case Row(items):
            return Row(tuple(_in_asked_digits(item) for item in items))
        case Marked(body, _):
            return replace(result, body=_in_asked_digits(body))
        case _:
            return result


def _name(step: Step, symbol: str, row: int) -> str:
    if step.kind is StepKind.UPDATE:
        return f"new {symbol}"
    if step.kind is StepKind.BATCH_GRADIENT:
        return f"mean {symbol}"
    return f"{symbol}, row {row}" if row else symbol


def _looks_right(wrong: float, value: float, digits: int) -> bool:
    """Return whether a wrong number cannot be told from the answer by the digits that are asked."""
    rounded = float(f"{wrong:.{digits}g}")
    is_taken = any(fits(Answer(one), value, digits) for one in (wrong, rounded))
    return is_taken or fits(Answer(value), wrong, digits)


def _errors(asked: Question, value: float) -> tuple[KnownError, ...]:
    """Return the known errors whose numbers can be told from the answer and one another."""
    found: list[KnownError] = []
    digits = asked.digits
    for mistake in asked.mistakes():
        wrong = float(mistake.value) + 0.0
        if not math.isfinite(wrong) or _looks_right(wrong, value, digits):
            continue
        same = next(
            (k for k, one in enumerate(found) if fits(Answer(wrong), one.value, digits)), None
        )
        if same is None:
            found.append(KnownError(wrong, tolerance(wrong, digits), digits, (mistake.told,)))
        elif len({numeral_text(one, digits=digits) for one in (wrong, found[same].value)}) > 1:
            continue  # printed as another number, which the digits that are asked do not tell apart
        elif mistake.told not in found[same].told and len(found[same].told) == 1:
            first = found[same]
            found[same] = replace(first, told=(*first.told, mistake.told))
    return tuple(found[:_MOST_ERRORS])


# What is given of a row before one of its steps: a gradient needs no other gradient.
_LEADING = (
    *(StepKind.STATISTIC, StepKind.SUM, StepKind.ACTIVATION, StepKind.LOSS, StepKind.DELTA),
)


def _given(record: UpdateRecord, steps: Sequence[Step], asked: Step) -> tuple[Given, ...]:
    """Return what is known when a step is asked: the numbers that it can be made of."""
    if asked.sample < 0:
        return _given_gradients(record, asked)
    before = (step for step in steps[: steps.index(asked)] if step.sample == asked.sample)
    leading = [(step, question(record, step)) for step in before if step.kind in _LEADING]
    return tuple(
        Given(equation(record, step).left, one.value + 0.0) for step, one in leading if one
    )


def _given_gradients(record: UpdateRecord, asked: Step) -> tuple[Given, ...]:
    """Return the rows' gradients that a mean is made of; the mean where an update is asked."""
    if asked.kind is StepKind.UPDATE:
        number, unit = asked.part, asked.unit
    else:
        number, unit = batch_parameter(record, asked.layer)
    index = record.spec.parameter_index(asked.layer, number, unit)
    symbol = equation(record, Step(StepKind.GRADIENT, 0, asked.layer, unit, number)).left
    if asked.kind is StepKind.UPDATE:
        return (Given(symbol, float(record.stages.data_gradient[index]) + 0.0),)
    return tuple(
        Given(symbol, float(sample.gradient[index]) + 0.0, row)
        for row, sample in enumerate(record.samples, 1)
    )
