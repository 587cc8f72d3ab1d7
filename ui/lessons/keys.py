"""Keys that a part of the panel needs itself, though the window has them for its shortcuts."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def claims(event: QEvent, keys: Container[Qt.Key]) -> bool:
    """Return whether Qt asks if one of some keys is needed here: who accepts that gets it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return Qt.Key(event.key()) in keys
