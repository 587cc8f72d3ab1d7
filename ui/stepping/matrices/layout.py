"""Where the matrices of an equation and what stands between them are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF

from simulator.expressions import Expression, Text
from simulator.notation.numerals import DIGITS
from simulator.stepping.matrices import Matrix, Statement, Target
from ui.math import fonts
from ui.math.boxes import Box
from ui.math.layout import Style, lay_out, style_of
from ui.stepping.matrices.figures import (
    GAP_SIZE,
    MEASURED,
    UNKNOWN,
    Columns,
    Figures,
    advance,
    figures_of,
    line_height,
)
from ui.stepping.matrices.fold import GAP, folded
from ui.theme.type_size import scaled
from ui.words.messages import shown_language

SHAPE_PIXELS = 11
_LEAST, _USUAL = 11, 15
# Sizes of figures that have so many digits.
_Sizes = tuple[tuple[int, ...], int]
# Sizes of the figures with their digits, best first, as long as all is shown.
_SIZES = (((_USUAL, 14, 13, 12, _LEAST), DIGITS), ((12, _LEAST), 2))
# Where matrices are all that is shown, they may be larger.
_LARGE_SIZES = (64, 56, 48, 40, 32, 28, 24, 21, 18)
_LARGE_SYMBOL, _LARGE_SIGN, _LARGE_SIGN_AIR = 18, 26, 8.0
# Of the size of large figures, the air beside them and below them.
_LARGE_AIR, _LARGE_LEADING = 0.8, 0.25
_SIGN, _SIGN_AIR = 18, 3.0
_SYMBOL = 15
# How far above the brackets symbols stand, in ems: their descents need that.
_LIFT = 0.36
_BRACKET, _INSIDE, _AFTER_SYMBOL = 5.0, 3.0, 6.0
_CELL_AIR = 8.0
_MOST_AIR = 5.0
# Fewer columns than these are not left out: nothing would be gained by it.
_LEAST_SHOWN = 2
_NARROWEST_CELL = 18.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A matrix in its place.

    Attributes
    ----------
    matrix : Matrix
    rows, columns : tuple of int
        Those that are shown, with a gap (-1) where some are left out.
    xs, ys : tuple of float
        Left and upper edges of the columns and rows, and where the last ones end.
    texts : tuple of tuple of str
        What stands in the cells; empty in gaps.
    points : tuple of float
        Where the columns' decimal points stand: numbers below one another are read by them.
    symbol : Box
    head : QPointF
        Where the symbol begins, on its base line.
    """

    matrix: Matrix
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    texts: tuple[tuple[str, ...], ...]
    points: tuple[float, ...]
    symbol: Box
    head: QPointF

    @property
    def frame(self) -> QRectF:
        """Where the brackets stand."""
        inside = QRectF(QPointF(self.xs[0], self.ys[0]), QPointF(self.xs[-1], self.ys[-1]))
        return inside.adjusted(-_BRACKET, -_INSIDE, _BRACKET, _INSIDE)

    def cell(self, row: int, column: int) -> QRectF:
        """Return where the cell at a shown row and column stands, both counted as shown."""
        top_left = QPointF(self.xs[column], self.ys[row])
        return QRectF(top_left, QPointF(self.xs[column + 1], self.ys[row + 1]))

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """Return row and column of the matrix under a point; None beside it and in gaps."""
        row = _slot(self.ys, point.y())
        column = _slot(self.xs, point.x())
        if row < 0 or column < 0 or GAP in (self.rows[row], self.columns[column]):
            return None
        return self.rows[row], self.columns[column]


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands between matrices, in its place: `origin` is on its base line."""

    box: Box
    origin: QPointF


@dataclass(frozen=True, slots=True)
class Layout:
    """An equation of matrices, laid out.

    Attributes
    ----------
    pixels : int
        Size of the figures.
    placed : tuple of Placed
    signs : tuple of Sign
    size : QSizeF
        What it needs.
    """

    pixels: int
    placed: tuple[Placed, ...]
    signs: tuple[Sign, ...]
    size: QSizeF


def lay_out_statement(
    statement: Statement, selected: Target | None, room: QSizeF, *, large: int = 0
) -> Layout:
    """Return an equation as large as it fits; where that is too small, folded.

    Parameters
    ----------
    statement : Statement
    selected : Target or None
        A node or a parameter that is shown in any case.
    room : QSizeF
        What there is; more is only needed where folding is not enough.
    large : int, default 0
        Up to how many pixels the figures may be larger than other text; 0: not at all.
    """
    pixels = tuple(size for size in _LARGE_SIZES if size <= large)
    if pixels and (found := _whole(_Fixed(statement, selected, True), room, ((pixels, DIGITS),))):
        return found
    fixed = _Fixed(statement, selected, False)
    return _whole(fixed, room, _SIZES) or _fold(fixed, room)


def _whole(fixed: _Fixed, room: QSizeF, sizes: Sequence[_Sizes]) -> Layout | None:
    """Return an equation with nothing left out, as large as it fits; None where it does not."""
    matrices = fixed.matrices
    if sum(one.values.shape[1] for one in matrices) * _NARROWEST_CELL <= room.width():
        for pixels, digits in sizes:
            smallest = _fitting(fixed, room, pixels[-1], digits)
            if smallest is not None:  # else no larger one fits, either
                larger = (_fitting(fixed, room, size, digits) for size in pixels[:-1])
                return next(filter(None, larger), smallest).layout(room)
    return None


def _fitting(fixed: _Fixed, room: QSizeF, pixels: int, digits: int) -> _Setting | None:
    """Return an equation with nothing left out, set at one size; None where it does not fit."""
    rows, columns = (max(one.values.shape[k] for one in fixed.matrices) for k in (0, 1))
    if fixed.above + rows * _row_height(pixels) > room.height():
        return None
    setting = _Setting(fixed, pixels, rows, columns, digits)
    return setting if setting.width() <= room.width() else None


def _fold(fixed: _Fixed, room: QSizeF) -> Layout:
    """Return an equation with as many rows and columns as there is room for."""
    row_height = _row_height(_LEAST)
    shapes = [one.values.shape for one in fixed.matrices]
    free, most = room.height() - fixed.above, max(columns for _, columns in shapes)
    rows = int(free / row_height)
    if rows < max(count for count, _ in shapes):  # gaps need room too
        rows = max(3, int((free - 2 * GAP_SIZE) / row_height))
    columns = min(most, max(_LEAST_SHOWN, int(room.width() / _NARROWEST_CELL)))
    while columns > _LEAST_SHOWN:
        setting = _Setting(fixed, _LEAST, rows, columns)
        if setting.width() <= room.width():
            return setting.layout(room)
        columns = max(_LEAST_SHOWN, min(columns - 1, int(columns * 0.8)))
    return _Setting(fixed, _LEAST, rows, columns, 2).layout(room)


class _Fixed:
    """What has one size however the figures are set: symbols with their shapes, and signs."""

    def __init__(self, statement: Statement, selected: Target | None, large: bool) -> None:
        self.statement = statement
        self.sign_style = style_of(scaled(_LARGE_SIGN if large else _SIGN))
        self.sign_air = _LARGE_SIGN_AIR if large else _SIGN_AIR
        self.matrices = statement.matrices
        self.places = [one.place(selected) or (-1, -1) for one in self.matrices]
        self.style = style_of(scaled(_LARGE_SYMBOL if large else _SYMBOL))
        self.symbols = [_boxed(one.symbol, self.style) for one in self.matrices]
        self.lift = self.style.size * _LIFT + _INSIDE
        self.above = max(symbol.ascent for symbol in self.symbols) + self.lift + _INSIDE
        share = scaled(SHAPE_PIXELS) / MEASURED
        self.headings = [
            symbol.width + _AFTER_SYMBOL + advance(shape_text(matrix)) * share
            for symbol, matrix in zip(self.symbols, self.matrices, strict=True)
        ]
        signs = (item for item in statement.items if not isinstance(item, Matrix))
        self.signs = sum(self.sign(item, 0.0, 0.0)[1] for item in signs)
        self._figures: dict[int, list[Figures]] = {}

    def figures(self, digits: int) -> list[Figures]:
        """Return the figures of each matrix, written with so many digits."""
        if digits not in self._figures:
            self._figures[digits] = [figures_of(one, digits) for one in self.matrices]
        return self._figures[digits]

    def sign(self, item: Expression, x: float, middle: float) -> tuple[Sign, float]:
        """Return a sign in its place, and where it ends."""
        # Brackets stand well apart from it already.
        plain = Text(item.text.strip()) if isinstance(item, Text) else item
        box = _boxed(plain, self.sign_style)
        air = self.sign_air if isinstance(item, Text) else 0.0
        origin = QPointF(x + air, middle + fonts.axis(self.sign_style.size))
        return Sign(box, origin), x + box.width + 2 * air


class _Setting:
    """One way to set an equation: size of the figures, and how many rows and columns are shown."""

    def __init__(
        self, fixed: _Fixed, pixels: int, rows: int, columns: int, digits: int = DIGITS
    ) -> None:
        self._fixed = fixed
        self.pixels, self._figures = pixels, fixed.figures(digits)
        self._cell = scaled(pixels)
        self._air = _LARGE_AIR * self._cell if _is_large(pixels) else _CELL_AIR
        self.row_height = _row_height(pixels)
        self._slots = [
            (
                folded(one.values.shape[0], rows, (one.row, place[0])),
                folded(one.values.shape[1], columns, (one.column, place[1])),
            )
            for one, place in zip(fixed.matrices, fixed.places, strict=True)
        ]

    def height(self) -> float:
        """Return what it needs in height."""
        return self._fixed.above + max(sum(self._heights(rows)) for rows, _ in self._slots)

    def width(self) -> float:
        """Return what it needs in width."""
        whole = 2.0 + self._fixed.signs
        return whole + sum(self._whole(k, self._columns(k)) for k in range(len(self._slots)))

    def layout(self, room: QSizeF) -> Layout:
        """Return all in place, in the middle of the height that there is."""
        self._stretch([rows for rows, _ in self._slots], room.height())
        height = self.height()
        middle = (height + self._fixed.above) / 2 - _INSIDE + max(0.0, (room.height() - height) / 2)
        placed: list[Placed] = []
        signs: list[Sign] = []
        x = 1.0
        for item in self._fixed.statement.items:
            if isinstance(item, Matrix):
                found, x = self._place(len(placed), x, middle)
                placed.append(found)
            else:
                sign, x = self._fixed.sign(item, x, middle)
                signs.append(sign)
        return Layout(self.pixels, tuple(placed), tuple(signs), QSizeF(x + 1.0, height))

    def _stretch(self, shown: Sequence[tuple[int, ...]], height: float) -> None:
        """Give rows more air where there is room."""
        tallest = max(shown, key=lambda rows: sum(self._heights(rows)))
        count = sum(row != GAP for row in tallest)
        spare = height - self._fixed.above - sum(self._heights(tallest))
        self.row_height += max(0.0, min(_MOST_AIR, float(int(spare / count))))

    def _heights(self, rows: Sequence[int]) -> list[float]:
        return [GAP_SIZE if row == GAP else self.row_height for row in rows]

    def _columns(self, k: int) -> Columns:
        """Return how wide the columns of a matrix are."""
        return self._figures[k].columns(*self._slots[k], self._cell, self._air)

    def _whole(self, k: int, columns: Columns) -> float:
        """Return the width of a matrix with its brackets and its heading."""
        return max(columns.width + 2 * _BRACKET, self._fixed.headings[k])

    def _text(self, k: int, row: int, column: int) -> str:
        if GAP in (row, column):
            return ""
        if not self._fixed.matrices[k].known[row, column]:
            return UNKNOWN
        return self._figures[k].text(row, column)

    def _place(self, k: int, x: float, middle: float) -> tuple[Placed, float]:
        matrix, (rows, columns) = self._fixed.matrices[k], self._slots[k]
        texts = tuple(tuple(self._text(k, r, c) for c in columns) for r in rows)
        sides, heights = self._columns(k), self._heights(rows)
        whole, top = self._whole(k, sides), middle - sum(heights) / 2
        xs, ys = _edges(x + (whole - sides.width) / 2, sides.widths), _edges(top, heights)
        left = x + (whole - self._fixed.headings[k]) / 2
        head = QPointF(left, top - self._fixed.lift)
        symbol = self._fixed.symbols[k]
        places = tuple(x + point for x, point in zip(xs, sides.points, strict=False))
        return Placed(matrix, rows, columns, xs, ys, texts, places, symbol, head), x + whole


def shape_text(matrix: Matrix) -> str:
    """Return rows and columns of a matrix, such as ``2×4``."""
    rows, columns = matrix.values.shape
    return f"{rows}×{columns}"


def _is_large(pixels: int) -> bool:
    return pixels > _USUAL


def _row_height(pixels: int) -> float:
    """Return the height of a row of figures of a usual size in pixels."""
    cell = scaled(pixels)
    leading = _LARGE_LEADING * cell if _is_large(pixels) else 4 if pixels > _LEAST else 1
    return float(line_height(cell) + round(leading))


def _boxed(expression: Expression, style: Style) -> Box:
    """Return a symbol or a sign as a box: steps have most of them in common."""
    return _kept_box(expression, style, shown_language())


@lru_cache(maxsize=512)
def _kept_box(expression: Expression, style: Style, _language: str) -> Box:
    return lay_out(expression, style)


def _edges(start: float, sizes: Sequence[float]) -> tuple[float, ...]:
    found = [start]
    for size in sizes:
        found.append(found[-1] + size)
    return tuple(found)


def _slot(edges: Sequence[float], at: float) -> int:
    return next((k for k in range(len(edges) - 1) if edges[k] <= at < edges[k + 1]), -1)
