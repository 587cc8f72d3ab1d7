"""The chosen parameter: its gradient by backpropagation, and by each kind of difference."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.diagnostics.gradient_check import METHODS, default_step
from simulator.diagnostics.step_study import StepStudy
from ui.theme.type_size import set_figures
from ui.widgets.elided_label import ElidedLabel
from ui.words.languages import speak
from ui.words.numbers import full, short

_DIGITS = 9


class ChosenPanel(QWidget):
    """Four gradients of one parameter, one below the other, and how far the last three are off.

    Attributes
    ----------
    heading : ElidedLabel
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = ElidedLabel(self)
        self.heading.setProperty("role", "title")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self.heading, 0, 0, 1, 4)
        self._captions = [QLabel(self) for _ in range(3)]
        for column, label in enumerate(self._captions, start=1):
            label.setProperty("role", "caption")
            self._grid.addWidget(label, 1, column, Qt.AlignmentFlag.AlignRight)
        self._names = [QLabel(self) for _ in range(4)]
        self._cells = [[self._cell() for _ in range(3)] for _ in range(4)]
        for row, (name, cells) in enumerate(zip(self._names, self._cells, strict=True), start=2):
            self._grid.addWidget(name, row, 0)
            for column, cell in enumerate(cells, start=1):
                self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnStretch(0, 1)
        speak(self._say)

    def _cell(self) -> QLabel:
        label = QLabel(self)
        set_figures(label)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _say(self) -> None:
        captions = self.tr("gradient"), self.tr("error"), self.tr("step h")
        for label, text in zip(self._captions, captions, strict=True):
            label.setText(text)
        names = (
            self.tr("backpropagation"),
            self.tr("forward"),
            self.tr("backward"),
            self.tr("central"),
        )
        tips = (
            self.tr("The chain rule, exact but for rounding"),
            "(E(w + h) − E(w)) / h",
            "(E(w) − E(w − h)) / h",
            "(E(w + h) − E(w − h)) / 2h",
        )
        for label, text, tip in zip(self._names, names, tips, strict=True):
            label.setText(text)
            label.setToolTip(tip)

    def show_study(self, name: str, study: StepStudy | None) -> None:
        """Show a parameter's gradients; without a study its name alone."""
        self.heading.setText(name or self.tr("No parameter is chosen"))
        for cells in self._cells:
            for cell in cells:
                cell.clear()
        if study is None:
            return
        self._cells[0][0].setText(short(study.exact, _DIGITS))
        for cells, method, value in zip(self._cells[1:], METHODS, study.usual, strict=True):
            error = abs(float(value) - study.exact)
            cells[0].setText(short(float(value), _DIGITS))
            cells[1].setText(short(error, 2))
            cells[1].setToolTip(full(error))
            cells[2].setText(short(default_step(method), 2))
