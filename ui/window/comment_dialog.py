"""Asks for the comment that goes with a set-up: what the class is to do with it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.words.messages import filled

LONGEST = 2000


class CommentDialog(QDialog):
    """A field of several lines, and a button to go on.

    Parameters
    ----------
    comment : str
        What it says until now.
    parent : QWidget
    title : str
    go_on : str, optional
        What the button says that goes on; by default that this is all.
    """

    def __init__(self, comment: str, parent: QWidget, title: str, go_on: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        set_help_page(self, "help/files.md")
        self.field = QPlainTextEdit(comment)
        self.field.setTabChangesFocus(True)
        self.field.setPlaceholderText(
            self.tr("For example: train it three times. Which hidden nodes do the same?")
        )
        self.field.setMinimumSize(420, 120)
        label = QLabel(self.tr("&Comment for the class (shown where the file is opened):"))
        label.setBuddy(self.field)
        self._rest = QLabel()
        self._rest.setProperty("role", "note")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.go_on = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.buttons.addButton(HelpButton(), QDialogButtonBox.ButtonRole.HelpRole)
        if go_on:
            self.go_on.setText(go_on)
        column = QVBoxLayout(self)
        for widget in (label, self.field, self._rest, self.buttons):
            column.addWidget(widget)
        self.field.textChanged.connect(self.on_text_changed)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.on_text_changed()

    @property
    def comment(self) -> str:
        """What was typed, without what can't be kept in a file: tabs and other controls."""
        lines = self.field.toPlainText().strip().replace("\t", " ").split("\n")
        return "\n".join("".join(filter(str.isprintable, line)) for line in lines)

    def on_text_changed(self) -> None:
        """Say how much too long the comment is, and let it not be taken then."""
        over = len(self.comment) - LONGEST
        pattern = self.tr("{n} characters too many")
        self._rest.setText(filled(pattern, n=over) if over > 0 else "")
        self._rest.setVisible(over > 0)
        self.go_on.setEnabled(over <= 0)
