"""Where panels and windows stand in a lesson: its own column at the left, the rest beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

NAME = "lessons"
_SET_UP = "setup"
_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
# The lesson's own column, and that of the set-up where it has one beside it.
_COLUMN, _SET_UP_COLUMN = 312, 264
# So many plots leave the set-up no room above them in a window of this height.
_MANY_PLOTS, _TALL = 2, 1000


class LessonLayout:
    """Arranges the panels that a step asks for, and finds room for windows beside the lesson.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._panels: tuple[str, ...] | None = None
        self._floating: dict[str, QRect] = {}

    @property
    def is_on(self) -> bool:
        """Whether panels stand as a lesson wants them."""
        return self._window.docks.has_set_aside

    def enter(self) -> None:
        """Have panels stand as steps want them from now on."""
        if not self.is_on:
            panels = self._window.docks.panels.items()
            self._floating = {name: one.geometry() for name, one in panels if one.isFloating()}
            self._window.docks.set_aside(self.arrange_anew)
            self._window.loop.set_aside(True)
            self._panels = None

    def leave(self) -> None:
        """Let the panels stand as before."""
        if self.is_on:
            presentation = self._window.presentation
            self._window.loop.set_aside(False)
            presentation.catch_up(*self._window.docks.take_back(presentation.scale_of_panels))
            self._enlarge()

    def _enlarge(self) -> None:
        """Have a panel that was large, which no arrangement remembers, be large again."""
        docks = self._window.docks
        for name, place in self._floating.items():
            if not docks.panels[name].isFloating():
                docks.toggle_large(name)
                docks.panels[name].setGeometry(place)
        self._floating = {}

    def show_panels(self, names: Iterable[str]) -> None:
        """Have these panels in sight and hide the others; where they are the same, nothing moves.

        The lesson has a column of its own.
        """
        asked = set(names)
        wanted = tuple(name for name in self._window.docks.panels if name in asked)
        if wanted != self._panels:
            self._panels = wanted
            self.arrange_anew()

    def arrange_anew(self) -> None:
        """Put the panels that the step asks for in their places."""
        scale = self._window.presentation.scale
        window, docks = self._window, self._window.docks.panels
        names = self._panels or ()
        window.setUpdatesEnabled(False)
        for name, dock in docks.items():
            if name != NAME:
                dock.hide()
            dock.setFloating(False)
        window.addDockWidget(_LEFT, docks[NAME])
        docks[NAME].show()
        plots = [name for name in window.docks.in_area(_RIGHT) if name in names]
        is_beside = len(plots) >= _MANY_PLOTS and window.height() < _TALL
        if is_beside:
            window.splitDockWidget(docks[NAME], docks[_SET_UP], _ACROSS)
        else:
            plots.insert(0, _SET_UP)
        for name in plots:
            window.addDockWidget(_RIGHT, docks[name])
        for name in names:
            docks[name].show()
        for name in names:
            docks[name].raise_()
        # What the panels need at least must be known before they get their shares.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._share([name for name in plots if name in names], scale)
        # Who asks next where the lesson ends is told the truth.
        if (layout := window.layout()) is not None:
            layout.activate()
        window.setUpdatesEnabled(True)

    def _share(self, right: list[str], scale: float) -> None:
        window, docks = self._window, self._window.docks
        widths = {NAME: round(scale * _COLUMN)}
        if not docks.panels[_SET_UP].isHidden() and _SET_UP not in right:
            widths[_SET_UP] = round(scale * _SET_UP_COLUMN)
        if right:
            widths[right[0]] = round(scale * max(316, min(540, round(window.width() * 0.29))))
        docks.resize(widths, _ACROSS)
        if len(right) > 1:
            docks.resize(dict.fromkeys(right, round(1000 / len(right))), _DOWN)
        docks.share_bottom(scale)

    def room(self) -> QRect:
        """Return where on the screen a window, without its frame, covers nothing of the lesson."""
        window, dock = self._window, self._window.docks.panels[NAME]
        room = window.screen().availableGeometry()
        bar = window.menuBar()  # its menus stay within reach
        room.setTop(max(room.top(), bar.mapToGlobal(QPoint(0, bar.height())).y()))
        if dock.isVisible():
            panel = QRect(dock.mapToGlobal(QPoint()), dock.size())
            if panel.left() - room.left() > room.right() - panel.right():
                room.setRight(panel.left() - 1)  # it stands at the right
            else:
                room.setLeft(panel.right() + 1)
        # Their frames are as the main window's own.
        inner, outer = window.geometry(), window.frameGeometry()
        return room.adjusted(
            *(inner.left() - outer.left(), inner.top() - outer.top()),
            *(inner.right() - outer.right(), inner.bottom() - outer.bottom()),
        )
