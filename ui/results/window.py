"""A window with the metrics of the network as it is now: a table, and the confusion matrix."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.messages import reason
from simulator.nn.network import Network
from simulator.session.snapshot import Snapshot
from simulator.training.metrics import Report, Scores, report
from ui.controller.controller import Controller
from ui.results.confusion_matrix import ConfusionMatrix
from ui.results.row_gallery import RowGallery
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.widgets.combos import measure_again
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.help_button import HelpButton
from ui.words.data_names import said_names
from ui.words.epochs import epochs_made
from ui.words.languages import speak
from ui.words.messages import capital, filled, said, worded
from ui.words.numbers import full, grouped, percent, short
from ui.words.titles import translated

_HEADING_WIDTH = 320
_SHARES = ("accuracy", "precision", "recall", "f1")


class Results(QDialog):
    """Metrics on training and validation data, computed when the window is opened or asked again.

    Parameters
    ----------
    controller : Controller
        Knows the latest snapshot.
    theme : Theme
    parent : QWidget, optional
    """

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._report: Report | None = None
        self._run_id = -1
        self._data: Any = None
        self._why = self._title = self._epochs = ""
        self._picked = (0, 0)
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        # As long as there is no table, the window is not to be as small as its one sentence.
        self.heading.setMinimumWidth(_HEADING_WIDTH)
        self.table = QGridLayout()
        self.table.setHorizontalSpacing(24)
        self.table.setVerticalSpacing(6)
        self.note = ExplainedLabel(self)
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.again = QPushButton(self)
        self.part, self.label = QComboBox(self), QComboBox(self)
        self.matrix = ConfusionMatrix(theme, self)
        self.matrix.cell_picked.connect(self.on_cell_picked)
        self.gallery = RowGallery(theme, self)
        self.gallery.row_picked.connect(self.on_row_picked)
        self._matrix_side = QWidget(self)
        self._assemble()
        self._matrix_side.hide()
        self.again.clicked.connect(self.refresh)
        self.part.activated.connect(self._show_matrix)
        self.label.activated.connect(self._show_matrix)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Results"))
        self.again.setText(self.tr("Measure again"))
        self.again.setToolTip(self.tr("Take the network as it is now"))
        self.part.setAccessibleName(self.tr("Rows that are counted"))
        self.label.setAccessibleName(self.tr("Label that is counted"))
        self._say_heading()
        self._name_parts()
        if self._report is None:
            return
        self._name_labels()
        self._fill_table(self._report)
        self.note.setText(self._explanation(self._data))
        self._fill_matrix()
        if self.gallery.isVisible():
            self.gallery.say(self.matrix.sentence(*self._picked))

    def _say_heading(self) -> None:
        if self._report is not None:
            words = self.tr("{title}, after {epochs} epochs")
            told = filled(words, title=translated(self._title), epochs=self._epochs)
            self.heading.setText(told)
        elif self._why:
            self.heading.setText(filled(self.tr("{why}."), why=capital(said(self._why))))

    def _assemble(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.heading)
        left.addLayout(self.table)
        left.addWidget(self.note)
        left.addStretch(1)
        left.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        choices = QHBoxLayout()
        choices.addWidget(self.part)
        choices.addWidget(self.label)
        choices.addStretch(1)
        right = QVBoxLayout(self._matrix_side)
        right.setContentsMargins(0, 0, 0, 0)
        right.addLayout(choices)
        right.addWidget(self.matrix, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(24)
        layout.addLayout(left)
        layout.addWidget(self._matrix_side, 1)
        layout.addWidget(HelpButton(self), 0, Qt.AlignmentFlag.AlignTop)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.matrix.set_theme(theme)
        self.gallery.pictures.set_theme(theme)

    def follow(self, snapshot: Snapshot) -> None:
        """Measure where another network has been opened since, or nothing is shown yet."""
        if snapshot.run_id != self._run_id or self._report is None:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Measure the network of the latest snapshot."""
        snapshot = self._controller.latest
        if snapshot is None:
            self._show_nothing(worded("Results", "the scenario is still being prepared"))
            return
        experiment = snapshot.experiment
        try:
            found = report(Network(experiment.spec), snapshot.state.theta, experiment.data)
        except ValueError as problem:  # outputs that are not finite
            self._show_nothing(reason(problem))
            return
        self._show(snapshot, found)

    def _show_nothing(self, why: str) -> None:
        self._report, self._why = None, why
        self._say_heading()
        self._clear_table()
        self.note.clear()
        self._matrix_side.hide()

    def _show(self, snapshot: Snapshot, found: Report) -> None:
        data = snapshot.experiment.data
        self._report, same = found, self._data is data
        self._data, self._run_id = data, snapshot.run_id
        self._title, self._epochs = snapshot.experiment.title, epochs_made(snapshot)
        self._say_heading()
        self._fill_table(found)
        self.note.setText(self._explanation(data))
        has_matrix = found.training.confusion is not None
        grows = has_matrix and self._matrix_side.isHidden()
        self._matrix_side.setVisible(has_matrix)
        if has_matrix:
            self._fill_choices(found, same)
            self._show_matrix()
        if grows or not has_matrix:
            self.adjustSize()

    def _explanation(self, data: Any) -> str:
        if data.task == "regression":
            return self.tr(
                "The mean squared error is in the square of the data's own units. R² is the part "
                "of the targets' variance that the network explains: 1 is perfect, 0 is as good "
                "as always saying the mean."
            )
        if data.task == "binary":
            words = self.tr(
                "Precision: how many of the rows taken for {name} are. Recall: how many of "
                "those that are were found. F1 is the harmonic mean of the two."
            )
            return filled(words, name=data.class_names[1])
        words = self.tr(
            "Precision: how many of those taken for a class are of it. Recall: how many of a "
            "class were found. F1: the harmonic mean of the two. All are means over the classes; "
            "a class that is never predicted counts as 0."
        )
        if data.image_shape is None:
            return words
        click = self.tr("A click on a cell shows its pictures.")
        return f"{words}\n\n{click}"

    # -- table

    def _clear_table(self) -> None:
        while (item := self.table.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fill_table(self, found: Report) -> None:
        self._clear_table()
        parts = [(self.tr("training"), found.training)]
        if found.validation is not None:
            parts.append((self.tr("validation"), found.validation))
        names = list(found.training.values)
        for row, name in enumerate((self.tr("rows"), *map(self._name, names)), start=1):
            self._add(QLabel(name, self), row, 0)
        for column, (title, scores) in enumerate(parts, start=1):
            head = QLabel(title, self)
            head.setProperty("role", "caption")
            self._add(head, 0, column)
            self._add_number(1, column, grouped(scores.rows), "")
            for row, name in enumerate(names, start=2):
                self._add_number(row, column, *_texts(name, scores))

    def _add_number(self, row: int, column: int, text: str, tip: str) -> None:
        label = QLabel(text, self)
        set_figures(label)
        label.setToolTip(tip)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._add(label, row, column)

    def _add(self, label: QLabel, row: int, column: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self.table.addWidget(label, row, column, side)
        label.show()  # a layout has no room for what is hidden, which it shows later by itself

    def _name(self, metric: str) -> str:
        return {
            "accuracy": self.tr("accuracy"),
            "precision": self.tr("precision"),
            "recall": self.tr("recall"),
            "f1": "F1",
            "mse": self.tr("mean squared error"),
            "r2": "R²",
        }[metric]

    # -- matrix

    def _fill_choices(self, found: Report, same: bool) -> None:
        """Offer the parts and labels there are; for the same data the choice stays."""
        chosen = (self.part.currentIndex(), self.label.currentIndex()) if same else (0, 0)
        self.part.clear()
        self.part.addItems([""] * (1 if found.validation is None else 2))
        self._name_parts()
        self.label.clear()
        if self._data.task == "multilabel":
            self.label.addItems(said_names(self._data.class_names))
        self.label.setVisible(self.label.count() > 0)
        self.part.setCurrentIndex(max(0, min(chosen[0], self.part.count() - 1)))
        self.label.setCurrentIndex(max(0, chosen[1]) if self.label.count() else -1)

    def _name_labels(self) -> None:
        for place in range(self.label.count()):
            self.label.setItemText(place, said(self._data.class_names[place]))

    def _name_parts(self) -> None:
        names = (self.tr("Training rows"), self.tr("Validation rows"))
        for place in range(self.part.count()):
            self.part.setItemText(place, names[place])
        measure_again(self.part)

    def _scores(self) -> Scores | None:
        """Return the scores of the part that is chosen."""
        if self._report is None:
            return None
        return self._report.validation if self._is_late() else self._report.training

    def _is_late(self) -> bool:
        return self.part.currentIndex() == 1

    @Slot(int, int)
    def on_cell_picked(self, row: int, column: int) -> None:
        """Show the pictures behind a cell; rows of other data have none."""
        scores, data = self._scores(), self._data
        if scores is None or scores.predicted is None or data.image_shape is None:
            return
        self._picked, late = (row, column), self._is_late()
        labels = data.labels_validation if late else data.labels
        found = np.flatnonzero((labels == row) & (scores.predicted == column))
        words = self.matrix.sentence(row, column)
        self.gallery.show_cell(data, found.tolist(), words, late=late)

    @Slot(int)
    def on_row_picked(self, row: int) -> None:
        """Step through a training row that was picked among the pictures."""
        self._controller.choose_sample(row)

    @Slot()
    def _show_matrix(self) -> None:
        self.gallery.hide()  # its rows are another matrix's
        self._fill_matrix()

    def _fill_matrix(self) -> None:
        scores = self._scores()
        if scores is None or scores.confusion is None:
            return
        if self._data.task == "multilabel":
            name = self.label.currentText()
            names = (filled(self.tr("not {0}"), name), name)
            self.matrix.show_counts(scores.confusion[self.label.currentIndex()], names)
        else:
            classes = said_names(self._data.class_names)
            self.matrix.show_counts(np.asarray(scores.confusion), classes)


def _texts(name: str, scores: Scores) -> tuple[str, str]:
    """Return a metric as it is shown and in full; a dash where it is not defined."""
    value = scores.values.get(name)
    if value is None:
        return "–", ""
    shown = percent(value, 1) if name in _SHARES else short(value)
    return shown, full(value)
