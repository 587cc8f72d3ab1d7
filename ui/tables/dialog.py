"""Opens a learner's own table: how it is read, what its columns are for, what is to be learnt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.scenarios.presets import Scenario
from simulator.scenarios.table_draft import TableDraft
from simulator.session.table_job import Judged, NotDone, Retyped, TableRead
from simulator.tables.table_format import TableFormat
from ui.tables.counts import counts
from ui.tables.model.reader import TableReader
from ui.tables.panels.column_fields import AS_ALL, ColumnFields
from ui.tables.panels.findings_list import FindingsList
from ui.tables.panels.format_fields import FormatFields
from ui.tables.panels.learning_fields import LearningFields
from ui.tables.panels.preview import Preview
from ui.tables.remedies import Remedy, is_done, remedies
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.words.messages import capital, filled, said, sentences
from ui.words.numbers import grouped
from ui.words.window_names import as_in_window

PAGE = "help/tables.md"
_SIZE, _LEFT = QSize(1180, 720), 320
_MARGIN, _ROUND = 16, 100


class TableDialog(QDialog):
    """Asks about one table; its `scenario` is there once it is accepted.

    Parameters
    ----------
    parent : QWidget
    theme : Theme
    path : str, optional
        The file to read.
    base : Scenario, optional
        Has the table that is changed, where there is no file to read.

    Attributes
    ----------
    scenario : Scenario or None
        What the table makes; None where it makes none yet.
    path : str

    Signals
    -------
    failed(str)
        An unforeseen error, with its traceback.
    """

    failed = Signal(str)

    def __init__(
        self, parent: QWidget, theme: Theme, *, path: str = "", base: Scenario | None = None
    ) -> None:
        super().__init__(parent)
        set_help_page(self, PAGE)
        self.setModal(True)
        self.path, self._base = path, base
        self.scenario: Scenario | None = None
        self._draft: TableDraft | None = None
        self.reader = TableReader(base, self)
        self.format = FormatFields()
        self.learning = LearningFields(makes_network=base is None)
        self.preview, self.column = Preview(), ColumnFields()
        self.findings = FindingsList()
        self.problem, self.counts = Note(role="error-note"), Note()
        self._waiting, self._bar = QLabel(), QProgressBar()
        self._trouble = Note(role="error")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = QPushButton()
        self._name()
        self._lay_out()
        self._connect()
        for part in (self.preview, self.column):
            part.set_theme(theme)
        self._fit()
        if base is None:
            self._read(None)
        else:
            self._take(TableDraft.of_scenario(base))

    def _name(self) -> None:
        if self._base is None:
            self.setWindowTitle(filled(self.tr("Open a table: {file}"), file=Path(self.path).name))
            self.open_button.setText(self.tr("Open"))
        else:
            own: Any = self._base.data.table
            self.setWindowTitle(filled(self.tr("Columns of {table}"), table=own.table.title))
            self.open_button.setText(self.tr("Apply"))

    # --- layout -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(_MARGIN)
        body.addWidget(self._left())
        body.addWidget(self._right(), 1)
        self.buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_button.setDefault(True)
        below = QHBoxLayout()
        below.setSpacing(_MARGIN)
        below.addWidget(HelpButton(self))
        words = QVBoxLayout()
        words.addWidget(self.counts)
        words.addWidget(self.problem)
        below.addLayout(words, 1)
        below.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        column.addLayout(body, 1)
        column.addLayout(below)

    def _left(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        if self._base is None:
            column.addWidget(_heading(self.tr("How the file is read")))
            column.addWidget(self.format)
            column.addWidget(_rule())
        else:
            self.format.hide()
            self.format.setParent(self)
        column.addWidget(_heading(self.tr("What is learnt")))
        column.addWidget(self.learning)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(_LEFT)
        return area

    def _right(self) -> QWidget:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.preview)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.column)
        column.addWidget(_rule())
        self._found = _heading("")
        column.addWidget(self._found)
        self.findings.setMinimumHeight(_ROUND)
        column.addWidget(self.findings, 1)
        parts.addWidget(below)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._waiting_page())
        self._pages.addWidget(parts)
        return self._pages

    def _waiting_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(2)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar.setRange(0, _ROUND)
        self._bar.setAccessibleName(self.tr("How far the table is read"))
        self._trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self._waiting, self._bar, self._trouble):
            column.addWidget(widget)
        column.addStretch(3)
        return page

    def _fit(self) -> None:
        """Be as large as suits the screen."""
        room = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(QSize(room.width() - 40, room.height() - 60)))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        reader, preview, column = self.reader, self.preview, self.column
        reader.read.connect(self._on_read)
        reader.retyped.connect(self._on_retyped)
        reader.refused.connect(self._on_refused)
        reader.judged.connect(self._on_judged)
        reader.progressed.connect(self._on_progressed)
        reader.failed.connect(self._on_failed)
        self.format.chosen.connect(self._read)
        self.learning.changed.connect(self._take)
        preview.column_chosen.connect(column.show_column)
        for part in (preview, column):
            part.role_chosen.connect(self._on_role)
            part.kind_chosen.connect(self._on_kind)
        column.missing_chosen.connect(self._on_missing)
        column.scaling_chosen.connect(self._on_scaling)
        self.findings.remedy_chosen.connect(self._on_remedy)

    # --- reading ------------------------------------------------------------------------------

    def _read(self, format: TableFormat | None) -> None:
        self._wait()
        self.learning.setEnabled(False)
        self._pages.setCurrentIndex(0)
        self._bar.show()
        self._trouble.setText("")
        self.problem.setText("")
        self._on_progressed("reading", 0.0)
        self.reader.read_file(self.path, format)

    @Slot(str, float)
    def _on_progressed(self, stage: str, share: float) -> None:
        texts = {
            "reading": self.tr("Reading the rows …"),
            "typing": self.tr("Finding out what the columns are …"),
            "judging": self.tr("Looking at the table …"),
        }
        self._waiting.setText(texts[stage])
        self._bar.setValue(round(_ROUND * share))

    @Slot(object)
    def _on_read(self, found: TableRead) -> None:
        doubts = sentences(*found.doubts) if found.doubts else ""
        self.format.show_format(found.format, doubts)
        self._take(found.draft)
        self._pages.setCurrentIndex(1)
        self.preview.setFocus()

    @Slot(object)
    def _on_refused(self, answer: NotDone) -> None:
        """Say what is wrong with the file, or with the kind that was asked for."""
        problem = as_in_window(answer.problem)
        if self._pages.currentIndex() == 1:
            self.column.tell_problem(problem)
            self._judge()
            return
        if answer.format is not None:
            self.format.show_format(answer.format, "")
        self._bar.hide()
        self._waiting.setText(self.tr("This file cannot be opened as it is:"))
        self._trouble.setText(problem)
        self._refuse(problem)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.failed.emit(details)
        self.reject()

    # --- the draft ----------------------------------------------------------------------------

    @Slot(object)
    def _take(self, draft: TableDraft) -> None:
        """Show a draft, and have it judged."""
        self._draft = draft
        self._pages.setCurrentIndex(1)
        self.learning.setEnabled(True)
        self.preview.show_draft(draft)
        self.column.show_draft(draft)
        self.learning.show_draft(draft)
        self._judge()

    def _judge(self) -> None:
        if self._draft is not None:
            self._wait()
            self._found.setText(self.tr("Looking at the table …"))
            self.reader.judge(self._draft)

    def _wait(self) -> None:
        """Let nothing be opened that is not judged."""
        self.scenario = None
        self.open_button.setEnabled(False)
        self.open_button.setToolTip(self.tr("The table is still being looked at."))

    @Slot(object)
    def _on_judged(self, judged: Judged) -> None:
        draft = self._draft
        if draft is None:
            return
        self.preview.show_judged(judged)
        self.column.show_judged(judged)
        self.learning.show_judged(judged)
        noted = [one for one in judged.findings if not is_done(one, draft)]
        self.findings.show_findings([(one, remedies(one, draft)) for one in noted])
        self._found.setText(self._findings_title(len(noted)))
        self.counts.setText(counts(draft, judged))
        self.scenario = judged.scenario
        if judged.scenario is None:
            self._refuse(as_in_window(judged.problem))
        else:
            self.problem.setText("")
            self.open_button.setToolTip("")
            self.open_button.setEnabled(True)

    def _refuse(self, problem: str) -> None:
        self.problem.setText(capital(said(problem)))
        self.open_button.setEnabled(False)
        self.open_button.setToolTip(capital(said(problem)))

    def _findings_title(self, count: int) -> str:
        if not count:
            return self.tr("Nothing noteworthy was found")
        return filled(self.tr("To be looked at: {count}"), count=grouped(count))

    @Slot(int, str)
    def _on_role(self, column: int, role: str) -> None:
        if self._draft is not None:
            self._take(self._draft.with_role(column, role))  # type: ignore[arg-type]

    @Slot(int, str)
    def _on_kind(self, column: int, kind: str) -> None:
        if self._draft is not None:
            self._wait()
            self.reader.retype(self._draft, column, kind)  # type: ignore[arg-type]

    @Slot(object)
    def _on_retyped(self, answer: Retyped) -> None:
        self._take(answer.draft)

    @Slot(int, str)
    def _on_missing(self, column: int, rule: str) -> None:
        if self._draft is not None:
            self._take(self._draft.with_missing({column: rule}))  # type: ignore[dict-item]

    @Slot(int, str)
    def _on_scaling(self, column: int, scaling: str) -> None:
        if self._draft is not None:
            chosen = None if scaling == AS_ALL else scaling
            self._take(self._draft.with_scaling(column, chosen))  # type: ignore[arg-type]

    @Slot(object)
    def _on_remedy(self, remedy: Remedy) -> None:
        if self._draft is not None:
            self._take(remedy.make(self._draft))

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the middle of the window that asks."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None and not event.spontaneous():
            middle = parent.window().frameGeometry().center() - self.rect().center()
            self.move(max(0, middle.x()), max(0, middle.y()))

    def done(self, result: int) -> None:
        """Leave the reading, whatever it is at."""
        self.reader.leave()
        super().done(result)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "strong")
    return label


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
