"""The learning curve: what the losses come to from fewer and more training rows."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.studies.remedies.remedy_record import Found, RemedyRecord, Spread
from ui.loss_plot.curve_signs import curve_color, curve_pen, swatch_entry
from ui.plotting.canvas import PlotCanvas
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale, nice_ceiling
from ui.remedies.panels.remedy_words import spread
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 58.0, 20.0, 26.0, 38.0
_RADIUS, _CAP = 3.6, 3.0


class RowsCanvas(PlotCanvas):
    """Draws training and validation loss over the number of training rows.

    Attributes
    ----------
    record : RemedyRecord or None
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: RemedyRecord | None = None
        self.setMinimumSize(420, 220)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Losses over the number of training rows"))
        self.invalidate()

    def show_record(self, record: RemedyRecord | None) -> None:
        """Draw another state of the study."""
        self.record = record
        self.invalidate()

    def _found(self) -> tuple[Found, ...]:
        known = () if self.record is None else self.record.by_rows
        return known if known and all(len(one.epochs) for one in known) else ()

    def frame(self) -> Frame:
        """Return the axes."""
        found = self._found()
        losses = [value.mean for one in found for value in (one.loss, one.late_loss)]
        highest = max([value for value in losses if np.isfinite(value)], default=1.0)
        y = Scale(0.0, nice_ceiling(1.05 * highest or 1.0))
        x = Scale(0.0, 1.04 * max([one.rows for one in found], default=100))
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        return Frame(self.with_axis_room(area, y), x, y)

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the two curves, or how they are come by."""
        found, frame = self._found(), self.frame()
        if not found:
            brush.backdrop(area)
            text = self.tr(
                "Switch “Learning curve” on and press “Train all”: the network as it is is "
                "trained from fewer and from more rows. Where the two curves still come nearer to "
                "one another, more rows would help."
            )
            brush.paragraph(area.adjusted(24.0, 8.0, -24.0, -8.0), text, self.theme.color("muted"))
            brush.border(area)
            return
        brush.backdrop(frame.area)
        brush.x_axis(frame, self.tr("training rows"), grid=True)
        brush.y_axis(frame, self.tr("loss"), grid=True)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for late in (False, True):
            values = [one.late_loss if late else one.loss for one in found]
            self._draw_curve(brush, frame, [one.rows for one in found], values, late)
        brush.painter.restore()
        brush.border(frame.area)
        entries = [
            swatch_entry(self.tr("training"), False),
            swatch_entry(self.tr("validation"), True),
            LegendEntry(self.tr("the network as it is: mean ± standard deviation"), None, False),
        ]
        brush.legend(QRectF(frame.area.left(), 2.0, frame.area.width(), 18.0), entries)

    def _draw_curve(
        self, brush: PlotBrush, frame: Frame, rows: list[int], values: list[Spread], late: bool
    ) -> None:
        known = [(n, one) for n, one in zip(rows, values, strict=True) if np.isfinite(one.mean)]
        if not known:
            return
        x = np.array([float(n) for n, _ in known])
        places = frame.pixels(x, np.array([one.mean for _, one in known]))
        brush.polyline(places, curve_pen(self.theme, late))
        color = curve_color(self.theme, late)
        for (n, one), (across, down) in zip(known, places.tolist(), strict=True):
            brush.painter.setPen(QPen(color, 1.2))
            if np.isfinite(one.deviation):
                low = frame.point(n, one.mean - one.deviation)
                high = frame.point(n, one.mean + one.deviation)
                brush.painter.drawLine(low, high)
                for end in (low, high):
                    brush.painter.drawLine(end - QPointF(_CAP, 0.0), end + QPointF(_CAP, 0.0))
            fill = self.theme.color("canvas") if late else color
            at = QPointF(across, down)
            draw_shape(brush.painter, at, class_shape(0), _RADIUS, fill, QPen(color, 1.4))

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Tell the losses at the number of rows under the mouse."""
        at, frame = self.cursor_position, self.frame()
        if at is not None and frame.area.contains(at) and self._found():
            brush.readout(at, self.lines_at(frame.values(at)[0]), QRectF(self.rect()))

    def lines_at(self, rows: float) -> list[str]:
        """Return what the mouse reads near a number of rows."""
        one = min(self._found(), key=lambda found: abs(found.rows - rows))
        return [
            filled(self.tr("{rows} training rows"), rows=grouped(one.rows)),
            f"{self.tr('training')}  {spread(one.loss)}",
            f"{self.tr('validation')}  {spread(one.late_loss)}",
        ]
