"""Places of the window that the glossary leads to: what they are called, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from ui.window.menus.record import said
from ui.window.place_frame import PlaceFrame
from ui.words.access_keys import plain
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.titles import translated

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_NETWORK = QT_TRANSLATE_NOOP("window", "Network drawing")
_BETWEEN = " › "


class Places(QObject):
    """Names and shows the places of one window.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.frame = PlaceFrame(window.centre)

    def name(self, kind: str, name: str) -> str:
        """Return what a place is called on screen."""
        match kind:
            case "network":
                return said(_NETWORK)
            case "panel":
                return self._title(name)
            case "field":
                setting = self._window.panels["setup"].training.rate.setting(name)
                return _BETWEEN.join((self._title("setup"), translated(setting.title)))
            case "setup":
                section = self._window.panels["setup"].sections[name]
                return _BETWEEN.join((self._title("setup"), section.header.text()))
            case "step":
                return self._title("step")
            case "action":
                titles = self._menu_of(name).title(), self._window.actions_[name].text()
                return _BETWEEN.join(map(_bare, titles))
            case _:
                return _bare(self._window.actions_[name].text())

    @Slot(str, str)
    def show(self, kind: str, name: str) -> None:
        """Bring a place to the front and frame it."""
        window = self._window
        if kind == "window":
            window.tools.open(name)
            return
        window.raise_()
        window.activateWindow()
        match kind:
            case "action":
                self._open_menu(name)
            case "network":
                window.canvas.setFocus()
                self._frame(window.canvas)
            case "setup":
                self._open_panel("setup")
                setup = window.panels["setup"]
                self._frame(setup.reveal(name), setup.ground)
            case "field":
                self._open_panel("setup")
                setup = window.panels["setup"]
                self._frame(setup.reveal_field(name), setup.ground)
            case _:
                self._frame(self._open_panel("step" if kind == "step" else name))

    def _open_panel(self, name: str) -> QWidget:
        dock = self._window.docks.panels[name]
        dock.show()
        dock.raise_()
        return dock.widget()

    def _frame(self, host: QWidget, ground: QWidget | None = None) -> None:
        self.frame.put_around(host, self._window.theme, ground)

    def _title(self, name: str) -> str:
        return self._window.docks.panels[name].windowTitle()

    def _menu_of(self, name: str) -> QMenu:
        action = self._window.actions_[name]
        menus = self._window.menuBar().findChildren(QMenu)
        return next(menu for menu in menus if action in menu.actions())

    def _open_menu(self, name: str) -> None:
        """Open the menu that an action is in, at the action."""
        menu, bar = self._menu_of(name), self._window.menuBar()
        menu.popup(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).bottomLeft()))
        menu.setActiveAction(self._window.actions_[name])


def _bare(text: str) -> str:
    """Return what an entry of a menu is called, without access key and ellipsis."""
    return plain(text).rstrip("…")
