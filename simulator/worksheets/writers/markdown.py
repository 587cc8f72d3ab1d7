"""A sheet as Markdown with tables and formulas between dollar signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from simulator.notation import Say, to_latex
from simulator.worksheets import document
from simulator.worksheets.blocks import (
    TO_TICK,
    AnswerLine,
    BlankLine,
    Block,
    Cell,
    Code,
    Document,
    Formulas,
    Grid,
    Heading,
    Inline,
    Item,
    NameLine,
    Paragraph,
    Room,
    Styled,
)
from simulator.worksheets.worksheet import Worksheet

_BLANK = r"\_" * 12
# What would be taken for markup: an escape before an ASCII sign is always that sign.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|$~^&])")


def write(
    worksheets: Sequence[Worksheet], say: Say = str, *, blanks: bool = True, answers: bool = True
) -> str:
    """Return sheets, each with its answers behind it.

    Parameters
    ----------
    worksheets : sequence of Worksheet
    say : callable, default str
        Says a message in the sheets' language.
    blanks, answers : bool, default True
        Whether the sheet itself and the answer key are written.
    """
    parts = []
    for worksheet in worksheets:
        parts += [document.sheet(worksheet, say)] * blanks
        parts += [document.key(worksheet, say)] * answers
    return joined(parts, say)


def joined(parts: Sequence[Document], say: Say) -> str:
    """Return documents one after the other, with a line between them."""
    return "\n---\n\n".join(_document(part, say) for part in parts)


def _document(found: Document, say: Say) -> str:
    lines = [line for block in found.blocks for line in _block(block, say)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _block(block: Block, say: Say) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {escaped(text)}"
        case NameLine(name, date, known):
            who = f"**{escaped(known)}**" if known else f"{_BLANK}{_BLANK}"
            yield f"{escaped(name)}: {who}  {escaped(date)}: {_BLANK}"
        case Paragraph(items):
            yield _line(items, say)
        case Item(sign, items, level):
            yield f"{'  ' * level}{_sign(sign)}{_line(items, say)}"
        case Code(text):
            yield "\n".join(f"    {line}" for line in text.splitlines())
        case Formulas(lines):
            yield "\n\n".join(f"$${to_latex(one.whole, say)}$$" for one in lines)
        case Room(lines):
            yield "\n\n".join([_BLANK * 4] * lines)
        case Grid():
            yield from _grid(block, say)
        case BlankLine(number, words, left, relation, formula):
            hint = "" if formula is None else f"  ($= {to_latex(formula, say)}$)"
            arrow = r"\leftarrow" if relation == "←" else "="
            asked = f"${to_latex(left, say)} {arrow}$"
            yield f"{number}. {escaped(words)}: {asked} {_BLANK}{hint}"
        case AnswerLine():
            yield from _answer(block, say)
    yield ""


def _grid(grid: Grid, say: Say) -> Iterator[str]:
    if grid.caption:
        yield f"**{escaped(grid.caption)}**"
        yield ""
    yield _row(grid.head, say)
    sides = [":--" if k in grid.words else "--:" for k in range(len(grid.head))]
    yield _row([(side,) for side in sides], say, plain=True)
    for cells in grid.rows:
        yield _row(cells, say)


def _row(cells: Sequence[Cell], say: Say, *, plain: bool = False) -> str:
    shown = ("".join(map(str, cell)) if plain else _line(cell, say) for cell in cells)
    return f"| {' | '.join(shown)} |"


def _answer(block: AnswerLine, say: Say) -> Iterator[str]:
    yield f"{block.number}. {escaped(block.words)}"
    yield ""
    for one in (*block.equation.where, block.equation):
        arrow = r"\leftarrow" if one.relation == "←" else "="
        symbols, numbers = to_latex(one.symbols, say), to_latex(one.numbers, say)
        yield f"   $${to_latex(one.left, say)} {arrow} {symbols} = {numbers}$$"
        yield f"   $$= \\mathbf{{{to_latex(one.result, say)}}}$$"
    if block.errors:
        yield ""
        yield f"   *{escaped(block.errors_title)}*"
        yield ""
    for wrong, told in block.errors:
        yield f"   - {escaped(wrong)}: {escaped(told)}"


def _line(items: Sequence[Inline], say: Say) -> str:
    return "".join(
        escaped(item)
        if isinstance(item, str)
        else _words(item)
        if isinstance(item, Styled)
        else f"${to_latex(item, say)}$"
        for item in items
    )


def _words(words: Styled) -> str:
    text = f"`{words.text}`" if words.code and "`" not in words.text else escaped(words.text)
    for mark, is_there in (("*", words.emphasis), ("**", words.strong)):
        text = f"{mark}{text}{mark}" if is_there else text
    return text


def _sign(sign: str) -> str:
    """Return what stands in front of an item: a number as it is, a box as lists have it."""
    if not sign:
        return ""
    if sign == TO_TICK:
        return "- [ ] "
    return (
        f"{sign} " if sign[:1].isdecimal() else f"- {escaped(sign)} " if sign.strip("•") else "- "
    )


def escaped(text: str) -> str:
    """Return words with the signs escaped that Markdown would take for markup."""
    return _MARKS.sub(r"\\\1", text)
