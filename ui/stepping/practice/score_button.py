"""The score of the kind of number that is asked for; its menu has all kinds, and a reset."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget, QWidgetAction

from simulator.stepping.step_plan import StepKind
from ui.stepping.practice import score
from ui.stepping.practice.score_table import ScoreTable
from ui.stepping.practice.words import PracticeWords
from ui.words.languages import speak


class ScoreButton(QToolButton):
    """Quietly says how often a kind of number was right at once."""

    def __init__(self, words: PracticeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kind = StepKind.SUM
        self._room, self._tries = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        speak(self._say)

    def _say(self) -> None:
        self.show_kind(self._kind, self._tries)

    def set_room(self, room: int) -> None:
        """Say it in so few words that it keeps to a width; in figures alone where that is least."""
        if room != self._room:
            self._room = room
            self._say()

    def show_kind(self, kind: StepKind, tries: int = 0) -> None:
        """Show how a kind has gone, and how many answers were given to what is asked of it."""
        self._kind, self._tries = kind, tries
        found = score.tally(kind)
        for text in self._words.score(kind, found, tries):
            self.setText(text)
            if self.sizeHint().width() <= self._room:
                break
        self.setToolTip(self._words.score_in_full(kind, found))
        self.setAccessibleName(self._words.score_in_full(kind, found))

    @Slot()
    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        shown = QWidgetAction(menu)
        shown.setDefaultWidget(ScoreTable(self._words))
        menu.addAction(shown)
        menu.addSeparator()
        menu.addAction(self.tr("Reset the score")).triggered.connect(self._on_reset)

    @Slot()
    def _on_reset(self) -> None:
        score.forget()
        self.show_kind(self._kind)
