"""The page of the confusion matrix: counts or shares, to be copied and clicked."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.storage.tables import write_table
from ui.results.measured import Array, Measured, Part
from ui.results.pictures.confusion_matrix import ConfusionMatrix
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import filled


class MatrixPage(QWidget):
    """Shows the matrix of one part, of one label where rows have several.

    Attributes
    ----------
    matrix : ConfusionMatrix
    in_percent : QCheckBox
    copy : QPushButton
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = ConfusionMatrix(theme, self)
        self.in_percent, self.copy = QCheckBox(self), QPushButton(self)
        self.copy.setAutoDefault(False)
        self.in_percent.toggled.connect(self.matrix.set_in_percent)
        self.copy.clicked.connect(self._copy)
        below = QHBoxLayout()
        below.addWidget(self.in_percent)
        below.addStretch(1)
        below.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.matrix, 1)
        column.addLayout(below)
        speak(self._say)

    def _say(self) -> None:
        self.in_percent.setText(self.tr("Percent of each ro&w"))
        self.in_percent.setToolTip(
            self.tr("Of the rows of a class, how many were taken for each: the diagonal is recall")
        )
        self.copy.setText(self.tr("&Copy the matrix"))
        self.copy.setToolTip(self.tr("As a table with tabs, for a spreadsheet"))

    def show_part(self, measured: Measured, part: Part, label: int) -> None:
        """Show a part's matrix, of label number `label` where rows have several."""
        if part.scores.confusion is None:
            return
        counts: Array = part.scores.confusion
        names = measured.class_names()
        if measured.data.task == "multilabel":
            counts = counts[label]
            names = filled(self.tr("not {0}"), names[label]), names[label]
        self.matrix.show_counts(counts, names)

    def write_table(self, path: str) -> None:
        """Write the matrix as it is shown as ``.csv``; raise `FileProblem` where that fails."""
        head, *lines = self.matrix.lines()
        write_table(path, list(map(str, head)), lines)

    @Slot()
    def _copy(self) -> None:
        lines = ("\t".join(map(str, line)) for line in self.matrix.lines())
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
