"""Opens the Help's window and finds things in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from ui.guide.window import Guide
from ui.theme import style
from ui.theme.colors import DARK


def opened(qtbot: QtBot, app: QApplication) -> Guide:
    """Return the Help's window, in front."""
    style.apply(app, DARK)
    made = Guide(DARK)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def item_called(guide: Guide, text: str) -> QTreeWidgetItem:
    """Return the one entry of the contents that is called so."""
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    (found,) = guide.contents.findItems(text, flags)
    return found
