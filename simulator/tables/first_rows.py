"""The first rows of a text, read with a delimiter that is tried: what the guesses look at."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from simulator.tables.spellings import looks_like_number

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = (",", ";", "\t", "|")
_MOST_ROWS = 400
_LINE_END = re.compile(r"\r\n|\n|\r")
_SEPARATOR = re.compile(r"sep=(.)[^\S\n]*\r?\n", re.IGNORECASE)

Rows = list[list[str]]


def named_delimiter(text: str) -> str:
    """Return the delimiter that Excel's first line ``sep=;`` names, or nothing."""
    found = _SEPARATOR.match(text)
    return found[1] if found else ""


def without_preamble(text: str, delimiter: str, quote: str) -> tuple[str, int]:
    """Return a text from its first row on, and the number of lines that were left out.

    These are Excel's ``sep=;`` and, at the beginning, remarks: lines that start with ``#``. The
    last of these is a row of names where its first cell is no more than that sign, or where as many
    cells follow and one of them is a number.
    """
    lines = 0
    found = _SEPARATOR.match(text)
    if found:
        text, lines = text[found.end() :], 1
    begins, end = [0], 0
    while text.startswith("#", end):
        end = _after_line(text, end)
        begins.append(end)
    if len(begins) > 1:
        last = row_of(text[begins[-2] : end], delimiter, quote)
        following = row_of(text[end : _after_line(text, end)], delimiter, quote)
        if _are_names(last, following):
            begins.pop()
    return text[begins[-1] :], lines + len(begins) - 1


def _are_names(row: list[str], following: list[str]) -> bool:
    if not row or len(row) != len(following):
        return False
    return row[0].strip() == "#" or any(map(looks_like_number, following))


def _after_line(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.end() if found else len(text)


def row_of(line: str, delimiter: str, quote: str) -> list[str]:
    """Return the cells of one line."""
    found = rows_of(line, delimiter, quote)
    return found[0] if found else []


def rows_of(text: str, delimiter: str, quote: str) -> Rows:
    """Return the first rows of a text that have cells; those that can be read."""
    lines = io.StringIO(text, newline="")
    rows: Rows = []
    try:
        for row in islice(cells_of(lines, delimiter, quote), _MOST_ROWS):
            if row:
                rows.append(row)
    except csv.Error:
        pass
    return rows


def cells_of(lines: Iterable[str], delimiter: str, quote: str) -> Reader:
    """Return the csv module's reader of a text's lines."""
    return csv.reader(
        lines,
        delimiter=delimiter,
        quotechar=quote or None,
        quoting=csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE,
        skipinitialspace=True,
        strict=True,
    )


def guess_delimiter(text: str) -> tuple[str, str]:
    """Return the delimiter and the quotation mark of a text.

    The delimiter is that which cuts most rows into equally many cells, at least two, that hold
    none of the others: ``1,5;2,5`` is cut by its semicolon, for the comma would leave ``5;2``.
    """
    named = named_delimiter(text)
    tried = (named,) if named else DELIMITERS
    best, quote = max(
        ((delimiter, quote) for delimiter in tried for quote in ('"', "'")),
        key=lambda pair: _score(text, *pair),
    )
    return best, quote


def _score(text: str, delimiter: str, quote: str) -> tuple[float, float]:
    text, _ = without_preamble(text, delimiter, quote)
    rows = rows_of(text, delimiter, quote)
    if not rows:
        return 0.0, 0.0
    width, count = Counter(map(len, rows)).most_common(1)[0]
    if width < 2:
        return 0.0, 0.0
    cells = [cell for row in rows if len(row) == width for cell in row]
    foreign = sum(_is_foreign(cell, delimiter) for cell in cells) / len(cells)
    quoted = sum(cell[:1] in "\"'" and cell[-1:] == cell[:1] != "" for cell in cells) / len(cells)
    return count / len(rows) - foreign / 2 - quoted / 2, min(width, 50) / 50


def _is_foreign(cell: str, delimiter: str) -> bool:
    if looks_like_number(cell):
        return False
    return any(other in cell for other in DELIMITERS if other != delimiter)
