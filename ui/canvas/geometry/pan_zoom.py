"""Zoom and pan as a value: how scene pixels map to widget pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

LARGEST = 6.0  # the smallest is 1, where all is in sight and no text is below its size
STEP = 1.2


@dataclass(frozen=True, slots=True)
class PanZoom:
    """The map ``widget = scene * scale + offset``."""

    scale: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def to_scene(self, point: QPointF) -> QPointF:
        """Return the scene point under a widget point."""
        return QPointF((point.x() - self.dx) / self.scale, (point.y() - self.dy) / self.scale)

    def to_widget(self, point: QPointF) -> QPointF:
        """Return the widget point of a scene point."""
        return QPointF(point.x() * self.scale + self.dx, point.y() * self.scale + self.dy)

    def rect_to_widget(self, rect: QRectF) -> QRectF:
        """Return the widget rectangle of a scene rectangle."""
        return QRectF(self.to_widget(rect.topLeft()), rect.size() * self.scale)

    def zoomed(self, factor: float, around: QPointF, size: QSizeF) -> PanZoom:
        """Return the view scaled by `factor` with the scene point under `around` held still."""
        scale = min(LARGEST, self.scale * factor)
        if scale < 1.02:
            return PanZoom()
        anchor = self.to_scene(around)
        moved = PanZoom(scale, around.x() - anchor.x() * scale, around.y() - anchor.y() * scale)
        return moved.kept_in(size)

    def panned(self, by: QPointF, size: QSizeF) -> PanZoom:
        """Return the view moved by a distance in widget pixels."""
        return PanZoom(self.scale, self.dx + by.x(), self.dy + by.y()).kept_in(size)

    def kept_in(self, size: QSizeF) -> PanZoom:
        """Return the view moved so that a good part of the scene stays in sight."""
        return PanZoom(
            self.scale,
            _kept(self.dx, size.width(), self.scale),
            _kept(self.dy, size.height(), self.scale),
        )


def _kept(offset: float, length: float, scale: float) -> float:
    slack = 0.6 * length
    low, high = length - slack - length * scale, slack
    return max(min(low, high), min(max(low, high), offset))
