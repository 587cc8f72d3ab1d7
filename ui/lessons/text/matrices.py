"""Matrices of numbers that are typed on one line, ``[1 2]·[3 4; 5 6]``, set as they are written."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from simulator.expressions import Text
from ui.math.boxes import Box, Shape, beside, overlay, pen_path, stacked
from ui.math.delimiters import paren_path
from ui.math.layout import Style, lay_out, style_of

_NUMBER = r"[−-]?\d+(?:\.\d+)?"
_ROW = rf"{_NUMBER}(?: {_NUMBER})*"
_MATRIX = re.compile(rf"[\[(]{_ROW}(?:; ?{_ROW})*[\])]")
_SIGN = re.compile(r" ?([·+−=]) ?")
_BETWEEN_COLUMNS, _BETWEEN_ROWS = 0.8, 0.12  # em


def matrices_in(line: str, size: int) -> Box | None:
    """Return a line of matrices and the signs between them as a box; None for any other line.

    Parameters
    ----------
    line : str
    size : int
        Pixels of an em.
    """
    style, at = style_of(size), 0
    parts: list[Box] = []
    while at < len(line):
        pattern = _SIGN if len(parts) % 2 else _MATRIX
        found = pattern.match(line, at)
        if found is None or (pattern is _MATRIX and not _is_even(found[0])):
            return None
        if pattern is _SIGN:
            parts.append(lay_out(Text(f" {found[1]} "), style))
        else:
            parts.append(_matrix(found[0], style))
        at = found.end()
    return beside(parts) if len(parts) % 2 else None


def _is_even(typed: str) -> bool:
    """Return whether all rows have as many numbers."""
    return len({len(row.split()) for row in typed[1:-1].split(";")}) == 1


def _matrix(typed: str, style: Style) -> Box:
    rows = [
        [lay_out(Text(number.replace("-", "−")), style) for number in row.split()]
        for row in typed[1:-1].split(";")
    ]
    widths = [max(box.width for box in column) for column in zip(*rows, strict=True)]
    gap = _BETWEEN_COLUMNS * style.size
    lines = [_line(row, widths, gap) for row in rows]
    body = stacked(lines, _BETWEEN_ROWS * style.size)
    body = body.moved(0.0, (body.ascent - body.descent) / 2 - style.axis)
    return _fenced(body, style, is_round=typed[0] == "(")


def _line(row: list[Box], widths: list[float], gap: float) -> Box:
    """Return a row, the numbers at the right of their columns."""
    placed, x = [], 0.0
    for box, width in zip(row, widths, strict=True):
        placed.append(box.moved(x + width - box.width, 0.0))
        x += width + gap
    return overlay(x - gap, *placed)


def _fenced(body: Box, style: Style, *, is_round: bool) -> Box:
    above, below = body.ascent, body.descent
    if is_round:
        width = 0.26 * style.size + 0.05 * (above + below)
        left = paren_path(above, below, width, style.rule)
    else:
        width = 0.36 * style.size
        left = _bracket_path(above, below, width, style.rule)
    whole = 2 * width + body.width
    right = QTransform().translate(whole, 0.0).scale(-1.0, 1.0).map(left)
    fences = (Shape(left, style.ink), Shape(right, style.ink))
    return overlay(whole, Box(whole, above, below, fences), body.moved(width, 0.0))


def _bracket_path(above: float, below: float, width: float, rule: float) -> QPainterPath:
    """Return a left bracket."""
    x, end = 0.3 * width, 0.8 * width
    path = QPainterPath(QPointF(end, -above))
    path.lineTo(x, -above)
    path.lineTo(x, below)
    path.lineTo(end, below)
    return pen_path(path, 1.2 * rule)
