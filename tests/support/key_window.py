"""A window among whose fields keys are shared out, as in the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.app.key_routing import FocusedKeys

W = TypeVar("W", bound=QWidget)


@contextmanager
def sharing_keys(qtbot: QtBot, qapp: QApplication, window: W) -> Iterator[W]:
    """Show a window that is active, with the program's filter of keys."""
    keys = FocusedKeys(qapp)
    keys.watch(qapp)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    qapp.removeEventFilter(keys)
    keys.deleteLater()
