"""Boxes: laid-out pieces of notation with a width, an ascent and a descent.

A box is a flat list of things to paint, placed relative to its own origin, the left end of its
base line. Combining boxes moves their contents, so painting is one walk over a flat list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPainterPathStroker

from simulator.expressions import Elided, Number
from ui.theme.colors import Theme


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A run of text; `ink` is the theme's token of its colour."""

    x: float
    y: float
    text: str
    font: QFont
    ink: str

    def moved(self, dx: float, dy: float) -> Glyphs:
        return Glyphs(self.x + dx, self.y + dy, self.text, self.font, self.ink)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(self.font)
        painter.setPen(theme.color(self.ink))
        painter.drawText(QPointF(self.x, self.y), self.text)


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled path: a bar, a parenthesis, a root."""

    path: QPainterPath
    ink: str

    def moved(self, dx: float, dy: float) -> Shape:
        return Shape(self.path.translated(dx, dy), self.ink)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        painter.fillPath(self.path, theme.color(self.ink))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands that has more to say when pointed at."""

    rect: QRectF
    about: Number | Elided

    def moved(self, dx: float, dy: float) -> Spot:
        return Spot(self.rect.translated(dx, dy), self.about)


@dataclass(frozen=True, slots=True)
class Box:
    """A laid-out piece; `ascent` and `descent` are measured from its base line, both positive."""

    width: float
    ascent: float
    descent: float
    marks: tuple[Glyphs | Shape, ...] = ()
    spots: tuple[Spot, ...] = ()

    @property
    def height(self) -> float:
        """Ascent and descent together."""
        return self.ascent + self.descent

    def moved(self, dx: float, dy: float) -> Box:
        """Return the contents moved; width, ascent and descent still describe the origin's box."""
        if dx == 0.0 and dy == 0.0:
            return self
        return Box(
            self.width,
            self.ascent - dy,
            self.descent + dy,
            tuple(mark.moved(dx, dy) for mark in self.marks),
            tuple(spot.moved(dx, dy) for spot in self.spots),
        )

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint with the painter's origin at the box's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self.marks:
            mark.paint(painter, theme)


EMPTY = Box(0.0, 0.0, 0.0)


def overlay(width: float, *boxes: Box) -> Box:
    """Return boxes that have been moved into place, as one of the given width."""
    return Box(
        width,
        max((box.ascent for box in boxes), default=0.0),
        max((box.descent for box in boxes), default=0.0),
        tuple(mark for box in boxes for mark in box.marks),
        tuple(spot for box in boxes for spot in box.spots),
    )


def beside(boxes: Sequence[Box], gap: float = 0.0) -> Box:
    """Return boxes side by side on one base line."""
    placed, x = [], 0.0
    for box in boxes:
        placed.append(box.moved(x, 0.0))
        x += box.width + gap
    return overlay(max(0.0, x - gap) if boxes else 0.0, *placed)


def stacked(boxes: Sequence[Box], gap: float, indent: float = 0.0) -> Box:
    """Return boxes one below the other; the base line is the first one's."""
    placed, y = [], 0.0
    for k, box in enumerate(boxes):
        if k:
            y += boxes[k - 1].descent + gap + box.ascent
        placed.append(box.moved(indent if k else 0.0, y))
    width = max((box.width + (indent if k else 0.0) for k, box in enumerate(boxes)), default=0.0)
    return overlay(width, *placed)


def bar(x: float, y: float, width: float, thickness: float, ink: str) -> Shape:
    """Return a horizontal bar whose middle is at `y`."""
    path = QPainterPath()
    path.addRect(QRectF(x, y - thickness / 2, width, thickness))
    return Shape(path, ink)


def pen_path(path: QPainterPath, thickness: float) -> QPainterPath:
    """Return the outline of a path drawn with a pen."""
    stroker = QPainterPathStroker()
    stroker.setWidth(thickness)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return stroker.createStroke(path)
