"""Points drawn once: there may be thousands, and what lies under them changes on every update."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.plotting.painting import PlotBrush

_FINENESS = 2.0


class PointLayer:
    """Keeps a transparent picture of points for as long as they look and lie the same."""

    def __init__(self) -> None:
        self._kept: tuple[object, QPixmap] | None = None

    def draw(
        self,
        brush: PlotBrush,
        size: QSize,
        ratio: float,
        key: object,
        paint: Callable[[QPainter], None],
    ) -> None:
        """Copy the points onto a plot; into a vector file they are painted.

        Parameters
        ----------
        brush : PlotBrush
        size : QSize
            Of the plot.
        ratio : float
            Device pixels per pixel.
        key : object
            All that the points' look depends on.
        paint : callable
            Paints them.
        """
        if not isinstance(brush.painter.device(), QPixmap):
            paint(brush.painter)
            return
        whole = key, size.width(), size.height(), ratio
        if self._kept is None or self._kept[0] != whole:
            self._kept = whole, _picture(size, _FINENESS * ratio, paint)
        brush.painter.drawPixmap(0, 0, self._kept[1])


def _picture(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    layer = QPixmap(size * ratio)
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    painter = QPainter(layer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return layer
