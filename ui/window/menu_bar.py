"""The menu bar and the table of shortcuts, made from the menus' records."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.window.actions import Actions
from ui.window.menus.edit import EDIT
from ui.window.menus.file import FILE
from ui.window.menus.help import HELP
from ui.window.menus.record import ActionRecord, LiveMenu, Menu, Separator, plain, said
from ui.window.menus.simulate import SIMULATE
from ui.window.menus.tools import TOOLS
from ui.window.menus.view import VIEW

MENUS = (FILE, EDIT, VIEW, SIMULATE, TOOLS, HELP)


def records() -> Iterator[tuple[tuple[str, ...], ActionRecord]]:
    """Yield every action in the menus' order, each with the titles on the way to it."""
    for menu in MENUS:
        yield from menu.actions()


def shortcut_table() -> list[tuple[str, str, str]]:
    """Return (menu, text, keys) of every action that has a shortcut."""
    return [
        (plain(said(path[0])), plain(said(record.text)), QKeySequence(record.keys[0]).toString())
        for path, record in records()
        if record.keys
    ]


def make_menus(window: QMainWindow, actions: Actions) -> None:
    """Fill the window's menu bar."""
    for menu in MENUS:
        _fill(window.menuBar().addMenu(said(menu.title)), menu, actions)


def _fill(shown: QMenu, menu: Menu, actions: Actions) -> None:
    shown.setToolTipsVisible(True)
    for entry in menu.entries:
        match entry:
            case Separator():
                shown.addSeparator()
            case Menu():
                _fill(shown.addMenu(said(entry.title)), entry, actions)
            case LiveMenu():
                _add_live(shown.addMenu(said(entry.title)), entry, actions)
            case ActionRecord():
                shown.addAction(actions[entry.id])


def _add_live(shown: QMenu, menu: LiveMenu, actions: Actions) -> None:
    shown.setToolTipsVisible(True)
    shown.aboutToShow.connect(partial(menu.fill, actions.window, shown))
