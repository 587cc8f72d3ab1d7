"""The menu bar and the table of shortcuts, made from the menus' records."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.window.actions import Actions
from ui.window.menus.edit import EDIT
from ui.window.menus.file import FILE
from ui.window.menus.help import HELP
from ui.window.menus.lessons import LESSONS
from ui.window.menus.record import ActionRecord, LiveMenu, Menu, Separator, said
from ui.window.menus.simulate import SIMULATE
from ui.window.menus.tools import TOOLS
from ui.window.menus.view import VIEW
from ui.words.access_keys import plain
from ui.words.languages import speak

MENUS = (FILE, EDIT, VIEW, SIMULATE, TOOLS, LESSONS, HELP)


def records() -> Iterator[tuple[tuple[str, ...], ActionRecord]]:
    """Yield every action in the menus' order, each with the titles on the way to it."""
    for menu in MENUS:
        yield from menu.actions()


def shortcut_table() -> list[tuple[str, str, str]]:
    """Return (menu, text, keys) of every action that has a shortcut."""
    return [
        (plain(said(path[0])), plain(said(record.text)), record.keys[0])
        for path, record in records()
        if record.keys
    ]


class Menus(QObject):
    """The menus of the window's menu bar.

    Parameters
    ----------
    window : QMainWindow
    actions : Actions
    """

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._actions = actions
        self._shown: list[tuple[QMenu, Menu | LiveMenu]] = []
        for menu in MENUS:
            self._fill(self._add(window.menuBar(), menu), menu)
        speak(self._say)

    def _say(self) -> None:
        for shown, menu in self._shown:
            shown.setTitle(said(menu.title))

    def set_theme(self, theme: Theme) -> None:
        """Draw the submenus' icons in the theme's colours."""
        for shown, menu in self._shown:
            if isinstance(menu, LiveMenu) and menu.icon:
                shown.setIcon(icon(menu.icon, theme))

    def _add(self, above: QMenuBar | QMenu, menu: Menu | LiveMenu) -> QMenu:
        shown = above.addMenu("")
        shown.setToolTipsVisible(True)
        self._shown.append((shown, menu))
        return shown

    def _fill(self, shown: QMenu, menu: Menu) -> None:
        for entry in menu.entries:
            match entry:
                case Separator():
                    shown.addSeparator()
                case Menu():
                    self._fill(self._add(shown, entry), entry)
                case LiveMenu():
                    live = self._add(shown, entry)
                    live.aboutToShow.connect(partial(entry.fill, self._actions.window, live))
                case ActionRecord():
                    shown.addAction(self._actions[entry.id])
