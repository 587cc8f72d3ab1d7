"""Whole equations as boxes: three lines aligned at their equals signs, fitted to their room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf

from simulator.expressions import Equation, Expression, Text
from ui.math.boxes import Box, Shape, bar, beside, overlay, stacked
from ui.math.layout import Style, lay_out, lay_out_broken, style_of

LARGEST = 18
SIZES = (LARGEST, 16, 15, 14, 13, 12)
_MINIMUM_LEFT = 2.4  # em: so that the equals sign stays where it is from step to step
_LINE_GAP = 0.22
_COLUMN_GAP = 2.2
_NEARLY = 1.1  # glyphs do not grow quite evenly with the size of their font


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to set an equation.

    Attributes
    ----------
    size : int
    compact : bool
        Limits beside the sigma.
    broken : bool
        Long lines are broken.
    joined : bool
        The result stands behind the numbers where that leaves it on one line.
    stacked : bool
        What the equation uses stands below it, not beside it.
    """

    size: int
    compact: bool = False
    broken: bool = False
    joined: bool = False
    stacked: bool = False


LAST_RESORT = Fit(12, compact=True, broken=True, joined=True, stacked=True)


def _families(columns: int) -> Iterator[tuple[Fit, ...]]:
    """Yield the ways of setting, best first; in each family only the size differs."""
    yield tuple(Fit(size) for size in SIZES[:4])
    yield tuple(Fit(size, compact=True) for size in SIZES[:5])
    yield tuple(Fit(size, compact=True, broken=True) for size in SIZES[2:])
    yield tuple(Fit(size, compact=True, broken=True, joined=True) for size in SIZES[2:])
    if columns > 1:
        yield tuple(Fit(size, compact=True, broken=True, stacked=True) for size in SIZES[3:])


def compose(equation: Equation, width: float, height: float) -> Box:
    """Return the equation as large as it fits; where nothing fits, small, broken and too tall.

    Returns
    -------
    Box
        Its origin is the top left corner: the ascent is zero.
    """
    lines = _Lines()
    for family in _families(1 + len(equation.where)):
        box = _largest(equation, lines, family, width, height)
        if box is not None:
            return box
    return _set(equation, lines, LAST_RESORT, width, height)


class _Lines:
    """The lines of one equation, each laid out once in a style: several ways of setting share it.

    It lives no longer than the equation is being set, so that lines are told apart by identity.
    """

    def __init__(self) -> None:
        self._boxes: dict[tuple[int, Style], Box] = {}

    def box(self, line: Expression, style: Style) -> Box:
        """Return a line of the equation on one line."""
        key = id(line), style
        found = self._boxes.get(key)
        if found is None:
            found = self._boxes[key] = lay_out(line, style)
        return found

    def body(self, line: Expression, style: Style, broken: bool, room: float) -> Box:
        """Return a line of the equation, broken where that is allowed and needed."""
        body = self.box(line, style)
        return lay_out_broken(line, style, room) if broken and body.width > room else body


def _largest(
    equation: Equation, lines: _Lines, family: tuple[Fit, ...], width: float, height: float
) -> Box | None:
    """Return the equation at the family's largest size that fits, if any does."""

    def fitting(fit: Fit) -> Box | None:
        box = _set(equation, lines, fit, width, height)
        return box if box.width <= width and box.height <= height else None

    first = _set(equation, lines, family[0], width, height)
    if first.width <= width and first.height <= height:
        return first
    if not family[0].broken:
        # What is not broken grows with its size: sizes that would be far too large need no trying.
        excess = max(first.width / width, first.height / height) if min(width, height) > 0 else inf
        largest = family[0].size * _NEARLY / excess
        tried = (fitting(fit) for fit in family[1:] if fit.size <= largest)
        return next((box for box in tried if box is not None), None)
    # If not even the smallest fits, the sizes between need no trying.
    smallest = fitting(family[-1])
    if smallest is None:
        return None
    between = (fitting(fit) for fit in family[1:-1])
    return next((box for box in between if box is not None), smallest)


def _set(equation: Equation, lines: _Lines, fit: Fit, width: float, height: float) -> Box:
    style = style_of(fit.size, fit.compact)
    gap, margin = fit.size * _COLUMN_GAP, fit.size * _MINIMUM_LEFT
    if not equation.where:
        return _rows([_column(equation, lines, fit, style, width, margin)], gap, height)
    if fit.stacked:
        parts = (equation, *equation.where)
        blocks = [
            _rows([_column(one, lines, fit, style, width, margin)], gap, 0.0) for one in parts
        ]
        return stacked(blocks, fit.size * 0.8)
    # The equation itself may be broken, what it uses is short.
    whole = replace(fit, broken=False)
    used = [_column(one, lines, whole, style, width) for one in equation.where]
    room = width - sum(column.width + gap for column in used)
    main = _column(equation, lines, fit, style, max(room, fit.size * 12.0), margin)
    return _rows([main, *used], gap, height)


@dataclass(frozen=True, slots=True)
class _Column:
    """The lines of one equation, with their equals signs below one another."""

    lines: tuple[Box, ...]
    width: float


def _column(
    equation: Equation,
    lines: _Lines,
    fit: Fit,
    style: Style,
    width: float,
    minimum_left: float = 0.0,
) -> _Column:
    left = lines.box(equation.left, style)
    start = max(left.width, minimum_left)
    relation, equals = (_sign(text, style) for text in (equation.relation, "="))
    room = width - start - relation.width
    symbols = lines.body(equation.symbols, style, fit.broken, room)
    numbers = lines.body(equation.numbers, style, fit.broken, room)
    strong = style_of(style.size, style.compact, bold=True)
    result = lines.body(equation.result, strong, fit.broken, room)
    head = left.moved(start - left.width, 0.0)
    rows = [overlay(0.0, head, beside([relation, symbols]).moved(start, 0.0))]
    rest = [[equals, numbers], [equals, result]]
    is_one_line = numbers.descent < style.size * 2.0
    if fit.joined and is_one_line and numbers.width + equals.width + result.width <= room:
        rest = [[equals, numbers, equals, result]]
    rows += [beside(parts).moved(start, 0.0) for parts in rest]
    # The arrow of an update is wider than an equals sign; both start at the same place.
    widths = [relation.width + symbols.width, *(sum(box.width for box in parts) for parts in rest)]
    return _Column(tuple(rows), start + max(widths))


def _sign(text: str, style: Style) -> Box:
    return lay_out(Text(f" {text} "), style)


def _rows(columns: list[_Column], gap: float, height: float) -> Box:
    """Return columns side by side with their lines on common base lines.

    Where there is room, each line stands in the middle of its third of the height, so that
    lines do not move from one step to the next.
    """
    offsets = [0.0]
    for column in columns:
        offsets.append(offsets[-1] + column.width + gap)
    width = offsets.pop() - gap
    count = max(len(column.lines) for column in columns)
    lines = [
        overlay(
            width,
            *(
                column.lines[k].moved(offset, 0.0)
                for column, offset in zip(columns, offsets, strict=True)
                if k < len(column.lines)
            ),
        )
        for k in range(count)
    ]
    size = gap / _COLUMN_GAP
    baselines = _baselines(lines, height, size * _LINE_GAP, size)
    body = overlay(width, *(line.moved(0.0, y) for line, y in zip(lines, baselines, strict=True)))
    rules = [_rule(offset - gap / 2, body.descent) for offset in offsets[1:]]
    return Box(width, 0.0, body.descent, tuple(rules), inner=(body,))


def _baselines(lines: list[Box], height: float, gap: float, size: float) -> list[float]:
    count = len(lines)
    share = min(height / count, size * 2.9)
    axis = size * 0.27
    if all(max(line.ascent - axis, line.descent + axis) <= share / 2 for line in lines):
        return [share * (k + 0.5) + axis for k in range(count)]
    natural = sum(line.height for line in lines) + (count - 1) * gap
    extra = max(0.0, (count * share - natural) / count)
    found, y = [], extra / 2
    for line in lines:
        found.append(y + line.ascent)
        y += line.height + gap + extra
    return found


def _rule(x: float, height: float) -> Shape:
    path = bar(0.0, 0.0, 1.0, height, "line").path
    return Shape(path.translated(x, height / 2), "line")
