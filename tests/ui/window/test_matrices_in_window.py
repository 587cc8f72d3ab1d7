"""Matrices in the main window: linked with the drawing both ways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press

from ui.stepping.matrices.view import MatrixView
from ui.window.main_window import MainWindow


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> Iterator[MatrixView]:
    open_preset(qtbot, window, "iris")
    stepper = window.controller.stepper
    qtbot.waitUntil(lambda: stepper.record is not None)
    body = window.panels["step"].body
    body.switches.matrix.click()
    stepper.forward()
    yield body.matrices
    body.switches.sums.click()
    QSettings().clear()


def test_the_key_and_the_menu_switch_too(
    qtbot: QtBot, window: MainWindow, view: MatrixView
) -> None:
    action, switches = window.actions_["matrix"], window.panels["step"].body.switches
    assert action.isChecked()
    press(qtbot, window, Qt.Key.Key_M)
    assert not switches.is_matrix
    assert not action.isChecked()
    assert not view.isVisible()
    action.trigger()
    assert switches.is_matrix
    assert view.isVisible()
    switches.sums.click()
    assert not action.isChecked()


def test_a_picked_cell_is_selected_on_the_drawing(window: MainWindow, view: MatrixView) -> None:
    view.picked.emit((0, 2, 5))
    assert window.canvas._content is not None
    assert window.canvas._content.selection.edge == (0, 2, 5)
    view.picked.emit((0, 3))
    assert window.canvas._content.selection.node == (0, 3)


def test_what_is_selected_on_the_drawing_is_lit(window: MainWindow, view: MatrixView) -> None:
    window.canvas.select_edge(0, 2, 5)
    assert view._layout is not None
    assert [len(view._selected_cells(one)) for one in view._layout.placed] == [0, 1, 0, 0]
    window.canvas.select_node(-1, 2)
    assert [len(view._selected_cells(one)) for one in view._layout.placed] == [1, 0, 0, 0]
    window.canvas.clear_selection()
    assert [len(view._selected_cells(one)) for one in view._layout.placed] == [0, 0, 0, 0]
