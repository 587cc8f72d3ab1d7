"""A painter for graphs: the theme, fonts at a few sizes, and text around a point."""

from __future__ import annotations

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

    def __init__(self, scale: float) -> None:
        self.scale = scale
        share = scale / type_scale()
        self.fonts = {size: tabular_font(round(size * share)) for size in _SIZES}
        self.metrics = {size: QFontMetricsF(font) for size, font in self.fonts.items()}
        self._middles = {
            size: 0.5 * (metrics.ascent() - metrics.descent())
            for size, metrics in self.metrics.items()
        }
        self._widths: dict[tuple[str, int], float] = {}

    def width(self, text: str, size: int = USUAL) -> float:
        """Return how wide a text is."""
        key = (text, size)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            found = self._widths[key] = self.metrics[size].horizontalAdvance(text)
        return found

    def baseline(self, size: int) -> float:
        """Return how far below the middle of a text its letters stand."""
        return self._middles[size]

    def plate(self, text: str, size: int = SMALL) -> QSizeF:
        """Return how large a text with a small ground around it is."""
        return QSizeF(self.width(text, size) + 6.0, self.metrics[size].height())


def around(middle: QPointF, size: QSizeF) -> QRectF:
    """Return a rectangle around a point."""
    return QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size)


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
        self._waiting: dict[tuple[str, int], list[tuple[QPointF, str]]] = {}

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
        # In an order of their own: a part that is painted anew covers as the whole does.
        for (color, size), texts in sorted(self._waiting.items(), key=lambda pair: pair[0]):
            self.painter.setFont(self.lettering.fonts[size])
            self.painter.setPen(self.color(color))
            for place, text in texts:
                self.painter.drawText(place, text)
        self._waiting.clear()

    def plate(self, at: QPointF, text: str, color: str, size: int = SMALL) -> QRectF:
        """Write text on a small ground, so that a line behind it does not cross it out."""
        ground = around(at, self.lettering.plate(text, size))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.color("canvas"))
        self.painter.drawRoundedRect(ground, 3.0, 3.0)
        self.write(at, text, color, size)
        return ground

    def pen(self, color: str | QColor, width: float = 1.2, *, dotted: bool = False) -> QPen:
        """Return a pen."""
        pen = QPen(self.color(color), width)
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
