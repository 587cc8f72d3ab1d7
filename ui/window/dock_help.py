"""The "?" in a panel's title, beside the buttons that Qt puts there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QAbstractButton, QDockWidget

from ui.widgets.help_button import HelpButton

_SIDE, _GAP = 18, 2
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class DockHelp(QObject):
    """Keeps a help button left of the button that tears the panel off.

    Qt places those two by itself, in whatever size of type, and has no place for a third.

    Parameters
    ----------
    dock : QDockWidget
    beside : QAbstractButton
        The button of Qt's that it stands left of.
    """

    def __init__(self, dock: QDockWidget, beside: QAbstractButton) -> None:
        super().__init__(dock)
        self.button = HelpButton(dock)
        self._beside = beside
        beside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the button that it stands beside."""
        if event.type() in _MOVES:
            place = self._beside.geometry()
            shown = QRect(0, 0, _SIDE, _SIDE)
            shown.moveCenter(place.center())
            shown.moveRight(place.left() - _GAP)
            self.button.setGeometry(shown)
            self.button.raise_()
        return False
