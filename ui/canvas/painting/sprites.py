"""Small pictures of nodes and badges, kept while they look the same.

A step changes one node or two: the others are copied, pixel by pixel as they were painted. Most
come back to a look that they had before, as when the ring of the step goes on to another.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.canvas.geometry.layout import Layout
from ui.canvas.geometry.pan_zoom import PanZoom

_LOOKS = 3  # so many of each thing are kept
_LARGE = 160 * 160  # of a picture of more pixels only the latest: zoomed in, each is megabytes


class _Sprite(NamedTuple):
    look: Hashable
    corner: QPointF
    picture: QPixmap


class Sprites:
    """Draws things by name, anew only where their look has changed."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, list[_Sprite]] = {}
        self._layout: Layout | None = None
        self._view, self._ratio = PanZoom(), 1.0

    def settle(self, layout: Layout, view: PanZoom, ratio: float) -> None:
        """Say where everything stands; in another place nothing of before can be used."""
        if layout is not self._layout or (view, ratio) != (self._view, self._ratio):
            self._kept.clear()
            self._layout, self._view, self._ratio = layout, view, ratio

    def draw(
        self,
        painter: QPainter,
        name: Hashable,
        look: Hashable,
        rect: QRectF,
        paint: Callable[[QPainter], None],
    ) -> None:
        """Draw one thing with a painter in widget pixels.

        Parameters
        ----------
        painter : QPainter
        name : hashable
            Which thing it is.
        look : hashable
            Everything that its picture depends on, beside layout and zoom.
        rect : QRectF
            All that is painted, in scene pixels.
        paint : callable
            Paints it with a painter in scene pixels.
        """
        kept = self._kept.setdefault(name, [])
        if not kept or kept[0].look != look:  # the latest stands first
            at = next((k for k, sprite in enumerate(kept) if sprite.look == look), len(kept))
            latest = kept.pop(at) if at < len(kept) else self._made(look, rect, paint)
            size = latest.picture.size()
            most = _LOOKS if size.width() * size.height() <= _LARGE else 1
            kept[most - 1 :] = []
            kept.insert(0, latest)
        painter.drawPixmap(kept[0].corner, kept[0].picture)

    def _made(self, look: Hashable, rect: QRectF, paint: Callable[[QPainter], None]) -> _Sprite:
        ratio, view = self._ratio, self._view
        seen = view.rect_to_widget(rect)
        # The corner lies on a device pixel, so that the copy is not resampled.
        left, top = math.floor(seen.left() * ratio), math.floor(seen.top() * ratio)
        right, bottom = math.ceil(seen.right() * ratio), math.ceil(seen.bottom() * ratio)
        picture = QPixmap(max(1, right - left), max(1, bottom - top))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        corner = QPointF(left / ratio, top / ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(view.dx - corner.x(), view.dy - corner.y())
        painter.scale(view.scale, view.scale)
        paint(painter)
        painter.end()
        return _Sprite(look, corner, picture)
