"""The first rows of the table under what each column is."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from simulator.scenarios.table_draft import TableDraft
from simulator.session.table_job import Judged
from ui.tables.model.rows import FirstRows
from ui.tables.panels.column_header import ColumnHeader
from ui.tables.words import KINDS, ROLES
from ui.theme.colors import Theme
from ui.words.messages import said

_ROW, _MOST_MORE = 24, 140


class Preview(QTableView):
    """A table whose columns are chosen with the arrow keys or by a click.

    Attributes
    ----------
    header : ColumnHeader

    Signals
    -------
    column_chosen(int)
        A column is looked at.
    role_chosen(int, str), kind_chosen(int, str)
        A column is to be something else.
    """

    column_chosen = Signal(int)
    role_chosen = Signal(int, str)
    kind_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = FirstRows()
        self._draft: TableDraft | None = None
        self.header = ColumnHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.setAccessibleName(self.tr("First rows of the table"))
        self.header.role_wanted.connect(self._on_role_wanted)
        self.header.kind_wanted.connect(self._on_kind_wanted)
        self.header.sectionPressed.connect(self.show_column)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self.header.set_theme(theme)

    def show_draft(self, draft: TableDraft) -> None:
        """Show a table and what its columns are for."""
        before = self._draft
        names = [column.name for column in draft.table.columns]
        is_new = before is None or names != [column.name for column in before.table.columns]
        at = self.currentIndex().column()
        self._draft = None  # until the rows are there: showing them may change the size
        self.header.show_draft(draft)
        self._rows.show_table(draft.table)
        self._draft = draft
        if is_new:
            self._spread_columns()
            at = next((k for k, role in enumerate(draft.roles) if role == "target"), 0)
        self.show_column(max(0, at))
        if is_new:
            self.horizontalScrollBar().setValue(0)  # the table is read from its beginning

    def _spread_columns(self) -> None:
        """Give each column what its name needs, and of what room is left its share."""
        assert self._draft is not None
        widths = [self.header.width_for(k) for k in range(len(self._draft.table.columns))]
        left = self.viewport().width() - sum(widths)
        more = max(0, min(_MOST_MORE, left // len(widths)))
        for k, width in enumerate(widths):
            self.setColumnWidth(k, width + more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        if self._draft is not None and event.size().width() != event.oldSize().width():
            self._spread_columns()

    def show_judged(self, judged: Judged) -> None:
        """Show how values are spread."""
        self.header.show_spread(judged.before)

    @Slot(int)
    def show_column(self, column: int) -> None:
        """Look at a column."""
        if column != self.currentIndex().column() and self._rows.rowCount():
            row = max(0, self.currentIndex().row())
            self.setCurrentIndex(self._rows.index(row, column))
        self.header.set_current(column)

    def currentChanged(self, current: Any, previous: Any) -> None:
        """Tell which column is looked at."""
        super().currentChanged(current, previous)
        if isinstance(current, QModelIndex) and current.isValid():
            self.header.set_current(current.column())
            self.column_chosen.emit(current.column())

    @Slot(int, QPoint)
    def _on_role_wanted(self, column: int, place: QPoint) -> None:
        assert self._draft is not None
        self._offer(ROLES, self._draft.roles[column], place, partial(self.role_chosen.emit, column))

    @Slot(int, QPoint)
    def _on_kind_wanted(self, column: int, place: QPoint) -> None:
        assert self._draft is not None
        kind = self._draft.table.columns[column].kind
        self._offer(KINDS, kind, place, partial(self.kind_chosen.emit, column))

    def _offer(self, titles: Any, now: str, place: QPoint, choose: Any) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for name, title in titles.items():
            action = menu.addAction(said(title))
            action.setCheckable(True)
            action.setChecked(name == now)
            group.addAction(action)
            action.triggered.connect(partial(choose, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
