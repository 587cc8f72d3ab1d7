"""What a node makes of two inputs, drawn under the data."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from simulator.data.own_row import AnyRow, OwnRow
from simulator.diagnostics.node_maps import NodeMap
from ui.plotting.color_bar import BAR_GAP, BAR_ROOM, BAR_WIDTH, draw_color_bar
from ui.plotting.color_scales import interpolate
from ui.plotting.contours import contour_lines
from ui.plotting.line_entry import line_entry
from ui.plotting.markers import draw_corners
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, to_image
from ui.plotting.signed_colors import signed_bar, signed_pixels
from ui.plotting.steady_limits import stable_limit
from ui.plotting.ticks import Scale, safe_scale
from ui.regions_plot.node_canvas import NodeCanvas
from ui.regions_plot.node_words import OUTPUT, SUM
from ui.regions_plot.point_layer import PointLayer
from ui.regions_plot.region_painting import paint_points, sample_pen
from ui.words.languages import speak

Array = NDArray[Any]

_LEFT, _BOTTOM = 54.0, 34.0
_REACH = 10.0
_LINE_WIDTH = 1.4
_STRENGTH = 0.75  # the points on top must stand out


class NodeMapCanvas(NodeCanvas):
    """A node's sum or output over two features, with the line on which its sum is zero.

    Attributes
    ----------
    quantity : str
        ``"z"`` or ``"a"``: which of the two the colours are.
    """

    def __init__(self) -> None:
        super().__init__()
        self.quantity = OUTPUT
        self._map: NodeMap | None = None
        self._limits: dict[str, float] = {}
        self._layer = PointLayer()
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("What the selected node answers over two inputs"))

    def forget(self) -> None:
        """Draw no map until the next one comes."""
        self._map, self._limits = None, {}
        self.invalidate()

    def show_map(self, found: NodeMap, quantity: str, sample_row: AnyRow) -> None:
        """Draw a node's map and mark the row that is shown."""
        if self._map is not None and self._map.view != found.view:
            self._limits = {}
        self._map, self.quantity, self._sample_row = found, quantity, sample_row
        largest = float(np.max(np.abs(self._values()), initial=0.0, where=self._is_finite()))
        self._limits[quantity] = stable_limit(self._limits.get(quantity, 0.0), largest)
        self.invalidate()

    def _values(self) -> Array:
        assert self._map is not None
        return self._map.z if self.quantity == SUM else self._map.a

    def _is_finite(self) -> Array:
        return np.isfinite(self._values())

    def limit(self) -> float:
        """Return the size of the value that has the strongest colour."""
        record = self._record()
        if self.quantity == OUTPUT and record is not None and record.bounded:
            return float(max(abs(record.lower), abs(record.upper)))
        return self._limits.get(self.quantity, 1.0)

    def bar_scale(self) -> Scale:
        """Return the range of the colour bar: what the node can answer, or what it does."""
        record = self._record()
        if self.quantity == OUTPUT and record is not None and record.bounded:
            return Scale(record.lower, record.upper)
        limit, finite = self.limit(), self._is_finite()
        low = float(np.min(self._values(), initial=0.0, where=finite))
        high = float(np.max(self._values(), initial=0.0, where=finite))
        return safe_scale(-limit if low < 0.0 else 0.0, limit if high > 0.0 else 0.0)

    def _record(self) -> Any:
        if self._experiment is None or self._map is None or self._map.view.layer < 0:
            return None
        return self._experiment.spec.layers[self._map.view.layer].record

    # -- geometry

    def frame(self) -> Frame:
        """Return the axes rectangle: the map's own range."""
        top = self.legend_area().bottom() + 3.0
        area = QRectF(self.rect()).adjusted(_LEFT, top, -BAR_ROOM, -_BOTTOM)
        found = self._map
        if found is None:
            return Frame(area, Scale(0.0, 1.0), Scale(0.0, 1.0))
        across, up = safe_scale(found.x[0], found.x[-1]), safe_scale(found.y[0], found.y[-1])
        return Frame(self.with_axis_room(area, up), across, up)

    def _places(self, frame: Frame) -> Array:
        assert self._points is not None
        assert self._map is not None
        first, second = self._map.features
        return frame.pixels(self._points.raw[:, first], self._points.raw[:, second])

    def _radius(self) -> float:
        count = 0 if self._points is None else len(self._points.raw)
        if count <= 16:
            return 6.0
        return 4.2 if count <= 220 else 3.2

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the map, the node's own line, the points and the scale of the colours."""
        frame, found, words = self.frame(), self._map, self._node_words
        brush.backdrop(frame.area)
        if self.withholds:
            told = self.tr("The map would tell the results: end practice first (P)")
            brush.paragraph(frame.area, told, self.theme.color("muted"))
        if self.withholds or found is None or words is None:
            brush.border(frame.area)
            return
        pixels = signed_pixels(self._values(), self.limit(), self.theme, _STRENGTH)
        brush.image(frame.area, to_image(pixels))
        self._draw_line(brush, frame.area)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        key = self._points, found.features, self.theme, frame
        self._layer.draw(
            brush,
            self.size(),
            self.devicePixelRatioF(),
            key,
            lambda painter: self._paint_points(painter, frame),
        )
        row, points = self._sample_row, self._points
        if isinstance(row, OwnRow):
            from ui.regions_plot.own_mark import mark_own, place_on_axes

            own = place_on_axes(row, found.features, None, is_curve=False)
            names = words.feature(found.features[0]), words.feature(found.features[1])
            mark_own(brush, frame, own, self._radius() + 5.0, sample_pen(self.theme), names)
        elif points is not None and 0 <= row < points.training_count:
            at = QPointF(*self._places(frame)[row].tolist())
            draw_corners(brush.painter, at, self._radius() + 5.0, sample_pen(self.theme))
        brush.painter.restore()
        self._draw_bar(brush, frame.area)
        first, second = map(words.feature, found.features)
        brush.axes(frame, first, second, grid=False)
        brush.legend(self.legend_area(), self.entries(), self.legend_rows())

    def _paint_points(self, painter: QPainter, frame: Frame) -> None:
        # A number that is to be predicted has colours of its own, which would be read as values.
        is_number = self._data is not None and self._data.task == "regression"
        color = self.theme.color("text") if is_number else None
        radius = 2.6 if is_number else self._radius()
        paint_points(painter, self.theme, self._points, self._places(frame), radius, color)

    def _draw_line(self, brush: PlotBrush, area: QRectF) -> None:
        corner, size = [area.left(), area.bottom()], [area.width(), -area.height()]
        for line in self.zero_lines():
            brush.polyline(corner + line * size, self._line_pen())

    def zero_lines(self) -> list[Array]:
        """Return where the node's sum is zero, as fractions across and up; none of an input."""
        if self._map is None or self._map.view.layer < 0:
            return []
        return contour_lines(self._map.z, np.array([0.0]))[0]

    def _line_pen(self) -> QPen:
        return QPen(self.theme.color("text"), _LINE_WIDTH)

    def _draw_bar(self, brush: PlotBrush, area: QRectF) -> None:
        assert self._map is not None
        assert self._node_words is not None
        scale = self.bar_scale()
        palette = signed_bar(scale, self.limit(), self.theme, _STRENGTH)
        bar = draw_color_bar(brush, area, scale, palette)
        edge = bar.right() + BAR_ROOM - BAR_GAP - BAR_WIDTH - 2.0
        view = self._map.view
        name = self._node_words.node(view.layer, view.unit)
        shown = name if view.layer < 0 else f"{name}: {self.quantity}"
        muted = brush.theme.color("muted")
        at = QPointF(edge, area.top() + 3.0)
        brush.text(at, brush.elided(shown, BAR_ROOM - 4.0), muted, 1.0)

    def own_entries(self) -> list[LegendEntry]:
        """Return the entry of the node's own line."""
        if self._map is None or self._map.view.layer < 0:
            return []

        return [line_entry("z = 0", self._line_pen())]

    # -- reading

    def row_at(self, position: QPointF) -> int | None:
        """Return the point under `position`; validation rows follow the training rows."""
        if self._points is None or self._map is None:
            return None
        places = self._places(self.frame())
        return self._points.nearest(places, (position.x(), position.y()), _REACH)

    def lines_at(self, position: QPointF) -> list[str]:
        """Return the place or the row under the mouse, and what the node makes of it."""
        data, found, words = self._data, self._map, self._node_words
        if data is None or found is None or words is None or self._points is None:
            return []
        row, place = self.row_at(position), self.frame().values(position)
        view, lines = found.view, []
        if row is not None:
            lines.append(self._row_words.title(row, data, self._points))
            first, second = self._points.raw[row, list(found.features)].tolist()
            place = first, second
        pairs = zip(found.features, place, strict=True)
        lines += [words.place(feature, raw) for feature, raw in pairs]
        if self.withholds:
            return lines
        own = None if row is None else self._points.node_values(row, view.layer, view.unit)
        if own is None:
            z, a = (interpolate(found.x, found.y, one, place) for one in (found.z, found.a))
            own = float(z), float(a)
        return lines + words.values(view, *own)
