"""The loss surface as a map with the optimizer's path on it, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Signal
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QToolTip, QWidget

from simulator.landscape.loss_map import LossMap
from ui.landscape_plot.landscape_canvas import LandscapeCanvas
from ui.landscape_plot.surface_notes import SurfaceNotes, draw_note
from ui.plotting.loss_image import LossImage
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.surface_painting import (
    draw_best,
    draw_best_sign,
    draw_clipped_sign,
    draw_here,
    draw_journey,
    draw_start,
)
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 54.0, 76.0, 22.0, 34.0
_BUTTON_WIDTH, _BUTTON_HEIGHT = 26, 24
# Pixels: how close the mouse has to be to a point of the path, and the best to here to be the same.
_NEAR_PATH = 6.0
_SAME_PLACE = 5.0
# A point further off the plane than this share of the window is drawn as far away.
_FAR_OFF = 0.1


class SurfaceCanvas(LandscapeCanvas):
    """The loss on a plane through the current weights, as colours and contour lines.

    Attributes
    ----------
    axis_names : tuple of str
        Names of the two directions.
    parameter_names : sequence of str
        Names of all parameters in the order of theta, for what the mouse reads.
    out_button, in_button : QToolButton
        A wider and a narrower window.

    Signals
    -------
    point_clicked(float, float)
        The learner wants the parameters at these coordinates.
    """

    point_clicked = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = LossImage()
        self._notes = SurfaceNotes(self)
        self.axis_names = ("", "")
        self.parameter_names: Sequence[str] = ()
        self._surface: LossMap | None = None
        # In the corner that axes and colour legend leave free; pictures do not show them.
        self.out_button, self.in_button = QToolButton(self), QToolButton(self)
        for button in (self.out_button, self.in_button):
            button.setFixedSize(_BUTTON_WIDTH, _BUTTON_HEIGHT)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Map of the loss surface"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in their corner."""
        super().resizeEvent(event)
        top = self.height() - _BUTTON_HEIGHT - 4
        self.in_button.move(self.width() - _BUTTON_WIDTH - 8, top)
        self.out_button.move(self.width() - 2 * _BUTTON_WIDTH - 10, top)

    @property
    def log(self) -> bool:
        """Whether equal ratios of the loss are equal steps of colour."""
        return self._map.log

    def set_surface(self, surface: LossMap | None) -> None:
        """Draw `surface`."""
        self._surface = surface
        if surface is None:
            self._map.clear()
        else:
            self._map.set_grid(surface.x, surface.y, surface.loss)
        self.invalidate()

    def set_log(self, log: bool) -> None:
        """Choose logarithmic or linear colours."""
        self._map.set_log(log)
        self.invalidate()

    def set_axis_names(self, first: str, second: str) -> None:
        """Name the two directions."""
        if (first, second) != self.axis_names:
            self.axis_names = (first, second)
            self.invalidate()

    def frame(self) -> Frame:
        """Return the map's rectangle with the coordinates along the two directions."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        frame = self._map.frame(area)
        return Frame(self.with_axis_room(area, frame.y), frame.x, frame.y)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the map of the loss with path and marks, or what will be there."""
        frame, surface = self.frame(), self._surface
        brush.backdrop(frame.area)
        if surface is None:
            text = self.tr("The loss over two weights appears here, as a map.")
            brush.paragraph(frame.area, text, self.theme.color("muted"))
        else:
            brush.painter.save()
            brush.painter.setClipRect(frame.area)
            self._map.draw(brush, frame)
            self._draw_journey(brush, frame, surface)
            brush.painter.restore()
            self._map.draw_scale(brush, frame.area, self.tr("loss"))
            self._draw_head(brush, QRectF(8, 3, area.width() - 16, 16), surface)
        brush.axes(frame, self.axis_names[0], self.axis_names[1], grid=False)

    def _draw_journey(self, brush: PlotBrush, frame: Frame, surface: LossMap) -> None:
        here = frame.point(*surface.here)
        if len(surface.path):
            points = frame.pixels(surface.path[:, 0], surface.path[:, 1])
            points = np.vstack([points, [here.x(), here.y()]])
            draw_journey(brush, points, surface.path_manual_edits, self._is_far(surface))
            draw_start(brush, QPointF(*points[0].tolist()))
        if self._best_place(frame, surface) is not None:
            draw_best(brush, self._best_place(frame, surface) or here)
        draw_here(brush, here)

    def _is_far(self, surface: LossMap) -> Array:
        """Return which points of the path lie so far off the plane that its colours mislead."""
        unit = float(np.linalg.norm(surface.plane.directions[0]))
        reach = _FAR_OFF * unit * float(surface.x[-1] - surface.x[0])
        return np.asarray(~(surface.path_off <= reach))

    def _best_place(self, frame: Frame, surface: LossMap) -> QPointF | None:
        """Return where the best parameters are, unless the network is there now."""
        if surface.best is None:
            return None
        place = frame.point(*surface.best)
        apart = (place - frame.point(*surface.here)).manhattanLength()
        return place if apart > _SAME_PLACE else None

    def _draw_head(self, brush: PlotBrush, area: QRectF, surface: LossMap) -> None:
        """Draw the legend of signs and, in what room is left, the note."""
        entries = [
            LegendEntry(self.tr("start"), draw_start),
            LegendEntry(self.tr("now"), draw_here),
        ]
        if self._best_place(self.frame(), surface) is not None:
            entries.append(LegendEntry(self.tr("best"), draw_best_sign))
        if self._map.span.clipped:
            entries.append(LegendEntry(self.tr("too large"), draw_clipped_sign))
        brush.legend(area, entries)
        draw_note(brush, area, entries, self.notes(surface))

    def notes(self, surface: LossMap) -> tuple[str, ...]:
        """Return what is to be said about the map, from the longest wording to the shortest."""
        return self._notes.texts(surface)

    def explanation(self) -> str:
        """Return what the note means, for a tooltip."""
        return self._notes.explanation(self._surface)

    def event(self, event: QEvent) -> bool:
        """Explain the picture in the tooltip of its head, and tell the whole names of its axes."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            # Over the map itself the readout is enough.
            QToolTip.showText(event.globalPos(), self._explained(event.pos()), self)
            return True
        return super().event(event)

    def _explained(self, place: QPoint) -> str:
        area = self.frame().area
        if place.y() < _TOP:
            return self.explanation()
        if place.x() < area.left():
            return self.axis_names[1]
        return self.axis_names[0] if place.y() > area.bottom() else ""

    # -- reading and zooming

    def lines_at(self, position: QPointF) -> list[str]:
        """Return what the mouse reads at `position`."""
        surface = self._surface
        if surface is None:
            return []
        point = self._path_point(position)
        if point is not None:
            return self._lines_of_path(surface, point)
        x, y = self.frame().values(position)
        loss = self._map.loss_at(x, y)
        return [
            f"{self.axis_names[0]}  {short(x)}",
            f"{self.axis_names[1]}  {short(y)}",
            filled(self.tr("loss {0}"), short(loss)),
            *self._notes.changes(surface, self.parameter_names, x, y),
            self.tr("click: take these weights"),
        ]

    def _path_point(self, position: QPointF) -> int | None:
        """Return the path's point that is under the mouse."""
        surface = self._surface
        if surface is None or not len(surface.path):
            return None
        places = self.frame().pixels(surface.path[:, 0], surface.path[:, 1])
        apart = np.abs(places - [position.x(), position.y()]).sum(axis=1)
        nearest = int(np.argmin(apart))
        return nearest if apart[nearest] <= _NEAR_PATH else None

    def _lines_of_path(self, surface: LossMap, point: int) -> list[str]:
        loss = float(surface.path_losses[point])
        update = grouped(int(surface.path_updates[point]))
        lines = [filled(self.tr("after update {0}"), update)]
        if not np.isnan(loss):
            lines.append(filled(self.tr("loss there {0}"), short(loss)))
        off = float(surface.path_off[point])
        if off > 0.0:
            apart = self.tr("other weights differ from this map's by {0}")
            lines.append(filled(apart, short(off)))
        lines.append(self.tr("click: take the weights of this place on the map"))
        return lines

    def parameters_at(self, position: QPointF) -> tuple[float, float] | None:
        """Return the coordinates under `position`, where there is a map."""
        if self._surface is None or not self.frame().area.contains(position):
            return None
        return self.frame().values(position)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the loss under the mouse."""
        position = self.cursor_position
        if position is None or not self.frame().area.contains(position):
            return
        lines = self.lines_at(position)
        if lines:
            brush.readout(position, lines, QRectF(self.rect()))

    def take(self, position: QPointF) -> None:
        """Ask for the weights of a place on the map."""
        place = self.parameters_at(position)
        if place is not None:
            self.point_clicked.emit(*place)
