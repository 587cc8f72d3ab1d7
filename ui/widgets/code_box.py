"""Lines of code that are shown, to be read there and copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.type_size import scaled
from ui.words.languages import speak
from ui.words.messages import said

_PIXELS = 12


class CodeBox(QWidget):
    """Shows lines with a heading, and copies them.

    Parameters
    ----------
    lines : int
        For how many there is room.
    parent : QWidget, optional

    Attributes
    ----------
    heading : QLabel
    copy : QPushButton
    text : QPlainTextEdit
    """

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._title = lines, ""
        self.heading, self.copy, self.text = QLabel(self), QPushButton(self), QPlainTextEdit(self)
        self.heading.setProperty("role", "caption")
        self.heading.setBuddy(self.text)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.heading, 1)
        head.addWidget(self.copy)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.text)
        self._fit()
        speak(self._say)

    def _say(self) -> None:
        self.copy.setText(self.tr("Copy the code"))
        self.heading.setText(said(self._title))
        self.text.setAccessibleName(said(self._title))

    def show_code(self, title: str, code: str) -> None:
        """Show other lines, or nothing where there are none.

        Parameters
        ----------
        title : str
            What they are: a message.
        code : str
        """
        self._title, lines = title, code.rstrip("\n")
        self._say()
        self.setVisible(bool(lines))
        if lines != self.text.toPlainText():  # or what is marked in it would be lost
            self.text.setPlainText(lines)

    def _fit(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(scaled(_PIXELS))
        self.text.setFont(font)
        line = self.text.fontMetrics().lineSpacing()
        self.text.setMinimumHeight(line * self._lines + 2 * scaled(_PIXELS) + 8)

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the lines in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText() + "\n")
