"""The foot of a lesson's page: back, next, and to start the step again; always in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.theme.style import repolish
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import said, worded

BACK, NEXT = worded("Footer", "Back"), worded("Footer", "Next")
FINISH, NEXT_LESSON = worded("Footer", "Finish"), worded("Footer", "Next lesson")
CONTENTS = worded("Footer", "Contents")


class Footer(QWidget):
    """Three buttons.

    Attributes
    ----------
    again, back, next : QPushButton

    Signals
    -------
    again_wanted(), back_wanted(), next_wanted()
    """

    again_wanted = Signal()
    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._next_words: str = NEXT
        self.again, self.back, self.next = (QPushButton(self) for _ in range(3))
        self.again.setProperty("kind", "flat")
        self.again.setIconSize(QSize(14, 14))
        wide = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.back, self.next):
            button.setSizePolicy(wide)
            row.addWidget(button, 1)
        for button in (self.again, self.back, self.next):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 12)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.addWidget(self.again)
        first.addStretch(1)
        column.addLayout(first)
        column.addLayout(row)
        self.again.clicked.connect(self.again_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        speak(self._say)

    def _say(self) -> None:
        self.again.setText(self.tr("Start this step again"))
        tip = self.tr("Sets this step up anew. What you have done and answered stays.")
        if not self.again.isEnabled():
            tip = self.tr("The lesson is finished: open one of its steps.")
        self.again.setToolTip(tooltip(tip))
        self.back.setText(said(BACK))
        self.next.setText(said(self._next_words))
        is_first = not self.back.isEnabled()
        self.back.setToolTip(tooltip(self.tr("This is the first step.")) if is_first else "")

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        self.again.setIcon(icon("reset", theme))

    def show_ends(
        self, *, has_back: bool, has_again: bool, next_words: str, stands_out: bool
    ) -> None:
        """Show what Back and Next lead to.

        Parameters
        ----------
        has_back : bool
        has_again : bool
            Whether a step is shown that can be set up anew.
        next_words : str
            A message: what Next is called.
        stands_out : bool
            Whether everything here is done.
        """
        self.back.setEnabled(has_back)
        self.again.setEnabled(has_again)
        self._next_words = next_words
        self._say()
        if bool(self.next.property("accent")) != stands_out:
            self.next.setProperty("accent", stands_out)
            repolish(self.next)
