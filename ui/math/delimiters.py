"""The outlines of parentheses and braces that are as tall as what they hold."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from ui.math.boxes import Box, pen_path


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
