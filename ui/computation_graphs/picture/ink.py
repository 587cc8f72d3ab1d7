"""A painter for graphs: the theme, fonts at a few sizes, and text around a point."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.theme.colors import Theme
from ui.theme.type_size import tabular_font, type_scale

SMALL, USUAL, LARGE = 11, 13, 18
OVERHANG = 3.0  # how far letters may reach out of their box, rounding included
_SIZES = (SMALL, USUAL, LARGE)
_MOST_WIDTHS = 2000


class Lettering:
    """Fonts and widths of texts at one scale, measured once each.

    Parameters
    ----------
    scale : float
        How large text is beside the usual size; nothing is smaller than 11 px.
    """

    # Of fonts by their keys: a graph that grows is scaled anew, its texts stay the same.
    _known: ClassVar[dict[str, dict[str, float]]] = {}

    def __init__(self, scale: float) -> None:
        self.scale = scale
        share = scale / type_scale()
        self.fonts = {size: tabular_font(round(size * share)) for size in _SIZES}
        self.metrics = {size: QFontMetricsF(font) for size, font in self.fonts.items()}
        self.heights = {size: metrics.height() for size, metrics in self.metrics.items()}
        self._middles = {
            size: 0.5 * (metrics.ascent() - metrics.descent())
            for size, metrics in self.metrics.items()
        }
        self._widths = {
            size: self._known.setdefault(font.key(), {}) for size, font in self.fonts.items()
        }

    def width(self, text: str, size: int = USUAL) -> float:
        """Return how wide a text is."""
        known = self._widths[size]
        found = known.get(text)
        if found is None:
            if len(known) > _MOST_WIDTHS:
                known.clear()
            found = known[text] = self.metrics[size].horizontalAdvance(text)
        return found

    def baseline(self, size: int) -> float:
        """Return how far below the middle of a text its letters stand."""
        return self._middles[size]

    def plate(self, text: str, size: int = SMALL) -> QSizeF:
        """Return how large a text with a small ground around it is."""
        return QSizeF(self.width(text, size) + 6.0, self.heights[size])


def around(middle: QPointF, size: QSizeF) -> QRectF:
    """Return a rectangle around a point."""
    wide, tall = size.width(), size.height()
    return QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall)


class Ink:
    """Paints in a theme's colours.

    Parameters
    ----------
    painter : QPainter
        An active painter, whose origin is the scene's.
    theme : Theme
    lettering : Lettering
    """

    def __init__(self, painter: QPainter, theme: Theme, lettering: Lettering) -> None:
        self.painter, self.theme, self.lettering = painter, theme, lettering
        self._colors: dict[str, QColor] = {}
        self._pens: dict[tuple[str | int, float, bool], QPen] = {}
        self._waiting: dict[tuple[str, int], list[tuple[QPointF, str]]] = {}
        self._grounds: list[QRectF] = []

    @property
    def scale(self) -> float:
        """How large everything is beside the usual size."""
        return self.lettering.scale

    def write(
        self, at: QPointF, text: str, color: str, size: int = USUAL, align: float = 0.5
    ) -> None:
        """Write text around a point, at the next `flush`.

        Parameters
        ----------
        at : QPointF
        text : str
        color : str
            A token of the theme.
        size : int
        align : float
            0, 0.5, 1: from the point, around it, up to it.
        """
        if not text:
            return
        left = at.x() - align * self.lettering.width(text, size)
        place = QPointF(left, at.y() + self.lettering.baseline(size))
        self._waiting.setdefault((color, size), []).append((place, text))

    def flush(self) -> None:
        """Paint what was written, each colour and size at once: a pen and a font for all of it."""
        if self._grounds:
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(self.color("canvas"))
            for ground in self._grounds:
                self.painter.drawRoundedRect(ground, 3.0, 3.0)
            self._grounds.clear()
        # In an order of their own: a part that is painted anew covers as the whole does.
        for (color, size), texts in sorted(self._waiting.items(), key=lambda pair: pair[0]):
            self.painter.setFont(self.lettering.fonts[size])
            self.painter.setPen(self.color(color))
            for place, text in texts:
                self.painter.drawText(place, text)
        self._waiting.clear()

    def plate(self, at: QPointF, text: str, color: str, size: int = SMALL) -> None:
        """Write text on a small ground, so that a line behind it does not cross it out."""
        self._grounds.append(around(at, self.lettering.plate(text, size)))
        self.write(at, text, color, size)

    def pen(self, color: str | QColor, width: float = 1.2, *, dotted: bool = False) -> QPen:
        """Return a pen."""
        key = (color if isinstance(color, str) else color.rgba(), width, dotted)
        pen = self._pens.get(key)
        if pen is None:
            pen = self._pens[key] = QPen(self.color(color), width)
            if dotted:
                pen.setDashPattern([2.0, 2.5])
        return pen

    def color(self, color: str | QColor) -> QColor:
        """Return a colour by its token, or itself."""
        if not isinstance(color, str):
            return color
        found = self._colors.get(color)
        if found is None:
            found = self._colors[color] = self.theme.color(color)
        return found
