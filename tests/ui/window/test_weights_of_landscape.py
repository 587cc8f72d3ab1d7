"""The two weights of a loss landscape: picked on the network, offered by name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from canvas_use import edge_at
from landscape_use import choose_view, with_xor
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import settled

from ui.window.main_window import MainWindow
from ui.window.surface_choices import SurfaceChoices

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, own_window: MainWindow) -> MainWindow:
    return with_xor(qtbot, own_window)


def test_two_edges_are_picked_on_the_network(qtbot: QtBot, window: MainWindow) -> None:
    plot, canvas = window.panels["surface"], window.canvas
    plot.axes_popup.pick_button.click()
    assert "horizontal" in window.messages.text.text()
    canvas.edge_selected.emit(1, 2, 0)
    assert "vertical" in window.messages.text.text()
    canvas.edge_selected.emit(1, 2, 0)  # the same edge again says nothing new
    canvas.edge_selected.emit(0, 1, 3)
    seen = settled(
        qtbot,
        window,
        lambda one: (
            one.surface is not None
            and one.surface.axes is not None
            and one.surface.axes == ((1, 2, 0), (0, 1, 3))
        ),
    )
    assert seen.surface is not None
    assert window.messages.isHidden()
    assert plot.axes == ((1, 2, 0), (0, 1, 3))
    # An edge clicked later is only looked at.
    canvas.edge_selected.emit(0, 0, 0)
    assert plot.axes == ((1, 2, 0), (0, 1, 3))


def test_picking_can_be_called_off(qtbot: QtBot, window: MainWindow) -> None:
    plot = window.panels["surface"]
    before = plot.axes
    plot.axes_popup.pick_button.click()
    window.messages.action.click()
    window.canvas.edge_selected.emit(1, 2, 0)
    window.canvas.edge_selected.emit(0, 1, 3)
    assert plot.axes == before
    assert window.messages.isHidden()


def test_an_edge_that_is_selected_already_can_be_picked(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    plot, canvas = window.panels["surface"], window.canvas
    qtbot.mouseClick(canvas, LEFT, pos=edge_at(canvas, 0, 0, 0))
    plot.axes_popup.pick_button.click()
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    qtbot.mouseClick(canvas, LEFT, pos=edge_at(canvas, 0, 0, 0))
    assert "Horizontal: w x₁ → h1.1" in window.messages.text.text()
    qtbot.mouseClick(canvas, LEFT, pos=edge_at(canvas, 0, 1, 3))
    assert plot.axes == ((0, 0, 0), (0, 1, 3))
    assert canvas.cursor().shape() != Qt.CursorShape.CrossCursor


def test_another_message_ends_the_picking(qtbot: QtBot, window: MainWindow) -> None:
    before = window.panels["surface"].axes
    window.panels["surface"].axes_popup.pick_button.click()
    window.canvas.edge_selected.emit(1, 2, 0)
    window.messages.show_message("success", "Training finished.")
    window.canvas.edge_selected.emit(0, 1, 3)
    assert window.panels["surface"].axes == before
    assert window.canvas.cursor().shape() != Qt.CursorShape.CrossCursor
    assert not window.messages.isHidden()


def test_one_edge_is_enough_for_a_line(qtbot: QtBot, window: MainWindow) -> None:
    choose_view(window, "line")
    window.panels["surface"].axes_popup.pick_button.click()
    window.canvas.edge_selected.emit(1, 2, 0)
    settled(
        qtbot, window, lambda one: one.line is not None and one.line.direction.axis == (1, 2, 0)
    )


def test_the_offered_weights_carry_the_names_of_the_data(qtbot: QtBot, window: MainWindow) -> None:
    scenario, experiment = window.controller.scenario, window.controller.experiment
    assert scenario is not None
    assert experiment is not None
    named = replace(experiment.data, feature_names=("width", "height"))
    choices = window.panels["surface"].findChild(SurfaceChoices)
    choices.show_experiment(replace(experiment, data=named))
    assert window.panels["surface"].x_combo.itemText(0).startswith("w width")
