"""Keys that step on a whole page, wherever the focus is, unless what has it needs them itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

MOVES = {
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_Right: "forward",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
_NONE = Qt.KeyboardModifier.NoModifier
_NEED_ARROWS = (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


class StepKeys(QObject):
    """Left, Right, Home and End of a page, as long as the page is shown.

    Parameters
    ----------
    page : QWidget
        Of a workshop's window, which leaves the keys to what needs them: see `keeps_key`.

    Signals
    -------
    moved(str)
        ``back``, ``forward``, ``first`` or ``last``.
    """

    moved = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        for key, move in MOVES.items():
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self.moved.emit, move))


def keeps_key(event: QEvent, focused: QWidget | None) -> bool:
    """Return whether a key that might step is one that the focused widget needs itself."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() in MOVES
        and event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        and isinstance(focused, _NEED_ARROWS)
    )
