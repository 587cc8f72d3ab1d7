"""A note whose place stays as high as its longest text needs, so that nothing below it jumps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import Note

_UNBOUNDED = 10_000
_MOST_WIDTHS = 32
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class HeldNote(Note):
    """Keeps room for texts that it may show, also while it shows a shorter one, or none.

    A longer text than those makes room for itself, and keeps it as long as the width stays.
    """

    def __init__(self, parent: QWidget | None = None, role: str = "note") -> None:
        super().__init__(parent, role)
        self._texts: tuple[str, ...] = ()
        self._tallest, self._tallest_at = 0, -1
        self._held: dict[tuple[int, str], int] = {}
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def hold(self, texts: Sequence[str], *, lines: int = 0) -> None:
        """Keep room for the tallest of some texts.

        Parameters
        ----------
        texts : sequence of str
        lines : int, default 0
            As many at least: of a note that has told nothing yet, Qt asks for no height.
        """
        self.setMinimumHeight(lines * self.fontMetrics().lineSpacing())
        self._texts, self._tallest_at = tuple(texts), -1
        self._held.clear()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the tallest text so far at this width."""
        if width != self._tallest_at:
            self._tallest_at = width
            self._tallest = self._height_held(width)
        own = super().heightForWidth(width) if self.text() else 0
        self._tallest = max(self._tallest, own)
        return self._tallest

    def _height_held(self, width: int) -> int:
        """Return what the held texts need; a layout asks for several widths in turn, over again."""
        key = width, self.font().key()
        if key not in self._held:
            if len(self._held) >= _MOST_WIDTHS:
                self._held.clear()
            heights = (self._height_of(text, width) for text in self._texts)
            self._held[key] = max(heights, default=0)
        return self._held[key]

    def _height_of(self, text: str, width: int) -> int:
        margins = self.contentsMargins()
        room = QRect(0, 0, width - margins.left() - margins.right(), _UNBOUNDED)
        height = self.fontMetrics().boundingRect(room, _WRAPPED, text).height()
        return height + margins.top() + margins.bottom()

    def minimumSizeHint(self) -> QSize:
        """Ask for no less than what is kept."""
        return QSize(super().minimumSizeHint().width(), max(0, self._tallest))
