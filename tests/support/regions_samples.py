"""Decision regions, shown, and places on them."""

from __future__ import annotations

from typing import Any

from plots_samples import shown
from PySide6.QtCore import QPointF

from ui.regions_plot.regions_plot import RegionsPlot
from ui.theme.colors import DARK


def panel(qtbot: Any, sample: Any, theme: Any = DARK) -> RegionsPlot:
    """Return the panel, shown with a snapshot."""
    plot = RegionsPlot()
    plot.set_theme(theme)
    plot.show_snapshot(sample)
    shown(plot, qtbot)
    return plot


def place(plot: RegionsPlot, sample: Any, row: int) -> QPointF:
    """Return where a row of the data is seen."""
    first, second = plot.features
    raw = sample.experiment.data.raw[row]
    return plot.canvas.frame().point(float(raw[first]), float(raw[second]))
