"""What was clicked last: where in a window one is, whatever has the focus."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

_MOVE_FOCUS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class LastClick:
    """Remembers the widget that was clicked last, until the keyboard moves the focus."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None
        self._time = -1

    def note(self, watched: QObject, event: QEvent) -> None:
        """Note a press on a widget; one that it leaves to those around it is the same press.

        A menu is on the way to something, and no place in the window.
        """
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return
        if isinstance(watched, QMenu | QMenuBar):
            return
        if self._here() is None or event.timestamp() != self._time:
            self._widget, self._time = watched, event.timestamp()

    def forget_for(self, event: QKeyEvent) -> None:
        """Forget it where a key moves the focus: that says now where one is."""
        if event.key() in _MOVE_FOCUS:
            self._widget = None

    def subject(self, focused: QWidget) -> QWidget:
        """Return which widget a question is about.

        That is the one with the focus, unless the focus is only at home, where it rests while
        nothing needs it: then what was clicked last.
        """
        clicked = self._here()
        at_home = focused is home_in(focused.window()) or focused is focused.window()
        return clicked if at_home and clicked is not None else focused

    def _here(self) -> QWidget | None:
        if self._widget is None or not isValid(self._widget):
            return None
        return self._widget


def home_in(window: QWidget | None) -> QWidget | None:
    """Return where in a window the focus rests while nobody needs it; None where it stays.

    A window says so with its attribute ``home_focus``; a main window without it has its centre.
    """
    home = getattr(window, "home_focus", None)
    if home is None and isinstance(window, QMainWindow):
        home = window.centralWidget()
    return home if isinstance(home, QWidget) else None


@cache
def last_click() -> LastClick:
    """Return the program's one."""
    return LastClick()
