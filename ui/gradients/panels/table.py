"""The table of all parameters: both gradients, how far apart they are, and what that says."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from simulator.diagnostics.compared_gradients import ComparedGradients, Verdict
from ui.gradients.model.named import NamedParameters
from ui.gradients.panels.verdict_words import TIPS, TOKENS, WORDS
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import set_figures
from ui.words.languages import speak
from ui.words.messages import said
from ui.words.numbers import MINUS, full, short

_NAME, _EXACT, _CENTRAL, _ERROR, _VERDICT = range(5)
_ROW_HEIGHT = 26
_PADDING = 14
# There is little room for five headings; one has the arrow that says how rows are sorted.
_HEADER = "QHeaderView::section { font-size: 11px; padding: 4px 14px 4px 3px; }"
_ARROW = 20
_DIGITS = 4
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GradientModel(QAbstractTableModel):
    """One row a parameter, in the order that was asked for.

    Attributes
    ----------
    order : ndarray of int
        Which parameter stands in each row.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self.order = np.zeros(0, np.intp)
        self._found: ComparedGradients | None = None
        self._named: NamedParameters | None = None
        self._verdicts: list[Verdict] = []
        self._errors = np.zeros(0)
        self._by: tuple[int, Qt.SortOrder] = (_ERROR, Qt.SortOrder.DescendingOrder)
        # Asked for anew where the network or the language is another.
        self._name = cache(lambda index: "")

    def set_content(self, found: ComparedGradients, named: NamedParameters) -> None:
        """Show what was compared of the parameters that `named` knows."""
        self.beginResetModel()
        if named is not self._named:
            self._named, self._name = named, cache(named.name)
        self._found = found
        self._verdicts, self._errors = found.verdicts(), found.relative_errors
        self._sort()
        self.endResetModel()

    def say(self) -> None:
        """Name everything anew."""
        if self._named is not None:
            self._name = cache(self._named.name)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _VERDICT)
        self.layoutChanged.emit()

    def row_of(self, index: int) -> int:
        """Return the row in which a parameter stands; −1 for none."""
        places = np.flatnonzero(self.order == index)
        return int(places[0]) if len(places) else -1

    # -- Qt

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many parameters there are."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else _VERDICT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called, and what it means."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tips()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section in (_NAME, _VERDICT) else _RIGHT
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Parameter"),
            self.tr("Backpropagation"),
            self.tr("Difference"),
            self.tr("Rel. error"),
            self.tr("Verdict"),
        )

    def _tips(self) -> tuple[str, ...]:
        return (
            self.tr("The weight or bias that the loss is differentiated by"),
            self.tr("The slope of the loss, from one pass back"),
            self.tr("The central difference: two passes forward, a step up and a step down"),
            self.tr("How far the two are apart, as a share of the larger one"),
            self.tr("Whether the two agree"),
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, tip, side or colour."""
        found = self._found
        if found is None or not index.isValid():
            return None
        column, parameter = index.column(), int(self.order[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, parameter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(column, parameter)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column in (_NAME, _VERDICT) else _RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and column == _VERDICT:
            return self.theme.color(TOKENS[self._verdicts[parameter]])
        return None

    def _text(self, column: int, parameter: int) -> str:
        if column == _NAME:
            return self._name(parameter)
        if column == _VERDICT:
            return said(WORDS[self._verdicts[parameter]])
        value = self._value(column, parameter)
        if self._verdicts[parameter] is Verdict.WAITS and column != _EXACT:
            return "–"
        return short(value, 2 if column == _ERROR else _DIGITS)

    def _tip(self, column: int, parameter: int) -> str:
        if column == _NAME:
            return self._name(parameter)
        if column == _VERDICT:
            return said(TIPS[self._verdicts[parameter]])
        return full(self._value(column, parameter))

    def _value(self, column: int, parameter: int) -> float:
        assert self._found is not None
        columns = {_EXACT: self._found.exact, _CENTRAL: self._found.central}
        return float(columns.get(column, self._errors)[parameter])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Stand in another order."""
        self._by = column, order
        self.layoutAboutToBeChanged.emit()
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        found, (column, order) = self._found, self._by
        if found is None:
            return
        backwards = order is Qt.SortOrder.DescendingOrder
        if column in (_ERROR, _VERDICT):
            worst = found.worst_first()
            self.order = worst if backwards else worst[::-1]
            return
        if column == _NAME:  # as they stand in the network: layer by layer
            self.order = np.arange(len(found.exact))
        else:
            size = np.abs(found.exact if column == _EXACT else found.central)
            self.order = np.argsort(size, kind="stable")
        if backwards:
            self.order = self.order[::-1]


class GradientTable(QTableView):
    """Parameters with both gradients, worst first, until another order is asked for.

    Signals
    -------
    picked(int)
        The learner marked the row of this parameter.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = GradientModel(self)
        self.setModel(self.rows)
        self._chosen: int | None = None
        self._is_marking = False
        self._style()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.rows.layoutChanged.connect(self._mark)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Gradients by backpropagation and by differences"))
        self.rows.say()
        self._fit_columns()

    def _style(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        set_figures(self, 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(_HEADER)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(_ERROR, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.setMinimumSize(300, 120)

    def _fit_columns(self) -> None:
        """Give every column what its values need, and its heading."""
        verdicts = tuple(said(text) for text in WORDS.values())
        number = f"{MINUS}0.00000000"
        columns = ((number,), (number,), ("0.0e000",), verdicts)
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        for column, texts in enumerate(columns, start=_EXACT):
            widest = max(map(metrics.horizontalAdvance, texts)) + _PADDING
            heading = self.rows.headerData(column, Qt.Orientation.Horizontal)
            room = header.fontMetrics().horizontalAdvance(heading) + _ARROW
            header.resizeSection(column, max(widest, room))
        self._make_room()

    def _make_room(self) -> None:
        """Leave the differences out where names had no room beside them: the error tells."""
        header = self.horizontalHeader()
        heading = self.rows.headerData(_NAME, Qt.Orientation.Horizontal)
        needed = header.fontMetrics().horizontalAdvance(heading) + _ARROW
        self.setColumnHidden(_CENTRAL, False)
        taken = sum(map(header.sectionSize, range(_EXACT, _VERDICT + 1)))
        self.setColumnHidden(_CENTRAL, self.viewport().width() < taken + needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again: type may have become larger."""
        super().resizeEvent(event)
        self._fit_columns()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.rows.theme = theme
        self.viewport().update()

    def show_compared(self, found: ComparedGradients, named: NamedParameters) -> None:
        """Show what was compared; the mark stays on its parameter."""
        bar, self._is_marking = self.verticalScrollBar().value(), True
        self.rows.set_content(found, named)
        self._is_marking = False
        self._mark()
        self.verticalScrollBar().setValue(bar)

    def choose(self, index: int | None) -> None:
        """Mark a parameter's row, and see that it is in view."""
        self._chosen = index
        self._mark()
        if index is not None:
            self.scrollTo(self.currentIndex())

    @Slot()
    def _mark(self) -> None:
        self._is_marking = True
        row = -1 if self._chosen is None else self.rows.row_of(self._chosen)
        bar = self.verticalScrollBar().value()
        if row < 0:
            self.clearSelection()
        else:
            self.selectRow(row)
        self.verticalScrollBar().setValue(bar)
        self._is_marking = False

    @Slot(QModelIndex)
    def _on_current(self, current: QModelIndex) -> None:
        if not self._is_marking and current.isValid():
            self._chosen = int(self.rows.order[current.row()])
            self.picked.emit(self._chosen)
