"""A function and its derivative as curves, with a point on them that can be dragged."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.activation_curves import (
    FLAT,
    flat,
    slope,
    slopes,
    steepest,
    value,
    values,
)
from simulator.workshops.records.functions import FunctionChoice, FunctionsDocument, Z
from ui.plotting.function_curves import (
    Curve,
    draw_curves,
    draw_legend,
    draw_zero_lines,
    frame_in,
    height,
    sampled,
)
from ui.plotting.label_plates import draw_plated, place_beside, plate_size
from ui.plotting.markers import draw_ring
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale
from ui.theme.colors import Theme, mix
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short
from ui.words.titles import translated
from ui.workshop.point_canvas import RADIUS, PointCanvas, draw_discs, draw_place, draw_tangent

_REACHES = (6.0, 10.0, Z.maximum)
_APART = 14.0
_DIGITS = 3
# Of the function and of the one laid over it.
_COLORS = (("forward", "backward"), ("positive", "negative"))


class CurvesCanvas(PointCanvas):
    """Draws f and f′, a second pair where there is one, and the tangent at the point.

    The point is dragged with the mouse, or moved by the arrows and by Page Up and Page Down.

    Attributes
    ----------
    document : FunctionsDocument or None
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: FunctionsDocument | None = None
        self._curves: tuple[Curve, ...] = ()
        self._tops: tuple[tuple[float, float] | None, ...] = ()
        self._flat: tuple[tuple[float, float], ...] = ()
        self.setMinimumSize(320, 240)
        speak(self._say)

    def _say(self) -> None:
        self._sample()
        self._describe()
        self.invalidate()

    def show_functions(self, document: FunctionsDocument) -> None:
        """Show other functions, or the point elsewhere."""
        before, self.document = self.document, document
        if before is None or _what_is_drawn(before) != _what_is_drawn(document):
            self._sample()
            self.invalidate()
        self._describe()
        self.invalidate_moving()

    def _sample(self) -> None:
        document = self.document
        if document is None:
            return
        end, choices = _end(document), _choices(document)
        pairs = zip(choices, _COLORS, strict=False)
        self._curves = tuple(
            curve for choice, colors in pairs for curve in self._pair(choice, colors, end)
        )
        self._tops = tuple(steepest(choice.function, -end, end) for choice in choices)
        self._flat = tuple(flat(document.function.function, -end, end))

    def _pair(self, choice: FunctionChoice, colors: tuple[str, str], end: float) -> list[Curve]:
        """Return the curves of a function and of its derivative."""
        record = choice.function
        name = translated(record.title)
        derivative = filled(self.tr("{name}′"), name=name)
        drawn: dict[str, Any] = {"color": colors[1], "dashed": True}
        return [
            sampled(name, partial(values, record), -end, end, record.kinks, color=colors[0]),
            sampled(derivative, partial(slopes, record), -end, end, record.kinks, **drawn),
        ]

    def _describe(self) -> None:
        lines = [] if self.document is None else list(self.readings(self.document))
        self.setAccessibleDescription("\n".join(lines))

    def readings(self, document: FunctionsDocument) -> Iterator[str]:
        """Yield what is read at the point, one line a function."""
        z = document.z
        for choice in _choices(document):
            record = choice.function
            yield filled(
                self.tr("{name}: f({z}) = {value}, slope {slope}"),
                name=translated(record.title),
                z=short(z, _DIGITS),
                value=short(value(record, z), _DIGITS),
                slope=short(slope(record, z), _DIGITS),
            )

    def frame(self, brush: PlotBrush, area: QRectF) -> Frame:
        """Return the axes rectangle."""
        end = _REACHES[0] if self.document is None else _end(self.document)
        return frame_in(brush, area, Scale(-end, end), height(self._curves, 0.0))

    # -- drawing

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw axes and curves."""
        document = self.document
        if document is None:
            return
        self._frame = frame = self.frame(brush, area)
        brush.backdrop(frame.area)
        brush.axes(frame, "z", "f(z), f′(z)")
        self._draw_flat(brush, frame)
        draw_zero_lines(brush, frame)
        draw_curves(brush, frame, self._curves)
        for place, colors in zip(self._tops, _COLORS, strict=False):
            self._draw_top(brush, frame, place, colors[1])
        brush.border(frame.area)
        entries = [curve.entry() for curve in self._curves]
        if self._flat:
            entries.append(LegendEntry(self._flat_name(document), self._draw_flat_sample))
        draw_legend(brush, area, entries)

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the point on each curve, and what is read there."""
        document, frame = self.document, self._frame
        if document is None or frame is None:
            return
        draw_place(brush, frame, document.z)
        for choice, colors in zip(_choices(document), _COLORS, strict=False):
            self._draw_reading(brush, frame, choice, document.z, colors)
        tops = (colors[1] for top, colors in zip(self._tops, _COLORS, strict=False) if top)
        labels = self.top_labels(brush, frame, document)
        for (words, box), color in zip(labels, tops, strict=True):
            draw_plated(brush, box, words, self.theme.color(color))
        for k, line in enumerate(self.readings(document)):
            at = QPointF(frame.area.left() + 12.0, frame.area.top() + _APART * (k + 1))
            brush.text(at, line, self.theme.color("text"))

    def _flat_name(self, document: FunctionsDocument) -> str:
        name = translated(document.function.function.title)
        return filled(self.tr("{name}: slope below {flat}"), name=name, flat=short(FLAT, 1))

    def _draw_flat(self, brush: PlotBrush, frame: Frame) -> None:
        """Shade where hardly any error comes back."""
        for low, high in self._flat:
            left, right = frame.point(low, 0.0).x(), frame.point(high, 0.0).x()
            band = QRectF(left, frame.area.top(), right - left, frame.area.height())
            brush.painter.fillRect(band, _flat_color(self.theme))

    def _draw_flat_sample(self, brush: PlotBrush, at: QPointF) -> None:
        brush.painter.fillRect(
            QRectF(at.x() - 7.0, at.y() - 5.0, 14.0, 10.0), _flat_color(self.theme)
        )

    def _draw_top(
        self, brush: PlotBrush, frame: Frame, place: tuple[float, float] | None, color: str
    ) -> None:
        """Mark where a derivative is largest."""
        if place is None:
            return
        at = frame.point(*place)
        draw_ring(brush.painter, at, RADIUS, QPen(self.theme.color(color), 1.6))

    def top_labels(
        self, brush: PlotBrush, frame: Frame, document: FunctionsDocument
    ) -> list[tuple[str, QRectF]]:
        """Return what is said of the largest slopes, and where: clear of lines and points."""
        curves = [frame.pixels(one.x, one.y) for one in self._curves]
        taken = self._taken(brush, frame, document)
        found = []
        for place in self._tops:
            if place is None:
                continue
            words = filled(
                self.tr("largest: {slope} at {z}"),
                slope=short(place[1], _DIGITS),
                z=short(place[0], _DIGITS),
            )
            size, at = plate_size(brush, words), frame.point(*place)
            ring = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
            box = place_beside(at, size, frame.area, curves, [*taken, ring])
            taken += [box, ring]
            found.append((words, box))
        return found

    def _taken(self, brush: PlotBrush, frame: Frame, document: FunctionsDocument) -> list[QRectF]:
        """Return what no label covers: the axis of 0, the point's place, what is read there."""
        at = frame.point(document.z, 0.0).x()
        taken = [
            QRectF(x - half, frame.area.top(), 2.0 * half, frame.area.height())
            for x, half in ((frame.point(0.0, 0.0).x(), 1.0), (at, RADIUS))
        ]
        for k, line in enumerate(self.readings(document)):
            y = frame.area.top() + _APART * (k + 0.5)
            taken.append(QRectF(frame.area.left() + 12.0, y, brush.width(line), _APART))
        return taken

    def _draw_reading(
        self,
        brush: PlotBrush,
        frame: Frame,
        choice: FunctionChoice,
        z: float,
        colors: tuple[str, str],
    ) -> None:
        """Draw the tangent, and the points on both curves."""
        here, steep = value(choice.function, z), slope(choice.function, z)
        draw_tangent(brush, frame, z, here, steep)
        draw_discs(brush, frame, z, dict(zip(colors, (here, steep), strict=True)))

    # -- the point

    def place(self) -> float | None:
        """Return the sum at which the functions are read."""
        return None if self.document is None else self.document.z

    def span(self) -> tuple[float, float]:
        """Return the sums that are drawn."""
        end = _REACHES[0] if self.document is None else _end(self.document)
        return -end, end

    def reach(self) -> tuple[float, float]:
        """Return the sums that there can be."""
        return Z.minimum, Z.maximum


@cache
def _flat_color(theme: Theme) -> QColor:
    return mix(theme.canvas, theme.caution, 0.13)


def _choices(document: FunctionsDocument) -> list[FunctionChoice]:
    second = [] if document.second is None else [document.second]
    return [document.function, *second]


def _end(document: FunctionsDocument) -> float:
    """Return up to which size of z is drawn: the point is always seen, and few steps move all."""
    return next(reach for reach in _REACHES if reach >= abs(document.z))


def _what_is_drawn(document: FunctionsDocument) -> object:
    return document.function, document.second, _end(document)
