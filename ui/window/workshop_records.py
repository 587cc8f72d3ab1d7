"""The workshops' windows, declared: one record each, in the order of their menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ui.window.tool_record import ToolRecord
from ui.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def _connected(made: Any, window: MainWindow) -> QWidget:
    """Return a workshop's window that hands a document of another workshop on."""
    made.other_opened.connect(window.tools.open_workshop)
    shown: QWidget = made
    return shown


def _functions(window: MainWindow) -> QWidget:
    from ui.functions.window import functions_window

    return _connected(functions_window(window.theme, window), window)


FUNCTIONS = ToolRecord(
    "functions",
    QT_TRANSLATE_NOOP("window", "&Functions…"),
    QT_TRANSLATE_NOOP("window", "Activations and their derivatives as curves, read at a point"),
    ("Ctrl+Shift+F",),
    "help/tool-functions.md",
    _functions,
)

# A workshop's record is called as its documents say: a file that is opened finds its window so.
WORKSHOPS = (FUNCTIONS,)
