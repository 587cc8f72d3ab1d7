"""The submenu of the files that were opened or saved last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.window import recent_files
from ui.window.menus.record import said
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.messages import filled

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_SESSION = QT_TRANSLATE_NOOP("window", "Session: {session}")
_IN_FOLDER = QT_TRANSLATE_NOOP("window", "{file} in {folder}")
_NONE = QT_TRANSLATE_NOOP("window", "No files yet")
_CLEAR = QT_TRANSLATE_NOOP("window", "&Clear this list")


@dataclass(frozen=True, slots=True)
class EarlierSession:
    """A session that was left.

    Attributes
    ----------
    text : str
        What it was about.
    go_on : callable
        Opens it.
    path : Path
        Its file.
    """

    text: str
    go_on: Callable[[], None]
    path: Path


def fill(window: MainWindow, menu: QMenu) -> None:
    """Write the submenu anew, as it is about to be shown."""
    menu.clear()
    paths = recent_files.recent()
    for number, (path, name) in enumerate(zip(paths, _told_apart(paths), strict=True), start=1):
        menu.addAction(_entry(window, menu, number, path, name))
    if paths:
        menu.addSeparator()
    for session in (sessions := window.earlier_sessions()):
        menu.addAction(_session(menu, session))
    if sessions and paths:
        menu.addSeparator()
    if paths:
        menu.addAction(said(_CLEAR)).triggered.connect(recent_files.clear)
    elif not sessions:
        menu.addAction(said(_NONE)).setEnabled(False)


def _session(menu: QMenu, session: EarlierSession) -> QAction:
    text = filled(said(_SESSION), session=session.text).replace("&", "&&")
    action = QAction(text, menu)
    action.triggered.connect(session.go_on)
    return action


def _told_apart(paths: list[str]) -> list[str]:
    """Return the files' names; with the folder, in full where need be, for those of one name."""
    names = [Path(path).name for path in paths]
    folders = [Path(path).parent for path in paths]
    brief = list(zip(names, (folder.name for folder in folders), strict=True))
    pattern = said(_IN_FOLDER)
    told = []
    for name, folder, one in zip(names, folders, brief, strict=True):
        if names.count(name) == 1:
            told.append(name)
        else:
            where = str(folder) if brief.count(one) > 1 else folder.name or str(folder)
            told.append(filled(pattern, file=name, folder=where))
    return told


def _entry(window: MainWindow, menu: QMenu, number: int, path: str, name: str) -> QAction:
    # Names may hold what menus read as access keys.
    action = QAction(f"&{number % 10}  {name.replace('&', '&&')}", menu)
    action.setToolTip(path)
    action.triggered.connect(lambda: window.file_actions.open(path))
    return action
