"""The score of the kind of number that is asked for; its menu has all kinds, and a reset."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from simulator.stepping.step_plan import StepKind
from ui.stepping.practice import score
from ui.stepping.practice.words import PracticeWords
from ui.words.languages import speak


class ScoreButton(QToolButton):
    """Quietly says how often a kind of number was right at once."""

    def __init__(self, words: PracticeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kind = StepKind.SUM
        self._is_brief = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        speak(self._say)

    def _say(self) -> None:
        self.show_kind(self._kind)

    def set_brief(self, brief: bool) -> None:
        """Say it in figures alone where there is little room."""
        self._is_brief = brief
        self.show_kind(self._kind)

    def show_kind(self, kind: StepKind) -> None:
        """Show how a kind has gone."""
        self._kind = kind
        found = score.tally(kind)
        in_figures = f"{found.at_once} / {found.asked}"
        self.setText(in_figures if self._is_brief else self._words.score(found))
        self.setToolTip(self._words.score_in_full(kind, found))
        self.setAccessibleName(self._words.score_in_full(kind, found))

    @Slot()
    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for kind in StepKind:
            menu.addAction(self._words.score_in_full(kind, score.tally(kind))).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Reset the score")).triggered.connect(self._on_reset)

    @Slot()
    def _on_reset(self) -> None:
        score.forget()
        self.show_kind(self._kind)
