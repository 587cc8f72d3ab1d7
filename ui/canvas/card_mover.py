"""A card that is in the way can be dragged aside by anything of it that is no field or button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.canvas.geometry.hits import DRAG_PIXELS

_LEFT = Qt.MouseButton.LeftButton
_APART = 8
# The second press of a double-click comes as an event of its own.
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class CardMover(QObject):
    """Moves a card within the widget that it lies on.

    Parameters
    ----------
    card : QWidget
    ground : QWidget
        What it lies on: its parent.

    Attributes
    ----------
    was_moved : bool
        Whether the card stands where it was dragged; until it is closed it stays there.
    """

    def __init__(self, card: QWidget, ground: QWidget) -> None:
        super().__init__(card)
        self._card, self._ground = card, ground
        self._held: QPoint | None = None
        self._pressed_at = QPoint()
        self._drags = False
        self.was_moved = False
        card.installEventFilter(self)

    def outlook(self) -> tuple[bool, QPoint]:
        """Return whether the card was dragged, and where it stands."""
        return self.was_moved, self._card.pos()

    def take_outlook(self, outlook: tuple[bool, QPoint]) -> None:
        """Have the card stand there again, where it is seen."""
        if not self._card.isHidden():
            self.was_moved, corner = outlook
            self._move_to(corner)

    def keep_inside(self) -> None:
        """Bring the card back to where all of it is seen."""
        self._move_to(self._card.pos())

    def _move_to(self, corner: QPoint) -> None:
        card = self._card
        inside = self._ground.rect().adjusted(_APART, _APART, -_APART, -_APART)
        x = max(inside.left(), min(corner.x(), inside.right() + 1 - card.width()))
        y = max(inside.top(), min(corner.y(), inside.bottom() + 1 - card.height()))
        card.move(x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a drag; whatever else happens to the card goes on."""
        if event.type() == QEvent.Type.Hide:
            self._held, self.was_moved = None, False
        if not isinstance(event, QMouseEvent):
            return False
        at = event.globalPosition().toPoint()
        if event.type() in _PRESSES and event.button() == _LEFT:
            self._held, self._pressed_at, self._drags = at - self._card.pos(), at, False
        elif event.type() == QEvent.Type.MouseMove and self._held is not None:
            self._drags |= (at - self._pressed_at).manhattanLength() >= DRAG_PIXELS
            if self._drags:
                self.was_moved = True
                self._move_to(at - self._held)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._held is not None:
            self._held = None
        else:
            return event.type() == QEvent.Type.MouseButtonDblClick  # it is not the canvas's either
        return True
