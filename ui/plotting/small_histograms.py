"""Small histograms without axes: how values are spread, at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from simulator.data.histograms import Histogram
from ui.theme.colors import Theme, mix
from ui.words.numbers import short

_LEAST_BAR, _GAP = 2.0, 1.0


def draw_bars(painter: QPainter, area: QRectF, found: Histogram, color: QColor) -> None:
    """Draw a bar for each count; what occurs at all is seen."""
    count, most = len(found.counts), max(1, int(found.counts.max()))
    wide = area.width() / count
    gap = _GAP if wide > 3.0 * _GAP else 0.0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for k, number in enumerate(found.counts.tolist()):
        if number:
            high = max(_LEAST_BAR, area.height() * number / most)
            left = area.left() + k * wide
            bar = QRectF(left, area.bottom() - high, max(1.0, wide - gap), high)
            painter.fillRect(bar, color)
    painter.restore()


def draw_histogram(
    painter: QPainter, area: QRectF, found: Histogram, theme: Theme, title: str
) -> None:
    """Draw a title, the bars on a line, and below it where the values begin and end.

    Parameters
    ----------
    painter : QPainter
        Its font is taken for all texts.
    area : QRectF
    found : Histogram
    theme : Theme
    title : str
    """
    metrics = QFontMetricsF(painter.font())
    line = metrics.height()
    bars = area.adjusted(0.0, line + 2.0, 0.0, -line - 2.0)
    painter.setPen(theme.color("muted"))
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    middle = Qt.AlignmentFlag.AlignVCenter
    shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QRectF(area.left(), area.top(), area.width(), line), left | middle, shown)
    ground = mix(theme.color("panel"), theme.color("line"), 0.9)
    painter.fillRect(QRectF(bars.left(), bars.bottom(), bars.width(), 1.0), ground)
    draw_bars(painter, bars, found, mix(theme.color("panel"), theme.color("forward"), 0.75))
    below = QRectF(area.left(), bars.bottom() + 2.0, area.width(), line)
    first, last = _ends(found)
    half = area.width() / 2.0 - 3.0
    for text, side in ((first, left), (last, right)):
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, half)
        painter.drawText(below, side | middle, shown)


def _ends(found: Histogram) -> tuple[str, str]:
    """Return what stands below the first and the last bar."""
    if found.names:
        return found.names[0], found.names[-1] if len(found.names) > 1 else ""
    if found.whole:
        return short(found.lower + 0.5), short(found.upper - 0.5)
    return short(found.lower), short(found.upper)
