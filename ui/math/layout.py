"""From expressions to boxes: one method a kind of expression."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from simulator.expressions import (
    Cases,
    Elided,
    Expression,
    Fraction,
    Hat,
    Marked,
    Matrix,
    Number,
    Parens,
    Role,
    Root,
    Row,
    Script,
    Sum,
    Symbol,
    Text,
    Words,
    is_plain,
)
from simulator.notation.numerals import has_power
from ui.math import fonts
from ui.math.boxes import Box, Glyphs, Shape, Spot, bar, beside, overlay, pen_path, stacked
from ui.math.left_out import dots, words_for
from ui.math.runs import apart, cleared, set_runs
from ui.words.messages import said
from ui.words.numerals import numeral

SMALLEST = 11
_SCRIPT, _WORDS, _SIGNS = 0.7, 0.75, (" + ", " − ", " → ")
_INK: dict[str, str] = {
    "plain": "text",
    "input": "text",
    "target": "text",
    "weight": "text",
    "bias": "text",
    "result": "forward",
    "delta": "backward",
    "gradient": "backward",
    "muted": "muted",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How an expression is set.

    Attributes
    ----------
    size : int
        Pixels of an em.
    compact : bool
        Whether limits stand beside the sigma instead of above and below it.
    role : str
        Role of what is being set.
    bold : bool
        Whether upright text is bold.
    """

    size: int
    compact: bool = False
    role: Role = "plain"
    bold: bool = False

    @property
    def ink(self) -> str:
        """The colour's token."""
        return _INK[self.role]

    @property
    def script(self) -> Style:
        """The style of indices and exponents."""
        return style_of(max(SMALLEST, round(self.size * _SCRIPT)), self.compact, self.role)

    @property
    def axis(self) -> float:
        """Height of the mathematical axis above the base line."""
        return fonts.axis(self.size)

    @property
    def rule(self) -> float:
        """Thickness of bars."""
        return max(1.0, self.size / 16)


@lru_cache(maxsize=512)
def style_of(size: int, compact: bool = False, role: Role = "plain", bold: bool = False) -> Style:
    """Return the one style of these values: what is the same object is found at once in caches."""
    return Style(size, compact, role, bold)


def _in_role(style: Style, role: Role, *, bold: bool) -> Style:
    return style_of(style.size, style.compact, role, bold and role != "muted")


def lay_out(expression: Expression, style: Style) -> Box:
    """Return `expression` as a box on one line."""
    match expression:
        case Symbol(text):
            return _glyphs(text, style, italic=True)
        case Text("′"):
            return _prime(style)
        case Text(text):
            return _glyphs(text, style)
        case Number():
            return _number(expression, style)
        case Elided():
            return _dots(expression, style)
        case Words(message):
            small = style_of(round(style.size * _WORDS), style.compact, "muted")
            return _glyphs(f"{said(message)} ", small)
        # To look up what others are made of takes longer than to put them side by side.
        case Row() | Marked():
            return _compound(expression, style)
    return _kept(expression, style) or _compound(expression, style)


def _compound(expression: Expression, style: Style) -> Box:
    """Return what is made of other expressions as a box on one line."""
    match expression:
        case Script():
            return _script(expression, style)
        case Fraction():
            return _fraction(expression, style)
        case Sum():
            return _sum(expression, style)
        case Root(body):
            return _root(lay_out(body, style), style)
        case Hat(body):
            return _hat(lay_out(body, style), style)
        case Cases(lines):
            from ui.math.matrices import cases_box

            return cases_box([(lay_out(a, style), lay_out(b, style)) for a, b in lines], style)
        case Matrix():
            from ui.math.matrices import matrix_box

            rows = [[lay_out(one, style) for one in each] for each in expression.rows]
            return matrix_box(rows, style, is_round=expression.is_round)
        case Parens(body):
            return _parens(cleared(body, lay_out(body, style), style.size), style)
        case Row(items):
            return beside(apart(items, [lay_out(item, style) for item in items], style.size))
        case Marked(body, role):
            return lay_out(body, _in_role(style, role, bold=style.bold))
    raise TypeError(expression)


@lru_cache(maxsize=2048)
def _kept(expression: Expression, style: Style) -> Box | None:
    """Return a box that is found again next time; None where words in it may be said otherwise.

    Of an equation that is set anew while a number is dragged, most is as it was.
    """
    return _compound(expression, style) if is_plain(expression) else None


def lay_out_broken(expression: Expression, style: Style, width: float) -> Box:
    """Return `expression` broken before signs and arrows so that lines keep to `width`."""
    indent = style.size
    lines: list[list[Box]] = [[]]
    room = width
    for chunk in _chunks(expression, style, width):
        parts = [lay_out(part, _in_role(style, role, bold=style.bold)) for part, role in chunk]
        box = beside(apart([part for part, _ in chunk], parts, style.size))
        if lines[-1] and box.width > room:
            lines.append([])
            room = width - indent
        lines[-1].append(box)
        room -= box.width
    return stacked([beside(line) for line in lines], style.size * 0.35, indent)


_Parts = list[tuple[Expression, Role]]


def _chunks(expression: Expression, style: Style, width: float) -> Iterator[_Parts]:
    chunk: _Parts = []
    for part in _flat(expression, style, width):
        if chunk and isinstance(part[0], Text) and part[0].text in _SIGNS:
            yield chunk
            chunk = []
        chunk.append(part)
    yield chunk


def _flat(expression: Expression, style: Style, width: float) -> _Parts:
    """Return what stands side by side, each with its role; too long parentheses are opened."""
    match expression:
        case Row(items):
            return [part for item in items for part in _flat(item, style, width)]
        case Marked(Row() as body, role):
            return _flat(body, _in_role(style, role, bold=style.bold), width)
        case Parens(Row() as body) if lay_out(body, style).width > width * 0.6:
            inner = _flat(body, style, width)
            return [(Text("("), style.role), *inner, (Text(")"), style.role)]
    return [(expression, style.role)]


def _line(style: Style) -> tuple[float, float]:
    """Return ascent and descent of a plain line, the same for all text of a size."""
    return style.size * 0.74, style.size * 0.24


@lru_cache(maxsize=4096)
def _glyphs(text: str, style: Style, *, italic: bool = False) -> Box:
    bold = style.bold and not italic
    width, runs = set_runs(text, style.size, style.ink, italic=italic, bold=bold)
    return Box(width, *_line(style), runs)


def _prime(style: Style) -> Box:
    """Return the mark of a derivative: a stroke clear of the letter, whose top leans towards it."""
    size = style.size
    path = QPainterPath(QPointF(size * 0.27, -size * 0.46))
    path.lineTo(size * 0.39, -size * 0.80)
    shape = Shape(pen_path(path, style.rule * 1.5), style.ink)
    return Box(size * 0.46, size * 0.82, size * 0.24, (shape,))


def _number(number: Number, style: Style) -> Box:
    if style.role in ("weight", "bias") and number.value != 0.0:
        ink = "positive" if number.value > 0 else "negative"
        box = _recoloured(_numeral(number, style), ink)
    else:
        box = _numeral(number, style)
    return replace(box, own_spots=(_spot(box, number, style),))


def _recoloured(box: Box, ink: str) -> Box:
    marks = tuple(replace(mark, ink=ink) for mark in box.own_marks)
    return replace(box, own_marks=marks, inner=tuple(_recoloured(one, ink) for one in box.inner))


def _spot(box: Box, about: Number | Elided, style: Style) -> Spot:
    margin = style.size * 0.15
    return Spot(QRectF(0.0, -box.ascent - margin, box.width, box.height + 2 * margin), about)


def _numeral(number: Number, style: Style) -> Box:
    value = abs(number.value) if number.bare else number.value
    mantissa, power = numeral(value, short=number.short, digits=number.digits)
    if not power:
        return _glyphs(mantissa, style)
    # A mantissa of one says nothing: 10⁻⁸ rather than 1·10⁻⁸.
    digits = {"1": "10", "−1": "−10"}.get(mantissa, f"{mantissa}·10")
    return _with_scripts(
        _glyphs(digits, style), None, _glyphs(power, style.script), style, slant=0.0
    )


def _dots(elided: Elided, style: Style) -> Box:
    width, path = dots(style.size, style.axis)
    box = Box(width, *_line(style), (Shape(path, "muted"),))
    if elided.told:
        small = style_of(round(style.size * _WORDS), style.compact, "muted")
        box = beside([box, _glyphs(words_for(elided), small)])
    return replace(box, own_spots=(_spot(box, elided, style),))


def _script(script: Script, style: Style) -> Box:
    base = lay_out(script.base, style)
    if has_power(script.base):
        base = _parens(base, style)  # or the exponent would stand at the power of ten
    sub = None if script.sub is None else lay_out(script.sub, style.script)
    sup = None if script.sup is None else lay_out(script.sup, style.script)
    slant = 0.06 if isinstance(script.base, Symbol) else 0.02
    return _with_scripts(base, sub, sup, style, slant)


def _with_scripts(base: Box, sub: Box | None, sup: Box | None, style: Style, slant: float) -> Box:
    ascent, descent = _line(style)
    x, size = base.width + style.size * slant, style.size
    boxes, width = [base], base.width
    rise = drop = 0.0
    if sup is not None:
        rise = max(size * 0.44, base.ascent - ascent + size * 0.44, sup.descent + size * 0.14)
    if sub is not None:
        drop = max(size * 0.24, base.descent - descent + size * 0.24)
    if sub is not None and sup is not None:
        # At the smallest size scripts are nearly as large as their base: keep them apart.
        short = max(0.0, sub.ascent * 0.9 + sup.descent * 0.85 - rise - drop)
        rise, drop = rise + short * 0.6, drop + short * 0.4
    for script, y in ((sup, -rise), (sub, drop)):
        if script is not None:
            boxes.append(script.moved(x, y))
            width = max(width, x + script.width)
    return overlay(width + size * 0.04, *boxes)


def _fraction(fraction: Fraction, style: Style) -> Box:
    above = lay_out(fraction.numerator, style)
    below = lay_out(fraction.denominator, style)
    gap, side = style.size * 0.12, style.size * 0.12
    width = max(above.width, below.width) + 2 * side
    line = bar(side * 0.4, -style.axis, width - side * 0.8, style.rule, style.ink)
    return overlay(
        width,
        above.moved((width - above.width) / 2, -style.axis - gap - above.descent),
        below.moved((width - below.width) / 2, -style.axis + gap + below.ascent),
        Box(width, style.axis, 0.0, (line,)),
    )


def _sum(sigma: Sum, style: Style) -> Box:
    size = round(style.size * 1.45)
    rect = fonts.metrics(size).tightBoundingRect("Σ")
    drop = rect.height() / 2 - style.axis
    glyph = Glyphs(-rect.left(), drop, "Σ", fonts.font(size), style.ink)
    sign = Box(rect.width(), rect.height() - drop, drop, (glyph,))
    small = style.script
    lower = None if sigma.lower is None else lay_out(sigma.lower, small)
    upper = None if sigma.upper is None else lay_out(sigma.upper, small)
    limits = _beside_limits if style.compact else _stacked_limits
    gap = Box(style.size * 0.22, 0.0, 0.0)
    return beside([limits(sign, lower, upper, style), gap, lay_out(sigma.body, style)])


def _beside_limits(sign: Box, lower: Box | None, upper: Box | None, style: Style) -> Box:
    x, width = sign.width + style.size * 0.08, sign.width
    boxes = [sign]
    apart = style.size * 0.06
    if upper is not None:
        boxes.append(upper.moved(x, -style.axis - apart - upper.descent * 0.6))
    if lower is not None:
        boxes.append(lower.moved(x, -style.axis + apart + lower.ascent))
    width += max((box.width for box in (lower, upper) if box is not None), default=0.0)
    return overlay(width + style.size * 0.08, *boxes)


def _stacked_limits(sign: Box, lower: Box | None, upper: Box | None, style: Style) -> Box:
    gap = style.size * 0.12
    width = max(box.width for box in (sign, lower, upper) if box is not None)
    boxes = [sign.moved((width - sign.width) / 2, 0.0)]
    if upper is not None:
        boxes.append(upper.moved((width - upper.width) / 2, -sign.ascent - gap - upper.descent))
    if lower is not None:
        boxes.append(lower.moved((width - lower.width) / 2, sign.descent + gap + lower.ascent))
    return overlay(width, *boxes)


def _root(body: Box, style: Style) -> Box:
    hook, gap = style.size * 0.55, style.size * 0.14
    top, bottom = -body.ascent - gap, body.descent
    width = hook + body.width + style.size * 0.1
    path = QPainterPath(QPointF(style.size * 0.06, bottom - body.height * 0.42))
    path.lineTo(style.size * 0.18, bottom - body.height * 0.47)
    path.lineTo(style.size * 0.33, bottom)
    path.lineTo(hook, top)
    path.lineTo(width - style.size * 0.04, top)
    shape = Shape(pen_path(path, style.rule * 1.1), style.ink)
    return overlay(width, Box(width, -top + style.rule, bottom, (shape,)), body.moved(hook, 0.0))


def _hat(body: Box, style: Style) -> Box:
    size = style.size
    # Over the letter's x-height; the slant of italics moves it to the right.
    middle, low = body.width / 2 + size * 0.06, -size * 0.6
    path = QPainterPath(QPointF(middle - size * 0.16, low))
    path.lineTo(middle, low - size * 0.15)
    path.lineTo(middle + size * 0.16, low)
    shape = Shape(pen_path(path, style.rule), style.ink)
    return overlay(body.width, body, Box(body.width, size * 0.82, 0.0, (shape,)))


def _parens(body: Box, style: Style) -> Box:
    ascent, descent = _line(style)
    if body.ascent <= ascent * 1.35 and body.descent <= descent * 1.8:
        return beside([_glyphs("(", style), body, _glyphs(")", style)])
    margin = style.size * 0.04
    above, below = body.ascent + margin, body.descent + margin
    from ui.math.delimiters import fenced, paren_path

    width = style.size * 0.26 + (above + below) * 0.05
    left = paren_path(above, below, width, style.rule)
    return fenced(body, left, width, (above, below), style.ink)
