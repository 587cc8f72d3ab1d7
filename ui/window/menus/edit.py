"""The Edit menu: undo and redo, which say what they would do, and the comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.window.menus.record import ActionRecord, Menu, Separator, said
from ui.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def _why_no_undo(window: MainWindow) -> str:
    possible = window.controller.undo_stack.canUndo()
    return "" if possible else said(QT_TRANSLATE_NOOP("window", "Nothing has been changed yet"))


def _why_no_redo(window: MainWindow) -> str:
    possible = window.controller.undo_stack.canRedo()
    return "" if possible else said(QT_TRANSLATE_NOOP("window", "Nothing has been undone"))


EDIT = Menu(
    QT_TRANSLATE_NOOP("window", "&Edit"),
    (
        ActionRecord(
            "undo",
            QT_TRANSLATE_NOOP("window", "Undo"),
            QT_TRANSLATE_NOOP("window", "Take the last edit back"),
            keys=("Ctrl+Z",),
            icon="undo",
            obstacle=_why_no_undo,
            source=lambda window: window.undo_actions.undo,
        ),
        ActionRecord(
            "redo",
            QT_TRANSLATE_NOOP("window", "Redo"),
            QT_TRANSLATE_NOOP("window", "Make the edit again that was taken back last"),
            keys=("Ctrl+Shift+Z", "Ctrl+Y"),
            icon="redo",
            obstacle=_why_no_redo,
            source=lambda window: window.undo_actions.redo,
        ),
        Separator(),
        ActionRecord(
            "comment",
            QT_TRANSLATE_NOOP("window", "&Comment…"),
            QT_TRANSLATE_NOOP("window", "Say what the class is to do with this set-up"),
            lambda window: window.file_actions.change_comment(),
        ),
    ),
)
