"""A node selected on the drawing, and what the panel of regions shows of it, live."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, until_ready

from simulator.diagnostics.node_maps import NodeMap, NodeView
from simulator.session.snapshot import Snapshot
from ui.regions_plot.regions_plot import RegionsPlot
from ui.window.main_window import MainWindow


def plot_of(window: MainWindow) -> RegionsPlot:
    panel = window.docks.panels["regions"].widget()
    assert isinstance(panel, RegionsPlot)
    return panel


def shows(view: NodeView, update: int = 0) -> object:
    def wanted(snapshot: Snapshot) -> bool:
        found = snapshot.node_picture
        return found is not None and found.view == view and snapshot.state.update >= update

    return wanted


def test_a_node_is_shown_while_it_is_selected(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    plot = plot_of(window)
    window.canvas.select_node(0, 1)
    first = settled(qtbot, window, shows(NodeView(0, 1))).node_picture
    qtbot.waitUntil(lambda: plot.note.text() == "h1.2: a")
    assert plot.node.map.isVisible()
    dock = window.docks.panels["regions"]
    assert dock.windowTitle() == "Selected node"
    press(qtbot, window, Qt.Key.Key_Space)
    settled(qtbot, window, shows(NodeView(0, 1), 20))
    # Pictures are made now and then: a snapshot between two of them has the one before.
    later = settled(qtbot, window, lambda s: s.node_picture is not first).node_picture
    window.controller.pause()
    assert isinstance(first, NodeMap)
    assert isinstance(later, NodeMap)
    assert (later.z != first.z).any()
    window.canvas.select_edge(0, 1, 2)  # of an edge, the node that it leads into
    settled(qtbot, window, shows(NodeView(0, 2)))
    window.canvas.clear_selection()
    settled(qtbot, window, lambda s: s.node_picture is None)
    assert plot.regions.isVisible()
    assert dock.windowTitle() == "Decision regions"


def test_another_network_keeps_the_node_or_clears_it(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    plot = plot_of(window)
    window.canvas.select_node(0, 3)
    settled(qtbot, window, shows(NodeView(0, 3)))
    window.controller.reset()
    until_ready(qtbot, window)
    settled(qtbot, window, shows(NodeView(0, 3)))
    assert plot.node.map.isVisible()
    open_preset(qtbot, window, "iris")
    settled(qtbot, window, lambda s: s.node_picture is None)
    assert plot.regions.isVisible()
    assert not plot.node.switch.isVisible()


def test_the_map_follows_a_weight_typed_in(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.canvas.select_edge(0, 0, 0)
    before = settled(qtbot, window, shows(NodeView(0, 0))).node_picture
    window.controller.set_weight(0, 0, 0, 2.5)
    after = settled(
        qtbot, window, lambda s: s.node_picture is not None and s.node_picture is not before
    )
    x = after.node_picture.x
    slope = np.gradient(after.node_picture.z[30], x)
    np.testing.assert_allclose(slope, 2.5, rtol=1e-6)


def test_a_key_puts_a_map_into_every_node(qtbot: QtBot, window: MainWindow) -> None:
    first = open_preset(qtbot, window, "xor")
    assert first.node_maps is None
    before = window.canvas.grab().toImage()
    press(qtbot, window, Qt.Key.Key_N)
    maps = settled(qtbot, window, lambda s: s.node_maps is not None).node_maps
    assert window.actions_["node_maps"].isChecked()
    assert window.canvas.grab().toImage() != before
    press(qtbot, window, Qt.Key.Key_Space)
    later = settled(qtbot, window, lambda s: s.state.update > 20 and s.node_maps is not maps)
    window.controller.pause()
    assert (later.node_maps.of(0, 0) != maps.of(0, 0)).any()
    press(qtbot, window, Qt.Key.Key_N)
    settled(qtbot, window, lambda s: s.node_maps is None)


def test_maps_wait_for_data_with_two_inputs_and_say_so(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    press(qtbot, window, Qt.Key.Key_N)
    settled(qtbot, window, lambda s: s.node_maps is not None)
    open_preset(qtbot, window, "iris")
    action = window.actions_["node_maps"]
    assert not action.isEnabled()
    assert "two inputs" in action.toolTip()
    assert window.controller.latest.node_maps is None
    open_preset(qtbot, window, "moons")
    settled(qtbot, window, lambda s: s.node_maps is not None)
    assert action.isEnabled()
    assert window.canvas._picture.layout.columns[1].has_maps
