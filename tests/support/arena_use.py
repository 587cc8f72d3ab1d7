"""What tests do with the arena's window, and read of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.arena.window import ArenaWindow

LEFT = Qt.MouseButton.LeftButton


def click(qtbot: Any, widget: Any) -> None:
    """Click a widget with the left button."""
    qtbot.mouseClick(widget, LEFT)


def choose(field: Any, name: str) -> None:
    """Pick from a list as a learner does."""
    index = field.findData(name)
    assert index >= 0
    field.setCurrentIndex(index)
    field.activated.emit(index)


def visible_texts(window: QWidget) -> list[str]:
    """Return what the visible labels say."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def at(window: ArenaWindow) -> int:
    """Return the update that is shown."""
    return window.arena.playback.at
