"""Pieces of Markdown: a table, a block of code, a link. Knows nothing of what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable

NO_BREAK = "\N{NO-BREAK SPACE}"
# Where a long statement may break: outside of brackets, behind a sign or before a term.
_BREAK = re.compile(rf"(?:(?<=[:,]){NO_BREAK}|{NO_BREAK}(?=[+·]))(?![^()]*\))")
_LONGEST = 26


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table; it ends in a line's end, as a block of a page does."""
    heads = list(heads)
    lines = (f"| {' | '.join(cells)} |\n".replace("|  ", "| ") for cells in (heads, *rows))
    head, *body = lines
    return "".join((head, f"|{'---|' * len(heads)}\n", *body))


def cell(text: str) -> str:
    """Return a text as a cell of a table holds it: its strokes end no cell."""
    return text.replace("|", "\\|")


def code(text: str) -> str:
    """Return a text as it is typed or computed."""
    return f"`{text}`"


def in_pieces(formula: str) -> str:
    """Return a formula of statements as code that a narrow cell breaks where a reader would.

    That is between statements, and a long one behind a condition or before a term.
    """
    return "; ".join(code(_in_one_line(one)) for one in formula.split(";  "))


def _in_one_line(statement: str) -> str:
    whole = statement.replace(" ", NO_BREAK)
    return _BREAK.sub(" ", whole) if len(statement) > _LONGEST else whole


def block(lines: Iterable[str], language: str = "") -> str:
    """Return lines of code as they stand."""
    return "\n".join((f"```{language}", *lines, "```"))


def link(text: str, target: str) -> str:
    """Return a link to another page."""
    return f"[{text}]({target})"


def picture(told: str, target: str) -> str:
    """Return a picture, with what it shows told for who cannot see it."""
    return f"![{told}]({target})"


def number(value: float, digits: int = 4) -> str:
    """Return a number as a text shows it, with a true minus sign."""
    return f"{value:.{digits}g}".replace("-", "−").replace("inf", "∞")
