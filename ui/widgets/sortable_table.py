"""A table whose lines are sorted by their headings, keep their marks, and can be copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import ClassVar, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.theme.colors import Theme
from ui.theme.type_size import scaled, set_figures
from ui.widgets.sort_header import SortHeader
from ui.widgets.sortable_model import SortableModel
from ui.words.languages import speak

_LINE_HEIGHT = 26
# As the style sheet pads cells and headings: the arrow of the order has room beside the word.
_PADDING, _ARROW = 24, 27
_FIGURES = _HEADING = 12
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.Select | _ROWS
_LEAVE = QItemSelectionModel.SelectionFlag.NoUpdate


class _Kept(NamedTuple):
    """What is kept while other items come: the current one and its line, the marks, the scroll."""

    key: int = -1
    line: int = -1
    chosen: tuple[int, ...] = ()
    height: int = 0


class SortableTable(QTableView):
    """Lines of a `SortableModel`.

    A subclass names itself for screen readers, and says what room its columns need. Ctrl+C copies
    the marked lines, with a tab between two cells.

    Parameters
    ----------
    rows : SortableModel
        Becomes this table's.
    parent : QWidget, optional

    Attributes
    ----------
    rows : SortableModel
    stretched : int
        The column that takes what room is left.
    spare : tuple of int
        Columns that are left out, one after the other, where that one had no room.

    Signals
    -------
    came_to(int)
        The learner came to the line of the item with this key; −1 where its line is gone.
    """

    came_to = Signal(int)

    stretched: ClassVar[int] = 0
    spare: ClassVar[tuple[int, ...]] = ()

    def __init__(self, rows: SortableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        rows.setParent(self)
        self.headings = SortHeader(self)
        self.setHorizontalHeader(self.headings)
        self.setModel(rows)
        self._is_quiet = False
        self._kept = _Kept()
        self._style()
        self._connect()
        speak(self._name_anew)

    def _style(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(_LINE_HEIGHT))
        set_figures(self, _FIGURES)
        self.headings.setSectionResizeMode(self.stretched, QHeaderView.ResizeMode.Stretch)
        self.headings.setSortIndicator(*self.rows.by)
        self.setSortingEnabled(True)
        self.setMinimumSize(300, 120)

    def _connect(self) -> None:
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.rows.modelAboutToBeReset.connect(self._keep)
        self.rows.modelReset.connect(self._bring_back)

    def _name_anew(self) -> None:
        self.rows.say()
        self.fit_columns()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.rows.theme = theme
        self.viewport().update()

    # -- columns

    def widest(self) -> Mapping[int, Iterable[str]]:
        """Return the widest texts of every column; of the stretched one if they are to be whole."""
        raise NotImplementedError

    def room_of(self, column: int, needed: int) -> int:
        """Return how wide a column is to be whose texts need so much; by default that."""
        return needed

    def fit_columns(self) -> None:
        """Give every column what its values need, and its heading; leave out what has no room."""
        font = QFont(self.font())
        font.setBold(self.rows.has_bold)  # any line may be the one that stands out
        metrics, needed = QFontMetrics(font), self._heading_room(self.stretched)
        for column, texts in self.widest().items():
            widest = max([0, *map(metrics.horizontalAdvance, texts)]) + _PADDING
            room = max(self.room_of(column, widest), self._heading_room(column))
            if column == self.stretched:
                needed = room
            else:
                self.headings.resizeSection(column, room)
        self._make_room(needed)

    def _heading_room(self, column: int) -> int:
        font = QFont(self.headings.font())
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(scaled(_HEADING))
        heading = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
        return QFontMetrics(font).horizontalAdvance(heading) + _ARROW

    def _make_room(self, needed: int) -> None:
        for column in self.spare:
            self.setColumnHidden(column, False)
        others = [one for one in range(self.rows.columnCount()) if one != self.stretched]
        for column in self.spare:
            taken = sum(map(self.headings.sectionSize, others))  # nothing where it is hidden
            self.setColumnHidden(column, self.viewport().width() < taken + needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Size lines and columns anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(scaled(_LINE_HEIGHT))
            self.fit_columns()

    # -- marks

    def current_key(self) -> int:
        """Return the key of the item that the keys are at; −1 for none."""
        return self.rows.key_of(self.currentIndex().row())

    def chosen_keys(self) -> list[int]:
        """Return the keys of the marked lines, from top to bottom."""
        return [self.rows.key_of(line) for line in self._chosen_lines()]

    def _chosen_lines(self) -> list[int]:
        return sorted(one.row() for one in self.selectionModel().selectedRows())

    def choose(self, key: int) -> None:
        """Mark the line of an item and see that it is in view, without a signal; −1 for none."""
        line = self.rows.line_of(key)
        if line >= 0 and key == self.current_key() and line in self._chosen_lines():
            return
        with self._quiet():
            self.clearSelection()
            self.setCurrentIndex(self.rows.index(line, self._first_column()))
        if line >= 0:
            self.scrollTo(self.currentIndex())

    def _first_column(self) -> int:
        return next(k for k in range(self.rows.columnCount()) if not self.isColumnHidden(k))

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        """Emit nothing of what the program does to the marks."""
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before

    @Slot(QModelIndex)
    def _on_current(self, current: QModelIndex) -> None:
        if not self._is_quiet:
            self.came_to.emit(self.rows.key_of(current.row()))

    @Slot()
    def _keep(self) -> None:
        line, height = self.currentIndex().row(), self.verticalScrollBar().value()
        self._kept = _Kept(self.current_key(), line, tuple(self.chosen_keys()), height)

    @Slot()
    def _bring_back(self) -> None:
        """Mark again what was marked; where the current line is gone, the next one."""
        kept = self._kept
        if self.rows.are_known:
            lines = [self.rows.line_of(key) for key in kept.chosen]
            current = self.rows.line_of(kept.key)
            if current < 0 <= kept.line:
                current = min(kept.line, self.rows.rowCount() - 1)
                lines.append(current)
            with self._quiet():
                self._mark(current, [line for line in lines if line >= 0])
            self.verticalScrollBar().setValue(kept.height)
        if self.current_key() != kept.key:
            self.came_to.emit(self.current_key())

    def _mark(self, current: int, lines: Iterable[int]) -> None:
        marks = QItemSelection()
        for line in lines:
            marks.select(self.rows.index(line, 0), self.rows.index(line, 0))
        place = self.rows.index(current, self._first_column())
        self.selectionModel().setCurrentIndex(place, _LEAVE)
        self.selectionModel().select(marks, _SELECT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come to no line by having the keys alone: Down comes to the first."""
        had_none = not self.currentIndex().isValid()
        with self._quiet():
            super().focusInEvent(event)
            if had_none:
                self.setCurrentIndex(QModelIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, and a frame around the one the keys are at where it is not marked."""
        super().paintEvent(event)
        current = self.currentIndex()
        if not (self.hasFocus() and current.isValid()):
            return
        if self.selectionModel().isRowSelected(current.row(), QModelIndex()):
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1.0))
        height = self.rowHeight(current.row())
        top, width = self.rowViewportPosition(current.row()), self.viewport().width()
        painter.drawRect(QRect(0, top, width - 1, height - 1))

    # -- copies

    def copied(self, *, headings: bool = False) -> str:
        """Return the marked lines as text, a tab between two cells."""
        return self.rows.copied_lines(self._chosen_lines(), headings=headings)

    @Slot()
    def copy(self) -> None:
        """Put the marked lines on the clipboard; nothing where none is marked."""
        if self._chosen_lines():
            QGuiApplication.clipboard().setText(self.copied())

    @Slot()
    def copy_with_headings(self) -> None:
        """Put the headings and the marked lines on the clipboard."""
        if self._chosen_lines():
            QGuiApplication.clipboard().setText(self.copied(headings=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """Return a new menu of what may be done with the marked lines."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        menu.addAction(self.tr("Copy with headings"), self.copy_with_headings)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what may be done with the marked lines."""
        if not self._chosen_lines():
            return
        spot = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            spot = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu().popup(spot)
