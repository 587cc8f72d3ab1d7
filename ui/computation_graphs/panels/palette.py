"""Buttons that add nodes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.computation_graphs.signs import OFFERED, rule, sign, title
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import said

VARIABLE, NUMBER = "variable", "number"
_COLUMNS = 5
_BUTTON = QSize(48, 28)


class Palette(QWidget):
    """A button for each kind of node.

    Attributes
    ----------
    buttons : dict of str to QToolButton
        By ``variable``, ``number`` or the operation's name.

    Signals
    -------
    wanted(str)
        Such a node is to be added.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setProperty("role", "caption")
        self.buttons: dict[str, QToolButton] = {}
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, name in enumerate((VARIABLE, NUMBER, *OFFERED)):
            button = QToolButton(self)
            button.setText({VARIABLE: "x", NUMBER: "1"}.get(name) or sign(name))
            button.setProperty("role", "switch")
            button.setFixedSize(_BUTTON)
            button.clicked.connect(partial(self.wanted.emit, name))
            self.buttons[name] = button
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        layout.addLayout(grid)
        speak(self._say)

    def _say(self) -> None:
        self.label.setText(self.tr("Add a node"))
        own = {VARIABLE: self.tr("Variable"), NUMBER: self.tr("Constant")}
        hints = {
            VARIABLE: self.tr("A value that can be moved, and by which the result is derived."),
            NUMBER: self.tr("A fixed number."),
        }
        for name, button in self.buttons.items():
            text = own.get(name) or said(title(name))
            button.setAccessibleName(text)
            told = hints.get(name) or said(rule(name))
            button.setToolTip(tooltip(text) + tooltip(told))
