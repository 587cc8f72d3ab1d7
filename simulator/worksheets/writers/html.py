"""A sheet as one HTML page that prints well: formulas in MathML, no other file, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from simulator.expressions import Expression, Row, Text
from simulator.messages import Message
from simulator.notation import Say, to_mathml
from simulator.worksheets import document
from simulator.worksheets.blocks import (
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

_STYLE = """
body { font: 12pt/1.5 "Noto Serif", "Noto Serif CJK KR", NanumMyeongjo, Georgia, serif;
       max-width: 46em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 1.6em; } h3 { font-size: 1em; }
table { border-collapse: collapse; margin: .4em 0 1em; break-inside: avoid; }
caption { text-align: left; font-weight: bold; padding: .2em 0; }
th, td { padding: .15em .8em; border-bottom: 1px solid #bbb; text-align: right; }
.words { text-align: left; }
thead th { border-bottom: 2px solid #444; }
.line { margin: .7em 0; break-inside: avoid; } .line > b { margin-right: .5em; }
.blank { display: inline-block; width: 9em; border-bottom: 1px solid #333; }
.name .blank { width: 14em; margin-right: 2em; }
.hint { color: #444; margin-left: 1.5em; }
.wrong { color: #444; font-size: .9em; margin: .2em 0 0 1.5em; }
math { font-size: 1.05em; } math[display] { margin: .3em 0 .3em 1.5em; text-align: left; }
.item { display: flex; margin: .35em 0; } .item > span { flex: none; min-width: 1.8em; }
.item > div { flex: 1; } .rule { display: block; height: 1.9em; border-bottom: 1px solid #999; }
pre { white-space: pre-wrap; margin: .4em 0 .4em 1.8em; }
.page { break-before: page; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
"""


def write(
    worksheets: Sequence[Worksheet],
    say: Say = str,
    *,
    blanks: bool = True,
    answers: bool = True,
    language: str = "en",
) -> str:
    """Return a page; each sheet and each answer key begins a new sheet of paper.

    Parameters
    ----------
    worksheets : sequence of Worksheet
    say : callable, default str
        Says a message in the sheets' language.
    blanks, answers : bool, default True
        Whether the sheet itself and the answer key are written.
    language : str, default "en"
        Code of the language, for hyphens and screen readers.
    """
    parts = []
    for worksheet in worksheets:
        parts += [document.sheet(worksheet, say)] * blanks
        parts += [document.key(worksheet, say)] * answers
    return page(parts, say, language)


def page(parts: Sequence[Document], say: Say, language: str) -> str:
    """Return documents as a page; each begins a new sheet of paper."""
    sections = "\n".join(_section(part, say, k > 0) for k, part in enumerate(parts))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(parts[0].title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{sections}\n</body>\n</html>\n"
    )


def _section(found: Document, say: Say, new_page: bool) -> str:
    lines = [line for block in found.blocks for line in _block(block, say)]
    name = ' class="page"' if new_page else ""
    return f"<section{name}>\n" + "\n".join(lines) + "\n</section>"


def _block(block: Block, say: Say) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"<h{level}>{escape(text)}</h{level}>"
        case NameLine(name, date, known):
            blank = '<span class="blank"></span>'
            who = f"<b>{escape(known)}</b>" if known else blank
            yield f'<p class="name">{escape(name)}: {who} {escape(date)}: {blank}</p>'
        case Paragraph(items):
            yield f"<p>{_line(items, say)}</p>"
        case Item(sign, items, level):
            style = f' style="margin-left: {1.8 * level:g}em"'
            front = f"<span>{escape(sign)}</span>"
            yield f'<div class="item"{style}>{front}<div>{_line(items, say)}</div></div>'
        case Code(text):
            yield f"<pre>{escape(text)}</pre>"
        case Formulas(lines):
            for one in lines:
                yield to_mathml(one.whole, say, display=True)
        case Room(lines):
            label = escape(say(Message("Room for the answer")))
            rules = '<span class="rule"></span>' * lines
            yield f'<div role="img" aria-label="{label}">{rules}</div>'
        case Grid():
            yield from _grid(block, say)
        case BlankLine(number, words, left, relation, formula):
            asked = to_mathml(Row((left, Text(f" {relation} "))), say)
            hint = ""
            if formula is not None:
                hint = f'<span class="hint">{to_mathml(Row((Text("= "), formula)), say)}</span>'
            room = _room(say(Message("Room for the number")))
            yield (f'<div class="line"><b>{number}.</b>{escape(words)}: {asked} {room}{hint}</div>')
        case AnswerLine():
            yield from _answer(block, say)


def _room(label: str) -> str:
    return f'<span class="blank" role="img" aria-label="{escape(label)}"></span>'


def _grid(grid: Grid, say: Say) -> Iterator[str]:
    yield "<table>"
    if grid.caption:
        yield f"<caption>{escape(grid.caption)}</caption>"
    yield "<thead>" + _row(grid, grid.head, say, "th") + "</thead>\n<tbody>"
    for cells in grid.rows:
        yield _row(grid, cells, say, "td")
    yield "</tbody></table>"


def _row(grid: Grid, cells: Sequence[Cell], say: Say, tag: str) -> str:
    begins = [
        f'<{tag} class="words">' if k in grid.words else f"<{tag}>" for k in range(len(cells))
    ]
    written = (
        f"{begin}{_line(cell, say)}</{tag}>" for begin, cell in zip(begins, cells, strict=True)
    )
    return f"<tr>{''.join(written)}</tr>"


def _answer(block: AnswerLine, say: Say) -> Iterator[str]:
    yield f'<div class="line"><b>{block.number}.</b>{escape(block.words)}'
    for one in (*block.equation.where, block.equation):
        parts: tuple[Expression, ...] = (
            *(one.left, Text(f" {one.relation} "), one.symbols),
            *(Text(" = "), one.numbers, Text(" = "), one.result),
        )
        yield to_mathml(Row(parts), say, display=True)
    if block.errors:
        yield f'<div class="wrong"><i>{escape(block.errors_title)}</i></div>'
    for wrong, told in block.errors:
        yield f'<div class="wrong">{escape(wrong)}: {escape(told)}</div>'
    yield "</div>"


def _line(items: Sequence[Inline], say: Say) -> str:
    return "".join(
        escape(item)
        if isinstance(item, str)
        else _words(item)
        if isinstance(item, Styled)
        else to_mathml(item, say)
        for item in items
    )


def _words(words: Styled) -> str:
    text = escape(words.text)
    marks = (("code", words.code), ("em", words.emphasis), ("strong", words.strong))
    for tag, is_there in marks:
        text = f"<{tag}>{text}</{tag}>" if is_there else text
    return text
