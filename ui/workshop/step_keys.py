"""Keys that step on a whole page, wherever the focus is, unless what has it needs them itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_MOVES: Mapping[Qt.Key, str] = MappingProxyType(
    {
        Qt.Key.Key_Left: "back",
        Qt.Key.Key_Right: "forward",
        Qt.Key.Key_Home: "first",
        Qt.Key.Key_End: "last",
    }
)


class StepKeys(QObject):
    """Left, Right, Home and End of a page, as long as the page is shown.

    What needs them itself keeps them, which the program's `FocusedKeys` sees to.

    Parameters
    ----------
    page : QWidget
    far : bool, default False
        With Shift, too, for larger steps.

    Signals
    -------
    moved(str)
        ``back``, ``forward``, ``first`` or ``last``.
    moved_far(str)
        The same with Shift.
    """

    moved = Signal(str)
    moved_far = Signal(str)

    def __init__(self, page: QWidget, *, far: bool = False) -> None:
        super().__init__(page)
        for key, move in _MOVES.items():
            _listen(page, QKeySequence(key), self.moved, move)
            if far:
                _listen(page, QKeySequence(Qt.Modifier.SHIFT | key), self.moved_far, move)


def _listen(page: QWidget, keys: QKeySequence, signal: SignalInstance, move: str) -> None:
    shortcut = QShortcut(keys, page)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(partial(signal.emit, move))
