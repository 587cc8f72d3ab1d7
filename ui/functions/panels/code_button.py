"""The button that copies a function as code, which its tooltip shows."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from ui.words.languages import speak


class CodeButton(QPushButton):
    """Copies a few lines of NumPy.

    Attributes
    ----------
    code : str
        Empty where there is none: the button is off then.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self.setAutoDefault(False)
        self.clicked.connect(self._copy)
        speak(self._say)

    def _say(self) -> None:
        self.setText(self.tr("Copy as NumPy code"))

    def show_code(self, code: str) -> None:
        """Offer other lines."""
        self.code = code
        self.setEnabled(bool(code))
        self.setToolTip(f"<pre>{escape(code)}</pre>" if code else "")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code)
