"""The submenu of the languages that the interface can speak."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from ui.window.menus.record import said
from ui.words.access_keys import plain
from ui.words.languages import Languages, languages
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.messages import filled

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

TITLE = QT_TRANSLATE_NOOP("window", "&Language")
_AS_SYSTEM = QT_TRANSLATE_NOOP("window", "As the &system ({language})")


def label() -> str:
    """Return what the submenu is called, in English too: who looks for it may know only that."""
    here, english = plain(said(TITLE)), plain(TITLE)
    return here if english in here else f"{here} ({english})"


def fill(window: MainWindow, menu: QMenu) -> None:
    """Write the submenu anew, as it is about to be shown: each language in its own words."""
    menu.clear()
    known = languages()
    group = QActionGroup(menu)
    system = filled(said(_AS_SYSTEM), language=known.name(known.of_system()))
    for code, text in (("", system), *((code, known.name(code)) for code in known.codes())):
        menu.addAction(_entry(menu, group, code, text, known))


def _entry(menu: QMenu, group: QActionGroup, code: str, text: str, known: Languages) -> QAction:
    action = QAction(text, menu)
    action.setCheckable(True)
    action.setChecked(known.chosen() == code)
    action.triggered.connect(partial(_choose, known, code))
    group.addAction(action)
    return action


def _choose(known: Languages, code: str, checked: bool = False) -> None:
    known.choose(code)
