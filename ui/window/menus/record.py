"""What an action, a submenu and a menu are: values that everything else is made from.

Menu bar, tool bar, table of shortcuts and command palette all follow from these records, so that
an action is added in one place. Its place in the menu is its place among the menu's entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def said(text: str) -> str:
    """Return a text of the window's records in the interface's language."""
    return QCoreApplication.translate("window", text) if text else ""


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One thing that the window can do.

    Attributes
    ----------
    id : str
        Names the action in code and in what is remembered; never shown.
    text, tip : str
        What menus call it, with its access key, and what it does in one sentence; in English,
        marked for translation in the context ``window``.
    run : callable
        Takes the window and does it.
    keys : tuple of str
        Shortcuts, the first of which is told.
    icon : str
        Name of its icon; none where it is empty.
    on_bar : bool
        Whether the tool bar has a button for it.
    checked : callable, optional
        Takes the window and tells whether it is switched on; makes the action checkable.
    obstacle : callable, optional
        Takes the window and tells why it can't be done now; empty where it can.
    source : callable, optional
        Takes the window and returns an action that something else has made, which names, runs and
        enables itself: the undo stack's and the docks'.
    """

    id: str
    text: str
    tip: str
    run: Callable[[MainWindow], object] | None = None
    keys: tuple[str, ...] = ()
    icon: str = ""
    on_bar: bool = False
    checked: Callable[[MainWindow], bool] | None = None
    obstacle: Callable[[MainWindow], str] | None = None
    source: Callable[[MainWindow], QAction] | None = None


@dataclass(frozen=True, slots=True)
class Separator:
    """A line between groups of a menu."""


@dataclass(frozen=True, slots=True)
class LiveMenu:
    """A submenu whose entries are made anew whenever it is shown.

    Attributes
    ----------
    title : str
        As of a `Menu`.
    fill : callable
        Takes the window and the submenu, and writes its entries.
    icon : str
        Name of its icon; none where it is empty.
    """

    title: str
    fill: Callable[[MainWindow, QMenu], None]
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu, or a submenu inside another one.

    Attributes
    ----------
    title : str
        With its access key; in English, marked for translation in the context ``window``.
    entries : tuple
        From top to bottom.
    """

    title: str
    entries: tuple[ActionRecord | Separator | Menu | LiveMenu, ...]

    def actions(self, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], ActionRecord]]:
        """Yield every action of the menu and its submenus, with the titles on the way."""
        here = (*path, self.title)
        for entry in self.entries:
            if isinstance(entry, Menu):
                yield from entry.actions(here)
            elif isinstance(entry, ActionRecord):
                yield here, entry
