"""The "?" of a panel or a window: opens the page about what it stands in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from ui.widgets.help import ask_for_help
from ui.words.languages import speak


class HelpButton(QToolButton):
    """Asks for help on what is around it, or on a field.

    Parameters
    ----------
    parent : QWidget, optional
    about : QWidget, optional
        The field; by default the button's own place. Beside a field the button is small.
    """

    def __init__(self, parent: QWidget | None = None, about: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        # The style sheet draws the sign, in the theme's colours.
        self.setProperty("role", "help" if about is None else "field-help")
        # Who goes through the fields by Tab has F1 in each.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if about is None else Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._on_clicked)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Help"))
        self.setToolTip(self.tr("Help on this (F1)"))

    @Slot()
    def _on_clicked(self) -> None:
        ask_for_help(self if self._about is None else self._about)
