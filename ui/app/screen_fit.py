"""Keeps windows with their frames within the screen, also where a larger size is remembered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

# A frame as most desktops draw it, until a window's own is known.
_USUAL_FRAME = QMargins(4, 32, 4, 4)
_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Tool)
_FILLING = (
    Qt.WindowState.WindowMaximized
    | Qt.WindowState.WindowFullScreen
    | Qt.WindowState.WindowMinimized
)


def fitted(geometry: QRect, frame: QMargins, available: QRect, least: QSize) -> QRect:
    """Return a window's geometry, made smaller and moved as far as the screen demands it.

    Parameters
    ----------
    geometry : QRect
        Of the window without its frame.
    frame : QMargins
        What the desktop draws around it.
    available : QRect
        The part of the screen that windows may cover.
    least : QSize
        Below which the window cannot be; its upper left corner is seen then.
    """
    area = available.marginsRemoved(frame)
    size = geometry.size().boundedTo(area.size()).expandedTo(least)
    x = max(area.left(), min(geometry.x(), area.right() + 1 - size.width()))
    y = max(area.top(), min(geometry.y(), area.bottom() + 1 - size.height()))
    return QRect(x, y, size.width(), size.height())


def keep_on_screen(watched: QObject) -> None:
    """Fit a window that is about to be seen, and once more when its frame is known."""
    if not isinstance(watched, QWidget) or not watched.isWindow() or not _has_place(watched):
        return
    fit(watched, _USUAL_FRAME)
    _FrameWatch(watched)


def keep_when_shown(window: QWidget) -> None:
    """Fit a window when it is shown, where nobody else watches for that."""
    _ShowWatch(window)


def fit(window: QWidget, frame: QMargins) -> None:
    """Make a window small enough for its screen, unless it fills that anyway."""
    if window.windowState() & _FILLING:
        return
    area = window.screen().availableGeometry()
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    wanted = fitted(window.geometry(), frame, area, least)
    if wanted != window.geometry():
        window.setGeometry(wanted)


def _has_place(window: QWidget) -> bool:
    """Whether it is a window of its own on a screen that somebody sees."""
    seen = QGuiApplication.platformName() not in ("offscreen", "minimal")
    return seen and window.windowType() in _WINDOWS


class _ShowWatch(QObject):
    """Waits for a window to be shown: only now is known how small it can be."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the window, once."""
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            keep_on_screen(watched)
            self.deleteLater()
        return False


class _FrameWatch(QObject):
    """Waits for a window's first picture: by then the desktop has drawn the frame around it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the window again, once."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            handle = watched.windowHandle()
            if handle is not None:
                fit(watched, handle.frameMargins())
            self.deleteLater()
        return False
