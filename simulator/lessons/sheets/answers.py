"""Answers on paper: what is right and how far it may be off, and what wrong answers tell."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.lessons.formulas import typed_formula
from simulator.lessons.questions.quantities import value_of
from simulator.lessons.questions.question import Context, Question
from simulator.lessons.questions.records.choice import Choice
from simulator.lessons.questions.records.formula import FormulaQuestion
from simulator.lessons.questions.records.number import NumberQuestion
from simulator.lessons.questions.records.order import OrderQuestion
from simulator.lessons.sheets.asking import begun
from simulator.lessons.sheets.texts import Tongue
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.practice.judging import tolerance
from simulator.worksheets.blocks import Block, Cell, Inline, Item, Styled

_ABOUT = Message("{number} ± {within}")
_AS_GOOD = Message("or anything with the same values")
_TYPICAL = Message("Typical wrong answers:")
_RIGHT, _WRONG = "✓", "✗"


def answered(question: Question, number: int, context: Context, tongue: Tongue) -> Iterator[Block]:
    """Yield a question with its answer, and the wrong answers that the lesson knows."""
    yield from begun(question, number, tongue)
    wrong: list[tuple[Inline, Cell]] = []
    match question:
        case NumberQuestion():
            yield _is(tongue.say(_number(question, context)))
            for one in question.wrong:
                shown = numeral_text(value_of(one.value, context))
                wrong.append((shown, tongue.line(one.says)))
        case Choice():
            for option in question.options:
                yield Item(_RIGHT if option.is_right else _WRONG, tongue.line(option.text), 1)
                if option.says and not option.is_right:
                    yield Item("", tongue.line(option.says), 2)
        case OrderQuestion():
            for place, text in enumerate(question.items, start=1):
                yield Item(f"{place}.", tongue.line(text), 1)
            for known in question.wrong:
                begins = ", ".join(str(place + 1) for place in known.begins)
                wrong.append((f"{begins}, …", tongue.line(known.says)))
        case FormulaQuestion():
            yield Item(_RIGHT, (_typed(question.formula),), 1)
            yield Item("", (tongue.say(_AS_GOOD),), 1)
            wrong += [(_typed(one.formula), tongue.line(one.says)) for one in question.wrong]
    if question.right_says:
        yield Item("", tongue.line(question.right_says), 1)
    yield from _typical(wrong, tongue)


def _is(text: str) -> Item:
    return Item(_RIGHT, (Styled(text, strong=True),), 1)


def _number(question: NumberQuestion, context: Context) -> Message:
    value = value_of(question.value, context)
    allowed = tolerance(value, question.digits) if question.within is None else question.within
    shown = numeral_text(value, digits=max(question.digits, 3))
    return _ABOUT.format(number=shown, within=numeral_text(allowed, short=True))


def _typed(formula: str) -> Inline:
    return typed_formula(formula) or Styled(formula, code=True)


def _typical(wrong: list[tuple[Inline, Cell]], tongue: Tongue) -> Iterator[Block]:
    if wrong:
        yield Item("", (Styled(tongue.say(_TYPICAL), emphasis=True),), 1)
    for shown, says in wrong:
        yield Item(_WRONG, (shown, ": ", *says), 1)
