"""Asks a learner for a name: hand-ins bear it, and numbers of one's own follow from it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton

LONGEST = 120
_WIDTH = 400


class NameDialog(QDialog):
    """A field for a name, and what it is for.

    Parameters
    ----------
    name : str
        What is known until now.
    parent : QWidget
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your name in lessons"))
        set_help_page(self, "help/panel-lessons.md")
        why = QLabel(
            self.tr(
                "Your name, or the number that your teacher knows you by. It is written into the "
                "files that you hand in. Some lessons give each learner different numbers, and "
                "make them from this name.\n\nIt stays on this machine, and you can change it in "
                "the Lessons menu."
            )
        )
        why.setWordWrap(True)
        why.setMinimumWidth(_WIDTH)
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST)
        label = QLabel(self.tr("&Name or number:"))
        label.setBuddy(self.field)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.addButton(HelpButton(), QDialogButtonBox.ButtonRole.HelpRole)
        column = QVBoxLayout(self)
        for widget in (why, label, self.field, self.buttons):
            column.addWidget(widget)
        self.field.textChanged.connect(self._on_text)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.field.setFocus()
        self._on_text()

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the middle of the window that asks."""
        super().showEvent(event)
        if (parent := self.parentWidget()) is not None and not event.spontaneous():
            middle = parent.window().frameGeometry().center() - self.rect().center()
            self.move(max(0, middle.x()), max(0, middle.y()))

    @property
    def name(self) -> str:
        """What was typed, without what can't be kept in a file."""
        return "".join(filter(str.isprintable, self.field.text())).strip()

    def _on_text(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name))
