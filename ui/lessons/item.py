"""What tasks and questions have in common: a sign in front, hints, and what is said to them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.lessons.markup import blocks
from ui.lessons.hints import Hints
from ui.lessons.sign import Sign
from ui.lessons.text.laying_out import laid_out
from ui.lessons.text.look import SMALL, Look, faces_of
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import Theme
from ui.words.messages import said

_GAP = 10
_MOST_WIDTHS = 8


class ItemBox(QWidget):
    """A sign, and beside it a column.

    Parameters
    ----------
    number : int
        Which of the step's tasks and questions it is, tasks first, from 0.
    hints : sequence of str
    parent : QWidget
    is_round : bool, default False
        Whether the sign is.

    Attributes
    ----------
    number : int
    sign : Sign
    column : QVBoxLayout
    remark : Remark
        What is said to it.
    hints : Hints

    Signals
    -------
    hint_wanted(int)
        Its number: the next hint is wanted.
    """

    hint_wanted = Signal(int)

    def __init__(
        self, number: int, hints: Sequence[str], parent: QWidget, *, is_round: bool = False
    ) -> None:
        super().__init__(parent)
        self.number = number
        self.remark, self.hints = Remark(self), Hints(hints, self)
        self.hints.wanted.connect(self._on_hint_wanted)
        self.sign = Sign(self, is_round=is_round)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.column, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        for part in (self.sign, self.remark, self.hints):
            part.set_theme(theme)

    @Slot()
    def _on_hint_wanted(self) -> None:
        self.hint_wanted.emit(self.number)


class Remark(RichText):
    """What is said to a task or an answer, which may change while it is read."""

    def __init__(self, parent: QWidget, look: Look = SMALL) -> None:
        self._is_held = False
        self._reserved: tuple[Sequence[str], Look] = ((), look)
        self._tallest: dict[int, int] = {}  # by the width: layouts ask for several in turn
        super().__init__(parent, look)
        self.hide()

    def hold(self, reserved: Sequence[str], look: Look) -> None:
        """Keep room for the tallest of some texts from the start, and of what it has said since.

        Nothing below it is to move under the pointer.

        Parameters
        ----------
        reserved : sequence of str
            Texts of a lesson, or messages; there is room for a line at least.
        look : Look
        """
        self._is_held, self._reserved = True, (reserved, look)
        self.show()

    def tell(self, text: str, look: Look) -> None:
        """Say something, or with an empty text nothing."""
        self.set_look(look)
        self.show_text(text)
        self.setVisible(self._is_held or bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Hold no height of another size of type."""
        self._tallest.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text, or of the tallest so far where that is held."""
        own = super().heightForWidth(width)
        if not self._is_held:
            return own
        if width not in self._tallest:
            if len(self._tallest) >= _MOST_WIDTHS:
                self._tallest.clear()
            self._tallest[width] = self._reserved_height(width)
        self._tallest[width] = max(own, self._tallest[width])
        return self._tallest[width]

    def _reserved_height(self, width: int) -> int:
        texts, look = self._reserved
        faces = faces_of(look)
        sheets = (laid_out(blocks(said(one)), look, faces, width) for one in texts)
        return ceil(max((one.height for one in sheets), default=faces.line))
