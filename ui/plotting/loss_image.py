"""A loss on a grid as colours, contour lines and a legend: what every map of a loss shares."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPixmap

from ui.plotting.color_bar import draw_color_bar
from ui.plotting.color_scales import (
    LossRange,
    interpolate,
    loss_levels,
    loss_range,
    packed,
    viridis,
)
from ui.plotting.contours import contour_levels, contour_lines
from ui.plotting.painting import Frame, PlotBrush, to_image
from ui.plotting.surface_painting import clipped_color, line_colors
from ui.plotting.ticks import Scale, safe_scale

Array = NDArray[Any]


class LossImage:
    """A loss on a grid, and how its numbers become colours.

    Attributes
    ----------
    log : bool
        Whether equal ratios of the loss are equal steps of colour.
    span : LossRange
        The losses that the palette's two ends stand for.
    """

    def __init__(self) -> None:
        self.log = True
        self.span = LossRange(0.01, 1.0, True, False)
        self._x = self._y = np.linspace(-4.0, 4.0, 2)
        self._loss: Array | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return self._loss is None

    def set_grid(self, x: Array, y: Array, loss: Array) -> None:
        """Take a loss (ny, nx) over `x` (nx,) and `y` (ny,)."""
        self._x, self._y, self._loss = x, y, loss
        self._measure()

    def clear(self) -> None:
        """Forget the grid."""
        self._loss = None

    def set_log(self, log: bool) -> None:
        """Choose logarithmic or linear colours."""
        self.log = log
        self._measure()

    def _measure(self) -> None:
        if self._loss is not None:
            self.span = loss_range(self._loss, self.log)

    def frame(self, area: QRectF) -> Frame:
        """Return `area` with the coordinates along both sides of the grid."""
        x, y = self._x, self._y
        return Frame(area, safe_scale(x[0], x[-1]), safe_scale(y[0], y[-1]))

    def loss_at(self, x: float, y: float) -> float:
        """Return the loss between the grid points around (x, y); NaN without a grid."""
        if self._loss is None:
            return float("nan")
        return float(interpolate(self._x, self._y, self._loss, (x, y)))

    def draw(self, brush: PlotBrush, frame: Frame) -> None:
        """Draw colours and contour lines; nothing without a grid."""
        if self._loss is None:
            return
        area = frame.area
        palette = np.append(packed(viridis()), np.uint32(clipped_color(brush.theme).rgb()))
        brush.image(area, to_image(palette[loss_levels(self._loss, self.span)]))
        levels = contour_levels(self.span)
        shown = np.where(self._loss <= self.span.high * (1.0 + 1e-9), self._loss, np.nan)
        corner, size = [area.left(), area.bottom()], [area.width(), -area.height()]
        for color, lines in zip(
            line_colors(len(levels)), contour_lines(shown, levels), strict=True
        ):
            pen = QPen(color, 1.0)
            for line in lines:
                brush.polyline(corner + line * size, pen)

    def draw_scale(self, brush: PlotBrush, area: QRectF, name: str) -> None:
        """Draw the colour legend, called `name`, to the right of `area`; none for no colours."""
        if self.span.covers_none:
            return
        scale = Scale(self.span.low, self.span.high, self.span.log)
        bar = draw_color_bar(brush, area, scale)
        brush.text(QPointF(bar.left(), area.top() + 3.0), name, brush.theme.color("muted"))


class KeptLossImage(LossImage):
    """Is painted once for each grid, and then only put on the screen, while other things move.

    Where each putting has another grid than the one before, none is kept.
    """

    def __init__(self) -> None:
        super().__init__()
        self._kept: QPixmap | None = None
        self._kept_for: object = None
        self._is_other = False
        self._changes = 0  # how often in a row there was another grid

    def set_grid(self, x: Array, y: Array, loss: Array) -> None:
        """Take another loss, to be painted when it is next put."""
        super().set_grid(x, y, loss)
        self._kept_for, self._is_other = None, True

    def put(self, brush: PlotBrush, frame: Frame, ratio: float) -> None:
        """Put the picture where `draw` draws it, with so many pixels of the screen to one."""
        self._changes = self._changes + 1 if self._is_other else 0
        self._is_other = False
        if self._changes > 1:
            self.draw(brush, frame)
            return
        key, box = (frame.area.getRect(), brush.theme.name, ratio), frame.area.toAlignedRect()
        picture = self._kept
        if picture is None or self._kept_for != key:
            if picture is None or picture.size() != box.size() * ratio:
                picture = QPixmap(box.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(brush.theme.color("canvas"))
            painter = QPainter(picture)
            try:
                painter.translate(-box.topLeft())
                self.draw(PlotBrush(painter, brush.theme, brush.painter.font()), frame)
            finally:
                painter.end()  # left active by an error, it would outlive its picture
            self._kept, self._kept_for = picture, key
        brush.painter.drawPixmap(box.topLeft(), picture)
