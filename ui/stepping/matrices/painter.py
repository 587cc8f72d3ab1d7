"""Paints matrices: cells coloured by sign as weights are, and what the step uses stands out."""

from __future__ import annotations

import math
from functools import lru_cache

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
    matrix = placed.matrix
    limit = _limit(matrix)
    font = tabular_font()
    font.setPixelSize(scaled(pixels))
    painter.setFont(font)
    strong = theme.color("text")
    quiet = mix(strong, theme.color("muted"), 0.55)
    metrics = painter.fontMetrics()
    middle = (metrics.ascent() - metrics.descent()) / 2  # of a text, above its base line
    has_lit = matrix.row >= 0 or matrix.column >= 0
    for r, row in enumerate(placed.rows):
        for c, column in enumerate(placed.columns):
            cell = placed.cell(r, c)
            if GAP in (row, column):
                _paint_dots(painter, cell, row == GAP, column == GAP, theme)
                continue
            text, lit = placed.texts[r][c], matrix.is_lit(row, column)
            if text != UNKNOWN:
                share = _share(float(matrix.values[row, column]), limit)
                color = _fill(theme, ground.rgb(), share, lit=lit)
                painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), color)
            painter.setPen(strong if lit or not has_lit else quiet)
            if text == UNKNOWN:
                painter.drawText(cell, _CENTER, text)
                continue
            left = placed.points[c] - _before_point(text, font)
            painter.drawText(QPointF(left, cell.center().y() + middle), text)


@lru_cache(maxsize=4096)
def _fill(theme: Theme, ground: int, share: float, *, lit: bool) -> QColor:
    """Return the colour of a cell: the stronger, the more of the largest number its own is."""
    tint = _LIT_TINT if lit else _TINT
    return mix(QColor(ground), theme.diverging(share), tint * (0.35 + 0.3 * abs(share)))


@lru_cache(maxsize=4096)
def _before_point(text: str, font: QFont) -> int:
    """Return how much of a number stands before its decimal point."""
    return QFontMetrics(font).horizontalAdvance(parted(text)[0])


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
