"""A small painter of plots: axes, ticks, curves, images, legends and readouts, with QPainter.

pyqtgraph's PlotWidget was measured at 7 to 13 ms a frame (380 x 180, four curves, two axes) and
0.3 s of import; this takes 1 to 2 ms.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
)

from ui.plotting.legend_rows import LEGEND_ROW, legend_places
from ui.plotting.lettering import KeptMetrics, brief_of
from ui.plotting.ticks import Scale
from ui.theme.colors import Theme, mix
from ui.theme.type_size import scaled

Array = NDArray[Any]

FONT_PIXELS = 11
_FAR = 1e5
_X_TICK_PIXELS = 52.0
_Y_TICK_PIXELS = 17.0
_MOST_TICKS = 7.0
# Centre of a vertical axis' name, and what it and the gaps beside the tick labels take.
_NAME_X, _NAME_ROOM = 9.5, 23.0
NAME_BEYOND = 14.0  # what an upright name may be longer than its axis
_ARROW, _LEAST_SOURCE = " → ", 4  # of an edge's name, and letters that say whence it comes
_LABEL_INSET, _LABEL_APART = 4.0, 11.0


@dataclass(frozen=True, slots=True)
class Frame:
    """An axes rectangle: where data values lie on the widget.

    Attributes
    ----------
    area : QRectF
        The rectangle, in pixels.
    x, y : Scale
        What its width and its height stand for.
    """

    area: QRectF
    x: Scale
    y: Scale

    def pixels(self, x: Array, y: Array) -> Array:
        """Return the positions of values, shape (n, 2); far-away ones are held within reach."""
        with np.errstate(over="ignore"):
            across = self.area.left() + self.x.fractions(x) * self.area.width()
            down = self.area.bottom() - self.y.fractions(y) * self.area.height()
        return np.clip(np.column_stack([across, down]), -_FAR, _FAR)

    def point(self, x: float, y: float) -> QPointF:
        """Return the position of one pair of values."""
        across = self.area.left() + self.x.fraction(x) * self.area.width()
        down = self.area.bottom() - self.y.fraction(y) * self.area.height()
        if not (math.isfinite(across) and math.isfinite(down)):
            across, down = self.pixels(np.array([x]), np.array([y]))[0].tolist()
        return QPointF(min(max(across, -_FAR), _FAR), min(max(down, -_FAR), _FAR))

    def values(self, position: QPointF) -> tuple[float, float]:
        """Return the values at a position."""
        across = (position.x() - self.area.left()) / self.area.width()
        up = (self.area.bottom() - position.y()) / self.area.height()
        return self.x.value(across), self.y.value(up)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One name in a legend with the sign before it.

    Attributes
    ----------
    text : str
        The name.
    draw : callable or None
        ``draw(brush, centre)`` paints the sign around `centre`, within 16 x 12 pixels; None for
        words alone.
    needed : bool
        Whether the entry stays when there is not room for all.
    short : str
        A shorter name, where there is one.
    """

    text: str
    draw: Callable[[PlotBrush, QPointF], None] | None
    needed: bool = True
    short: str = ""


def plot_font(base: QFont) -> QFont:
    """Return the plots' font: `base`, small, with figures of equal width."""
    font = QFont(base)
    font.setPixelSize(scaled(FONT_PIXELS))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def left_margin(metrics: QFontMetricsF, scale: Scale, area: QSizeF, least: float) -> float:
    """Return the room that a vertical axis needs to its left: at least `least`.

    Parameters
    ----------
    metrics : QFontMetricsF
        Of the plots' font.
    scale : Scale
        The axis.
    area : QSizeF
        Width of the whole plot and height of the axis.
    least : float
    """
    ticks = scale.ticks(_tick_count(area.height(), scaled(_Y_TICK_PIXELS)))
    widest = max(metrics.horizontalAdvance(tick.label) for tick in ticks)
    return max(least, min(math.ceil(widest) + _NAME_ROOM, 0.45 * area.width()))


def to_polygon(points: Array) -> QPolygonF:
    """Return an array (n, 2) as a polygon, twenty times faster than point by point.

    Qt reads its own stream format: a count and big-endian doubles.
    """
    stream = QDataStream(
        QByteArray(len(points).to_bytes(4, "big") + points.astype(">f8").tobytes())
    )
    polygon = QPolygonF()
    stream >> polygon
    return polygon


def to_image(pixels: Array) -> QImage:
    """Return 32-bit pixels (ny, nx), the lowest row first, as an image of its own memory."""
    upright = np.ascontiguousarray(pixels[::-1], np.uint32)
    ny, nx = upright.shape
    return QImage(upright.tobytes(), nx, ny, 4 * nx, QImage.Format.Format_RGB32).copy()


class PlotBrush:
    """A painter together with the theme and the font that a plot is drawn in.

    Parameters
    ----------
    painter : QPainter
        An active painter.
    theme : Theme
        The colours.
    font : QFont
        The font of all text; see `plot_font`.
    """

    def __init__(self, painter: QPainter, theme: Theme, font: QFont) -> None:
        self.painter = painter
        self.theme = theme
        self.metrics = KeptMetrics(font)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    # -- text: placed by its baseline, because text laid out in a rectangle costs 30 times as much

    def width(self, text: str) -> float:
        """Return the width of `text` in pixels."""
        return self.metrics.horizontalAdvance(text)

    def elided(self, text: str, width: float) -> str:
        """Return `text`, shortened in the middle where it is wider than `width`."""
        if self.width(text) <= width:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)

    def elided_name(self, name: str, width: float) -> str:
        """Return an axis' name; where it is wider than `width`, its shorter one, or a part of that.

        Of an edge's name the node that it leads from is shortened first, since what it leads to is
        short anyway: ``w sepal wi… → h1.1``. Where little of both is left, that node stands alone.
        """
        if self.width(name) > width:
            name = brief_of(name)
        source, arrow, target = name.partition(_ARROW)
        room = width - self.width(f"…{arrow}{target}")
        if not arrow or self.width(name) <= width:
            return self.elided(name, width)
        if room < self.width(source[:_LEAST_SOURCE]):
            return self.metrics.elidedText(source, Qt.TextElideMode.ElideRight, width)
        while self.width(source) > room:
            source = source[:-1]
        return f"{source.rstrip()}…{arrow}{target}"

    def fitting(self, texts: Sequence[str], width: float) -> str:
        """Return the first of `texts`, given from long to short, that fits; else the last."""
        return next((text for text in texts if self.width(text) <= width), texts[-1])

    def text(self, at: QPointF, text: str, color: QColor, align: float = 0.0) -> None:
        """Write `text` centred on the height of `at`; `align` 0, 0.5, 1: from, around, up to it."""
        baseline = at.y() + 0.5 * (self.metrics.ascent() - self.metrics.descent())
        left = at.x() - align * self.width(text) if align else at.x()
        self.painter.setPen(color)
        self.painter.drawText(QPointF(left, baseline), text)

    def upright_text(self, at: QPointF, text: str, color: QColor) -> None:
        """Write `text` centred on `at`, to be read from below upwards."""
        self.painter.save()
        self.painter.translate(at)
        self.painter.rotate(-90.0)
        self.text(QPointF(0.0, 0.0), text, color, 0.5)
        self.painter.restore()

    def fitting_paragraph(self, texts: Sequence[str], area: QRectF) -> str:
        """Return the first of `texts`, given from long to short, that `paragraph` does not cut."""
        for text in texts:
            needed = self.metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), text)
            if needed.height() <= area.height() and needed.width() <= area.width():
                return text
        return ""

    def paragraph(self, area: QRectF, text: str, color: QColor) -> None:
        """Write `text` in the middle of `area`, over several lines where needed."""
        self.painter.setPen(color)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self.painter.drawText(area, int(flags), text)

    # -- axes

    def backdrop(self, area: QRectF) -> None:
        """Fill the rectangle that data is drawn on."""
        self.painter.fillRect(area, self.theme.color("canvas"))

    def axes(self, frame: Frame, x_name: str = "", y_name: str = "", *, grid: bool = True) -> None:
        """Draw ticks, their labels, grid lines and the axes' names around `frame`."""
        self.x_axis(frame, x_name, grid=grid)
        self.y_axis(frame, y_name, grid=grid)
        self.border(frame.area)

    def border(self, area: QRectF) -> None:
        """Draw a hairline around `area`."""
        color, box = self.theme.color("line"), area.toAlignedRect()
        # Filled: unlike smoothed lines, such hairlines are sharp and cost next to nothing.
        for strip in (
            QRectF(box.left(), box.top(), box.width(), 1.0),
            QRectF(box.left(), box.bottom(), box.width(), 1.0),
            QRectF(box.left(), box.top(), 1.0, box.height()),
            QRectF(box.right(), box.top(), 1.0, box.height()),
        ):
            self.painter.fillRect(strip, color)

    def x_axis(
        self, frame: Frame, name: str, *, grid: bool, labels: bool = True, beside: bool = False
    ) -> None:
        """Draw the horizontal axis below `frame`; labels that would touch are left out.

        With `beside` the name stands before the labels, where there is little height.
        """
        area, muted = frame.area, self.theme.color("muted")
        ticks = frame.x.ticks(_tick_count(area.width(), scaled(_X_TICK_PIXELS)))
        places = frame.pixels(np.array([t.value for t in ticks]), np.zeros(len(ticks)))[:, 0]
        self._grid(places, area, vertical=True, shown=grid)
        if not labels:
            return
        taken, edge = -_FAR, self.painter.window().right() - 1.0
        if beside:
            named = self.elided(name, area.left() - 4.0)
            self.text(QPointF(2.0, area.bottom() + 10.0), named, muted)
            taken = 2.0 + self.width(named)
        for tick, place in zip(ticks, places.tolist(), strict=True):
            half = 0.5 * self.width(tick.label)
            x = min(place, edge - half)  # the last label stays inside the plot
            if x - half > taken + 6.0:
                self.text(QPointF(x, area.bottom() + 10.0), tick.label, muted, 0.5)
                taken = x + half
        if not beside:
            middle = QPointF(area.center().x(), area.bottom() + 24.0)
            self.text(middle, self.elided_name(name, area.width()), muted, 0.5)

    def y_axis(self, frame: Frame, name: str, *, grid: bool) -> None:
        """Draw the vertical axis to the left of `frame`, its name at the plot's edge."""
        area, muted = frame.area, self.theme.color("muted")
        ticks = frame.y.ticks(_tick_count(area.height(), scaled(_Y_TICK_PIXELS)))
        places = frame.pixels(np.ones(len(ticks)), np.array([t.value for t in ticks]))[:, 1]
        self._grid(places, area, vertical=False, shown=grid)
        taken = _FAR
        for tick, place in zip(ticks, places.tolist(), strict=True):
            # The highest label stays clear of what stands above the axes.
            y = max(place, area.top() + _LABEL_INSET)
            if taken - y >= scaled(_LABEL_APART):
                self.text(QPointF(area.left() - 5.0, y), tick.label, muted, 1.0)
                taken = y
        shown = self.elided_name(name, area.height() + NAME_BEYOND)
        # A part of a name says nothing, but of an edge where it leads.
        if "…" not in shown or _ARROW in name:
            # A name longer than its axis goes on below it: above it stands the legend.
            y = max(area.center().y(), area.top() + 0.5 * self.width(shown))
            self.upright_text(QPointF(_NAME_X, y), shown, muted)

    def _grid(self, places: Array, area: QRectF, *, vertical: bool, shown: bool) -> None:
        """Draw grid lines across `area`, or, where not `shown`, short marks outside it."""
        color = _grid_color(self.theme) if shown else self.theme.color("line")
        for place in np.floor(places).tolist():
            if vertical:
                top, length = (area.top(), area.height()) if shown else (area.bottom(), 4.0)
                self.painter.fillRect(QRectF(place, top, 1.0, length), color)
            else:
                left, length = (area.left(), area.width()) if shown else (area.left() - 4.0, 4.0)
                self.painter.fillRect(QRectF(left, place, length, 1.0), color)

    # -- data

    def polyline(self, points: Array, pen: QPen) -> None:
        """Draw a line through `points` (n, 2), in pixels."""
        if len(points) > 1:
            self.painter.setPen(pen)
            self.painter.drawPolyline(to_polygon(points))

    def image(self, area: QRectF, image: QImage) -> None:
        """Fill `area` with `image`, whose outermost pixels are centred on the area's edges."""
        inner = QRectF(0.5, 0.5, image.width() - 1.0, image.height() - 1.0)
        self.painter.drawImage(area, image, inner)

    # -- legends and readouts

    def legend(self, area: QRectF, entries: Sequence[LegendEntry], rows: int = 1) -> None:
        """Write `entries` around the middle of `area`, in up to `rows` rows."""
        muted = self.theme.color("muted")
        places = legend_places(entries, area.width(), rows, self.metrics)
        top = area.center().y() - 0.5 * LEGEND_ROW * max((p.row for p in places), default=0)
        for place in places:
            y = top + LEGEND_ROW * place.row
            left = area.left() + place.left
            if place.index >= 0:
                draw = entries[place.index].draw
                if draw is not None:
                    draw(self, QPointF(left + place.sign, y))
            self.text(QPointF(left + place.text_left, y), place.text, muted)

    def readout(self, at: QPointF, lines: Sequence[str], bounds: QRectF) -> None:
        """Write `lines` in a box beside `at`, inside `bounds`."""
        height = self.metrics.height()
        width = max(self.width(line) for line in lines) + 16.0
        box = QRectF(at.x() + 12.0, at.y() - 12.0, width, len(lines) * height + 8.0)
        if box.right() > bounds.right():
            box.moveRight(max(at.x() - 12.0, bounds.left() + width))
        box.moveTop(min(max(box.top(), bounds.top()), bounds.bottom() - box.height()))
        self.painter.setPen(QPen(self.theme.color("line"), 1.0))
        self.painter.setBrush(self.theme.color("raised"))
        self.painter.drawRoundedRect(_crisp(box), 4.0, 4.0)
        for k, line in enumerate(lines):
            spot = QPointF(box.left() + 8.0, box.top() + 4.0 + (k + 0.5) * height)
            self.text(spot, line, self.theme.color("text"))


def _tick_count(length: float, least: float) -> int:
    return int(min(max(length / least, 2.0), _MOST_TICKS))


@cache
def _grid_color(theme: Theme) -> QColor:
    return mix(theme.canvas, theme.line, 0.55)


def _crisp(area: QRectF) -> QRectF:
    """Return `area` moved to the middle of pixels, so that a hairline fills exactly one."""
    left, top = np.floor([area.left(), area.top()]).tolist()
    right, bottom = np.floor([area.right(), area.bottom()]).tolist()
    return QRectF(left + 0.5, top + 0.5, right - left, bottom - top)
