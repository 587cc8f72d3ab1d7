"""What stands in rows and columns, as boxes: matrices, and cases with their conditions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.math.boxes import Box, Shape, beside, overlay, stacked
from ui.math.delimiters import brace_path, bracket_path, fenced, paren_path

if TYPE_CHECKING:  # the layout asks for what is here
    from ui.math.layout import Style

_BETWEEN_COLUMNS, _BETWEEN_ROWS = 0.8, 0.12  # em


def cases_box(lines: Sequence[tuple[Box, Box]], style: Style) -> Box:
    """Return values, each with when it holds, behind a brace."""
    widest, gap = max(value.width for value, _ in lines), style.size * 0.9
    rows = [beside([one, Box(widest - one.width + gap, 0.0, 0.0), when]) for one, when in lines]
    body = _centred(stacked(rows, style.size * 0.16), style)
    brace = Shape(brace_path(body, style.size, style.rule), style.ink)
    x = style.size * 0.62
    return overlay(x + body.width, Box(x, body.ascent, body.descent, (brace,)), body.moved(x, 0.0))


def matrix_box(rows: Sequence[Sequence[Box]], style: Style, *, is_round: bool) -> Box:
    """Return rows of boxes as a matrix, its middle at the height of a minus sign."""
    widths = [max(box.width for box in column) for column in zip(*rows, strict=True)]
    gap = _BETWEEN_COLUMNS * style.size
    lines = [_line(row, widths, gap) for row in rows]
    body = _centred(stacked(lines, _BETWEEN_ROWS * style.size), style)
    reach = body.ascent, body.descent
    if is_round:
        width = 0.26 * style.size + 0.05 * sum(reach)
        return fenced(body, paren_path(*reach, width, style.rule), width, reach, style.ink)
    width = 0.36 * style.size
    return fenced(body, bracket_path(*reach, width, style.rule), width, reach, style.ink)


def _centred(body: Box, style: Style) -> Box:
    return body.moved(0.0, (body.ascent - body.descent) / 2 - style.axis)


def _line(row: Sequence[Box], widths: Sequence[float], gap: float) -> Box:
    """Return a row, the numbers at the right of their columns."""
    placed, x = [], 0.0
    for box, width in zip(row, widths, strict=True):
        placed.append(box.moved(x + width - box.width, 0.0))
        x += width + gap
    return overlay(x - gap, *placed)
