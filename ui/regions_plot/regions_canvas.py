"""Decision regions over the data, drawn."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from simulator.data.own_row import AnyRow, OwnRow
from simulator.data.prepared import PreparedData
from simulator.diagnostics.regions import Regions
from ui.plotting.canvas import PlotCanvas
from ui.plotting.color_bar import BAR_ROOM
from ui.plotting.color_scales import interpolate
from ui.plotting.legend_rows import LEGEND_ROW, legend_places
from ui.plotting.markers import draw_corners, draw_ring
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, to_image
from ui.plotting.ticks import Scale, safe_scale
from ui.regions_plot.point_layer import PointLayer
from ui.regions_plot.region_painting import (
    class_entry,
    draw_hollow_sign,
    draw_sample_sign,
    draw_wrong_sign,
    paint_points,
    region_pixels,
    sample_pen,
    wrong_pen,
)
from ui.regions_plot.region_points import RegionPoints
from ui.regions_plot.region_words import RegionWords
from ui.regions_plot.value_painting import curve_entry, draw_bar, draw_curve, paint_values
from ui.words.data_names import said_names
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import percent, short

Array = NDArray[Any]

_LEFT, _RIGHT, _BOTTOM = 54.0, 12.0, 34.0
_REACH = 10.0
# Rings around more points than these, or around a larger part of them, would be a wall.
_RINGED_ALWAYS, _RINGED_SHARE = 60, 0.3
_LEGEND_ROWS, _TALL_ENOUGH = 2, 170
NO_ROW = -1
"""Where no row is marked."""


class RegionsCanvas(PlotCanvas):
    """What the network answers at every place, under the data it learns from.

    Attributes
    ----------
    features : pair of int
        Features on the two axes.

    Signals
    -------
    row_picked(int)
        A training point was clicked.
    """

    row_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.features = (0, 1)
        self._data: PreparedData | None = None
        self._points: RegionPoints | None = None
        self._regions: Regions | None = None
        self._sample_row: AnyRow = NO_ROW
        self._outputs: Array | None = None
        self._layer = PointLayer()
        self._waiting = ""
        self._words = RegionWords(self)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self._told_to_readers())

    def _told_to_readers(self) -> str:
        """Return what is drawn: of pictures and of numbers to predict there are no regions."""
        if self._is_picture():
            return self.tr("The shown row as a picture")
        if self._data is not None and self._data.task == "regression":
            return self.tr("What the network predicts")
        return self.tr("Decision regions")

    def set_waiting(self, message: str) -> None:
        """Say what is waited for, a message, until there are points."""
        self._waiting = message
        self.invalidate()

    def set_points(self, data: PreparedData, points: RegionPoints) -> None:
        """Draw the data of another experiment; its regions follow."""
        self._data, self._points, self._regions = data, points, None
        self._say()
        self.features = (0, min(1, data.n_features - 1))
        self.invalidate()

    def set_features(self, first: int, second: int) -> None:
        """Put other features on the axes; regions over other features are not drawn."""
        if (first, second) != self.features:
            self.features = (first, second)
            self.invalidate()

    def show_label(self, label: int) -> None:
        """Show the regions of one of several labels."""
        if self._points is not None:
            self._points.show_label(label)
            self.invalidate()

    def set_regions(
        self, regions: Regions | None, sample_row: AnyRow, outputs: Array | None = None
    ) -> None:
        """Draw `regions` and mark a row, which leads to `outputs`, shape (k,), in data's units."""
        self._regions, self._sample_row, self._outputs = regions, sample_row, outputs
        self.invalidate()

    def set_withholding(self, withholds: bool) -> None:
        """Tell no outputs, by word, colour or ring, while they are to be worked out."""
        self._words.withholds = withholds
        self.invalidate()

    # -- geometry

    def frame(self) -> Frame:
        """Return the axes rectangle: the regions' own range, or the data's with a margin."""
        top = self._legend_area().bottom() + 3.0
        right = BAR_ROOM if self._is_map() else _RIGHT
        area = QRectF(self.rect()).adjusted(_LEFT, top, -right, -_BOTTOM)
        across, up = self._scales()
        return Frame(self.with_axis_room(area, up), across, up)

    def _is_curve(self) -> bool:
        """Return whether a single input is on the horizontal axis and its target on the other."""
        return self._data is not None and self._data.n_features == 1

    def _is_picture(self) -> bool:
        """Return whether a row is a picture: the row is drawn then, and no plane."""
        return self._data is not None and self._data.image_shape is not None

    def _is_map(self) -> bool:
        """Return whether colours stand for numbers, with a legend beside the axes."""
        data = self._data
        return data is not None and data.task == "regression" and not self._is_curve()

    def _scales(self) -> tuple[Scale, Scale]:
        regions = self._current_regions()
        if regions is not None and not self._is_curve():
            x, y = regions.x, regions.y
            return safe_scale(x[0], x[-1]), safe_scale(y[0], y[-1])
        spans = []
        for values in self._coordinates().T:
            margin = 0.2 * float(np.ptp(values)) if len(values) else 0.0
            low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
            spans.append(safe_scale(low - margin, high + margin))
        return (spans[0], spans[1]) if spans else (Scale(0.0, 1.0), Scale(0.0, 1.0))

    def _current_regions(self) -> Regions | None:
        regions = self._regions
        return regions if regions is not None and regions.features == self.features else None

    def _coordinates(self) -> Array:
        if self._points is None or self._is_picture():
            return np.empty((0, 2))
        if self._is_curve():
            return np.column_stack([self._points.raw[:, 0], self._points.values])
        return self._points.raw[:, list(self.features)]

    def _places(self, frame: Frame) -> Array:
        coordinates = self._coordinates()
        return frame.pixels(coordinates[:, 0], coordinates[:, 1])

    def point_radius(self) -> float:
        """Return how large points are drawn: smaller where there are many."""
        count = len(self._coordinates())
        if count <= 16:
            return 6.0
        return 4.2 if count <= 220 else 3.2

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the regions, or a regression's curve, and the points; of pictures the shown row."""
        data, row = self._data, self._sample_row
        if data is not None and data.image_shape is not None:
            from ui.regions_plot.row_picture import draw_row

            if isinstance(row, OwnRow):
                lines = self._words.own_row(data, row, self._outputs)
                draw_row(brush, QRectF(self.rect()), data, row, lines)
            elif 0 <= row < len(data.raw):
                lines = self._words.shown_row(data, row, self._points)
                draw_row(brush, QRectF(self.rect()), data, row, lines)
            return
        frame = self.frame()
        brush.backdrop(frame.area)
        regions = None if self._words.withholds else self._current_regions()
        if regions is not None and not self._is_curve():
            self._draw_regions(brush, frame.area, regions)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_points(brush, frame)
        if regions is not None and self._is_curve():
            draw_curve(brush, frame, regions.x, regions.outputs[0, :, 0])
        self._draw_marks(brush, frame)
        brush.painter.restore()
        if self._is_map() and self._data is not None:
            draw_bar(brush, frame.area, self._value_range(), said(self._data.target_names[0]))
        if self._data is None:
            brush.border(frame.area)  # numbers on the axes would be of nothing
            text = self.tr("Which answer the network gives where appears here.")
            brush.paragraph(frame.area, said(self._waiting) or text, self.theme.color("muted"))
            return
        brush.axes(frame, self._axis_name(0), self._axis_name(1), grid=False)
        brush.legend(self._legend_area(), self._legend(), self._legend_rows())

    def _axis_name(self, axis: int) -> str:
        assert self._data is not None
        if axis == 1 and self._is_curve():
            return said((*self._data.target_names, *self._data.class_names)[0])
        return said(self._data.feature_names[self.features[axis]])

    def _draw_regions(self, brush: PlotBrush, area: QRectF, regions: Regions) -> None:
        task = self._data.task if self._data is not None else "binary"
        outputs, known = regions.outputs, regions.boundary
        if task == "multilabel" and self._points is not None:
            outputs, task = outputs[..., [self._points.label]], "binary"
        pixels, lines = region_pixels(outputs, task, self._value_range(), self.theme, known)
        brush.image(area, to_image(pixels))
        pen = QPen(self.theme.color("text"), 1.0)
        corner, size = [area.left(), area.bottom()], [area.width(), -area.height()]
        for line in lines:
            brush.polyline(corner + line * size, pen)

    def _draw_points(self, brush: PlotBrush, frame: Frame) -> None:
        """Copy the points from a layer of their own: only a new view draws them again."""
        label = self._points.label if self._points is not None else 0
        key = self._points, label, self.features, self.theme, frame
        ratio = self.devicePixelRatioF()
        self._layer.draw(
            brush, self.size(), ratio, key, lambda painter: self._paint_points(painter, frame)
        )

    def _paint_points(self, painter: QPainter, frame: Frame) -> None:
        places, radius = self._places(frame), self.point_radius()
        if self._is_map() and self._points is not None:
            span = self._value_range()
            paint_values(painter, self.theme, self._points, places, radius, span)
        else:
            paint_points(painter, self.theme, self._points, places, radius)

    def _draw_marks(self, brush: PlotBrush, frame: Frame) -> None:
        points = self._points
        if points is None:
            return
        places = self._places(frame).tolist()
        radius = self.point_radius()
        ringed = self.rings_shown() and not self._words.withholds
        for row in points.wrong.tolist() if ringed else ():
            draw_ring(brush.painter, QPointF(*places[row]), radius + 2.5, wrong_pen(self.theme))
        shown = self._sample_row
        if isinstance(shown, OwnRow):
            from ui.regions_plot.own_mark import mark_own, place_on_axes

            told = None if self._words.withholds else self._outputs
            own = place_on_axes(shown, self.features, told, is_curve=self._is_curve())
            names = self._axis_name(0), self._axis_name(1)
            mark_own(brush, frame, own, radius + 5.0, sample_pen(self.theme), names)
        elif 0 <= shown < points.training_count:
            at = QPointF(*places[shown])
            draw_corners(brush.painter, at, radius + 5.0, sample_pen(self.theme))

    # -- legend

    def _legend(self) -> list[LegendEntry]:
        data, points = self._data, self._points
        if data is None or points is None:
            return []
        entries = [class_entry(name, k) for k, name in enumerate(self._class_names(data, points))]
        if self._is_curve():
            entries = [curve_entry(self.tr("network")), class_entry(self.tr("training"), 0)]
            entries = entries[1:] if self._words.withholds else entries
        entries += [] if self._words.withholds else self._wrong_entries(points)
        if len(points.raw) > points.training_count:
            name, brief = self.tr("validation"), self.tr("valid.", "short for validation")
            entries.append(LegendEntry(name, draw_hollow_sign, needed=False, short=brief))
        if self._sample_row != NO_ROW:
            entries.append(LegendEntry(self.tr("shown"), draw_sample_sign, needed=False))
        return entries

    def _wrong_entries(self, points: RegionPoints) -> list[LegendEntry]:
        if self.rings_shown():
            name = self.tr("wrong")
            return [LegendEntry(name, draw_wrong_sign)] if len(points.wrong) else []
        share = percent(points.wrong_share, 1)
        long = filled(self.tr("wrong: {0} of the training rows"), share)
        return [LegendEntry(long, None, short=filled(self.tr("wrong: {0}"), share))]

    def _class_names(self, data: PreparedData, points: RegionPoints) -> tuple[str, ...]:
        if data.task != "multilabel":
            return said_names(data.class_names)
        name = said(data.class_names[points.label])
        return filled(self.tr("not {0}"), name), name

    def rings_shown(self) -> bool:
        """Return whether wrong points get a ring; where most are wrong, the legend counts them."""
        points = self._points
        if points is None or len(points.raw) <= _RINGED_ALWAYS:
            return True
        return points.wrong_share <= _RINGED_SHARE

    def _legend_rows(self) -> int:
        return _LEGEND_ROWS if self.height() >= _TALL_ENOUGH else 1

    def _legend_area(self) -> QRectF:
        room = self.width() - 16.0
        places = legend_places(self._legend(), room, self._legend_rows(), self.metrics())
        return QRectF(8, 3, room, 16 + LEGEND_ROW * max((p.row for p in places), default=0))

    def event(self, event: QEvent) -> bool:
        """Write out in a tooltip what a narrow legend shortens."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            inside = event.pos().y() < self._legend_area().bottom()
            text = "\n".join(entry.text for entry in self._legend()) if inside else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _value_range(self) -> tuple[float, float]:
        values = self._points.values if self._points is not None else np.array([0.0, 1.0])
        return float(values.min()), float(values.max())

    # -- reading and picking

    def row_at(self, position: QPointF) -> int | None:
        """Return the point under `position`; validation rows follow the training rows."""
        if self._points is None:
            return None
        places = self._places(self.frame())
        return self._points.nearest(places, (position.x(), position.y()), _REACH)

    def lines_at(self, position: QPointF) -> list[str]:
        """Return what the mouse reads at `position`."""
        data, frame = self._data, self.frame()
        if data is None or self._is_picture():
            return []
        row = self.row_at(position)
        values = frame.values(position)
        lines = []
        if row is not None and self._points is not None:
            lines.append(self._words.title(row, data, self._points))
            first, second = self._coordinates()[row].tolist()
            values = (first, second)
        shown = self.features[:1] if self._is_curve() else self.features
        for feature, value in zip(shown, values, strict=False):
            lines.append(f"{said(data.feature_names[feature])}  {short(value)}")
        outputs = self._outputs_at(row, values)
        return lines if outputs is None else lines + self._words.outputs(data, outputs)

    def _outputs_at(self, row: int | None, values: tuple[float, float]) -> Array | None:
        """Return a point's own outputs, or those of the place in the slice that is drawn."""
        if row is not None and self._points is not None:
            return None if self._points.outputs is None else self._points.outputs[row]
        regions = self._current_regions()
        if regions is None:
            return None
        if self._is_curve():
            columns = regions.outputs[0].T
            return np.array([np.interp(values[0], regions.x, column) for column in columns])
        return interpolate(regions.x, regions.y, regions.outputs, values)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw what the network says of the place under the mouse."""
        position = self.cursor_position
        if position is None or not self.frame().area.contains(position):
            return
        lines = self.lines_at(position)
        if lines:
            brush.readout(position, lines, QRectF(self.rect()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the training row that was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._points is None:
            return
        row = self.row_at(event.position())
        if row is not None and row < self._points.training_count:
            self.row_picked.emit(row)
