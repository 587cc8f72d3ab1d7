"""A sheet as a LaTeX document, for pdfLaTeX, XeLaTeX and LuaLaTeX."""

from __future__ import annotations

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
    belongs,
)
from simulator.worksheets.worksheet import Worksheet
from simulator.worksheets.writers.latex_text import has_hangul, latex_code, latex_text
from simulator.worksheets.writers.long_lines import broken

_PREAMBLE = r"""\documentclass[11pt,a4paper]{article}
\usepackage[margin=2cm]{geometry}
\usepackage{amsmath,amssymb,array,booktabs,graphicx}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
\fi
"""
_KOREAN = "\\usepackage{kotex} % Korean letters\n"
_BODY = r"""\setlength{\parindent}{0pt}
\setlength{\parskip}{6pt}
\newsavebox{\whole}
\newcommand{\fitted}[1]{\sbox{\whole}{#1}%
  \ifdim\wd\whole>\linewidth\resizebox{\linewidth}{!}{\usebox{\whole}}\else\usebox{\whole}\fi}
\newcommand{\blank}{\underline{\hspace{4cm}}}
\allowdisplaybreaks
\emergencystretch=2em
\begin{document}
"""
# A box to tick, and a place for a number.
_FRONTS = {TO_TICK: r"$\square$", "____": r"\underline{\hspace{1.6em}}"}
_LEVELS = {1: "section*", 2: "subsection*", 3: "subsubsection*"}


def write(
    worksheets: Sequence[Worksheet], say: Say = str, *, blanks: bool = True, answers: bool = True
) -> str:
    """Return a document that can be compiled; each answer key begins a page.

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
    return whole(parts, say)


def whole(parts: Sequence[Document], say: Say) -> str:
    """Return documents as one that can be compiled; each begins a page."""
    body = "\\newpage\n".join(_document(part, say) for part in parts)
    language = _KOREAN if has_hangul(body) else ""
    return f"{_PREAMBLE}{language}{_BODY}{body}\\end{{document}}\n"


def _document(found: Document, say: Say) -> str:
    lines: list[str] = []
    for block, behind in zip(found.blocks, (*found.blocks[1:], None), strict=True):
        lines += _block(block, say)
        if behind is not None and belongs(block, behind):
            lines.append(r"\nopagebreak")
    return "".join(f"{line}\n" for line in lines)


def _block(block: Block, say: Say) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield rf"\{_LEVELS[level]}{{{latex_text(text)}}}"
        case NameLine(name, date, known):
            who = rf"\textbf{{{latex_text(known)}}}" if known else r"\blank"
            yield rf"{latex_text(name)}: {who}\quad {latex_text(date)}: \blank\par"
        case Paragraph(items):
            yield rf"{_line(items, say)}\par"
        case Item(sign, items, level):
            shown = _FRONTS.get(sign) or latex_text(sign)
            line = rf"\makebox[2em][l]{{{shown}}}{_line(items, say)}"
            yield rf"{{\leftskip={2 * level + 2}em\hspace*{{-2em}}{line}\par}}"
        case Code(text):
            for line in text.splitlines():
                yield rf"\quad\texttt{{{latex_code(line)}}}\par"
        case Formulas(lines):
            for one in lines:
                yield rf"\quad$\displaystyle {to_latex(one.whole, say)}$\par"
        case Room(lines):
            yield from [r"\nopagebreak\vspace{6mm}\hrule"] * lines
            yield r"\vspace{4mm}"
        case Grid():
            yield from _grid(block, say)
        case BlankLine(number, words, left, relation, formula):
            arrow = r"\leftarrow" if relation == "←" else "="
            hint = "" if formula is None else rf"\quad $\left(= {to_latex(formula, say)}\right)$"
            asked = f"${to_latex(left, say)} {arrow}$"
            yield rf"\textbf{{{number}.}} {latex_text(words)}: {asked} \blank{hint}\par"
        case AnswerLine():
            yield from _answer(block, say)


def _grid(grid: Grid, say: Say) -> Iterator[str]:
    if grid.caption:
        yield rf"\textbf{{{latex_text(grid.caption)}}}\par\nopagebreak"
    columns = "".join("l" if k in grid.words else "r" for k in range(len(grid.head)))
    yield r"\fitted{%"
    yield rf"\begin{{tabular}}{{{columns}}}"
    yield r"\toprule"
    yield _row(grid.head, say)
    yield r"\midrule"
    for cells in grid.rows:
        yield _row(cells, say)
    yield r"\bottomrule"
    yield r"\end{tabular}}\par"


def _row(cells: Sequence[Cell], say: Say) -> str:
    return " & ".join(_line(cell, say) for cell in cells) + r" \\"


def _answer(block: AnswerLine, say: Say) -> Iterator[str]:
    yield rf"\textbf{{{block.number}.}} {latex_text(block.words)}"
    rows = []
    for one in (*block.equation.where, block.equation):
        arrow = r"\leftarrow" if one.relation == "←" else "="
        for left, sign, right in (
            (to_latex(one.left, say), arrow, one.symbols),
            ("", "=", one.numbers),
        ):
            first, *rest = (to_latex(line, say) for line in broken(right, say))
            rows.append(f"{left} &{sign} {first}")
            rows += [rf"&\quad {line}" for line in rest]
        rows.append(rf"&= \boldsymbol{{{to_latex(one.result, say)}}}")
    yield r"\begin{align*}"
    yield " \\\\\n".join(rows)
    yield r"\end{align*}"
    if block.errors:
        yield rf"\textit{{{latex_text(block.errors_title)}}}"
        yield r"\begin{itemize}\setlength{\itemsep}{0pt}"
        for wrong, told in block.errors:
            yield rf"\item {latex_text(wrong)}: {latex_text(told)}"
        yield r"\end{itemize}"


def _line(items: Sequence[Inline], say: Say) -> str:
    return "".join(
        latex_text(item)
        if isinstance(item, str)
        else _words(item)
        if isinstance(item, Styled)
        else f"${to_latex(item, say)}$"
        for item in items
    )


def _words(words: Styled) -> str:
    text = (latex_code if words.code else latex_text)(words.text)
    marks = (("texttt", words.code), ("emph", words.emphasis), ("textbf", words.strong))
    for command, is_there in marks:
        text = rf"\{command}{{{text}}}" if is_there else text
    return text
