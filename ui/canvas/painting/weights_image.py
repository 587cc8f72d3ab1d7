"""The picture beside a card's numbers: a node's weights, or how an input's values are spread."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.canvas.content.facts import PixelWeights, Spread
from ui.canvas.content.fonts import Fonts, width
from ui.canvas.painting.spread_image import paint_spread, spread_size, spread_words
from ui.canvas.painting.writing import LEFT, write
from ui.plotting.pixel_images import signed_image
from ui.theme.colors import DARK, Theme
from ui.words.numbers import MINUS, short

_LARGE, _SMALL, _ROOMY = 104.0, 64.0, 360
_TITLE, _GAP, _BAR, _LINE = 18.0, 8.0, 10.0, 16.0


def side_for(height: float) -> float:
    """Return the side of the image on a canvas of some height."""
    return _LARGE if height >= _ROOMY else _SMALL


def _ends(weights: PixelWeights) -> tuple[str, str, str]:
    text = short(weights.largest, 2)
    return f"+{text}", "0", f"{MINUS}{text}"


def weights_size(weights: PixelWeights | Spread, fonts: Fonts, side: float) -> QSizeF:
    """Return the room that title, image and scale need."""
    if isinstance(weights, Spread):
        return spread_size(weights, fonts)
    scale = _BAR + _GAP / 2 + max(width(fonts.small, text) for text in _ends(weights))
    rows, columns = weights.shape
    wide = max(
        side * columns / max(rows, columns) + _GAP + scale, width(fonts.small, weights.title)
    )
    return QSizeF(wide, _TITLE + side)


def paint_weights(
    painter: QPainter,
    corner: QPointF,
    weights: PixelWeights | Spread,
    fonts: Fonts,
    theme: Theme,
    side: float,
) -> None:
    """Draw title, image and scale; the largest weight's colour is at the scale's end."""
    if isinstance(weights, Spread):
        paint_spread(painter, corner, weights, fonts, theme)
        return
    rows, columns = weights.shape
    title = QRectF(corner, QSizeF(10.0, _TITLE))
    write(painter, title, LEFT, weights.title, fonts.small, theme.color("muted"))
    longest = max(rows, columns)
    size = QSizeF(side * columns / longest, side * rows / longest)
    place = QRectF(corner + QPointF(0.0, _TITLE), size)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(place, signed_image(weights.values, weights.shape, theme))
    bar = QRectF(place.right() + _GAP, place.top(), _BAR, place.height())
    gradient = QLinearGradient(bar.topLeft(), bar.bottomLeft())
    for share, ink in ((0.0, "positive"), (0.5, "canvas"), (1.0, "negative")):
        gradient.setColorAt(share, theme.color(ink))
    painter.fillRect(bar, gradient)
    painter.setPen(QPen(theme.color("line"), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)
    painter.drawRect(bar)
    tops = (bar.top(), bar.center().y() - _LINE / 2, bar.bottom() - _LINE)
    for top, text in zip(tops, _ends(weights), strict=True):
        mark = QRectF(bar.right() + _GAP / 2, top, 40.0, _LINE)
        write(painter, mark, LEFT, text, fonts.small, theme.color("text"))


class WeightsView(QWidget):
    """The image with its scale as a widget; hidden where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._fonts, self._side = DARK, Fonts.of(self.font()), _LARGE
        self._weights: PixelWeights | Spread | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_theme(self, theme: Theme, fonts: Fonts) -> None:
        """Take the theme's colours."""
        self._theme, self._fonts = theme, fonts
        self.updateGeometry()
        self.update()

    def set_side(self, side: float) -> None:
        """Make the image so large."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def show_weights(self, weights: PixelWeights | Spread | None) -> None:
        """Show other weights, or nothing."""
        self._weights = weights
        self.setVisible(weights is not None)
        if isinstance(weights, Spread):
            self.setAccessibleName(spread_words(weights))
        elif weights is not None:
            self.setAccessibleName(f"{weights.title}: {_ends(weights)[2]} … {_ends(weights)[0]}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for title, image and scale."""
        if self._weights is None:
            return QSize(0, 0)
        return weights_size(self._weights, self._fonts, self._side).toSize() + QSize(1, 3)

    def minimumSizeHint(self) -> QSize:
        """Never be cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the image."""
        if self._weights is not None:
            painter = QPainter(self)
            corner = QPointF(0.0, 1.0)
            paint_weights(painter, corner, self._weights, self._fonts, self._theme, self._side)
