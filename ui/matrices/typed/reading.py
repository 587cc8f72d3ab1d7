"""Matrices as people type and paste them: brackets of any kind, commas, semicolons, lines, blanks.

Numbers are read as everywhere in the app, with a decimal point or comma, or as a fraction. Where
blanks separate the numbers of a row, a comma inside one is a decimal comma; else it separates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from simulator.messages import Message
from simulator.notation.typed_numbers import shortened
from simulator.practice.typed_answers import read_answer
from simulator.quoting import written
from simulator.workshops.matrices.product import Rows
from simulator.workshops.records.matrices import LARGEST, MAX_SIDE
from ui.words.messages import worded

_OPENING, _CLOSING = str.maketrans("({⟨", "[[["), str.maketrans(")}⟩", "]]]")
# What stands around a matrix that was copied: W1 = np.array(…), \begin{bmatrix} … \end{bmatrix}.
_WRAPPING = re.compile(r"^\s*\w*\s*=|np\.array|\\(begin|end)\s*\{\w+\}")
_STROKE = re.compile(r"\s*([/⁄÷])\s*")
_BREAK = re.compile(r";|\n|\r|\u2028|\\\\")
_EMPTY_BETWEEN = re.compile(r"[\s,;]*")
EXAMPLE = "1 2; 3 4"


def read_matrix(text: str) -> Rows | Message:
    """Return the rows of a matrix, or a message on why a text is none.

    Examples
    --------
    >>> read_matrix("[[3 4],[5 6]]")
    ((3.0, 4.0), (5.0, 6.0))
    >>> read_matrix("(1 3 5; 2 4 6)")
    ((1.0, 3.0, 5.0), (2.0, 4.0, 6.0))
    >>> read_matrix("0,5 1/2")
    ((0.5, 0.5),)
    """
    plain = _WRAPPING.sub("", text).translate(_OPENING).translate(_CLOSING).strip()
    lines = _lines(plain)
    if isinstance(lines, Message):
        return lines
    rows: list[tuple[float, ...]] = []
    for line in lines:
        numbers = _numbers(line)
        if isinstance(numbers, Message):
            return numbers
        if numbers:
            rows.append(numbers)
    return _problem(rows) or tuple(rows)


def read_row(text: str) -> Rows | Message:
    """Return one row, or a message on why a text is none."""
    found = read_matrix(text)
    if not isinstance(found, Message) and len(found) > 1:
        return worded("typed_matrices", "One row is needed here: no semicolon, no second bracket.")
    return found


def written_matrix(rows: Rows) -> str:
    """Return rows as they are shown and can be typed: ``[1 3 5; 2 4 6]``."""
    return f"[{'; '.join(' '.join(map(written, row)) for row in rows)}]"


def _lines(text: str) -> list[str] | Message:
    """Return the texts of the rows: each innermost bracket is one, or parts between semicolons."""
    if not _is_balanced(text):
        return worded("typed_matrices", "A bracket is missing, or there is one too many.")
    inner = _inside(text)
    if "[" not in inner:
        return _BREAK.split(inner)
    rows = re.findall(r"\[([^\[\]]*)\]", inner)
    beside = re.sub(r"\[[^\[\]]*\]", "", inner)
    if "[" in beside:
        return worded(
            "typed_matrices", "Two levels of brackets at most: a matrix is rows of numbers."
        )
    if not _EMPTY_BETWEEN.fullmatch(beside.replace("\\", "")):
        return worded(
            "typed_matrices", "Between the brackets of two rows stands nothing but a comma."
        )
    return rows


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == "[") - (sign == "]")
        if depth < 0:
            return False
    return depth == 0


def _inside(text: str) -> str:
    """Return what stands in the brackets around everything, where there are any."""
    while _is_enclosed(text):
        text = text[1:-1].strip()
    return text


def _is_enclosed(text: str) -> bool:
    """Return whether the first bracket is closed by the last sign."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "[") - (sign == "]")
        if depth == 0:
            return sign == "]" and place == len(text) - 1
    return False


def _numbers(line: str) -> tuple[float, ...] | Message:
    """Return the numbers of a row."""
    joined = _STROKE.sub(r"\1", line.replace("&", " ")).strip().strip(",").strip()
    parts = joined.split()
    if len(parts) < 2:
        parts = joined.split(",")
    found = []
    for part in parts:
        typed = part.strip(",").strip()
        if not typed:
            continue
        answer = read_answer(typed)
        if isinstance(answer, str):
            return answer if isinstance(answer, Message) else Message(answer)
        if abs(answer.value) > LARGEST:
            words = worded("typed_matrices", "“{number}” is too large: up to {most} is allowed.")
            return words.format(number=shortened(typed), most=written(LARGEST))
        found.append(answer.value)
    return tuple(found)


def _problem(rows: Sequence[Sequence[float]]) -> Message | None:
    if not rows:
        words = worded("typed_matrices", "A matrix is needed, such as {example}.")
        return words.format(example=EXAMPLE)
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            words = worded(
                "typed_matrices",
                "Row {number} is of another length than row 1: {got} numbers, not {count}.",
            )
            return words.format(number=number, got=len(row), count=len(rows[0]))
    if max(len(rows), len(rows[0])) > MAX_SIDE:
        words = worded("typed_matrices", "At most {most} rows and {most} columns.")
        return words.format(most=MAX_SIDE)
    return None
