"""Watched numbers over the updates: a line each, and a band where updates were left out."""

from __future__ import annotations

import math
from enum import Enum, auto
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from simulator.session.watch.curves import NO_CURVES, Curves
from ui.plotting.canvas import PlotCanvas
from ui.plotting.line_entry import line_entry
from ui.plotting.moment_dots import dots_entry, draw_dots
from ui.plotting.painting import Frame, PlotBrush, to_polygon
from ui.plotting.racer_styles import draw_head, legend_entry, panel_pen
from ui.plotting.ticks import Scale, log_bounds, safe_scale
from ui.theme.colors import mix
from ui.watch.model.shown import ShownPin
from ui.watch.model.values_at import values_at
from ui.watch.pictures.kept_pieces import Course, kept_pieces
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import grouped, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 54.0, 16.0, 38.0, 34.0
_FEWEST_UPDATES = 10.0
_MARGIN = 0.05
_LEAST_SHARE = 1e-12
_BAND, _FORMER = 0.28, 0.45
_MOST_READ = 14
# Room of a curve's marker around its point, and the marker's radius.
_HEAD, _RADIUS = 8.0, 4.4


class Height(Enum):
    """What the vertical axis is."""

    LINEAR = auto()
    SIZE = auto()
    OWN = auto()


class CurveCanvas(PlotCanvas):
    """The curves of the pins that are not hidden, and dim those of the run before.

    Attributes
    ----------
    height_kind : Height
    pins : list of ShownPin
    curves, former : Curves
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.height_kind = Height.LINEAR
        self.pins: list[ShownPin] = []
        self.curves = self.former = NO_CURVES
        self._marked = -1
        self.setMinimumSize(320, 200)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Watched numbers over the updates"))
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        words = self.tr("{name}, {what}: {value}")
        self.setAccessibleDescription(
            "\n".join(
                filled(words, name=said(one.where), what=said(one.what), value=self._now(one))
                for one in self.pins
            )
        )

    def _now(self, pin: ShownPin) -> str:
        row = self.curves.row(pin.key)
        return short(self.curves.current(row)) if row >= 0 else "–"

    def show_pins(self, pins: list[ShownPin], curves: Curves, former: Curves, marked: int) -> None:
        """Draw these; the pin with the key `marked` stronger than the others."""
        self.pins, self.curves, self.former, self._marked = pins, curves, former, marked
        self._describe()
        self.invalidate()

    def set_height(self, kind: Height) -> None:
        """Draw over another vertical axis."""
        self.height_kind = kind
        self.invalidate()

    # -- scales

    def frame(self) -> Frame:
        """Return the axes rectangle."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        scale = self._scale()
        return Frame(self.with_axis_room(area, scale), Scale(*self._updates()), scale)

    def _updates(self) -> tuple[float, float]:
        """Return from where to where: from the first point on, where none is known before."""
        first = min(map(self._first_update, self._sources()))
        first = first if math.isfinite(first) else 0.0
        ends = [float(one.updates[-1]) for one in self._sources() if len(one.updates)]
        return first, max([first + _FEWEST_UPDATES, *ends])

    def _first_update(self, curves: Curves) -> float:
        """Return the update of the first point that is drawn; infinity where none is."""
        rows = [row for pin in self.pins if (row := curves.row(pin.key)) >= 0]
        seen = np.isfinite(curves.last[rows]).any(axis=0)
        noted = float(curves.updates[int(seen.argmax())]) if seen.any() else math.inf
        kept = [curves.kept_of(pin.key).updates[:1].tolist() for pin in self.pins]
        return min([noted, *(float(one[0]) for one in kept if one)])

    def _sources(self) -> tuple[Curves, ...]:
        return (self.curves, self.former)

    def _scale(self) -> Scale:
        if self.height_kind is Height.OWN:
            return Scale(0.0, 1.0)
        values = [
            one[np.isfinite(one)]
            for curves in self._sources()
            for pin in self.pins
            if (row := curves.row(pin.key)) >= 0
            for one in (curves.low[row], curves.high[row], curves.kept_of(pin.key).values)
        ]
        seen = np.concatenate(values) if values else np.zeros(0)
        if self.height_kind is Height.SIZE:
            seen = np.abs(seen)
            most = float(seen.max(initial=0.0))
            seen = seen[seen > _LEAST_SHARE * most]
            return (
                Scale(*log_bounds(float(seen.min()), most), True)
                if most
                else Scale(0.01, 1.0, True)
            )
        if not len(seen):
            return Scale(-1.0, 1.0)
        low, high = float(seen.min()), float(seen.max())
        margin = _MARGIN * (high - low) or _MARGIN * max(abs(high), 1.0)
        return safe_scale(low - margin, high + margin)

    def heights(self, curves: Curves, pin: ShownPin) -> tuple[Array, Array, Array]:
        """Return what is drawn of a pin: last, low and high at each point, NaN where nothing is."""
        row = curves.row(pin.key)
        last, low, high = curves.last[row], curves.low[row], curves.high[row]
        if self.height_kind is Height.SIZE:
            crosses = (low < 0.0) & (high > 0.0)
            sizes = np.abs(low), np.abs(high)
            least = np.where(crosses, np.nan, np.minimum(*sizes))
            return _positive(np.abs(last)), _positive(least), _positive(np.maximum(*sizes))
        if self.height_kind is Height.OWN:
            last, low, high = (self._share(pin, one) for one in (last, low, high))
        return last, low, high

    def kept_heights(self, curves: Curves, pin: ShownPin) -> Course:
        """Return where and how high a pin's curve is at moments from before it was watched."""
        points = curves.kept_of(pin.key)
        values = points.values
        if self.height_kind is Height.SIZE:
            values = _positive(np.abs(values))
        elif self.height_kind is Height.OWN:
            values = self._share(pin, values)
        return points.updates, values

    def _share(self, pin: ShownPin, values: Array) -> Array:
        """Return which shares of a pin's own range values are."""
        low, high = self._own_range(pin)
        return (values - low) / ((high - low) or 1.0) + (0.0 if high > low else 0.5)

    def _own_range(self, pin: ShownPin) -> tuple[float, float]:
        """Return the range of a pin's curve; the run before is drawn over the same."""
        row = self.curves.row(pin.key)
        kept = self.curves.kept_of(pin.key).values
        seen = np.concatenate([self.curves.low[row], self.curves.high[row], kept])
        seen = seen[np.isfinite(seen)]
        return (float(seen.min()), float(seen.max())) if len(seen) else (0.0, 1.0)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the curves, or what will be there."""
        frame = self.frame()
        has_curves = any(self.curves.row(pin.key) >= 0 for pin in self.pins)
        brush.backdrop(frame.area)
        brush.axes(frame, self.tr("update"), self._height_name(), grid=has_curves)
        if not has_curves:
            room = frame.area.adjusted(24, 8, -24, -8)
            brush.paragraph(room, self._invitation(), self.theme.color("muted"))
            return
        brush.painter.save()
        brush.painter.setClipRect(frame.area.adjusted(-_HEAD, -_HEAD, _HEAD, _HEAD))
        for pin in self.pins:
            self._draw_former(brush, frame, pin)
        for pin in sorted(self.pins, key=lambda one: one.key == self._marked):
            self._draw_pin(brush, frame, pin)
        brush.painter.restore()
        brush.border(frame.area)
        self._draw_legend(brush)

    def _invitation(self) -> str:
        if self.curves.pins:
            return self.tr("Every watched number is hidden: tick one in the list.")
        return self.tr(
            "Nothing is watched yet. Click a weight or a node in the network and press W, or "
            "choose a number above and press Add: its curve is drawn here, update by update."
        )

    def _height_name(self) -> str:
        if self.height_kind is Height.SIZE:
            return self.tr("size |value|")
        if self.height_kind is Height.OWN:
            return self.tr("share of own range")
        return self.tr("value")

    def _draw_former(self, brush: PlotBrush, frame: Frame, pin: ShownPin) -> None:
        if self.former.row(pin.key) < 0:
            return
        last, _, _ = self.heights(self.former, pin)
        color = mix(self.theme.canvas, pin.style.on_panel(self.theme).name(), _FORMER)
        noted = [(self.former.updates[part], last[part]) for part in parts_of(self.former, last)]
        kept = kept_pieces(self.kept_heights(self.former, pin), (self.former.updates, last))
        for updates, values in (*noted, *kept):
            brush.polyline(frame.pixels(updates, values), QPen(color, 1.0))

    def _draw_pin(self, brush: PlotBrush, frame: Frame, pin: ShownPin) -> None:
        if self.curves.row(pin.key) < 0:
            return
        last, low, high = self.heights(self.curves, pin)
        color = pin.style.on_panel(self.theme)
        updates = self.curves.updates
        band = mix(self.theme.canvas, color.name(), _BAND)
        self._draw_kept(brush, frame, pin, last)
        for part in parts_of(self.curves, low + high):
            self._draw_band(brush, frame, (updates[part], low[part], high[part]), band)
        pen = self._pen(pin, len(updates))
        for part in parts_of(self.curves, last):
            points = frame.pixels(updates[part], last[part])
            brush.polyline(points, pen)
            # What tells the curves apart in the legend stands at the end of each piece.
            draw_head(brush, QPointF(*points[-1].tolist()), pin.style, _RADIUS)

    def _draw_kept(self, brush: PlotBrush, frame: Frame, pin: ShownPin, last: Array) -> None:
        kept, pen = self.kept_heights(self.curves, pin), self._pen(pin, 0)
        for updates, values in kept_pieces(kept, (self.curves.updates, last)):
            brush.polyline(frame.pixels(updates, values), QPen(pen.color(), 1.0))
        known = np.isfinite(kept[1])
        draw_dots(brush, frame.pixels(kept[0][known], kept[1][known]), pen.color())

    def _pen(self, pin: ShownPin, points: int) -> QPen:
        strong = pin.key == self._marked
        # Only hairlines are cheap to smooth.
        width = 1.0 if points > 300 else 1.6
        return panel_pen(pin.style, self.theme, 2.2 if strong else width)

    def _draw_band(
        self, brush: PlotBrush, frame: Frame, band: tuple[Array, Array, Array], color: QColor
    ) -> None:
        updates, low, high = band
        if len(updates) < 2 or np.array_equal(low, high):
            return
        x, y = np.concatenate([updates, updates[::-1]]), np.concatenate([high, low[::-1]])
        brush.painter.setPen(Qt.PenStyle.NoPen)
        brush.painter.setBrush(color)
        brush.painter.drawPolygon(to_polygon(frame.pixels(x, y)))

    def _draw_legend(self, brush: PlotBrush) -> None:
        words = self.tr("{symbol} {name}")
        entries = [
            legend_entry(filled(words, symbol=pin.symbol, name=said(pin.where)), pin.style)
            for pin in self.pins
        ]
        if any(len(self.curves.kept_of(pin.key).updates) for pin in self.pins):
            entries.append(
                dots_entry(self.tr("moment of the time line"), self.theme.color("muted"))
            )
        if any(self.former.row(pin.key) >= 0 for pin in self.pins):
            # Each in its pin's colour; the sign of all is what they have in common.
            pen = QPen(mix(self.theme.canvas, self.theme.text, _FORMER), 1.0)
            entries.append(line_entry(self.tr("run before"), pen))
        brush.legend(QRectF(_LEFT, 0.0, self.width() - _LEFT - _RIGHT, 36.0), entries, 2)

    # -- reading

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the values at the update under the mouse."""
        at, frame = self.cursor_position, self.frame()
        if at is None or not len(self.curves.updates) or not frame.area.contains(at):
            return
        updates = self.read_updates()
        point = int(np.abs(updates - frame.values(at)[0]).argmin())
        x = frame.point(float(updates[point]), frame.y.high).x()
        brush.painter.setPen(QPen(self.theme.color("muted"), 1.0))
        brush.painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()))
        brush.readout(QPointF(x, at.y()), self.lines_at(point), QRectF(self.rect()))

    def read_updates(self) -> Array:
        """Return after how many updates the mouse can read something."""
        kept = [self.curves.kept_of(pin.key).updates for pin in self.pins]
        return np.unique(np.concatenate([self.curves.updates, *kept]))

    def lines_at(self, point: int) -> list[str]:
        """Return what the mouse reads at a point: the update, and every number there."""
        update = int(self.read_updates()[point])
        lines = [filled(self.tr("after {count} updates"), count=grouped(update))]
        for pin in self.pins[:_MOST_READ]:
            found = values_at(self.curves, pin.key, update)
            if found is not None:
                lines.append(self._line(pin, found))
        return lines

    def _line(self, pin: ShownPin, found: tuple[float, float, float]) -> str:
        values = [short(one) for one in found]
        words = self.tr("{symbol} {name} = {value}")
        if found[1] != found[2]:
            words = self.tr("{symbol} {name} = {value}, in {low} … {high}")
        name, low, high = said(pin.where), values[1], values[2]
        return filled(words, symbol=pin.symbol, name=name, value=values[0], low=low, high=high)


def _positive(values: Array) -> Array:
    """Return values as a logarithmic axis can have them: NaN for 0."""
    return np.where(values > 0.0, values, np.nan)


def parts_of(curves: Curves, values: Array) -> list[Array]:
    """Return the points of each piece of a curve: it is broken where nothing was noted."""
    known = np.flatnonzero(np.isfinite(values))
    if not len(known):
        return []
    # Two points follow one another where they are not further apart than thinning makes them.
    apart = np.diff(curves.updates[known]) > 2 * curves.stride
    return np.split(known, np.flatnonzero(apart) + 1)
