"""What the tests of a module share: a window that is made once, and closed after the last of them.

Whatever is seen to after every test (`tests/conftest.py`) spares what is shared. A test leaves a
shared window as it was, or the fixture that lends it takes back what the test did.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QThread
    from PySide6.QtGui import QFont, QPalette
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.window.main_window import MainWindow

Window = TypeVar("Window", bound="QWidget")


@dataclass(frozen=True)
class Look:
    """How the application looks."""

    sheet: str
    style: str
    palette: QPalette
    font: QFont

    @classmethod
    def of(cls, app: QApplication) -> Look:
        """Return how it looks now."""
        return cls(app.styleSheet(), app.style().name(), app.palette(), app.font())

    def put_on(self, app: QApplication) -> None:
        """Have the application look so again."""
        if app.styleSheet() and app.styleSheet() != self.sheet:
            app.setStyleSheet("")
        if app.style().name() != self.style:
            app.setStyle(self.style)
        if app.palette() != self.palette:
            app.setPalette(self.palette)
        if app.font() != self.font:
            app.setFont(self.font)
        if app.styleSheet() != self.sheet:
            app.setStyleSheet(self.sheet)


class Sharing:
    """Knows the windows that the module's tests share; none, for most modules.

    Attributes
    ----------
    look : Look or None
        How the application looked when the first of them was kept.
    """

    def __init__(self) -> None:
        self.look: Look | None = None
        self._windows: list[QWidget] = []
        self._before: list[QWidget] = []

    @contextmanager
    def kept(self, window: Window) -> Iterator[Window]:
        """Keep a window; close it at the end."""
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.look = self.look or Look.of(app)
        self._windows.append(window)
        yield window
        window.close()
        window.deleteLater()
        self._windows.remove(window)
        if not self._windows:
            self.look, self._before = None, []

    def begin_test(self) -> None:
        """Note the windows without a parent that what is shared has, which are none of a test's."""
        from PySide6.QtWidgets import QApplication

        self._before = QApplication.topLevelWidgets() if self._windows else []

    def spares(self, thing: QObject) -> bool:
        """Return whether something is shared: a window, what belongs to one, or lives in a thread.

        A thread belongs to the window that its host does.
        """
        if not self._windows:
            return False
        at: QObject | None = thing
        while at is not None:
            if any(at is one for one in (*self._windows, *self._before)):
                return True
            at = at.parent()
        return any(thing is one or thing.thread() is one for one in self._threads())

    def _threads(self) -> list[QThread]:
        from ui.worker.host import Host

        return [host._thread for window in self._windows for host in window.findChildren(Host)]

    @contextmanager
    def main_window(self) -> Iterator[MainWindow]:
        """Keep a main window, made and shown as a test's own is."""
        from ui.theme.colors import DARK
        from ui.window.main_window import MainWindow

        made = MainWindow(DARK)
        made.show()
        with self.kept(made):
            yield made
