"""Lines of formulas as boxes: aligned at their signs, as large as they fit, or broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.expressions import Expression, Text, row
from simulator.notation.reading import Formula
from ui.math.boxes import EMPTY, Box, beside, overlay, stacked
from ui.math.layout import Style, lay_out, lay_out_broken, style_of

SMALLEST = 12
# So much smaller a formula may get before it is broken instead.
_SHRINKS = 3
_PIECE_GAP = 0.9  # em
_LINE_GAP = 0.4


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of all lines stand."""

    left: float
    relation: float
    width: float

    @property
    def room(self) -> float:
        return self.width - self.left - self.relation


def set_formulas(formulas: Sequence[Formula], width: float, size: int) -> list[Box]:
    """Return the lines as boxes that keep to a width.

    Parameters
    ----------
    formulas : sequence of Formula
    width : float
    size : int
        Pixels of an em where there is room.
    """
    found: list[Box] = []
    for pixels, broken in _ways(size):
        found = _set(formulas, width, style_of(pixels), broken=broken)
        if all(box.width <= width for box in found):
            break
    return found


def _ways(size: int) -> Iterable[tuple[int, bool]]:
    yield from ((pixels, False) for pixels in range(size, max(size - _SHRINKS, SMALLEST) - 1, -1))
    yield from ((pixels, True) for pixels in range(size - 1, SMALLEST - 1, -1))


def _set(formulas: Sequence[Formula], width: float, style: Style, *, broken: bool) -> list[Box]:
    heads = [EMPTY if one.left is None else lay_out(one.left, style) for one in formulas]
    signs = [
        lay_out(Text(f" {one.relation} "), style) if one.relation else EMPTY for one in formulas
    ]
    columns = _Columns(max(box.width for box in heads), max(box.width for box in signs), width)
    return [
        _line(one, head, sign, columns, style, broken=broken)
        for one, head, sign in zip(formulas, heads, signs, strict=True)
    ]


def _line(
    one: Formula, head: Box, sign: Box, columns: _Columns, style: Style, *, broken: bool
) -> Box:
    room = columns.room if broken else float("inf")
    body = _body(one.pieces, style, room)
    start = columns.left + columns.relation
    between = columns.left + (columns.relation - sign.width) / 2
    return overlay(
        start + body.width,
        head.moved(columns.left - head.width, 0.0),
        sign.moved(between, 0.0),
        body.moved(start, 0.0),
    )


def _body(pieces: Sequence[Expression], style: Style, room: float) -> Box:
    """Return pieces side by side, as many in a line as there is room for."""
    gap = style.size * _PIECE_GAP
    lines: list[list[Box]] = [[]]
    left, rest = room, list(pieces)
    while rest:
        piece = rest.pop(0)
        box = lay_out(piece, style)
        if lines[-1] and box.width > left:
            lines.append([])
            left = room
        is_broken = box.width > left
        if is_broken:
            box = lay_out_broken(piece, style, left)
            if rest and (longer := _with_next(piece, rest[0], style, left, box)) is not None:
                box = longer
                del rest[0]
        lines[-1].append(box)
        left -= box.width + gap
        if is_broken:  # what follows would stand beside its first line, in the middle of it
            lines.append([])
            left = room
    return stacked([beside(line, gap) for line in lines if line], style.size * _LINE_GAP)


def _with_next(
    piece: Expression, behind: Expression, style: Style, room: float, box: Box
) -> Box | None:
    """Return a broken piece with the next one behind its last line; None where it has no room."""
    longer = lay_out_broken(row(piece, "  ", behind), style, room)
    fits = longer.width <= room and longer.height <= box.height + _LINE_GAP * style.size
    return longer if fits else None


def set_line(formula: Formula, width: float, size: int, left: float = 5.0) -> Box:
    """Return one line of several that are set apart, with their signs at one place.

    Parameters
    ----------
    formula : Formula
    width : float
        What is longer is broken, and set smaller where that does not do.
    size : int
        Pixels of an em.
    left : float, default 5
        Ems that the left-hand side has, or more if it needs them.
    """
    for pixels in range(size, SMALLEST - 1, -1):
        box = _set_line(formula, width, pixels, min(left * pixels, width / 4))
        if box.width <= width:
            break
    return box


def _set_line(formula: Formula, width: float, size: int, left: float) -> Box:
    style = style_of(size, compact=True)
    head = EMPTY if formula.left is None else lay_out(formula.left, style)
    sign = lay_out(Text(f" {formula.relation} "), style)
    widest = max(sign.width, lay_out(Text(" ← "), style).width)
    columns = _Columns(max(head.width, left), widest, width)
    return _line(formula, head, sign, columns, style, broken=True)
