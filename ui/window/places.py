"""Places of the window that others lead to: what they are called, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from ui.window.menus.record import said
from ui.window.place_frame import PlaceFrame
from ui.words.access_keys import plain
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.titles import translated

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_NETWORK = QT_TRANSLATE_NOOP("window", "Network drawing")
_BETWEEN = " › "


class Spot(NamedTuple):
    """Where a place is.

    Attributes
    ----------
    host : QWidget
    ground : QWidget or None
        What it stands on, with room around it for a frame.
    part : QRect or None
        Of the host, where it is not the whole of it.
    """

    host: QWidget
    ground: QWidget | None = None
    part: QRect | None = None


class Places(QObject):
    """Names and shows the places of one window.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._frames = [PlaceFrame(window.centre)]

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
        if kind == "action":
            self.open_menu(name)
            return
        if kind == "network":
            window.canvas.setFocus()
        self.frame_all([self.spot(kind, name)])

    def spot(self, kind: str, name: str) -> Spot:
        """Return where a place of the main window is, which is brought into sight there."""
        setup = self._window.panels["setup"]
        match kind:
            case "network":
                return Spot(self._window.canvas)
            case "setup":
                self._open_panel("setup")
                return Spot(setup.reveal(name), setup.ground)
            case "field":
                self._open_panel("setup")
                return Spot(setup.reveal_field(name), setup.ground)
            case _:
                return Spot(self._open_panel("step" if kind == "step" else name))

    def menu_title(self, name: str) -> Spot:
        """Return where the menu that an action is in stands in the menu bar."""
        bar = self._window.menuBar()
        return Spot(bar, part=bar.actionGeometry(self._menu_of(name, whole=True).menuAction()))

    def _open_panel(self, name: str) -> QWidget:
        dock = self._window.docks.panels[name]
        dock.show()
        dock.raise_()
        return dock.widget()

    def frame_all(self, spots: list[Spot]) -> None:
        """Frame some spots, and none of those before."""
        self._frames = [one for one in self._frames if isValid(one)]
        for frame in self._frames:
            frame.end()
        while len(self._frames) < len(spots):
            self._frames.append(PlaceFrame(self._window.centre))
        for frame, spot in zip(self._frames, spots, strict=False):
            frame.put_around(spot.host, self._window.theme, spot.ground, spot.part)

    @property
    def frame(self) -> PlaceFrame:
        """The first of the frames."""
        return self._frames[0]

    def _title(self, name: str) -> str:
        return self._window.docks.panels[name].windowTitle()

    def _menu_of(self, name: str, *, whole: bool = False) -> QMenu:
        """Return the menu that an action is in, or the whole one of the bar that this is in."""
        action = self._window.actions_[name]
        menus = self._window.menuBar().findChildren(QMenu)
        found = next(menu for menu in menus if action in menu.actions())
        while whole and isinstance(above := found.parentWidget(), QMenu):
            found = above
        return found

    def open_menu(self, name: str) -> None:
        """Open the menu that an action is in, at the action."""
        menu, bar = self._menu_of(name), self._window.menuBar()
        menu.popup(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).bottomLeft()))
        menu.setActiveAction(self._window.actions_[name])


def _bare(text: str) -> str:
    """Return what an entry of a menu is called, without access key and ellipsis."""
    return plain(text).rstrip("…")
