"""The palette's field: letters stay in it, everything that moves or decides goes to the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBox(QLineEdit):
    """A line of text that has every key while it is seen.

    Its property ``keeps_focus`` tells `FocusedKeys` that the focus is not to be handed back.

    Signals
    -------
    moved(int)
        Another row is wanted, so many further down.
    decided(), cancelled()
        Enter; Escape, or the keys again that open the palette.
    """

    moved = Signal(int)
    decided = Signal()
    cancelled = Signal()

    def __init__(self, keys: QKeySequence, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setProperty("keeps_focus", True)
        self.setProperty("role", "search")

    def event(self, event: QEvent) -> bool:
        """Take every key before a shortcut of the window can: it lies behind."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrow keys, decide with Enter, leave with Escape."""
        key = event.key()
        if QKeySequence(event.keyCombination()) == self._keys or key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in _ENTER:
            self.decided.emit()
        elif key in _MOVES and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.moved.emit(_MOVES[Qt.Key(key)])
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Stay: there is nowhere else to go in the palette."""
        return True
