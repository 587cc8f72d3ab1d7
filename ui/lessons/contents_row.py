"""A row of the contents, from which arrow keys go on to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.lessons.keys import ENTER, claims
from ui.lessons.row import Row

_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class ContentsRow(Row):
    """Goes on with Up and Down, to the first and the last row with Home and End.

    Signals
    -------
    gone(object, int)
        Itself, and how far the keyboard goes on.
    ended(int)
        The keyboard goes to the first row, 0, or to the last, -1.
    """

    gone = Signal(object, int)
    ended = Signal(int)
    KEYS: tuple[Qt.Key, ...] = (*_KEYS, *_ENDS, *ACROSS, *ENTER)

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
        elif key in _ENDS:
            self.ended.emit(_ENDS[key])
        elif key not in ACROSS:  # a plain button would hand the keyboard on by these
            super().keyPressEvent(event)
