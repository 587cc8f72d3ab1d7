"""A plot of two layers: what stays while something is dragged, and what moves over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush


class LayeredCanvas(PlotCanvas):
    """Paints its lower layer once, and only the upper one while that moves.

    A lower layer that changes again before it has been of use, as while it is dragged itself, is
    drawn with the rest and not kept.

    A subclass implements `draw_ground` and `draw_moving` in place of `draw`, calls `invalidate`
    when anything changed that the lower layer shows, and `invalidate_moving` when nothing else did.
    """

    is_kept_at_once = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: QPixmap | None = None
        self._is_ground_stale = True
        self._has_ground_moved = self._did_ground_move = False

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
        self._is_ground_stale = self._has_ground_moved = True
        super().invalidate()

    def invalidate_moving(self) -> None:
        """Draw the upper layer anew at the next painting, over the lower one as it is."""
        super().invalidate()

    def rendered(self, scale: float | None = None) -> QPixmap:
        """Return a new picture of the plot; for the screen the lower layer is kept."""
        if scale is not None:
            return super().rendered(scale)
        return self.redrawn(None)

    def redrawn(self, before: QPixmap | None) -> QPixmap:
        """Return the picture for the screen: what moves, over the lower layer that is kept."""
        ground = self._kept_ground()
        if before is None or not self._fits(before, self.devicePixelRatioF()):
            before = ground.copy()
        else:
            _copy(ground, before)
        self._paint(before, self.draw_moving)
        return before

    def draw_on_screen(self, painter: QPainter) -> None:
        """Draw what moves over the lower layer, which is kept unless it moves, too."""
        did_move, self._did_ground_move = self._did_ground_move, self._has_ground_moved
        self._has_ground_moved = False
        area = QRectF(self.rect())
        if did_move and self._did_ground_move:
            painter.fillRect(area, self.theme.color("panel"))
            painter.save()
            self.draw_ground(self._brush(painter), area)
            painter.restore()
        else:
            painter.drawPixmap(0, 0, self._kept_ground())
        self.draw_moving(self._brush(painter), area)

    def _kept_ground(self) -> QPixmap:
        """Return the lower layer, drawn anew if it has changed."""
        ground, ratio = self._ground, self.devicePixelRatioF()
        if ground is None or self._is_ground_stale or not self._fits(ground, ratio):
            self._ground = ground = self._painted(ground, ratio, self.draw_ground)
            self._is_ground_stale = False
        return ground


def _copy(source: QPixmap, target: QPixmap) -> None:
    """Copy a picture into another of its size, pixel by pixel: no memory has to be found for it."""
    ratio = source.devicePixelRatio()
    for one in (source, target):
        one.setDevicePixelRatio(1.0)  # else it would be scaled there and back
    painter = QPainter(target)
    painter.drawPixmap(0, 0, source)
    painter.end()
    for one in (source, target):
        one.setDevicePixelRatio(ratio)
