"""Gradient flow in the main window: shown on demand, live, on the time line, large."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, until_ready

from simulator.session.snapshot import Snapshot
from simulator.stepping.step_plan import Granularity
from ui.gradient_flow.flow_plot import FlowPlot
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


def shown(qtbot: QtBot, window: MainWindow, preset: str) -> FlowPlot:
    open_preset(qtbot, window, preset)
    press(qtbot, window, Qt.Key.Key_G)
    plot = window.panels["flow"].panel
    assert isinstance(plot, FlowPlot)
    qtbot.waitUntil(lambda: plot.series is not None)
    return plot


def latest(window: MainWindow) -> Snapshot:
    found = window.controller.latest
    assert found is not None
    return found


def stands_at(qtbot: QtBot, plot: FlowPlot, update: int) -> None:
    def is_there() -> bool:
        series = plot.series
        return series is not None and int(series.updates[series.now]) == update

    qtbot.waitUntil(is_there)


def test_it_costs_nothing_until_its_key_asks_for_it(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    dock, panel = window.docks.panels["flow"], window.panels["flow"]
    assert dock.isHidden()
    assert not panel.is_made
    assert latest(window).flow is None
    press(qtbot, window, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: latest(window).flow is not None)
    assert dock.isVisible()
    assert not dock.visibleRegion().isEmpty()  # before This step, with which it shares its place
    assert window.docks.panels["step"] in window.tabifiedDockWidgets(dock)
    press(qtbot, window, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: latest(window).flow is None)
    assert dock.isHidden()


def test_it_is_live_and_another_network_begins_anew(qtbot: QtBot, window: MainWindow) -> None:
    plot = shown(qtbot, window, "xor")
    window.controller.set_speed_limit(None)
    with qtbot.waitSignal(window.controller.completed):
        window.controller.train(3)
    stands_at(qtbot, plot, 3)
    assert plot.series is not None
    assert plot.series.updates[0] == 0
    open_preset(qtbot, window, "moons")
    qtbot.waitUntil(lambda: plot.series is not None and plot.series.layers == 3)
    assert plot.series.updates.tolist() == [0]
    assert plot.names() == ["H1", "H2", "Out"]


def test_it_follows_steps_and_the_time_line(qtbot: QtBot, window: MainWindow) -> None:
    plot = shown(qtbot, window, "xor")
    for update in (1, 2):
        window.controller.stepper.go(Granularity.UPDATE, 1)
        stands_at(qtbot, plot, update)
        until_ready(qtbot, window)
    window.controller.go_to(0)
    stands_at(qtbot, plot, 0)
    assert plot.series is not None
    assert plot.series.updates.tolist() == [0, 1, 2]
    assert plot.series.has_later
    window.controller.go_to_latest()
    stands_at(qtbot, plot, 2)
    assert not plot.series.has_later


def test_large_it_keeps_what_was_noted(qtbot: QtBot, window: MainWindow) -> None:
    plot = shown(qtbot, window, "xor")
    window.controller.stepper.go(Granularity.UPDATE, 1)
    stands_at(qtbot, plot, 1)
    until_ready(qtbot, window)
    dock = window.docks.panels["flow"]
    for is_large in (True, False):
        plot.enlarge_button.click()
        assert dock.isFloating() is is_large
        qtbot.wait(0)
    window.controller.stepper.go(Granularity.UPDATE, 1)
    stands_at(qtbot, plot, 2)
    assert plot.series is not None
    assert plot.series.updates.tolist() == [0, 1, 2]


def test_panels_in_their_first_places_hide_it(qtbot: QtBot, window: MainWindow) -> None:
    dock = window.docks.panels["flow"]
    dock.show()
    window.docks.arrange()
    assert dock.isHidden()
    assert window.docks.panels["step"].isVisible()
    dock.show()
    assert window.docks.panels["step"] in window.tabifiedDockWidgets(dock)


def test_where_it_is_comes_back(qtbot: QtBot) -> None:
    for was_shown, is_shown in ((False, True), (True, False), (False, False)):
        window = MainWindow(DARK)
        window.show()
        dock, step = window.docks.panels["flow"], window.docks.panels["step"]
        was_hidden = dock.isHidden()
        dock.show()
        found = was_hidden, step in window.tabifiedDockWidgets(dock)
        dock.setVisible(is_shown)
        window.close()
        window.deleteLater()
        assert found == (not was_shown, True)
