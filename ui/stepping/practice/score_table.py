"""The score of all kinds of numbers in one small table, kept from session to session."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.stepping.step_plan import StepKind
from ui.stepping.practice import score
from ui.stepping.practice.words import PracticeWords
from ui.theme.type_size import tabular_font
from ui.words.languages import speak
from ui.words.numbers import percent

_MARGIN, _COLUMN_GAP, _ROW_GAP = 12, 20, 4
_NONE = "–"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ScoreTable(QWidget):
    """A row for each kind of number: asked, right at once, tries, hints, worked out again.

    Parameters
    ----------
    words : PracticeWords
    parent : QWidget, optional

    Attributes
    ----------
    cells : list of list of QLabel
        Kind by kind; the name comes first.
    """

    def __init__(self, words: PracticeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        grid = QGridLayout(self)
        grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        grid.setHorizontalSpacing(_COLUMN_GAP)
        grid.setVerticalSpacing(_ROW_GAP)
        self.heads = [QLabel(self) for _ in range(6)]
        self.cells = [[QLabel(self) for _ in self.heads] for _ in StepKind]
        for row, line in enumerate([self.heads, *self.cells]):
            for column, label in enumerate(line):
                grid.addWidget(label, row, column)
                if column:
                    label.setAlignment(_RIGHT)
                if row and column:
                    label.setFont(tabular_font())
                if not row:
                    label.setProperty("role", "muted")
        speak(self._say)

    def _say(self) -> None:
        heads = (
            self.tr("Kind of number"),
            self.tr("asked"),
            self.tr("right at once"),
            self.tr("tries"),
            self.tr("hints"),
            self.tr("again"),
        )
        for label, text in zip(self.heads, heads, strict=True):
            label.setText(text)
        self.heads[5].setToolTip(
            self.tr("Worked out once more after it was known: counted here alone")
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the score as it stands."""
        for kind, line in zip(StepKind, self.cells, strict=True):
            found = score.tally(kind)
            figures = [_NONE] * 5
            if found.asked or found.again:
                share = f" ({percent(found.at_once / found.asked)})" if found.asked else ""
                counts = (found.tries, found.hints, found.again)
                figures = [str(found.asked), f"{found.at_once}{share}", *map(str, counts)]
            for label, text in zip(line, (self._words.kind(kind), *figures), strict=True):
                label.setText(text)
                label.setEnabled(figures[0] != _NONE)
        told = (self._words.score_in_full(kind, score.tally(kind)) for kind in StepKind)
        self.setAccessibleName("\n".join(told))
