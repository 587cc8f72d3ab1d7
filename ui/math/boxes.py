"""Boxes: laid-out pieces of notation with a width, an ascent and a descent.

A box holds things to paint, placed relative to its own origin, the left end of its base line, and
other boxes. Moving a box notes where its contents stand and touches none of them: an equation is
set at several sizes until one fits, and only that one is painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker

from simulator.expressions import Elided, Number
from ui.theme.colors import Theme

_ascent, _descent = attrgetter("ascent"), attrgetter("descent")


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A run of text; `ink` is the theme's token of its colour."""

    x: float
    y: float
    text: str
    font: QFont
    ink: str

    def moved(self, dx: float, dy: float) -> Glyphs:
        """Return the same text elsewhere."""
        return Glyphs(self.x + dx, self.y + dy, self.text, self.font, self.ink)

    @property
    def rect(self) -> QRectF:
        """Where its letters stand."""
        metrics = QFontMetricsF(self.font)
        top, width = metrics.capHeight(), metrics.horizontalAdvance(self.text)
        return QRectF(self.x, self.y - top, width, top + metrics.descent() / 2)

    def paint(self, painter: QPainter, theme: Theme, dx: float, dy: float) -> None:
        """Draw the text in its ink, moved by (dx, dy)."""
        painter.setFont(self.font)
        painter.setPen(theme.color(self.ink))
        painter.drawText(QPointF(self.x + dx, self.y + dy), self.text)


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled path: a bar, a parenthesis, a root."""

    path: QPainterPath
    ink: str

    def moved(self, dx: float, dy: float) -> Shape:
        """Return the same shape elsewhere."""
        return Shape(self.path.translated(dx, dy), self.ink)

    @property
    def rect(self) -> QRectF:
        """What it covers."""
        return self.path.boundingRect()

    def paint(self, painter: QPainter, theme: Theme, dx: float, dy: float) -> None:
        """Fill the shape with its ink, moved by (dx, dy)."""
        painter.fillPath(self.path.translated(dx, dy), theme.color(self.ink))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands that has more to say when pointed at."""

    rect: QRectF
    about: Number | Elided

    def moved(self, dx: float, dy: float) -> Spot:
        """Return the same spot elsewhere."""
        return Spot(self.rect.translated(dx, dy), self.about)


@dataclass(frozen=True, slots=True)
class Box:
    """A laid-out piece; `ascent` and `descent` are measured from its base line, both positive.

    Attributes
    ----------
    width, ascent, descent : float
    own_marks, own_spots : tuple
        What the box holds beside other boxes.
    inner : tuple of Box
    dx, dy : float
        Where all that it holds stands.
    """

    width: float
    ascent: float
    descent: float
    own_marks: tuple[Glyphs | Shape, ...] = ()
    own_spots: tuple[Spot, ...] = ()
    inner: tuple[Box, ...] = ()
    dx: float = 0.0
    dy: float = 0.0

    @property
    def height(self) -> float:
        """Ascent and descent together."""
        return self.ascent + self.descent

    @property
    def marks(self) -> tuple[Glyphs | Shape, ...]:
        """Everything to paint, in its place."""
        return tuple(mark.moved(x, y) for x, y, box in self._placed() for mark in box.own_marks)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Everything that can be pointed at, in its place, in reading order."""
        return tuple(spot.moved(x, y) for x, y, box in self._placed() for spot in box.own_spots)

    def _placed(self) -> list[tuple[float, float, Box]]:
        """Return this box and all inside it with the places of their contents, in order."""
        found: list[tuple[float, float, Box]] = []
        waiting = [(0.0, 0.0, self)]
        while waiting:
            x, y, box = waiting.pop()
            x, y = x + box.dx, y + box.dy
            found.append((x, y, box))
            for one in reversed(box.inner):
                waiting.append((x, y, one))
        return found

    def moved(self, dx: float, dy: float) -> Box:
        """Return the contents moved; width, ascent and descent still describe the origin's box."""
        if dx == 0.0 and dy == 0.0:
            return self
        return Box(
            self.width,
            self.ascent - dy,
            self.descent + dy,
            self.own_marks,
            self.own_spots,
            self.inner,
            self.dx + dx,
            self.dy + dy,
        )

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint with the painter's origin at the box's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = ink = None
        for x, y, box in self._placed():
            for mark in box.own_marks:
                if isinstance(mark, Shape):
                    mark.paint(painter, theme, x, y)
                    continue
                # Most runs have the font and the ink of the one before.
                if mark.font is not font:
                    font = mark.font
                    painter.setFont(font)
                if mark.ink != ink:
                    ink = mark.ink
                    painter.setPen(theme.color(ink))
                painter.drawText(QPointF(mark.x + x, mark.y + y), mark.text)


EMPTY = Box(0.0, 0.0, 0.0)


def overlay(width: float, *boxes: Box) -> Box:
    """Return boxes that have been moved into place, as one of the given width."""
    return Box(
        width,
        max(map(_ascent, boxes), default=0.0),
        max(map(_descent, boxes), default=0.0),
        inner=boxes,
    )


def beside(boxes: Sequence[Box], gap: float = 0.0) -> Box:
    """Return boxes side by side on one base line."""
    if len(boxes) == 1:
        return boxes[0]
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
