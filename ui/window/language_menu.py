"""The submenu of the languages that the interface can speak."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.window.menus.record import said
from ui.words.languages import languages
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.messages import filled

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_AS_SYSTEM = QT_TRANSLATE_NOOP("window", "As the &system ({language})")


def fill(window: MainWindow, menu: QMenu) -> None:
    """Write the submenu anew, as it is about to be shown: each language in its own words."""
    menu.clear()
    known = languages()
    group = QActionGroup(menu)
    system = filled(said(_AS_SYSTEM), language=known.name(known.of_system()))
    for code, text in (("", system), *((code, known.name(code)) for code in known.codes())):
        menu.addAction(_entry(window, menu, group, code, text))


def _entry(window: MainWindow, menu: QMenu, group: QActionGroup, code: str, text: str) -> QAction:
    known, action = languages(), QAction(text, menu)
    action.setCheckable(True)
    action.setChecked(known.chosen() == code)
    action.triggered.connect(partial(_choose, window, code))
    group.addAction(action)
    return action


def _choose(window: MainWindow, code: str, checked: bool = False) -> None:
    languages().choose(code, window)
