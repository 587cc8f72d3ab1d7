"""The pictures of the right column have the height that they need on small screens."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_use import open_preset

from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.loss_plot.loss_plot import LossPlot
from ui.regions_plot.regions_canvas import RegionsCanvas
from ui.regions_plot.regions_plot import RegionsPlot
from ui.window.main_window import MainWindow

# What a frame and a taskbar leave of 1366 x 768 and of 1280 x 800.
SIZES = ((1366, 750), (1280, 782))


@pytest.mark.parametrize("size", SIZES)
def test_every_picture_is_high_enough_to_be_read(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    open_preset(qtbot, window, "iris")  # has choices, a note and a legend above the regions
    window.resize(*size)
    window.docks.share()
    loss, surface, regions = (window.panels[name] for name in ("loss", "surface", "regions"))
    assert isinstance(loss, LossPlot)
    assert isinstance(surface, SurfacePlot)
    assert isinstance(regions, RegionsPlot)
    upper, lower = (frame.area.height() for frame in loss.canvas.frames())
    assert upper >= 55
    assert lower >= 39
    assert surface.map.frame().area.height() >= 100
    assert isinstance(regions.canvas, RegionsCanvas)
    assert regions.canvas.frame().area.height() >= 108  # below a legend of two rows


@pytest.mark.parametrize("size", SIZES)
def test_loss_curves_keep_their_height_in_larger_type(
    qtbot: QtBot, window: MainWindow, styled: QApplication, size: tuple[int, int]
) -> None:
    open_preset(qtbot, window, "iris")
    window.resize(*size)
    window.docks.share()
    before = {name: dock.height() for name, dock in window.docks.panels.items()}
    window.toggle_presentation()
    QApplication.processEvents()
    loss, surface, regions = (window.panels[name] for name in ("loss", "surface", "regions"))
    assert isinstance(loss, LossPlot)
    assert isinstance(surface, SurfacePlot)
    assert isinstance(regions, RegionsPlot)
    upper, lower = (frame.area.height() for frame in loss.canvas.frames())
    assert upper >= 58
    assert lower >= 40
    assert surface.map.frame().area.height() >= 80
    assert isinstance(regions.canvas, RegionsCanvas)
    assert regions.canvas.frame().area.height() >= 75
    window.toggle_presentation()
    QApplication.processEvents()
    after = {name: dock.height() for name, dock in window.docks.panels.items()}
    assert all(abs(after[name] - height) <= 2 for name, height in before.items())
