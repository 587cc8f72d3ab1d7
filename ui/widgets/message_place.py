"""Where a message lies: over a strip, in room made for it, or over whatever its host shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

_GAP = 12
_MAX_WIDTH = 640


class MessagePlace:
    """The top of a host, and what stands there.

    Parameters
    ----------
    host : QWidget
    over : QWidget or None
        A strip whose place the message takes while both are to be seen.

    Attributes
    ----------
    room : QWidget
        A host of which nothing may be covered has it at the top of its layout, shown: it is as high
        as the message where there is no strip.
    """

    def __init__(self, host: QWidget, over: QWidget | None) -> None:
        self._host, self._over = host, over
        self.room = QWidget(host)
        self.room.setFixedHeight(0)
        self.room.hide()

    def width(self) -> int:
        """Return how wide the message is: as its host where nothing is covered."""
        if self._has_strip() or self._has_room():
            return self._host.width()
        return max(120, min(_MAX_WIDTH, self._host.width() - 2 * _GAP))

    def least_height(self, width: int) -> int:
        """Return how high the strip is that nothing may be seen of; 0 where there is none."""
        if self._over is None or not self._has_strip():
            return 0
        layout = self._over.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self._over.sizeHint().height()

    def make_room(self, height: int) -> int:
        """Have what is below a message of this height make room for it; 0 for no message.

        Of more than one line it would cover what is below the strip. Returned is how much room is
        taken beyond what a strip takes by itself.
        """
        has_strip = self._has_strip()
        if self._over is not None:
            self._over.setMinimumHeight(height if has_strip else 0)
        self.room.setFixedHeight(0 if has_strip else height)
        if has_strip and self._over is not None:
            return max(0, height - self._over.minimumSizeHint().height())
        return height if self._has_room() else 0

    def leave_room(self) -> bool:
        """Leave the room as it is though the message goes; return whether there is any."""
        return self._has_room() and not self._has_strip() and self._host.isVisible()

    def top_left(self, size: QSize) -> QPoint:
        """Return where a message of this size begins, in the host's pixels."""
        if self._over is not None and self._has_strip():
            return self._over.geometry().topLeft()
        if self._has_room():
            return self.room.geometry().topLeft()
        return QPoint((self._host.width() - size.width()) // 2, _GAP)

    def _has_strip(self) -> bool:
        """Return whether there is a strip whose place the message takes while it is shown."""
        return self._over is not None and self._over.isVisibleTo(self._host)

    def _has_room(self) -> bool:
        return not self.room.isHidden()
