"""The outlines of parentheses, brackets and braces that are as tall as what they hold."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from ui.math.boxes import Box, Shape, overlay, pen_path


def brace_path(body: Box, size: int, rule: float) -> QPainterPath:
    """Return a brace to the left of the cases in `body`."""
    top, bottom, width = -body.ascent, body.descent, size * 0.32
    middle, x = (top + bottom) / 2, size * 0.1
    reach = (bottom - top) / 4
    path = QPainterPath(QPointF(x + width, top))
    path.quadTo(x + width / 2, top, x + width / 2, top + reach * 0.8)
    path.quadTo(x + width / 2, middle, x, middle)
    path.quadTo(x + width / 2, middle, x + width / 2, bottom - reach * 0.8)
    path.quadTo(x + width / 2, bottom, x + width, bottom)
    return pen_path(path, rule * 1.1)


def paren_path(above: float, below: float, width: float, rule: float) -> QPainterPath:
    """Return a left parenthesis: a crescent, thin at its ends and thickest in the middle."""
    far, near, middle = width * 0.84, width * 0.04, (below - above) / 2
    thin, thick = rule * 0.55, rule * 2.1
    path = QPainterPath(QPointF(far, -above))
    path.quadTo(near, middle - (above + below) * 0.2, near + width * 0.06, middle)
    path.quadTo(near, middle + (above + below) * 0.2, far, below)
    path.lineTo(far + thin, below)
    path.quadTo(near + thick, middle + (above + below) * 0.2, near + width * 0.06 + thick, middle)
    path.quadTo(near + thick, middle - (above + below) * 0.2, far + thin, -above)
    path.closeSubpath()
    return path


def bracket_path(above: float, below: float, width: float, rule: float) -> QPainterPath:
    """Return a left bracket."""
    x, end = 0.3 * width, 0.8 * width
    path = QPainterPath(QPointF(end, -above))
    path.lineTo(x, -above)
    path.lineTo(x, below)
    path.lineTo(end, below)
    return pen_path(path, 1.2 * rule)


def fenced(
    body: Box, left: QPainterPath, width: float, reach: tuple[float, float], ink: str
) -> Box:
    """Return a body between a delimiter and its mirror image.

    Parameters
    ----------
    body : Box
    left : QPainterPath
        The left one.
    width : float
        Of either.
    reach : tuple of float
        How far they go above and below the base line.
    ink : str
    """
    whole = 2 * width + body.width
    right = QTransform().translate(whole, 0.0).scale(-1.0, 1.0).map(left)
    shapes = (Shape(left, ink), Shape(right, ink))
    return overlay(whole, Box(whole, *reach, shapes), body.moved(width, 0.0))
