"""Where a tool window was and how large, kept from one opening of it to the next, in any session.

They are plain numbers: what is remembered in Qt's own form may end the program where it is damaged.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtWidgets import QWidget

_KEY = "tools/{name}"
_NUMBERS = re.compile(r"(-?\d{1,5}) (-?\d{1,5}) (\d{2,5}) (\d{2,5}) ([01])")
_MAXIMIZED = Qt.WindowState.WindowMaximized


def standing(window: QWidget) -> tuple[QRect, Qt.WindowState]:
    """Return where a window is, for `stand`: where it is maximised, also where it was before."""
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    return place, window.windowState()


def stand(
    window: QWidget, place: QRect, state: Qt.WindowState = Qt.WindowState.WindowNoState
) -> None:
    """Put a window in its place, which it has where it is neither maximised nor minimised."""
    if window.windowState() != Qt.WindowState.WindowNoState:
        window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(place)
    if state != Qt.WindowState.WindowNoState:
        window.setWindowState(state)


def remember(name: str, window: QWidget) -> None:
    """Keep the place and the size of a tool's window."""
    place, _ = standing(window)
    if place.isValid():
        numbers = (*place.getRect(), int(window.isMaximized()))  # type: ignore[misc]
        QSettings().setValue(_KEY.format(name=name), " ".join(map(str, numbers)))


def restore(name: str, window: QWidget) -> None:
    """Put a tool's window where it was, before it is shown; what is not understood is left."""
    found = _NUMBERS.fullmatch(str(QSettings().value(_KEY.format(name=name), "")))
    if found is None:
        return
    x, y, width, height, maximized = map(int, found.groups())
    window.setGeometry(QRect(x, y, width, height))
    if maximized:
        window.setWindowState(window.windowState() | _MAXIMIZED)
