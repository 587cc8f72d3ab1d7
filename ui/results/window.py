"""A window with the metrics of the network as it is now: a table, and pages that say more."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.data.prepared import PreparedData
from simulator.messages import reason
from simulator.nn.network import Network
from simulator.session.snapshot import Snapshot
from simulator.training.metrics import report
from ui.controller.controller import Controller
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.results.explanation import explanation, metric_names
from ui.results.measured import Measured, Part, measured
from ui.results.pages.curves_page import CurvesPage
from ui.results.pages.matrix_page import MatrixPage
from ui.results.pages.rows_page import RowsPage
from ui.results.pages.spread_page import SpreadPage
from ui.results.row_gallery import RowGallery
from ui.results.saving import save_curves, save_predictions
from ui.results.score_table import ScoreTable
from ui.theme.colors import Theme
from ui.widgets.combos import measure_again
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.help_button import HelpButton
from ui.widgets.message_bar import MessageBar
from ui.widgets.pages import Pages
from ui.words.data_names import said_names
from ui.words.epochs import epochs_made
from ui.words.languages import speak
from ui.words.messages import capital, filled, said, worded
from ui.words.titles import translated

_HEADING_WIDTH = 320


class Results(QDialog):
    """Metrics on training and validation data, computed when the window is opened or asked again.

    Parameters
    ----------
    controller : Controller
        Knows the latest snapshot.
    theme : Theme
    parent : QWidget, optional

    Signals
    -------
    row_chosen()
        A row was chosen to be stepped through.
    """

    row_chosen = Signal()

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._measured: Measured | None = None
        self._run_id = -1
        self._why = self._title = self._epochs = ""
        self._picked = (0, 0)
        self.heading, self.note = QLabel(self), ExplainedLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("role", "muted")
        for text in (self.heading, self.note):
            text.setWordWrap(True)
        # As long as there is no table, the window is not to be as small as its one sentence.
        self.heading.setMinimumWidth(_HEADING_WIDTH)
        self.table = ScoreTable(self)
        self.again, self.save = QPushButton(self), QPushButton(self)
        self.positive_name = QLabel(self)
        self.positive, self.part, self.label = QComboBox(self), QComboBox(self), QComboBox(self)
        self.positive_name.setBuddy(self.positive)
        self.matrix_page, self.curves_page = MatrixPage(theme, self), CurvesPage(self)
        self.rows_page, self.spread_page = RowsPage(self), SpreadPage(self)
        self.matrix = self.matrix_page.matrix
        self.tabs = Pages(self)
        for page in (self.matrix_page, self.spread_page, self.curves_page, self.rows_page):
            self.tabs.addTab(page, "")
        self.gallery = RowGallery(theme, self)
        self.side = QWidget(self)
        self._lay_out()
        self.bar = MessageBar(self.side)
        self.files = self._make_files()
        self.side.hide()
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _lay_out(self) -> None:
        """Put the numbers on the left, and the pages on the right under what is chosen."""
        left, chosen = QVBoxLayout(), QHBoxLayout()
        chosen.addWidget(self.positive_name)
        chosen.addWidget(self.positive, 1)
        left.setSpacing(12)
        left.addWidget(self.heading)
        left.addLayout(chosen)
        left.addLayout(self.table)
        left.addWidget(self.note)
        left.addStretch(1)
        left.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        choices, right = QHBoxLayout(), QVBoxLayout(self.side)
        for combo in (self.part, self.label):
            choices.addWidget(combo)
        choices.addStretch(1)
        choices.addWidget(self.save)
        choices.addWidget(HelpButton(self))
        right.setContentsMargins(0, 0, 0, 0)
        right.addLayout(choices)
        right.addWidget(self.tabs, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(24)
        layout.addLayout(left)
        layout.addWidget(self.side, 1)
        # Enter in a list is no press of one of them.
        for button in (self.again, self.save):
            button.setAutoDefault(False)

    def _make_files(self) -> PlotFiles:
        saved = worded("Results", "Picture of the curve…")
        canvases = (
            (self.curves_page.roc, "roc"),
            (self.curves_page.precision, "precision-recall"),
            (self.spread_page.predicted, "predicted"),
            (self.spread_page.residuals, "residuals"),
        )
        table = PlotFile(worded("Results", "Table of this page (CSV)…"), "results")
        pictures = (PlotFile(saved, name, canvas) for canvas, name in canvases)
        return PlotFiles(self, self.bar, (table, *pictures))

    def _connect(self) -> None:
        self.matrix.cell_picked.connect(self.on_cell_picked)
        self.gallery.row_picked.connect(self.on_row_picked)
        self.rows_page.table.picked.connect(self.on_row_picked)
        self.spread_page.picked.connect(self.on_row_picked)
        self.again.clicked.connect(self.refresh)
        self.save.clicked.connect(self.files.ask_for_table)
        self.positive.activated.connect(self._on_class_chosen)
        self.part.activated.connect(self._on_part_chosen)
        self.label.activated.connect(self._on_part_chosen)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Results"))
        self.again.setText(self.tr("Measure again"))
        self.again.setToolTip(self.tr("Take the network as it is now"))
        self.save.setText(self.tr("&Save…"))
        self.save.setToolTip(self.tr("Save what this page shows as a table (CSV)"))
        self.positive_name.setText(self.tr("&Positive class"))
        told = self.tr("The class that precision, recall, F1 and the curves are about")
        self.positive.setToolTip(told)
        self.part.setAccessibleName(self.tr("Rows that are counted"))
        self.label.setAccessibleName(self.tr("Label that is counted"))
        names = (
            self.tr("Confusion matrix"),
            self.tr("Predicted and true"),
            self.tr("ROC and precision-recall"),
            self._rows_name(),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self._say_heading()
        if self._measured is not None:
            self._name_choices(self._measured)
            self._show_numbers(self._measured)
            self._show_pages()
            if self.gallery.isVisible():
                self.gallery.say(self.matrix.sentence(*self._picked))

    def _rows_name(self) -> str:
        found = self._measured
        is_regression = found is not None and found.data.task == "regression"
        return self.tr("Worst rows") if is_regression else self.tr("Wrong rows")

    def _say_heading(self) -> None:
        if self._measured is not None:
            words = self.tr("{title}, after {epochs} epochs")
            told = filled(words, title=translated(self._title), epochs=self._epochs)
            self.heading.setText(told)
        elif self._why:
            self.heading.setText(filled(self.tr("{why}."), why=capital(said(self._why))))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for part in (self.matrix, self.curves_page, self.spread_page, self.rows_page, self.bar):
            part.set_theme(theme)
        self.gallery.pictures.set_theme(theme)

    # -- measuring

    def follow(self, snapshot: Snapshot) -> None:
        """Measure where another network has been opened since, or nothing is shown yet."""
        if snapshot.run_id != self._run_id or self._measured is None:
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
        self._show(snapshot, measured(experiment.spec, experiment.data, found))

    def _show_nothing(self, why: str) -> None:
        self._measured, self._why = None, why
        self._say_heading()
        self.table.clear()
        self.note.clear()
        for combo in self._choices:
            combo.clear()
        for one in (self.side, self.positive, self.positive_name):
            one.hide()

    def _show(self, snapshot: Snapshot, found: Measured) -> None:
        is_same = self._measured is not None and self._measured.data is found.data
        self._measured, self._run_id = found, snapshot.run_id
        self._title, self._epochs = snapshot.experiment.title, epochs_made(snapshot)
        self._say_heading()
        self._fill_choices(found, is_same)
        self._show_numbers(found)
        self._show_pages()
        grows = self.side.isHidden()
        self.side.show()
        if grows:
            self.adjustSize()

    # -- what is chosen

    def _fill_choices(self, found: Measured, is_same: bool) -> None:
        """Offer the parts, classes and labels there are; for the same data the choice stays."""
        data, is_regression = found.data, found.data.task == "regression"
        if not is_same:
            tabs = (not is_regression, is_regression, not is_regression, True)
            for place, is_there in enumerate(tabs):
                self.tabs.setTabVisible(place, is_there)
            self.tabs.setCurrentIndex(int(is_regression))
            self.tabs.setTabText(self.tabs.indexOf(self.rows_page), self._rows_name())
        several = data.target_names if is_regression else ()
        labels = data.class_names if data.task == "multilabel" else several
        classes = 0 if is_regression else len(data.class_names) + (data.task != "binary")
        sizes = len(found.parts), len(labels) if len(labels) > 1 else 0, classes
        first = 0, 0, int(data.task == "binary")
        for combo, size, one in zip(self._choices, sizes, first, strict=True):
            chosen = combo.currentIndex() if is_same else one
            combo.clear()
            combo.addItems([""] * size)
            combo.setCurrentIndex(min(max(chosen, 0), size - 1))
            combo.setVisible(size > 0)
        self.positive_name.setVisible(classes > 0)
        self._name_choices(found)

    @property
    def _choices(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        return self.part, self.label, self.positive

    def _name_choices(self, found: Measured) -> None:
        data, classes = found.data, found.class_names()
        mean = self.tr("mean of all labels") if data.task == "multilabel" else ""
        mean = mean or self.tr("mean of all classes")
        names = (
            (self.tr("Training rows"), self.tr("Validation rows")),
            classes or said_names(data.target_names),
            classes if data.task == "binary" else (mean, *classes),
        )
        for combo, texts in zip(self._choices, names, strict=True):
            for place in range(combo.count()):
                combo.setItemText(place, texts[place])
            measure_again(combo)

    def _which(self) -> int | None:
        """Return the class that is looked at; None for the mean of all."""
        place = self.positive.currentIndex()
        if self._measured is None or self._measured.data.task == "binary":
            return max(place, 0)
        return place - 1 if place > 0 else None

    def _chosen_part(self) -> Part | None:
        if self._measured is None:
            return None
        return self._measured.parts[max(0, self.part.currentIndex())]

    @Slot()
    def _on_class_chosen(self) -> None:
        if self._measured is not None:
            self._show_numbers(self._measured)
            self._show_pages()

    @Slot()
    def _on_part_chosen(self) -> None:
        self.gallery.hide()  # its rows are another matrix's
        self._show_pages()

    # -- what is shown

    def _show_numbers(self, found: Measured) -> None:
        which, is_regression = self._which(), found.data.task == "regression"
        columns = [dict(part.scores.values) for part in found.parts]
        if which is not None and not is_regression:
            for values, part in zip(columns, found.parts, strict=True):
                values.update(part.scores.of_one(which))
        heads = self.tr("training"), self.tr("validation")
        counts = [part.scores.rows for part in found.parts]
        names = metric_names(is_regression=is_regression)
        self.table.fill(heads[: len(counts)], names, (self.tr("rows"), counts), columns)
        self.note.setText(explanation(found, which))

    def _show_pages(self) -> None:
        found, part = self._measured, self._chosen_part()
        if found is None or part is None:
            return
        if found.data.task == "regression":
            self.spread_page.show_part(part, max(0, self.label.currentIndex()))
        else:
            self.matrix_page.show_part(found, part, max(0, self.label.currentIndex()))
            self.curves_page.show_class(found, part, self._which())
        self.rows_page.show_part(found, part)

    @Slot(int, int)
    def on_cell_picked(self, row: int, column: int) -> None:
        """Show the pictures behind a cell; rows of other data have none."""
        found, part = self._measured, self._chosen_part()
        if found is None or part is None or part.scores.predicted is None:
            return
        if found.data.image_shape is None:
            return
        self._picked = (row, column)
        rows = np.flatnonzero((part.labels == row) & (part.scores.predicted == column))
        words = self.matrix.sentence(row, column)
        self.gallery.show_cell(found.data, rows.tolist(), words, late=part.is_late)

    @Slot(int)
    def on_row_picked(self, place: int) -> None:
        """Step through the row in this place of the part that is shown."""
        found, part = self._measured, self._chosen_part()
        if found is not None and part is not None and self._is_still_open(found.data):
            self._controller.choose_sample(found.row(part, place))
            self.row_chosen.emit()

    def _is_still_open(self, data: PreparedData) -> bool:
        """Whether the rows that were measured are still those of the network."""
        latest = self._controller.latest
        return latest is not None and latest.experiment.data is data

    def write_table(self, path: str) -> None:
        """Write what the page shows as ``.csv``.

        Raises
        ------
        FileProblem
            If the file cannot be written; an old file is then still there.
        """
        found, part, page = self._measured, self._chosen_part(), self.tabs.currentWidget()
        if found is None or part is None:
            return
        if page is self.curves_page:
            save_curves(self.curves_page.lines(found, part), path)
        elif page is self.spread_page:
            save_predictions(found, part, path)
        elif page is self.rows_page:
            self.rows_page.write_table(path)
        else:
            self.matrix_page.write_table(path)
