"""The plots beside the network: loss curves, decision regions, loss surface."""

from ui.plots.loss_plot import LossPlot
from ui.plots.regions_plot import RegionsPlot
from ui.plots.surface_plot import SurfacePlot

__all__ = ["LossPlot", "RegionsPlot", "SurfacePlot"]
