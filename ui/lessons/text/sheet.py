"""A text of a lesson laid out in a width: where everything stands, and how it is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.lessons.text.lines import Line
from ui.lessons.text.pieces import Piece
from ui.math.boxes import Box
from ui.theme.colors import Theme, mix

_DOTS = [1.0, 2.0]
_BELOW_BASELINE = 2.5
_CODE_GROUND = 0.55
_ROUND = 5.0


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line, where its base line begins, and whether a paragraph or a line of code does."""

    x: float
    y: float
    line: Line
    begins: bool = True


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A formula, where its base line begins, how much smaller it is painted, and its code."""

    x: float
    y: float
    box: Box
    scale: float = 1.0
    text: str = ""

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.scale * self.box.width


@dataclass(slots=True)
class Sheet:
    """A text that is laid out.

    Attributes
    ----------
    width, height : float
    lines : list of PlacedLine
    boxes : list of PlacedBox
    grounds : list of QRectF
        Behind blocks of code and formulas.
    dots : list of QPointF
        In front of the items of lists.
    """

    width: float
    height: float = 0.0
    lines: list[PlacedLine] = field(default_factory=list)
    boxes: list[PlacedBox] = field(default_factory=list)
    grounds: list[QRectF] = field(default_factory=list)
    dots: list[QPointF] = field(default_factory=list)

    @property
    def right(self) -> float:
        """How far to the right anything reaches."""
        lines = (one.x + one.line.width for one in self.lines)
        return max((*lines, *(one.right for one in self.boxes)), default=0.0)

    def link_places(self, link: int) -> list[QRectF]:
        """Return where a link stands: a place a line."""
        found = (_extent(placed, link) for placed in self.lines)
        return [place for place in found if place is not None]

    def paint(self, painter: QPainter, theme: Theme, ink: str = "") -> None:
        """Paint with the painter's origin at the upper left.

        Parameters
        ----------
        painter : QPainter
        theme : Theme
        ink : str, optional
            A token in place of the text's own colour.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grounds(painter, theme)
        for placed in self.lines:
            self._paint_line(painter, theme, placed, ink)
        for one in self.boxes:
            painter.save()
            painter.translate(one.x, one.y)
            painter.scale(one.scale, one.scale)
            one.box.paint(painter, theme)
            painter.restore()

    def _paint_grounds(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(theme.panel, theme.raised, _CODE_GROUND))
        for ground in self.grounds:
            painter.drawRoundedRect(ground, _ROUND, _ROUND)
        painter.setBrush(mix(theme.panel, theme.raised, 1.0))
        for placed in self.lines:
            for rect in _code_places(placed):
                painter.drawRoundedRect(rect, 3.0, 3.0)
        painter.setBrush(theme.color("muted"))
        for dot in self.dots:
            painter.drawEllipse(dot, 2.0, 2.0)

    def _paint_line(self, painter: QPainter, theme: Theme, placed: PlacedLine, ink: str) -> None:
        for x, piece in placed.line.pieces:
            at = QPointF(placed.x + x, placed.y)
            if piece.box is not None:
                painter.save()
                painter.translate(at)
                painter.scale(piece.scale, piece.scale)
                piece.box.paint(painter, theme)
                painter.restore()
            elif piece.face is not None:
                painter.setFont(piece.face.font)
                own = piece.ink if piece.link >= 0 or not ink else ink
                painter.setPen(theme.color(own))
                painter.drawText(at, piece.text)
        self._underline(painter, theme, placed)

    def _underline(self, painter: QPainter, theme: Theme, placed: PlacedLine) -> None:
        """Draw a line below what leads to a place, dots below a term, as all explanations have."""
        links = {piece.link: piece for _, piece in placed.line.pieces if piece.link >= 0}
        for link, piece in links.items():
            rect = _extent(placed, link)
            if rect is None:
                continue
            pen = QPen(theme.color(piece.ink), 1.0)
            if piece.ink != "forward":
                pen.setStyle(Qt.PenStyle.CustomDashLine)
                pen.setDashPattern(_DOTS)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            height = int(placed.y + _BELOW_BASELINE) + 0.5
            painter.drawLine(QPointF(rect.left(), height), QPointF(rect.right(), height))


def _extent(placed: PlacedLine, link: int) -> QRectF | None:
    """Return where a link stands in a line."""
    own = [(x, piece) for x, piece in placed.line.pieces if piece.link == link]
    if not own:
        return None
    left, right = own[0][0], own[-1][0] + own[-1][1].width
    top = placed.y - max(piece.ascent for _, piece in own)
    bottom = placed.y + max(piece.descent for _, piece in own)
    return QRectF(placed.x + left, top, right - left, bottom - top)


def _code_places(placed: PlacedLine) -> Iterator[QRectF]:
    """Yield where code stands in a line of words; words of it side by side as one."""
    run: list[tuple[float, Piece]] = []
    for x, piece in (*placed.line.pieces, (0.0, None)):
        if piece is not None and piece.is_code:
            run.append((x, piece))
        elif run:
            left, right = run[0][0], run[-1][0] + run[-1][1].width
            top, bottom = run[0][1].ascent, run[0][1].descent
            yield QRectF(placed.x + left - 2.0, placed.y - top, right - left + 4.0, top + bottom)
            run = []
