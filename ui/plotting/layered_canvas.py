"""A plot of two layers: what stays while something is dragged, and what moves over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush, plot_font


class LayeredCanvas(PlotCanvas):
    """Paints its lower layer once, and only the upper one while that moves.

    A subclass implements `draw_ground` and `draw_moving` in place of `draw`, calls `invalidate`
    when anything changed that the lower layer shows, and `invalidate_moving` when nothing else did.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: QPixmap | None = None

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw what stays."""
        raise NotImplementedError

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw what moves, over the rest."""
        raise NotImplementedError

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw both layers, as for a file."""
        self.draw_ground(brush, area)
        self.draw_moving(brush, area)

    def invalidate(self) -> None:
        """Draw both layers anew at the next painting."""
        self._ground = None
        super().invalidate()

    def invalidate_moving(self) -> None:
        """Draw the upper layer anew at the next painting, over the lower one as it is."""
        super().invalidate()

    def rendered(self, scale: float | None = None) -> QPixmap:
        """Return a new picture of the plot; for the screen the lower layer is kept."""
        if scale is not None:
            return super().rendered(scale)
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.size() != self.size() * ratio:
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(self.theme.color("panel"))
            self._paint(self._ground, self.draw_ground)
        picture = self._ground.copy()
        self._paint(picture, self.draw_moving)
        return picture

    def _paint(self, picture: QPixmap, draw: Callable[[PlotBrush, QRectF], None]) -> None:
        painter = QPainter(picture)
        try:
            draw(PlotBrush(painter, self.theme, plot_font(self.font())), QRectF(self.rect()))
        finally:
            # Left active by an error, it would outlive its picture and end the process.
            painter.end()
