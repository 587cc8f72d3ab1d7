"""The panel of a loss surface, shown."""

from __future__ import annotations

from typing import Any

from plots_samples import shown

from simulator.nn.layers.dense import Dense
from simulator.nn.parameter_symbols import ParameterSymbols
from simulator.nn.spec import NetworkSpec
from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.theme.colors import DARK

AXES = ((0, 0, 0), (0, 1, 0))
PARAMETERS = ParameterSymbols(NetworkSpec(2, (Dense(1, "sigmoid"),), "binary_cross_entropy"))


# Whatever the controls above take: smoothed lines have their pure colour only at some places.
_MAP_HEIGHT = 174


def panel(qtbot: Any, sample: Any, theme: Any = DARK) -> SurfacePlot:
    """Return the panel, shown with a snapshot."""
    plot = SurfacePlot()
    plot.set_theme(theme)
    plot.set_parameters(PARAMETERS)
    plot.set_axes(*AXES)
    plot.show_snapshot(sample)
    shown(plot, qtbot)
    plot.resize(plot.width(), plot.height() + _MAP_HEIGHT - plot.map.height())
    return plot
