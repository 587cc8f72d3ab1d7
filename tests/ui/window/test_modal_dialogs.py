"""No dialog that waits for an answer is open while the language changes: it blocks the windows."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from own_tables import fruit
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from repository import ROOT
from window_use import learnt

from ui.widgets.file_dialogs import FileDialogs
from ui.window.main_window import MainWindow
from ui.window.tool_records import TOOLS
from ui.words.languages import languages

ASKED: dict[str, Callable[[MainWindow, Path], object]] = {
    "comment": lambda window, path: window.file_actions.change_comment(),
    "about": lambda window, path: window.show_about(),
    "shortcuts": lambda window, path: window.show_shortcuts(),
    "replace": lambda window, path: FileDialogs(window).choose_to_save("", "a.json", "(*.json)"),
    "file": lambda window, path: window.file_actions.choose_and_open(),
    "rows": lambda window, path: window.file_actions.tables._asked(fruit()),
    "name": lambda window, path: window.panels["lessons"].desk.change_name(),
}


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


class Blocked(QObject):
    """Notes which windows are blocked."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowBlocked:
            self.names.add(type(watched).__name__)
        return False


@pytest.fixture(autouse=True)
def own_dialogs(qapp: QApplication) -> Iterator[None]:
    """Have dialogs of Qt's, not of the system."""
    native = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = qapp.testAttribute(native)
    qapp.setAttribute(native, True)
    yield
    qapp.setAttribute(native, before)


def windows_blocked_by(
    shown: list[QWidget], ask: Callable[[MainWindow, Path], object], path: Path
) -> set[str]:
    """Return which windows a dialog blocks that is asked for, and left at once."""
    blocked, found = Blocked(), []
    for one in shown:
        one.installEventFilter(blocked)

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        found.append(dialog)
        assert isinstance(dialog, QDialog)
        (dialog.accept if isinstance(dialog, QMessageBox) else dialog.reject)()

    QTimer.singleShot(0, leave)
    assert isinstance(shown[0], MainWindow)
    ask(shown[0], path)
    assert isinstance(found[0], QDialog)
    for one in shown:
        one.removeEventFilter(blocked)
    return blocked.names


def test_a_dialog_that_waits_blocks_every_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt(qtbot, window)
    shown = [window, *(window.tools.open(record.name) for record in TOOLS)]
    wanted = {type(one).__name__ for one in shown}
    for kind in ("comment", "about", "shortcuts", "file", "rows", "name"):
        assert windows_blocked_by(shown, ASKED[kind], tmp_path) == wanted, kind
    (tmp_path / "a.json").write_text("")
    answers = [(str(tmp_path / "a.json"), ""), ("", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answers.pop(0))
    assert windows_blocked_by(shown, ASKED["replace"], tmp_path) == wanted, "replace"


def test_the_system_s_language_is_not_followed_while_the_program_runs(qapp: QApplication) -> None:
    told: list[None] = []
    languages().changed.connect(lambda: told.append(None))
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.LocaleChange))
    assert told == []


def test_every_dialog_that_waits_is_walked_here() -> None:
    names = ("exec", "getOpenFileName", "getSaveFileName")
    texts = {path: path.read_text("utf-8") for path in (ROOT / "ui").rglob("*.py")}
    waiting = {
        path.name
        for path, text in texts.items()
        if any(name in text for name in names)  # to parse all of them takes long
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in names
    }
    # Loops of events, and a menu that is made each time it is asked for.
    others = {"start.py", "screenshot.py", "canvas.py"}
    walked = {"file_dialogs.py", "commenting.py", "main_window.py", "handing_in.py"}
    walked |= {"table_files.py"}
    assert waiting - others == walked
