"""Lets a control that was reached with Tab keep the keys that the window's shortcuts also use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class FocusedKeys(QObject):
    """Application-wide event filter: Space presses the focused button, arrows move its slider."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the key for the focused control before the window's shortcuts see it."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Space and isinstance(focused, QAbstractButton | QComboBox):
            event.accept()
            return True
        if event.key() in _ARROWS and isinstance(focused, QAbstractSlider | QComboBox):
            event.accept()
            return True
        return False
