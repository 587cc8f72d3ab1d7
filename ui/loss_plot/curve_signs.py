"""How the curves of a run look, and those that are there to be compared with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from ui.plotting.painting import LegendEntry, PlotBrush
from ui.theme.colors import Theme, mix

_DIM = 0.5


def curve_color(theme: Theme, validation: bool) -> QColor:
    """Return the colour of training or validation curves."""
    return theme.color("caution" if validation else "forward")


def curve_pen(theme: Theme, validation: bool, points: int = 0) -> QPen:
    """Return the pen of training (solid) or validation (dashed) curves; thin for long ones."""
    # Only hairlines are cheap to smooth: 1.5 px costs thirty times as much on a jagged curve.
    pen = QPen(curve_color(theme, validation), 1.0 if points > 150 else 1.6)
    if validation:
        pen.setDashPattern([4.0, 3.0])
    return pen


def draw_swatch(brush: PlotBrush, centre: QPointF, validation: bool) -> None:
    """Draw a short piece of a curve, for legends."""
    pen = curve_pen(brush.theme, validation)
    pen.setWidthF(2.0)
    if validation:
        pen.setDashPattern([2.0, 1.5])
    brush.painter.setPen(pen)
    brush.painter.drawLine(centre - QPointF(7.0, 0.0), centre + QPointF(7.0, 0.0))


def swatch_entry(text: str, validation: bool) -> LegendEntry:
    """Return the legend entry of training or validation curves."""
    return LegendEntry(text, lambda brush, at: draw_swatch(brush, at, validation))


def later_pen(theme: Theme, validation: bool) -> QPen:
    """Return the pen of what comes later than where the run stands: as its curves, but dim."""
    pen = curve_pen(theme, validation)
    # Mixed with the ground: translucent pens are slow.
    pen.setColor(mix(pen.color(), theme.color("canvas"), _DIM))
    return pen


def former_pen(theme: Theme) -> QPen:
    """Return the pen of a run that was branched off from."""
    pen = QPen(mix(theme.color("muted"), theme.color("canvas"), 0.25), 1.2)
    pen.setDashPattern([1.5, 2.0])
    return pen


def later_entry(text: str) -> LegendEntry:
    """Return the legend entry of what comes later."""
    return LegendEntry(text, lambda brush, at: _draw_line(brush, at, later_pen(brush.theme, False)))


def former_entry(text: str) -> LegendEntry:
    """Return the legend entry of runs that were branched off from."""
    return LegendEntry(text, lambda brush, at: _draw_line(brush, at, former_pen(brush.theme)))


def _draw_line(brush: PlotBrush, centre: QPointF, pen: QPen) -> None:
    wide = QPen(pen)
    wide.setWidthF(2.0)
    wide.setCapStyle(Qt.PenCapStyle.FlatCap)
    brush.painter.setPen(wide)
    brush.painter.drawLine(centre - QPointF(7.0, 0.0), centre + QPointF(7.0, 0.0))
