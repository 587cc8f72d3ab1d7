"""The network list in the main window: asked for by its key, with the keys and room at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press

from ui.canvas.listing.places import Place, PlaceKind
from ui.window.main_window import MainWindow


def test_it_is_hidden_until_its_key_asks_for_it(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    dock, later = window.docks.panels["list"], window.panels["list"]
    assert dock.isHidden()
    press(qtbot, window, Qt.Key.Key_T)
    assert dock.isVisible()
    panel = later.panel
    assert window.focusWidget() is panel.tree
    qtbot.waitUntil(lambda: dock.height() >= 200)
    assert panel.tree.network.rowCount() == 4
    press(qtbot, window, Qt.Key.Key_T)
    assert dock.isHidden()


def test_it_goes_along_with_the_stepper(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    stepper = window.controller.stepper
    qtbot.waitUntil(lambda: stepper.record is not None)
    press(qtbot, window, Qt.Key.Key_T)
    model = window.panels["list"].panel.tree.network
    first = model.index_of(Place(PlaceKind.NODE, 0, 0))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    stepper.forward()
    qtbot.waitUntil(lambda: "activation not yet computed" in str(first.data(spoken)))
    window.steps.toggle_practice()
    stepper.forward()
    stepper.forward()
    qtbot.waitUntil(lambda: "activation not yet computed" in str(first.data(spoken)))
    window.steps.toggle_practice()
    window.docks.panels["list"].hide()


def test_panels_in_their_first_places_leave_it_hidden(qtbot: QtBot, window: MainWindow) -> None:
    window.docks.panels["list"].show()
    window.docks.arrange()
    assert window.docks.panels["list"].isHidden()
    assert window.docks.panels["loss"].isVisible()
