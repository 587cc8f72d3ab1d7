"""Marker shapes of classes and of the special points of a plot."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme.colors import class_symbol


def _ring(corners: int, turn: float, inner: float = 1.0, size: float = 1.0) -> QPainterPath:
    """Return a closed figure of `corners` points at radius `size` and ``inner * size`` in turn."""
    points = []
    for k in range(corners):
        radius = size * (inner if k % 2 else 1.0)
        angle = turn + 2.0 * math.pi * k / corners
        points.append(QPointF(radius * math.sin(angle), -radius * math.cos(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(-0.9, -0.9, 1.8, 1.8))
    return path


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-0.8, -0.8, 1.6, 1.6))
    return path


def _cross(turn: float) -> QPainterPath:
    thick, long = 0.32, 1.0
    corners = [(thick, thick), (long, thick), (long, -thick), (thick, -thick)]
    points = []
    for quarter in range(4):
        angle = turn - quarter * math.pi / 2.0
        for x, y in corners[:3]:
            points.append(
                QPointF(
                    x * math.cos(angle) - y * math.sin(angle),
                    x * math.sin(angle) + y * math.cos(angle),
                )
            )
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


# Sizes are evened out by eye: a triangle of the same radius looks smaller than a disc.
_SHAPES: Mapping[str, Callable[[], QPainterPath]] = MappingProxyType(
    {
        "o": _disc,
        "s": _square,
        "t": lambda: _ring(3, math.pi, 1.0, 1.25),
        "t1": lambda: _ring(3, 0.0, 1.0, 1.25),
        "d": lambda: _ring(4, 0.0),
        "star": lambda: _ring(10, 0.0, 0.45, size=1.3),
        "p": lambda: _ring(5, 0.0),
        "h": lambda: _ring(6, 0.0),
        "+": lambda: _cross(0.0),
        "x": lambda: _cross(math.pi / 4.0),
    }
)


@cache
def class_shape(index: int) -> QPainterPath:
    """Return the marker outline of class `index`, of about radius 1 around the origin."""
    return _SHAPES[class_symbol(index)]()


@cache
def diamond() -> QPainterPath:
    """Return a diamond of radius 1 around the origin."""
    return _ring(4, 0.0)


@cache
def star() -> QPainterPath:
    """Return a star of about radius 1 around the origin."""
    return _SHAPES["star"]()


def draw_shape(
    painter: QPainter, at: QPointF, shape: QPainterPath, radius: float, fill: QColor, edge: QPen
) -> None:
    """Draw `shape` at `at`, `radius` pixels large."""
    painter.save()
    painter.translate(at)
    painter.scale(radius, radius)
    pen = QPen(edge)
    pen.setCosmetic(True)  # the outline keeps its width whatever the radius
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawPath(shape)
    painter.restore()


def draw_ring(painter: QPainter, at: QPointF, radius: float, pen: QPen) -> None:
    """Draw an empty circle, as around a misclassified point."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, radius, radius)


def draw_corners(painter: QPainter, at: QPointF, radius: float, pen: QPen) -> None:
    """Draw the four corners of a square, as around the sample that is being shown."""
    painter.setPen(pen)
    short = 0.45 * radius
    for sx in (-1.0, 1.0):
        for sy in (-1.0, 1.0):
            corner = QPointF(at.x() + sx * radius, at.y() + sy * radius)
            painter.drawLine(corner, QPointF(corner.x() - sx * short, corner.y()))
            painter.drawLine(corner, QPointF(corner.x(), corner.y() - sy * short))
