"""Lets layouts come to rest after a window's size or its texts have changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

_ROUNDS = 4  # of layouts that ask those around them for room


def let_layouts_settle(qtbot: QtBot) -> None:
    """Let layouts ask those around them for room until each has what it asked for."""
    for _ in range(_ROUNDS):
        qtbot.wait(1)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
