"""Reads matrices of numbers that are typed on one line: ``[1 2]·[3 4; 5 6]``."""

from __future__ import annotations

import re

from simulator.expressions import Expression, Matrix, Text
from simulator.notation.reading.terms import row_of

_NUMBER = r"[−-]?\d+(?:\.\d+)?"
_ROW = rf"{_NUMBER}(?: {_NUMBER})*"
_MATRIX = re.compile(rf"[\[(]{_ROW}(?:; ?{_ROW})*[\])]")
_SIGN = re.compile(r" ?([·+−=]) ?")


def read_matrices(line: str) -> Expression | None:
    """Return a line of matrices and the signs between them; None for any other line."""
    parts: list[Expression] = []
    at = 0
    while at < len(line):
        pattern = _SIGN if len(parts) % 2 else _MATRIX
        found = pattern.match(line, at)
        if found is None:
            return None
        part = Text(f" {found[1]} ") if pattern is _SIGN else _matrix(found[0])
        if part is None:
            return None
        parts.append(part)
        at = found.end()
    return row_of(parts) if len(parts) % 2 else None


def _matrix(typed: str) -> Expression | None:
    """Return a matrix; None where its rows are not as long as one another."""
    rows = tuple(
        tuple(Text(number.replace("-", "−")) for number in row.split())
        for row in typed[1:-1].split(";")
    )
    even = len({len(row) for row in rows}) == 1
    return Matrix(rows, is_round=typed[0] == "(") if even else None
