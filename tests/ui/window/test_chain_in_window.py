"""The whole chain in the main window: linked with the drawing and the stepper both ways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_use import open_preset, press

from simulator.stepping.step_plan import StepKind
from ui.canvas.geometry.hits import EMPTY, Target
from ui.stepping.chain.view import ChainView
from ui.window.main_window import MainWindow


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> Iterator[ChainView]:
    open_preset(qtbot, window, "xor")
    stepper = window.controller.stepper
    qtbot.waitUntil(lambda: stepper.record is not None)
    press(qtbot, window, Qt.Key.Key_C)
    stepper.forward()
    yield window.panels["step"].body.chain
    window.panels["step"].body.switches.sums.click()
    QSettings().clear()


def test_the_key_and_the_menu_switch_too(qtbot: QtBot, window: MainWindow, view: ChainView) -> None:
    switches = window.panels["step"].body.switches
    chain, matrix = window.actions_["chain"], window.actions_["matrix"]
    assert switches.is_chain
    assert (chain.isChecked(), matrix.isChecked()) == (True, False)
    assert view.isVisible()
    press(qtbot, window, Qt.Key.Key_M)
    assert switches.is_matrix
    assert (chain.isChecked(), matrix.isChecked()) == (False, True)
    chain.trigger()
    assert view.isVisible()
    press(qtbot, window, Qt.Key.Key_C)
    assert not switches.is_chain
    assert not view.isVisible()
    assert window.panels["step"].view.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768)])
def test_the_panel_keeps_its_place_however_a_step_is_written(
    window: MainWindow, view: ChainView, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.docks.share()
    panel, places = window.panels["step"], set()
    switches = panel.body.switches
    for button in (switches.sums, switches.chain, switches.matrix, switches.sums):
        button.click()
        QApplication.processEvents()
        top = switches.chain.mapTo(window, QPoint()).y()
        places.add((top, panel.height(), panel.body.height()))
    assert len(places) == 1


def test_a_lines_step_is_gone_to(window: MainWindow, view: ChainView) -> None:
    stepper = window.controller.stepper
    view.picked.emit(view.lines[-1].link.step)
    assert stepper.step is not None
    assert stepper.step.kind is StepKind.UPDATE
    assert [line.is_here for line in view.lines][-2:] == [True, True]


def test_a_line_lights_the_edge_or_node_that_it_speaks_of(
    window: MainWindow, view: ChainView
) -> None:
    canvas = window.canvas
    view.pointed.emit((0, 1, 2))
    assert canvas._hovered == Target("edge", 0, 2, 1)
    view.pointed.emit((1, 4, 0))  # a bias
    assert canvas._hovered == Target("edge", 1, 0, 4)
    view.pointed.emit((0, 2))
    assert canvas._hovered == Target("node", 0, 2)
    view.pointed.emit((7, 2))  # of a network that has gone
    assert canvas._hovered == Target("node", 0, 2)
    view.pointed.emit(None)
    assert canvas._hovered == EMPTY


def test_the_chain_is_that_of_what_is_selected(window: MainWindow, view: ChainView) -> None:
    window.canvas.select_edge(1, 2, 0)
    assert view.parameter == (1, 2, 0)
    window.canvas.select_node(0, 3)
    assert view.parameter == (0, 2, 3)
    window.canvas.clear_selection()
    assert view.parameter == (0, 0, 0)  # that of the step: h1.1's first


def test_practice_asks_before_the_chain_tells(
    qtbot: QtBot, window: MainWindow, view: ChainView
) -> None:
    window.steps.toggle_practice()
    assert view.isVisible()
    assert view.lines[-1].text().endswith("?")
    window.steps.toggle_practice()
    assert not view.lines[-1].text().endswith("?")


def test_the_chain_has_a_large_window(qtbot: QtBot, window: MainWindow, view: ChainView) -> None:
    dock, large = window.docks.panels["step"], window.panels["step"].body.switches.large
    assert large.isVisible()
    sentence = window.panels["step"].sentence
    assert sentence.text().endswith("Select another in the picture.")
    large.click()
    assert dock.isFloating()
    apart = "To select another, put this window back or move it aside."
    qtbot.waitUntil(lambda: sentence.text().endswith(apart))  # it may lie over the drawing
    large.click()
    assert not dock.isFloating()
    qtbot.waitUntil(lambda: sentence.text().endswith("Select another in the picture."))
    window.canvas.select_edge(0, 0, 0)
    qtbot.waitUntil(lambda: "Shift+click" in sentence.text())
    window.canvas.clear_selection()
    window.panels["step"].body.switches.sums.click()
    assert not large.isVisible()


def test_the_title_says_whose_chain_is_shown(
    qtbot: QtBot, window: MainWindow, view: ChainView
) -> None:
    panel = window.panels["step"]
    assert panel.title.text() == "h1.1 · weighted sum"
    window.canvas.select_edge(1, 2, 0)
    qtbot.waitUntil(lambda: view.parameter == (1, 2, 0))
    assert panel.title.text() == "h1.3 → P(y = 1) · chain"
    window.canvas.clear_selection()
    qtbot.waitUntil(lambda: panel.title.text() == "h1.1 · weighted sum")
