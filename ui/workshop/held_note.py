"""A note whose place stays as high as its longest text needs, so that nothing below it jumps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import Note

_UNBOUNDED = 10_000
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class HeldNote(Note):
    """Keeps room for texts that it may show, also while it shows a shorter one, or none.

    A longer text than those makes room for itself, and keeps it as long as the width stays.
    """

    def __init__(self, parent: QWidget | None = None, role: str = "note") -> None:
        super().__init__(parent, role)
        self._texts: tuple[str, ...] = ()
        self._tallest, self._tallest_at = 0, -1
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def hold(self, texts: Sequence[str]) -> None:
        """Keep room for the tallest of some texts."""
        self._texts, self._tallest_at = tuple(texts), -1
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the tallest text so far at this width."""
        if width != self._tallest_at:
            self._tallest_at = width
            self._tallest = max((self._height_of(text, width) for text in self._texts), default=0)
        own = super().heightForWidth(width) if self.text() else 0
        self._tallest = max(self._tallest, own)
        return self._tallest

    def _height_of(self, text: str, width: int) -> int:
        margins = self.contentsMargins()
        room = QRect(0, 0, width - margins.left() - margins.right(), _UNBOUNDED)
        height = self.fontMetrics().boundingRect(room, _WRAPPED, text).height()
        return height + margins.top() + margins.bottom()

    def minimumSizeHint(self) -> QSize:
        """Ask for no less than what is kept."""
        return QSize(super().minimumSizeHint().width(), max(0, self._tallest))
