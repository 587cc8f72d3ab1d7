"""What the panel's plots share: a series over the updates, names of layers, and their colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from ui.gradient_flow.series import FlowSeries
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.ticks import Scale, nice_ceiling
from ui.theme.colors import Theme, mix
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

_FEWEST_UPDATES = 10.0
# What comes later than where the run stands is this much nearer to the ground.
_DIM = 0.55


def layer_color(theme: Theme, layer: int, layers: int) -> QColor:
    """Return a layer's colour: from that of the backward pass to that of the forward one."""
    return mix(theme.backward, theme.forward, layer / max(1, layers - 1))


def dimmed(theme: Theme, color: QColor) -> QColor:
    """Return a colour for what comes later: mixed with the ground, as translucent pens are slow."""
    return mix(color, theme.canvas, _DIM)


class FlowCanvas(PlotCanvas):
    """A plot of a series; each kind draws another part of it.

    Attributes
    ----------
    series : FlowSeries or None
    names : tuple of str
        Short names of the layers.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.series: FlowSeries | None = None
        self.names: tuple[str, ...] = ()
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleDescription(self.tr("The table of this panel has its numbers"))
        self.invalidate()

    def show_series(self, series: FlowSeries | None, names: Sequence[str]) -> None:
        """Draw another series."""
        self.series, self.names = series, tuple(names)
        self.invalidate()

    def updates_scale(self) -> Scale:
        """Return the axis of the updates."""
        if self.series is None:
            return Scale(0.0, _FEWEST_UPDATES)
        first, last = float(self.series.updates[0]), float(self.series.updates[-1])
        return Scale(first, first + nice_ceiling(max(last - first, _FEWEST_UPDATES)))

    def when(self, point: int) -> str:
        """Return the moment of a point in words."""
        assert self.series is not None
        at = self.series.points[point]
        words = self.tr("after {updates} updates · epoch {epoch}")
        return filled(words, updates=grouped(at.update), epoch=grouped(at.epoch))

    def draw_invitation(self, brush: PlotBrush, area: QRectF) -> None:
        """Say what will be there."""
        text = self.tr("What each layer gets back and passes on appears here.")
        brush.paragraph(area.adjusted(16, 8, -16, -8), text, self.theme.color("muted"))

    def draw_cursor(self, brush: PlotBrush, frame: Frame, point: int) -> QPointF:
        """Draw a line through the frame at a point of the series; return its upper end."""
        assert self.series is not None
        x = frame.point(float(self.series.updates[point]), frame.y.high).x()
        top, bottom = QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom())
        brush.painter.setPen(QPen(self.theme.color("muted"), 1.0))
        brush.painter.drawLine(top, bottom)
        return top

    def draw_now(self, brush: PlotBrush, frame: Frame) -> None:
        """Mark where the run stands, where there are points beyond."""
        series = self.series
        if series is not None and series.has_later:
            x = frame.point(float(series.updates[series.now]), frame.y.high).x()
            mark = QRectF(x, frame.area.top(), 1.0, frame.area.height())
            brush.painter.fillRect(mark, self.theme.color("muted"))
