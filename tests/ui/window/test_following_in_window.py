"""Following in the main window: the key, the menu, the panel, and the row that is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled

from ui.window.main_window import MainWindow
from ui.words.languages import languages
from ui.words.numbers import short

pytestmark = pytest.mark.filterwarnings("error")


def test_the_key_follows_what_is_selected_and_says_what_is_missing(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "iris")
    action = window.actions_["follow"]
    assert not action.isEnabled()
    assert "Click a weight or a node" in action.toolTip()
    window.canvas.select_edge(0, 1, 2)
    assert action.isEnabled()
    press(qtbot, window, Qt.Key.Key_F)
    panel = window.panels["step"]
    assert panel.paths.isVisible()
    assert action.isChecked()
    assert panel.paths.title.text() == "Paths from sepal width (cm) → h1.3 to the loss"
    press(qtbot, window, Qt.Key.Key_F)
    assert not panel.paths.isVisible()
    assert not action.isChecked()
    window.canvas.clear_selection()
    assert not action.isEnabled()


def test_the_list_and_the_drawing_light_the_same_path(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "iris")
    window.canvas.select_edge(0, 1, 2)
    window.canvas.set_following(True)
    paths = window.panels["step"].paths
    paths.list.setFocus()
    qtbot.keyClick(paths.list, Qt.Key.Key_Down)
    assert window.canvas._followed is not None
    assert window.canvas._followed.picked == 0
    equation = paths.view.equation
    assert equation is not None
    qtbot.keyClick(paths.list, Qt.Key.Key_Escape)
    assert not window.canvas.follows
    assert window.canvas.hasFocus()


def test_the_paths_are_those_of_the_row_that_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    """At rest, at a step, after an update, and once training has gone on."""
    snapshot = open_preset(qtbot, window, "xor")
    canvas = window.canvas
    canvas.select_edge(0, 0, 1)
    canvas.set_following(True)

    def total() -> float:
        assert canvas._followed is not None
        return canvas._followed.chain.total

    index = snapshot.experiment.spec.parameter_index(0, 0, 1)
    assert total() == snapshot.sample.gradient[index]
    stepper = window.controller.stepper
    press(qtbot, window, Qt.Key.Key_Right)
    record = stepper.record
    assert record is not None
    assert total() == record.samples[0].gradient[index]
    press(qtbot, window, Qt.Key.Key_End)
    assert total() == record.samples[3].gradient[index]
    press(qtbot, window, Qt.Key.Key_Right)
    after = settled(qtbot, window, lambda one: one.state.update == 1)
    qtbot.waitUntil(lambda: total() == after.sample.gradient[index])
    window.controller.toggle_training()
    settled(qtbot, window, lambda one: one.state.update > 20)
    window.controller.toggle_training()
    qtbot.waitUntil(lambda: not window.controller.is_running)
    latest = window.controller.latest
    assert latest is not None
    qtbot.waitUntil(lambda: total() == window.controller.latest.sample.gradient[index])
    assert window.panels["step"].paths.isVisible()


def test_another_preset_ends_following(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "iris")
    window.canvas.select_edge(0, 4, 7)
    window.canvas.set_following(True)
    open_preset(qtbot, window, "and")
    assert not window.canvas.follows
    assert not window.panels["step"].paths.isVisible()


def test_paths_are_said_in_the_language_that_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "iris")
    window.canvas.select_node(0, 0)
    window.canvas.set_following(True)
    paths = window.panels["step"].paths
    english = paths.title.text(), paths.sentence.text(), paths.stop.text()
    languages().choose("ko")
    korean = paths.title.text(), paths.sentence.text(), paths.stop.text()
    languages().choose("en")
    assert not set(english) & set(korean)
    assert (paths.title.text(), paths.sentence.text(), paths.stop.text()) == english


def test_the_blame_view_says_that_it_is_a_picture(qtbot: QtBot, window: MainWindow) -> None:
    snapshot = open_preset(qtbot, window, "xor")
    press(qtbot, window, Qt.Key.Key_B)
    paths, action = window.panels["step"].paths, window.actions_["blame"]
    assert action.isChecked()
    assert paths.isVisible()
    assert not paths.list.isVisible()
    assert "A picture, not backpropagation" in paths.sentence.text()
    window.canvas.select_node(0, 1)
    assert paths.title.text() == "Blame view: the part of h1.2 in the outputs' error"
    delta = snapshot.sample.layers[0].delta[1]
    assert paths.view.note.endswith(f"here δ is {short(float(delta))}.")
    press(qtbot, window, Qt.Key.Key_F)
    assert not action.isChecked()
    assert paths.title.text().startswith("Paths from")
    press(qtbot, window, Qt.Key.Key_B)
    qtbot.keyClick(paths, Qt.Key.Key_Escape)
    assert not paths.isVisible()
    assert not action.isChecked()
