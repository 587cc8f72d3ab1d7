"""How an input's values are spread, as one or two small histograms one above the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from ui.canvas.content.facts import Spread
from ui.canvas.content.fonts import Fonts, width
from ui.plotting.small_histograms import draw_histogram
from ui.theme.colors import Theme
from ui.words.numbers import short

_WIDE, _HIGH, _GAP = 116.0, 58.0, 6.0


def spread_size(spread: Spread, fonts: Fonts) -> QSizeF:
    """Return the room that the histograms need."""
    wide = max(_WIDE, *(width(fonts.small, title) + 4.0 for title in spread.titles))
    return QSizeF(wide, _HIGH if spread.after is None else 2 * _HIGH + _GAP)


def paint_spread(
    painter: QPainter, corner: QPointF, spread: Spread, fonts: Fonts, theme: Theme
) -> None:
    """Draw the histograms, the data's own first."""
    painter.setFont(fonts.small)
    area = QRectF(corner, QSizeF(spread_size(spread, fonts).width(), _HIGH))
    draw_histogram(painter, area, spread.before, theme, spread.titles[0])
    if spread.after is not None:
        below = area.translated(0.0, _HIGH + _GAP)
        draw_histogram(painter, below, spread.after, theme, spread.titles[1])


def spread_words(spread: Spread) -> str:
    """Say what the histograms show, without a sentence: titles, and from where to where."""
    pairs = zip(spread.titles, (spread.before, spread.after), strict=True)
    return "; ".join(
        f"{title}: {short(one.lower)} … {short(one.upper)}"
        for title, one in pairs
        if one is not None
    )
