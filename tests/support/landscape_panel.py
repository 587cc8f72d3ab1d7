"""The panel of a loss surface, shown."""

from __future__ import annotations

from typing import Any

from plots_samples import shown

from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.theme.colors import DARK

AXES = ((0, 0, 0), (0, 1, 0))
PARAMETERS = [
    ("w hidden 1: x₁ → 1", (0, 0, 0)),
    ("w hidden 1: x₂ → 1", (0, 1, 0)),
    ("b hidden 1: 1", (0, 2, 0)),
]


def panel(qtbot: Any, sample: Any, theme: Any = DARK) -> SurfacePlot:
    """Return the panel, shown with a snapshot."""
    plot = SurfacePlot()
    plot.set_theme(theme)
    plot.set_parameters(PARAMETERS)
    plot.set_axes(*AXES)
    plot.show_snapshot(sample)
    shown(plot, qtbot)
    return plot
