"""What the two quiz formats share: a question that stands by itself, in HTML, and its numbers.

A quiz shuffles its questions, so each one brings the whole description along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from simulator.expressions import Equation
from simulator.messages import Message
from simulator.notation import Say, to_html
from simulator.notation.numerals import DIGITS
from simulator.stepping.step_plan import StepKind
from simulator.worksheets import document, wording
from simulator.worksheets.blocks import Block, Grid, Heading, Inline, Paragraph, Styled
from simulator.worksheets.choices import Scope
from simulator.worksheets.worksheet import SheetQuestion, Worksheet


@dataclass(frozen=True, slots=True)
class QuizAnswer:
    """An answer that a quiz knows.

    Attributes
    ----------
    number, tolerance : str
        As decimals without a power of ten, which not every reader knows.
    percent : int
        What it is worth.
    feedback : str
        In HTML.
    """

    number: str
    tolerance: str
    percent: int
    feedback: str


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """One question of a quiz.

    Attributes
    ----------
    name, identifier : str
    text : str
        In HTML, as all that follows.
    answers : tuple of QuizAnswer
        The right one first: readers take the first that fits.
    hints : tuple of str
        The formula, then the formula with its numbers.
    working : str
        How the answer comes about.
    """

    name: str
    identifier: str
    text: str
    answers: tuple[QuizAnswer, ...]
    hints: tuple[str, ...]
    working: str


def questions(worksheet: Worksheet, say: Say) -> Iterator[QuizQuestion]:
    """Yield the questions of a sheet."""
    for asked in worksheet.questions:
        yield QuizQuestion(
            name=f"{worksheet.choices.seed}.{asked.number:02d} {asked.name}",
            identifier=_identifier(worksheet, asked),
            text=_text(worksheet, asked, say),
            answers=tuple(_answers(asked, say)),
            hints=tuple(_hints(asked.equation, say)),
            working=_working(asked.equation, say),
        )


def category(worksheets: Sequence[Worksheet], say: Say) -> str:
    """Return where a quiz files the questions: strokes would make levels of it."""
    title = say(worksheets[0].start.title) if worksheets else ""
    return " ".join(title.replace("/", "-").split())


def decimal(value: float) -> str:
    """Return a number to nine digits, as a decimal in ASCII.

    A sign that is not ASCII would be taken for no number: then Moodle's reader of GIFT accepts
    every answer.
    """
    return str(np.format_float_positional(float(f"{value:.9g}"), trim="-"))


def _identifier(worksheet: Worksheet, asked: SheetQuestion) -> str:
    title = str(worksheet.start.title)
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40]
    return f"deltascope-{slug}-{worksheet.choices.seed}-{asked.number}"


def _text(worksheet: Worksheet, asked: SheetQuestion, say: Say) -> str:
    given = "".join(_block(block, say) for block in document.description(worksheet, say))
    known = ", ".join(
        f"{to_html(one.symbol, say)} = {document.exact(float(f'{one.value:.6g}'))}"
        for one in (worksheet.given if worksheet.choices.scope is Scope.STEP else ())
    )
    row = say(Message("Row {row}.", row=asked.row)) if asked.row else ""
    what = say(wording.what(worksheet, asked))
    sign = "←" if asked.kind is StepKind.UPDATE else "="
    wanted = f"{to_html(asked.equation.left, say)} {sign} ?"
    digits = say(_digits(asked))
    lines = [
        f"<p>{escape(say(Message('Known so far, to six digits:')))} {known}</p>" if known else "",
        f"<p><b>{escape(what)}</b> {escape(row)}</p><p>{wanted}</p>",
        f"<p>{escape(digits)}</p>",
    ]
    return given + "".join(lines)


def _digits(asked: SheetQuestion) -> Message:
    if asked.digits == DIGITS:
        return Message("Give the number to three significant digits.")
    return Message("Give the number to {count} significant digits.", count=asked.digits)


def _block(block: Block, say: Say) -> str:
    match block:
        case Heading(_, text):
            return f"<h4>{escape(text)}</h4>"
        case Paragraph(items):
            return f"<p>{_line(items, say)}</p>"
        case Grid(caption, head, rows):
            title = f"<p><b>{escape(caption)}</b></p>" if caption else ""
            heads = "".join(f"<th>{_line(cell, say)}</th>" for cell in head)
            body = "".join(
                f"<tr>{''.join(f'<td>{_line(cell, say)}</td>' for cell in cells)}</tr>"
                for cells in rows
            )
            return f"{title}<table><tr>{heads}</tr>{body}</table>"
        case _:
            return ""


def _line(items: Sequence[Inline], say: Say) -> str:
    plain = [item.text if isinstance(item, Styled) else item for item in items]
    return "".join(
        escape(item, quote=False) if isinstance(item, str) else to_html(item, say) for item in plain
    )


def _answers(asked: SheetQuestion, say: Say) -> Iterator[QuizAnswer]:
    right = escape(say(Message("Right.")))
    yield QuizAnswer(decimal(asked.value), decimal(asked.tolerance), 100, right)
    for error in asked.errors:
        feedback = escape(document.told_of(error, say), quote=False)
        yield QuizAnswer(decimal(error.value), decimal(error.tolerance), 0, feedback)


def _hints(shown: Equation, say: Say) -> Iterator[str]:
    yield "".join(_equation(one, say) for one in (*shown.where, shown))
    yield "".join(_equation(one, say, numbers=True) for one in (*shown.where, shown))


def _equation(one: Equation, say: Say, *, numbers: bool = False) -> str:
    left = f"{to_html(one.left, say)} {one.relation} {to_html(one.symbols, say)}"
    behind = f" = {to_html(one.numbers, say)}" if numbers else ""
    return f"<p>{left}{behind}</p>"


def _working(shown: Equation, say: Say) -> str:
    lines = []
    for one in (*shown.where, shown):
        result = f"<b>{to_html(one.result, say)}</b>"
        lines.append(f"{_equation(one, say, numbers=True).removesuffix('</p>')} = {result}</p>")
    return "".join(lines)
