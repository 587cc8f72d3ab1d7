"""What tests do with the loss landscape in the main window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.landscape_plot.landscape_pictures import PICTURES
from ui.window.main_window import MainWindow


def with_xor(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Return the window with XOR open, ready to train at full speed."""
    window.controller.open_preset("xor")
    qtbot.waitUntil(lambda: window.controller.latest is not None)
    window.controller.set_speed_limit(None)
    return window


def choose_view(window: MainWindow, view: str) -> None:
    """Choose a picture of the landscape."""
    window.panels["surface"].picture_combo.activated.emit(PICTURES.index(view))
