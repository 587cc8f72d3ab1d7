"""Paints matrices: cells coloured by sign as weights are, and what the step uses stands out."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from simulator.stepping.matrices import Matrix
from ui.stepping.matrices.figures import UNKNOWN, parted
from ui.stepping.matrices.fold import GAP
from ui.stepping.matrices.layout import SHAPE_PIXELS, Layout, Placed, shape_text
from ui.theme.colors import Theme, mix
from ui.theme.type_size import scaled, tabular_font

_TINT, _LIT_TINT = 0.5, 0.95
_POWER = 0.75
_SERIF = 4.0
_RADIUS = 3.0
_MOST_KEPT = 4096
_CENTER = Qt.AlignmentFlag.AlignCenter


def paint(painter: QPainter, layout: Layout, theme: Theme, accent: str, ground: QColor) -> None:
    """Paint an equation of matrices.

    Parameters
    ----------
    painter : QPainter
    layout : Layout
    theme : Theme
    accent : str
        The token of the colour of what the step uses.
    ground : QColor
        What lies behind.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for sign in layout.signs:
        painter.save()
        painter.translate(sign.origin)
        sign.box.paint(painter, theme)
        painter.restore()
    for placed in layout.placed:
        _paint_head(painter, placed, theme)
        _paint_cells(painter, placed, layout.pixels, theme, ground)
        _paint_lit(painter, placed, theme.color(accent))
        _paint_brackets(painter, placed.frame, theme.color("muted"))


def _paint_head(painter: QPainter, placed: Placed, theme: Theme) -> None:
    painter.save()
    painter.translate(placed.head)
    placed.symbol.paint(painter, theme)
    painter.restore()
    painter.setFont(tabular_font(SHAPE_PIXELS))
    painter.setPen(theme.color("muted"))
    painter.drawText(
        placed.head + QPointF(placed.symbol.width + 6.0, 0.0), shape_text(placed.matrix)
    )


def _paint_cells(
    painter: QPainter, placed: Placed, pixels: int, theme: Theme, ground: QColor
) -> None:
    matrix, limit = placed.matrix, _limit(placed.matrix)
    font = tabular_font()
    font.setPixelSize(scaled(pixels))
    painter.setFont(font)
    write = _Writing(painter, font, _inks(theme, has_lit=matrix.row >= 0 or matrix.column >= 0))
    fills = _fills(theme, ground.rgb())
    for r, row in enumerate(placed.rows):
        for c, column in enumerate(placed.columns):
            cell = placed.cell(r, c)
            if row == GAP or column == GAP:
                _paint_dots(painter, cell, row == GAP, column == GAP, theme)
                write.has_no_pen()
                continue
            text, lit = placed.texts[r][c], matrix.is_lit(row, column)
            if text == UNKNOWN:
                write.unknown(cell, lit=lit)
                continue
            share = _share(float(matrix.values[row, column]), limit)
            painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), fills.color(share, lit=lit))
            write.number(text, placed.points[c], cell.center().y(), lit=lit)


class _Writing:
    """Writes cells in one font; to find where a number's point stands costs more than to write it.

    Parameters
    ----------
    painter : QPainter
        Has the font.
    font : QFont
    inks : tuple of QColor
        Of cells that the step uses, and of others.
    """

    def __init__(self, painter: QPainter, font: QFont, inks: tuple[QColor, QColor]) -> None:
        self._painter, self._inks = painter, inks
        self._metrics = QFontMetrics(font)
        self._before = _before_points(font.key(), font.pixelSize())
        # Of a text, above its base line.
        self._middle = (self._metrics.ascent() - self._metrics.descent()) / 2
        self._pen: bool | None = None

    def has_no_pen(self) -> None:
        """Take notice that the painter's pen is another one."""
        self._pen = None

    def _ink(self, lit: bool) -> None:
        if lit is not self._pen:
            self._pen = lit
            self._painter.setPen(self._inks[0 if lit else 1])

    def unknown(self, cell: QRectF, *, lit: bool) -> None:
        """Write the sign of what has not been computed yet."""
        self._ink(lit)
        self._painter.drawText(cell, _CENTER, UNKNOWN)

    def number(self, text: str, point: float, height: float, *, lit: bool) -> None:
        """Write a number with its decimal point at a place, around a height."""
        self._ink(lit)
        before = self._before.get(text)
        if before is None:
            before = self._before[text] = self._metrics.horizontalAdvance(parted(text)[0])
        self._painter.drawText(QPointF(point - before, height + self._middle), text)


@lru_cache(maxsize=8)
def _before_points(font: str, pixels: int) -> dict[str, int]:
    """Return how much of numbers stands before their decimal points in a font, to be added to."""
    return _Kept()


class _Kept(dict[Any, Any]):
    """Forgets everything before it holds too much: numbers that are dragged come and go."""

    def __setitem__(self, key: Any, value: Any) -> None:
        if len(self) >= _MOST_KEPT:
            self.clear()
        super().__setitem__(key, value)


@lru_cache(maxsize=4)
def _inks(theme: Theme, *, has_lit: bool) -> tuple[QColor, QColor]:
    """Return the inks of cells that the step uses and of others; the same where it uses all."""
    strong = theme.color("text")
    return strong, mix(strong, theme.color("muted"), 0.55) if has_lit else strong


@lru_cache(maxsize=4)
def _fills(theme: Theme, ground: int) -> _Fills:
    return _Fills(theme, ground)


class _Fills:
    """The colours of cells: the stronger, the more of the largest number a cell's own is."""

    def __init__(self, theme: Theme, ground: int) -> None:
        self._theme, self._ground = theme, QColor(ground)
        self._found = _Kept()

    def color(self, share: float, *, lit: bool) -> QColor:
        """Return the colour of a cell."""
        found: QColor | None = self._found.get((share, lit))
        if found is None:
            tint = (_LIT_TINT if lit else _TINT) * (0.35 + 0.3 * abs(share))
            found = mix(self._ground, self._theme.diverging(share), tint)
            self._found[share, lit] = found
        return found


def _limit(matrix: Matrix) -> float:
    """Return the largest size among the revealed numbers."""
    sizes = np.abs(matrix.values[matrix.known & np.isfinite(matrix.values)])
    return float(sizes.max(initial=0.0))


def _share(value: float, limit: float) -> float:
    if math.isnan(value) or not limit:
        return 0.0
    return math.copysign(min(1.0, abs(value) / limit) ** _POWER, value)


def _paint_dots(
    painter: QPainter, cell: QRectF, rows_left_out: bool, columns_left_out: bool, theme: Theme
) -> None:
    """Paint three dots in the direction in which something is left out."""
    across = columns_left_out and not rows_left_out
    down = 0.0 if across else 3.4
    right = 0.0 if rows_left_out and not columns_left_out else 3.4
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("muted"))
    dots = QPainterPath()
    for k in (-1, 0, 1):
        dots.addEllipse(cell.center() + QPointF(k * right, k * down), 1.0, 1.0)
    painter.drawPath(dots)


def _paint_lit(painter: QPainter, placed: Placed, color: QColor) -> None:
    """Frame the row, the column or the cell that the step uses."""
    matrix = placed.matrix
    if matrix.row < 0 and matrix.column < 0:
        return
    area = QRectF(placed.cell(0, 0).topLeft(), QPointF(placed.xs[-1], placed.ys[-1]))
    if matrix.row >= 0:
        slot = placed.rows.index(matrix.row)
        area.setTop(placed.ys[slot])
        area.setBottom(placed.ys[slot + 1])
    if matrix.column >= 0:
        slot = placed.columns.index(matrix.column)
        area.setLeft(placed.xs[slot])
        area.setRight(placed.xs[slot + 1])
    frame(painter, area, color, Qt.PenStyle.SolidLine)


def frame(painter: QPainter, area: QRectF, color: QColor, style: Qt.PenStyle) -> None:
    """Paint a rounded frame around cells."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.8, style))
    painter.drawRoundedRect(area, _RADIUS, _RADIUS)


def _paint_brackets(painter: QPainter, area: QRectF, color: QColor) -> None:
    path = QPainterPath()
    for x, inwards in ((area.left(), _SERIF), (area.right(), -_SERIF)):
        path.moveTo(x + inwards, area.top())
        path.lineTo(x, area.top())
        path.lineTo(x, area.bottom())
        path.lineTo(x + inwards, area.bottom())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.3))
    painter.drawPath(path)
