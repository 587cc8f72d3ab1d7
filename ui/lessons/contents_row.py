"""A row of the contents, from which arrow keys go on to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.lessons.keys import ENTER, claims
from ui.lessons.row import Row

_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ContentsRow(Row):
    """Goes on with Up and Down.

    Signals
    -------
    gone(object, int)
        Itself, and how far the keyboard goes on.
    """

    gone = Signal(object, int)
    KEYS: tuple[Qt.Key, ...] = (*_KEYS, *ENTER)

    def event(self, event: QEvent) -> bool:
        """Claim its keys: the arrows step the network elsewhere."""
        if claims(event, self.KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with the arrows."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.gone.emit(self, _KEYS[key])
        else:
            super().keyPressEvent(event)
