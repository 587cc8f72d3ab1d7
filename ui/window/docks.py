"""The panels around the canvas: where they stand at first, and where the learner left them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

# Grows when the set of panels changes, so that an old arrangement is not forced onto new panels.
_ARRANGEMENT = 1
# Pixels; below these, controls are cut off.
_NARROWEST = {"setup": 264}
_NARROWEST_PLOT = 300
_SAME_SIZE = 40
# A panel made large takes this share of the window's width and height.
_LARGE = 0.72


class Docks:
    """The window's dock panels by name.

    Parameters
    ----------
    window : QMainWindow
    """

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.panels: dict[str, QDockWidget] = {}
        self._large: QDockWidget | None = None
        window.setDockNestingEnabled(True)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        window.setCorner(Qt.Corner.BottomLeftCorner, left)
        window.setCorner(Qt.Corner.BottomRightCorner, right)

    def add(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """Add a panel below those already in `area`; no splitter can make it too narrow to read."""
        if name != "step":  # it knows its own
            widget.setMinimumWidth(_NARROWEST.get(name, _NARROWEST_PLOT))
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"dock_{name}")
        dock.setWidget(widget)
        self._window.addDockWidget(area, dock)
        self.panels[name] = dock
        return dock

    def toggle_large(self, name: str) -> None:
        """Make a panel a large window of its own, or put it back; so does Escape in it."""
        dock, window = self.panels[name], self._window
        if dock.isFloating():
            dock.setFloating(False)
            return
        dock.setFloating(True)
        self._large = dock
        dock.topLevelChanged.connect(self._forget_large)
        size = QSize(round(_LARGE * window.width()), round(_LARGE * window.height()))
        dock.resize(size)
        corner = window.geometry().center() - QPoint(size.width() // 2, size.height() // 2)
        dock.move(corner)
        dock.activateWindow()
        _put_back_on_escape(dock)

    def _forget_large(self, *_: bool) -> None:
        """Take note that the large panel is back in its place."""
        if self._large is not None:
            self._large.topLevelChanged.disconnect(self._forget_large)
        self._large = None

    def arrange(self) -> None:
        """Put every panel in its first place, with its first share of the window."""
        window, panels = self._window, self.panels
        areas = {
            "setup": Qt.DockWidgetArea.LeftDockWidgetArea,
            "step": Qt.DockWidgetArea.BottomDockWidgetArea,
        }
        for name, dock in panels.items():
            dock.setFloating(False)
            window.addDockWidget(areas.get(name, Qt.DockWidgetArea.RightDockWidgetArea), dock)
            dock.show()
        self.share()

    def share(self) -> None:
        """Give the panels their first share of the window's present size."""
        window, panels = self._window, self.panels
        width = window.width()
        side = max(268, min(320, width // 5))
        plots = max(340, min(540, round(width * 0.29)))
        horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        window.resizeDocks([panels["setup"], panels["loss"]], [side, plots], horizontal)
        rows = ["loss", "surface", "regions"]
        window.resizeDocks([panels[name] for name in rows], [30, 40, 36], vertical)
        window.resizeDocks([panels["step"]], [max(252, min(300, window.height() // 4))], vertical)

    def save(self, settings: QSettings) -> None:
        """Remember where the panels are; one that was made large goes back to its place."""
        if self._large is not None and self._large.isFloating():
            self._large.setFloating(False)
        settings.setValue("window/geometry", self._window.saveGeometry())
        settings.setValue("window/size", self._window.size())
        settings.setValue("window/state", self._window.saveState(_ARRANGEMENT))

    def restore(self, settings: QSettings) -> bool:
        """Put the panels where they were; False if nothing was remembered."""
        geometry = settings.value("window/geometry")
        state = settings.value("window/state")
        if not isinstance(geometry, QByteArray) or not isinstance(state, QByteArray):
            return False
        self._window.restoreGeometry(geometry)
        return self._window.restoreState(state, _ARRANGEMENT)

    def fit(self, settings: QSettings) -> None:
        """Share the window anew if it is not as large as when the arrangement was remembered."""
        size = settings.value("window/size")
        if not isinstance(size, QSize) or _differ(size, self._window.size()):
            self.share()


def _put_back_on_escape(dock: QDockWidget) -> None:
    """Let Escape end what made the panel large; one that was dragged out stays out."""
    children = Qt.ShortcutContext.WidgetWithChildrenShortcut
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), dock, context=children)
    escape.activated.connect(partial(dock.setFloating, False))
    dock.topLevelChanged.connect(escape.deleteLater)


def _differ(first: QSize, second: QSize) -> bool:
    gap = first - second
    return max(abs(gap.width()), abs(gap.height())) > _SAME_SIZE
