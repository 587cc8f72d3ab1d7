"""A text of several paragraphs, with what stands in quotes as notes in boxes of their own."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.lessons.markup import blocks
from ui.lessons.note_box import NoteBox
from ui.lessons.text.look import BODY
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import DARK, Theme
from ui.words.languages import speak
from ui.words.messages import said


class TextColumn(QWidget):
    """Shows a text.

    Another language has as many pieces, as a rule; pieces are made and hidden as it needs them.

    Parameters
    ----------
    text : str
    parent : QWidget

    Attributes
    ----------
    pieces : list of RichText
        In order, those of notes among them.

    Signals
    -------
    added(object)
        Another piece, a `RichText`.
    """

    added = Signal(object)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._theme = text, DARK
        self._kinds: list[bool] = []
        self._boxes: list[QWidget] = []
        self.pieces: list[RichText] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        speak(self._say)

    def _say(self) -> None:
        groups = [
            (is_note, list(group))
            for is_note, group in groupby(blocks(said(self._text)), key=lambda one: one.is_note)
        ]
        if [is_note for is_note, _ in groups] != self._kinds:
            self._make([is_note for is_note, _ in groups])
        for piece, (_, group) in zip(self.pieces, groups, strict=True):
            piece.show_blocks(group)

    def _make(self, kinds: list[bool]) -> None:
        for box in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._kinds, self._boxes, self.pieces = kinds, [], []
        for is_note in kinds:
            box = NoteBox(self) if is_note else RichText(self, BODY)
            piece = box.text if isinstance(box, NoteBox) else box
            piece.set_theme(self._theme)
            self._boxes.append(box)
            self.pieces.append(piece)
            self._column.addWidget(box)
            self.added.emit(piece)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for piece in self.pieces:
            piece.set_theme(theme)
