"""The column that is looked at: what it is for, what it holds, its gaps, and how it is scaled."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.data.splitting import SCALINGS
from simulator.scenarios.table_draft import TableDraft
from simulator.session.table_job import Judged
from ui.tables.pictures.before_after import BeforeAfter
from ui.tables.words import kind_choices, missing_choices, role_choices
from ui.theme.colors import Theme
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import ChoiceField, Note
from ui.words.messages import filled, worded
from ui.words.numbers import grouped
from ui.words.titles import choices

AS_ALL = "as_all"


class ColumnFields(QWidget):
    """Fields of one column, and its histograms.

    Signals
    -------
    role_chosen(int, str), kind_chosen(int, str), missing_chosen(int, str), scaling_chosen(int, str)
        A column, and what it is to be; a scaling may be ``as_all``.
    """

    role_chosen = Signal(int, str)
    kind_chosen = Signal(int, str)
    missing_chosen = Signal(int, str)
    scaling_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: TableDraft | None = None
        self._judged: Judged | None = None
        self._column = 0
        self.name = ElidedLabel()
        self.name.setProperty("role", "strong")
        self.role = ChoiceField(role_choices(), self)
        self.kind = ChoiceField(kind_choices(), self)
        self.missing = {
            kind: ChoiceField(missing_choices(kind), self) for kind in ("number", "class")
        }
        as_all = (
            AS_ALL,
            worded("ColumnFields", "As all inputs"),
            worded("ColumnFields", "As is chosen for all inputs at the left."),
        )
        self.scaling = ChoiceField([as_all, *choices(SCALINGS.values())], self)
        self.problem = Note(role="error-note")
        self.picture = BeforeAfter()
        self._missing_label = QLabel()
        self._scaling_label = QLabel(self.tr("Scaling"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self._fields_of_missing = QWidget()
        stack = QHBoxLayout(self._fields_of_missing)
        stack.setContentsMargins(0, 0, 0, 0)
        for field in self.missing.values():
            stack.addWidget(field)
        places: tuple[tuple[QLabel, QWidget], ...] = (
            (QLabel(self.tr("Role")), self.role),
            (QLabel(self.tr("Kind")), self.kind),
            (self._missing_label, self._fields_of_missing),
            (self._scaling_label, self.scaling),
        )
        for k, (label, widget) in enumerate(places):
            line, side = k % 2, 2 * (k // 2)
            grid.addWidget(label, line, side)
            grid.addWidget(widget, line, side + 1)
            widget.setMinimumWidth(148)
            if isinstance(widget, ChoiceField):
                label.setBuddy(widget)
                widget.setAccessibleName(label.text())
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.name)
        left.addLayout(grid)
        left.addWidget(self.problem)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 3)
        row.addWidget(self.picture, 2)

    def _connect(self) -> None:
        self.role.chosen.connect(lambda name: self.role_chosen.emit(self._column, name))
        self.kind.chosen.connect(lambda name: self.kind_chosen.emit(self._column, name))
        for field in self.missing.values():
            field.chosen.connect(lambda name: self.missing_chosen.emit(self._column, name))
        self.scaling.chosen.connect(lambda name: self.scaling_chosen.emit(self._column, name))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self.picture.set_theme(theme)

    def show_draft(self, draft: TableDraft) -> None:
        """Show the column as it is now."""
        self._draft = draft
        self._column = min(self._column, len(draft.table.columns) - 1)
        self.problem.setText("")
        self._show()

    @Slot(int)
    def show_column(self, column: int) -> None:
        """Look at another column."""
        if column != self._column:
            self.problem.setText("")
        self._column = column
        self._show()

    def show_judged(self, judged: Judged) -> None:
        """Show how values are spread."""
        self._judged = judged
        self._show_picture()

    def tell_problem(self, problem: str) -> None:
        """Say why the column cannot be what was asked for."""
        self.problem.setText(problem)
        self._show()

    def _show(self) -> None:
        draft = self._draft
        if draft is None:
            return
        column, use = draft.table.columns[self._column], draft.uses[self._column]
        self.name.setText(filled(self.tr("Column “{name}”"), name=column.name))
        self.role.set_name(use.role)
        self.kind.set_name(column.kind)
        is_input = use.role == "input"
        gaps = int(column.missing.sum())
        pattern = self.tr("{count} missing")
        none = self.tr("None missing")
        self._missing_label.setText(filled(pattern, count=grouped(gaps)) if gaps else none)
        for kind, rule in self.missing.items():
            shown = (column.kind == "number") is (kind == "number")
            rule.setVisible(shown)
            rule.set_name(use.missing)
            rule.setEnabled(is_input)
            rule.setAccessibleName(self.tr("Where a value is missing"))
            why = self.tr("Only of inputs gaps can be filled: a row without a target is left out.")
            rule.set_lead("" if is_input else why)
        is_number = column.kind == "number"
        self.scaling.setEnabled(is_input and is_number)
        self.scaling.set_name(use.scaling or AS_ALL)
        why = self.tr("Classes go in as 0 and 1 and are not scaled; targets are scaled separately.")
        self.scaling.set_lead("" if is_input and is_number else why)
        self._show_picture()

    def _show_picture(self) -> None:
        if self._draft is None or self._judged is None:
            return
        column = self._draft.table.columns[self._column]
        before = self._judged.before.get(column.name) if column.kind != "text" else None
        after = self._judged.after.get(column.name)
        self.picture.show_histograms(before, after)
