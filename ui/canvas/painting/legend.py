"""The legend: a bow tie, or in the blame view half of one: what colour and width mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPolygonF

from ui.canvas.content.fonts import Fonts, width
from ui.canvas.painting.scale import EdgePens, strengths
from ui.theme.colors import BUCKETS, Theme
from ui.words.numbers import MINUS, short

if TYPE_CHECKING:
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.following import Followed
    from ui.canvas.content.state import Shown
    from ui.canvas.content.texts import Texts

_MIDDLE = Qt.AlignmentFlag.AlignCenter
_COLUMNS = 60
_INSET = 20.0
_LENGTH = 150.0


def legend_width(fonts: Fonts, title: str) -> float:
    """Return the legend's width in pixels."""
    return _LENGTH + 24.0 + width(fonts.small, title)


def _mark(limit: float) -> str:
    """Return a round limit without needless zeros: ``1.5``, ``0.2``, ``3``."""
    brief, exact = short(limit, 1), short(limit, 2)
    return exact if exact.endswith("5") else brief


def mark_places(
    fonts: Fonts, rect: QRectF, left: float, right: float, limit: float
) -> list[tuple[QRectF, str]]:
    """Return the scale's labels and their places, all inside `rect` and clear of each other.

    Parameters
    ----------
    fonts : Fonts
    rect : QRectF
        The legend.
    left, right : float
        The scale's ends.
    limit : float
        Its largest value.
    """
    mark = _mark(limit)
    places: list[tuple[QRectF, str]] = []
    for x, text in ((left, MINUS + mark), (right, "+" + mark), ((left + right) / 2, "0")):
        wide = width(fonts.small, text) + 2
        start = max(rect.left(), min(rect.right() - wide, x - wide / 2))
        place = QRectF(start, rect.top() + 17, wide, 16)
        if not any(place.intersects(other) for other, _ in places):
            places.append((place, text))
    return places


class LegendPainter:
    """Draws the scale from −limit over 0 to +limit; that of blame from 0 on, in violet.

    Parameters
    ----------
    theme : Theme
    fonts : Fonts
    title : str
        What the scale is of.
    is_blame : bool
        Whether it is of the sizes of what the blame view sends back.
    """

    def __init__(self, theme: Theme, fonts: Fonts, title: str, is_blame: bool = False) -> None:
        self._fonts, self._title, self._is_blame = fonts, title, is_blame
        self._muted = theme.color("muted")
        self._back = theme.color("canvas")  # opaque: zoomed in, nodes may lie beneath
        self._kept: QPixmap | None = None
        self._key: tuple[float, ...] = ()

    def picture(self, size: QSizeF, pens: EdgePens, limit: float, ratio: float) -> QPixmap:
        """Return the legend as a picture, drawn anew only when the scale has changed."""
        key = (size.width(), size.height(), pens.largest, limit, ratio)
        if self._kept is None or self._key != key:
            self._kept, self._key = QPixmap((size * ratio).toSize()), key
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(self._back)
            painter = QPainter(self._kept)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, QRectF(QPointF(0, 0), size), pens, limit)
            painter.end()
        return self._kept

    def paint(
        self, painter: QPainter, rect: QRectF, pens: EdgePens, limit: float, ratio: float
    ) -> None:
        """Draw the legend at its place, if there is room for one."""
        if not rect.isEmpty():
            painter.drawPixmap(rect.topLeft(), self.picture(rect.size(), pens, limit, ratio))

    def _paint(self, painter: QPainter, rect: QRectF, pens: EdgePens, limit: float) -> None:
        wide = rect.width() >= legend_width(self._fonts, self._title)
        length = _LENGTH if wide else min(_LENGTH, rect.width() - _INSET)
        left, right, y = rect.right() - length, rect.right() - _INSET, rect.top() + 11
        self._bow_tie(painter, left, right, y, pens)
        painter.setFont(self._fonts.small)
        painter.setPen(self._muted)
        if wide:
            name = QRectF(rect.left() + 8, y - 9, left - rect.left() - 20, 18)
            painter.drawText(
                name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._title
            )
        for place, text in self.marks(rect, left, right, limit):
            painter.drawText(place, _MIDDLE, text)

    def marks(
        self, rect: QRectF, left: float, right: float, limit: float
    ) -> list[tuple[QRectF, str]]:
        """Return the labels below the scale, with their places."""
        if not self._is_blame:
            return mark_places(self._fonts, rect, left, right, limit)
        ends = (left, "0"), (right, short(limit, 3))
        return [
            (QRectF(min(x - 24, rect.right() - 48), rect.top() + 17, 48, 16), text)
            for x, text in ends
        ]

    def _bow_tie(
        self, painter: QPainter, left: float, right: float, y: float, pens: EdgePens
    ) -> None:
        values = np.linspace(0.0 if self._is_blame else -1.0, 1.0, _COLUMNS)
        buckets = np.rint(strengths(values, 1.0) * (BUCKETS - 1)).astype(int).tolist()
        step = (right - left) / _COLUMNS
        painter.setPen(Qt.PenStyle.NoPen)
        for k, bucket in enumerate(buckets):
            drawn = (pens.violet if self._is_blame else pens.plain)[0][bucket]
            half = drawn.widthF() * 0.9 + 0.4
            x = left + step * k
            color = pens.colors[int(values[k] < 0)][bucket]
            painter.setBrush(drawn.color() if self._is_blame else color)
            corners = (
                QPointF(x, y - half),
                QPointF(x + step + 0.5, y - half),
                QPointF(x + step + 0.5, y + half),
                QPointF(x, y + half),
            )
            painter.drawPolygon(QPolygonF(corners))


class Legends:
    """The legends of what edges can stand for: their weights, or the errors of the blame view."""

    def __init__(self, theme: Theme, fonts: Fonts, texts: Texts) -> None:
        self._weights = LegendPainter(theme, fonts, texts.legend())
        self._blame = LegendPainter(theme, fonts, texts.blame_legend(), is_blame=True)

    def of(
        self, shown: Shown | None, followed: Followed | Blamed | None, limit: float
    ) -> tuple[LegendPainter, float]:
        """Return the legend of what edges are drawn as, and its scale's end.

        `limit` is the end of the weights' scale.
        """
        if followed is None or shown is None or not followed.is_blame:
            return self._weights, limit
        return self._blame, followed.strengths(shown.weights, limit)[1]
