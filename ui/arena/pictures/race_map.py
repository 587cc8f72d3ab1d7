"""The map of a race: the loss over two coordinates with every racer's path on it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from simulator.landscape.progressive_grid import LossGrid
from ui.arena.model.state import RacerTrajectory
from ui.arena.pictures.arrows import arrow_entries, draw_arrows, magnification
from ui.arena.pictures.race_canvas import RaceCanvas, far_pixels
from ui.plotting.loss_image import LossImage
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, plot_font
from ui.plotting.racer_paths import draw_trajectory
from ui.plotting.surface_painting import draw_clipped_sign, draw_minimum, draw_start
from ui.plotting.ticks import Scale
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short

Array = NDArray[Any]

_LEFT, _RIGHT, _BOTTOM = 54.0, 76.0, 34.0
_MANY = 1e6
# Axes whose lengths differ by less than this share are drawn with equal units.
_UNEQUAL = 0.01
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class RaceMap(RaceCanvas):
    """Colours and contour lines of the loss, paths, markers, and the parts of one update.

    Attributes
    ----------
    note : tuple of str
        What is to be said beside the legend, from the longest wording to the shortest.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note: tuple[str, ...] = ("",)
        self._map = LossImage()
        self._background: tuple[tuple[object, ...], QPixmap] | None = None
        self.setMinimumSize(260, 200)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Map of the race"))

    def set_grid(self, grid: LossGrid | None) -> None:
        """Show other losses; None clears the map."""
        if grid is None or grid.y is None:
            self._map.clear()
        else:
            self._map.set_grid(grid.x, grid.y, grid.loss)
        self._background = None
        super().set_grid(grid)

    def set_log(self, log: bool) -> None:
        """Colour by the loss or by its logarithm."""
        self._map.set_log(log)
        super().set_log(log)

    def set_note(self, *wordings: str) -> None:
        """Say something beside the legend; the longest of `wordings` that fits is shown."""
        if wordings != self.note:
            self.note = wordings
            self.invalidate()

    def frame(self) -> Frame:
        """Return where the map is drawn, and from which values to which."""
        area = QRectF(self.rect()).adjusted(_LEFT, self.head_height(), -_RIGHT, -_BOTTOM)
        frame = self._map.frame(area)
        room = self.with_axis_room(area, frame.y)
        return Frame(squared(room, frame.x, frame.y), frame.x, frame.y)

    def pixels_of(self, trajectory: RacerTrajectory, frame: Frame) -> Array:
        """Return a trajectory's points in pixels, shape (k, 2)."""
        return far_pixels(frame, trajectory.points[:, 0], trajectory.points[:, 1])

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the map, the racers on it and the colour scale."""
        frame = self.frame()
        brush.backdrop(frame.area)
        if self.message or self._map.is_empty:
            words = self.message or self.tr("The loss is being computed …")
            inner = frame.area.adjusted(16, 8, -16, -8)
            brush.paragraph(inner, words, self.theme.color("muted"))
        else:
            self._draw_race(brush, frame)
            self._map.draw_scale(brush, frame.area, self.tr("loss"))
            self._draw_legend(brush, frame, area.width())
        brush.axes(frame, *self.axis_names, grid=False)

    def _draw_race(self, brush: PlotBrush, frame: Frame) -> None:
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_background(brush, frame)
        for x, y in self._minima.tolist():
            draw_minimum(brush, frame.point(x, y))
        for k in self.order():
            trajectory = self.trajectories[k]
            draw_trajectory(brush, self.path_of(trajectory, frame), trajectory.style, frame.area)
        for start in self._starts():
            draw_start(brush, frame.point(*start))
        self.draw_heads(brush, frame)
        draw_arrows(brush, frame, self._arrows, magnification(frame, self._arrows))
        brush.painter.restore()

    def _draw_background(self, brush: PlotBrush, frame: Frame) -> None:
        """Draw the loss: on the screen from a picture that is kept while the race goes on."""
        device = brush.painter.device()
        if not isinstance(device, QPixmap):
            self._map.draw(brush, frame)  # a file of vectors
            return
        ratio = device.devicePixelRatioF()
        box = frame.area.toAlignedRect()
        key = (box.x(), box.y(), box.width(), box.height(), ratio, self.theme.name, self.log)
        if self._background is None or self._background[0] != key:
            self._background = key, self._painted_background(frame, ratio)
        brush.painter.drawPixmap(box.topLeft(), self._background[1])

    def _painted_background(self, frame: Frame, ratio: float) -> QPixmap:
        box = frame.area.toAlignedRect()
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme.color("canvas"))
        painter = QPainter(picture)
        painter.translate(-box.topLeft())
        self._map.draw(PlotBrush(painter, self.theme, plot_font(self.font())), frame)
        painter.end()
        return picture

    def _starts(self) -> list[tuple[float, float]]:
        """Return where racers start: of each its own, or, without racers, the common one."""
        found = {
            (float(trajectory.points[0, 0]), float(trajectory.points[0, 1]))
            for trajectory in self.trajectories
            if len(trajectory.points) and np.isfinite(trajectory.points[0]).all()
        }
        if not found and self._start is not None:
            found = {(self._start[0], self._start[1])}
        return sorted(found)

    def _draw_legend(self, brush: PlotBrush, frame: Frame, width: float) -> None:
        entries = self.sign_entries()
        if self._map.span.clipped:
            is_undefined = self._grid is not None and bool(np.isnan(self._grid.loss).any())
            words = self.tr("no value, or too large") if is_undefined else self.tr("too large")
            entries.append(LegendEntry(words, draw_clipped_sign, needed=False))
        note = brush.fitting(self.note, 0.55 * width)
        room = brush.width(note) + 16.0 if note else 0.0
        brush.legend(QRectF(8, 3, width - 16 - room, 16), entries)
        if note:
            spot = QPointF(width - 8.0, 11.0)
            brush.text(spot, note, self.theme.color("muted"), 1.0)
        self.draw_racers(brush)
        if self._arrows:
            entries = arrow_entries(self._arrows)
            factor = magnification(frame, self._arrows)
            if factor != 1.0:
                entries.append(LegendEntry(*self.enlargement(factor)))
            brush.legend(self.arrows_row(), entries)

    def enlargement(self, factor: float) -> tuple[str, None, bool, str]:
        """Return the legend's words on how the arrows' lengths are to be read."""
        times = _times(factor if factor >= 1.0 else 1.0 / factor)
        if factor < 1.0:
            return filled(self.tr("arrows {0} × shorter"), times), None, True, f"÷ {times}"
        return filled(self.tr("arrows {0} × longer"), times), None, True, f"× {times}"

    # -- reading

    def lines_at(self, position: QPointF) -> list[str]:
        """Return position and loss at a place, as lines to be read."""
        if self._map.is_empty or self.message:
            return []
        x, y = self.frame().values(position)
        return [
            f"{self.axis_names[0]}  {short(x)}",
            f"{self.axis_names[1]}  {short(y)}",
            filled(self.tr("loss {0}"), short(self._map.loss_at(x, y))),
        ]


def squared(area: QRectF, x: Scale, y: Scale) -> QRectF:
    """Return the square within `area` for axes of equal lengths, so that circles are round.

    Other axes, such as those of a ravine, take all of the area.
    """
    across, up = x.high - x.low, y.high - y.low
    if abs(across - up) > _UNEQUAL * max(across, up):
        return area
    side = min(area.width(), area.height())
    square = QRectF(area.left(), area.top(), side, side)
    square.moveCenter(area.center())
    return square


def _times(factor: float) -> str:
    """Return a factor of 1, 2 or 5 times a power of ten in words that can be read."""
    if factor < _MANY:
        return grouped(round(factor))
    first, power = f"{factor:.0e}".split("e")
    ten = "10" + str(int(power)).translate(_SUPERSCRIPTS)
    return ten if first == "1" else f"{first}·{ten}"
