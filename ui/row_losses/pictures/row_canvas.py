"""Rows × epochs: a curve for each of few rows, else a map with a line for each row."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.data.prepared import PreparedData
from simulator.session.row_losses import RowLosses
from ui.plotting.canvas import PlotCanvas
from ui.plotting.color_bar import BAR_ROOM, draw_color_bar
from ui.plotting.color_scales import LossRange, loss_levels, loss_range, packed, viridis
from ui.plotting.moment_dots import dots_entry, draw_dots
from ui.plotting.painting import Frame, PlotBrush, to_image
from ui.plotting.racer_styles import draw_head, legend_entry, panel_pen, style_of
from ui.plotting.surface_painting import clipped_color
from ui.plotting.ticks import Scale, log_bounds, nice_ceiling
from ui.row_losses.row_words import target_of
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short

Array = NDArray[Any]

# Up to this many rows each one has a curve.
MOST_CURVES = 8
_LEFT, _RIGHT, _TOP, _BOTTOM = 54.0, 16.0, 38.0, 34.0
_MAP_TOP = 16.0
_FEWEST_EPOCHS = 10.0
# Room of a curve's marker around its point, and the marker's radius.
_HEAD, _RADIUS = 8.0, 4.4
_LEAST_SHARE = 1e-9


class RowCanvas(PlotCanvas):
    """The rows' losses at all noted epochs, the rows in the order of the table.

    Attributes
    ----------
    log : bool
        Whether losses are on a logarithmic axis or scale of colours.

    Signals
    -------
    picked(int)
        A training row is to be stepped through: its line was clicked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = True
        self._data: PreparedData | None = None
        self._found: RowLosses | None = None
        self._order = np.zeros(0, np.intp)
        self._stepped = -1
        self._losses: Array = np.zeros((0, 0))
        self.setMinimumSize(320, 200)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Losses of the training rows over the epochs"))
        self.invalidate()

    def show_rows(self, data: PreparedData, found: RowLosses, order: Array, stepped: int) -> None:
        """Draw these rows in this order."""
        self._data, self._found, self._order, self._stepped = data, found, order, stepped
        self._losses = np.stack(found.losses) if found.losses else np.zeros((0, len(order)))
        self.invalidate()

    def set_log(self, log: bool) -> None:
        """Choose logarithmic or linear losses."""
        self.log = log
        self.invalidate()

    @property
    def has_curves(self) -> bool:
        """Whether rows have curves and no map."""
        return len(self._order) <= MOST_CURVES

    # -- scales

    def frame(self) -> Frame:
        """Return the axes rectangle: over a map, its rows from below."""
        area = QRectF(self.rect())
        if not self.has_curves:
            area = area.adjusted(_LEFT, _MAP_TOP, -BAR_ROOM, -_BOTTOM)
            first, last = self._epochs()
            return Frame(area, Scale(first - 0.5, last + 0.5), Scale(0.0, float(len(self._order))))
        area = area.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        scale = self._heights()
        return Frame(self.with_axis_room(area, scale), Scale(*self._epochs()), scale)

    def _epochs(self) -> tuple[float, float]:
        found = self._found
        if found is None or not len(found.epochs):
            return 0.0, _FEWEST_EPOCHS
        first = float(found.epochs[0])
        return first, max(first + _FEWEST_EPOCHS, float(found.epochs[-1]))

    def _heights(self) -> Scale:
        seen = self._losses[np.isfinite(self._losses)]
        most = float(seen.max(initial=0.0))
        if not self.log:
            return Scale(0.0, nice_ceiling(most) if most > 0.0 else 1.0)
        seen = seen[seen > _LEAST_SHARE * most]
        return Scale(*log_bounds(float(seen.min()), most), True) if most else Scale(0.01, 1.0, True)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw curves or the map, or what will be there."""
        frame, found = self.frame(), self._found
        is_empty = found is None or not len(found.epochs)
        brush.backdrop(frame.area)
        if self.has_curves:
            brush.axes(frame, self.tr("epoch"), self.tr("loss of the row"), grid=not is_empty)
        if found is None or is_empty:
            text = self.tr("Train: the loss of every row is noted from now on.")
            room = frame.area.adjusted(24, 8, -24, -8)
            brush.paragraph(room, text, self.theme.color("muted"))
        elif self.has_curves:
            self._draw_curves(brush, frame, found)
        else:
            self._draw_map(brush, frame, found)

    def _draw_curves(self, brush: PlotBrush, frame: Frame, found: RowLosses) -> None:
        brush.painter.save()
        brush.painter.setClipRect(frame.area.adjusted(-_HEAD, -_HEAD, _HEAD, _HEAD))
        ends: list[tuple[QPointF, int]] = []
        for row in range(len(self._order)):
            values = self._losses[:, row].astype(float)
            known = np.isfinite(values) & ((values > 0.0) | (not self.log))
            points = frame.pixels(found.epochs[known], values[known])
            width = 2.6 if row == self._stepped else 1.2
            pen = panel_pen(style_of(row), self.theme, width)
            brush.polyline(points, pen)
            draw_dots(brush, points[found.kept[known]], pen.color())
            if len(points):  # what tells the curves apart in the legend stands at their ends
                ends.append((QPointF(*points[-1].tolist()), row))
        brush.border(frame.area)
        for at, row in ends:
            draw_head(brush, at, style_of(row), _RADIUS)
        brush.painter.restore()
        entries = [legend_entry(self.name(row), style_of(row)) for row in range(len(self._order))]
        if found.kept.any():
            entries.append(
                dots_entry(self.tr("moment of the time line"), self.theme.color("muted"))
            )
        legend = QRectF(_LEFT, 0.0, self.width() - _LEFT - _RIGHT, 36.0)
        brush.legend(legend, entries, 2)

    def name(self, row: int) -> str:
        """Return what a row is called: its number and its target."""
        assert self._data is not None
        words = self.tr("row {number}: {target}")
        return filled(words, number=row + 1, target=target_of(self._data, row))

    def _draw_map(self, brush: PlotBrush, frame: Frame, found: RowLosses) -> None:
        width, height = max(1, int(frame.area.width())), max(1, int(frame.area.height()))
        shown, seen, span = self.binned(width, height), self.noted(width), self._span()
        palette = np.append(packed(viridis()), np.uint32(clipped_color(self.theme).rgb()))
        pixels = palette[loss_levels(shown, span)]
        pixels[:, ~seen] = self.theme.color("canvas").rgb()
        # An image as fine as the plot: nothing is blurred over what was not measured. The first
        # row of the table is the highest line; an image begins with its lowest.
        down, across = _stretched(len(pixels), height), _stretched(len(seen), width)
        brush.image(frame.area, to_image(pixels[down][:, across][::-1]))
        brush.x_axis(frame, self.tr("epoch"), grid=False)
        self._draw_rows(brush, frame)
        brush.border(frame.area)
        self._draw_moments(brush, frame, found)
        if not span.covers_none:
            bar = draw_color_bar(brush, frame.area, Scale(span.low, span.high, span.log))
            at = QPointF(bar.left(), frame.area.top() + 3.0)
            brush.text(at, self.tr("loss"), self.theme.color("muted"))

    def _draw_moments(self, brush: PlotBrush, frame: Frame, found: RowLosses) -> None:
        """Mark above the map the moments of the time line: what lies between was not noted."""
        epochs = found.epochs[found.kept]
        if len(epochs):
            points = frame.pixels(epochs, np.full(len(epochs), frame.y.high)) - (0.0, 5.0)
            draw_dots(brush, points, self.theme.color("muted"))

    def _span(self) -> LossRange:
        return loss_range(self._losses.astype(float), self.log)

    def binned(self, columns: int, lines: int) -> Array:
        """Return the map's losses with at most so many columns and lines, the first row first.

        Rows that share a line show the largest of their losses: one that is not learnt is to be
        seen. A column is of the latest epoch noted by then; see `noted` for those that have one.
        """
        found = self._found
        assert found is not None
        places = self._places(self._edges(columns)[1:])
        values = self._losses[:, self._order].astype(float)
        if len(self._order) > lines:
            starts = np.linspace(0, len(self._order), lines, endpoint=False).astype(int)
            values = np.maximum.reduceat(values, starts, axis=1)
        shown: Array = values[places].T
        return shown

    def noted(self, columns: int) -> NDArray[np.bool_]:
        """Return which of the map's columns have an epoch that was noted, shape (columns,).

        Between two noted epochs that are no further apart than thinning makes them, the earlier
        stands for those left out, and so does a moment of the time line for those up to the next;
        after the last one nothing is claimed.
        """
        found = self._found
        assert found is not None
        edges = self._edges(columns)
        age = edges[1:] - found.epochs[self._places(edges[1:])]
        has_own = (age <= edges[1] - edges[0]) & (age >= 0.0)
        steps = np.diff(found.epochs)
        noted = steps[~found.kept[:-1]]
        usual = float(np.median(noted)) if len(noted) else 1.0
        # Of two moments of the time line, too, the earlier stands for what is not known.
        is_spaced = (age < 4.0 * usual) | found.kept[self._places(edges[1:])]
        between = is_spaced & (age >= 0.0) & (edges[1:] <= found.epochs[-1])
        seen: NDArray[np.bool_] = has_own | between
        return seen

    def _edges(self, columns: int) -> Array:
        """Return where the map's columns begin and end: one an epoch, as long as there is room."""
        low, high = self._epochs()
        count = int(min(columns, high - low + 1.0))
        return np.linspace(low - 0.5, high + 0.5, count + 1)

    def _places(self, epochs: Array) -> Array:
        """Return which noted epoch is the latest at each of `epochs`; the first before any."""
        assert self._found is not None
        return np.maximum(np.searchsorted(self._found.epochs, epochs, "right") - 1, 0)

    def _draw_rows(self, brush: PlotBrush, frame: Frame) -> None:
        muted, area = self.theme.color("muted"), frame.area
        name = self.tr("rows, in the order of the table")
        brush.upright_text(QPointF(area.left() - 42.0, area.center().y()), name, muted)
        for line, y in ((0, area.top() + 7.0), (len(self._order) - 1, area.bottom() - 7.0)):
            text = grouped(int(self._order[line]) + 1)
            brush.text(QPointF(area.left() - 6.0, y), text, muted, 1.0)
        places = np.flatnonzero(self._order == self._stepped)
        if len(places):
            y = area.top() + (places[0] + 0.5) / len(self._order) * area.height()
            strong = self.theme.color("text")
            brush.painter.setPen(QPen(strong, 1.0, Qt.PenStyle.DotLine))
            brush.painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            brush.text(QPointF(area.left() - 4.0, y), "▸", strong, 1.0)

    # -- reading and picking

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw what is under the mouse."""
        at, frame = self.cursor_position, self.frame()
        if at is None or not len(self._losses) or not frame.area.contains(at):
            return
        brush.readout(at, self.lines_at(at), QRectF(self.rect()))

    def lines_at(self, at: QPointF) -> list[str]:
        """Return what the mouse reads: the epoch, and the row's loss or those of all rows."""
        found = self._found
        assert found is not None
        place = int(np.abs(found.epochs - self.frame().values(at)[0]).argmin())
        first = filled(self.tr("epoch {0}"), grouped(int(found.epochs[place])))
        row = self.row_at(at)
        rows = list(range(len(self._order))) if self.has_curves else [] if row is None else [row]
        words = self.tr("{row} = {loss}")
        return [
            first,
            *(
                filled(words, row=self.name(one), loss=short(float(self._losses[place, one]), 3))
                for one in rows
            ),
        ]

    def row_at(self, at: QPointF) -> int | None:
        """Return the row whose line or curve is at a place of the plot."""
        frame = self.frame()
        if not frame.area.contains(at) or not len(self._losses):
            return None
        if not self.has_curves:
            share = (at.y() - frame.area.top()) / frame.area.height()
            return int(self._order[min(len(self._order) - 1, int(share * len(self._order)))])
        assert self._found is not None
        place = int(np.abs(self._found.epochs - frame.values(at)[0]).argmin())
        epochs = np.full(len(self._order), float(self._found.epochs[place]))
        heights = frame.pixels(epochs, np.maximum(self._losses[place].astype(float), 1e-300))[:, 1]
        return int(np.abs(heights - at.y()).argmin())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Step through the row that is clicked."""
        row = self.row_at(event.position())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(row)
        super().mousePressEvent(event)


def _stretched(count: int, pixels: int) -> Array:
    """Return which of `count` lines or columns each pixel shows."""
    return np.arange(pixels) * count // pixels
