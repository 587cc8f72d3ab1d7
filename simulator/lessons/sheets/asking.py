"""Questions on paper: what is asked, with room for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.lessons.questions.question import Question
from simulator.lessons.questions.records.choice import Choice
from simulator.lessons.questions.records.formula import FormulaQuestion
from simulator.lessons.questions.records.number import NumberQuestion
from simulator.lessons.questions.records.order import OrderQuestion
from simulator.lessons.sheets.texts import Tongue
from simulator.messages import Message
from simulator.worksheets.blocks import TO_TICK, Block, Item, Paragraph, Room

_PLACE = "____"
_LINES = 3
_SEVERAL = Message("Tick all that are right.")
_IN_ORDER = Message("Number them in the right order.")
_IN_VARIABLES = Message("Write it with {names}.")


def asked(question: Question, number: int, tongue: Tongue) -> Iterator[Block]:
    """Yield a question with its number, and room for the answer."""
    yield from begun(question, number, tongue)
    match question:
        case Choice():
            if question.takes_several:
                yield Item("", (tongue.say(_SEVERAL),))
            for option in question.options:
                yield Item(TO_TICK, tongue.line(option.text), 1)
        case OrderQuestion():
            yield Item("", (tongue.say(_IN_ORDER),))
            for place in question.shown:
                yield Item(_PLACE, tongue.line(question.items[place]), 1)
        case FormulaQuestion():
            names = ", ".join(question.variables)
            yield Item("", (tongue.say(_IN_VARIABLES.format(names=names)),))
            yield Room(_LINES)
        case NumberQuestion():
            yield Room(_LINES)
        case _:
            raise TypeError(f"no sheet knows a question of the type {question.type}")


def begun(question: Question, number: int, tongue: Tongue) -> Iterator[Block]:
    """Yield what is asked, with its number in front."""
    first, *rest = tongue.paragraphs(question.ask)
    if isinstance(first, Paragraph):
        yield Item(f"{number}.", first.items)
    else:
        yield Item(f"{number}.", ())
        yield first
    yield from rest
