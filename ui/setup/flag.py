"""A warning in a frame with a button that puts it right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.fields import Note


class Flag(QFrame):
    """A quiet warning with its remedy; hidden while there is nothing wrong.

    Signals
    -------
    remedy_chosen()
        The user wants what the button offers.
    """

    remedy_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "flag")
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reason = Note()
        self.reason.setProperty("role", "small")
        self.remedy = QPushButton()
        self.remedy.clicked.connect(self.remedy_chosen)
        text = QHBoxLayout()
        text.setSpacing(8)
        text.addWidget(self._sign)
        text.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(text)
        column.addWidget(self.remedy)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the theme's colours."""
        self._sign.setPixmap(
            icon("warning", theme, "caution").pixmap(QSize(16, 16), self.devicePixelRatioF())
        )

    def show_warning(self, reason: str, remedy: str = "") -> None:
        """Say what is wrong and name its remedy, if one click has any; no reason hides the flag."""
        self.reason.setText(reason)
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))
        self.setVisible(bool(reason))
