"""The numbers of the panel, layer by layer, as a table that can be read and listened to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from simulator.diagnostics.gradient_statistics import SIGMOID_STEEPEST
from ui.gradient_flow.series import FlowSeries, passed_on
from ui.theme.type_size import set_figures
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full, grouped, short

_NAME, _WEIGHTS, _DELTAS, _RATIO, _POWER, _SLOPE, _DEAD, _SATURATED, _MIDDLE, _COLUMNS = range(10)
_HEIGHT, _PADDING = 26, 24
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FlowModel(QAbstractTableModel):
    """One line a layer, as it was measured last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._values: list[tuple[float, ...]] = []
        self._units: tuple[int, ...] = ()

    def show_series(self, series: FlowSeries, names: Sequence[str]) -> None:
        """Show the latest point of a series."""
        found = series.at(series.now)
        anew = len(found.units) != len(self._values)
        if anew:
            self.beginResetModel()
        self._names, self._units = tuple(names), found.units
        powers = SIGMOID_STEEPEST ** np.arange(len(names))[::-1]
        columns = (
            found.weights, found.deltas, passed_on(found.deltas), powers, found.slopes,
            found.dead, found.saturated, found.quantiles[:, 2],
        )  # fmt: skip
        self._values = list(zip(*(column.tolist() for column in columns), strict=True))
        if anew:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(names) - 1, _COLUMNS - 1))

    def say(self) -> None:
        """Name the columns anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)

    # -- Qt

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many layers there are."""
        return 0 if parent.isValid() else len(self._values)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else _COLUMNS

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
            return _LEFT if section == _NAME else _RIGHT
        return None

    def _headings(self) -> tuple[str, ...]:
        own = self.tr("layer"), self.tr("slope"), self.tr("dead"), self.tr("saturated")
        layer, slope, dead, saturated = own
        middle = self.tr("median a")
        return layer, "|∂E/∂w|", "|δ|", "× δ", "0.25ⁿ", slope, dead, saturated, middle

    def _tips(self) -> tuple[str, ...]:
        return (
            self.tr("The layers from the inputs to the outputs"),
            self.tr("Root of the mean square of the gradient over the layer's weights and biases"),
            self.tr("Root of the mean square of δ over the layer's nodes and the rows"),
            self.tr("What this layer's δ is of that of the layer behind it"),
            self.tr("The most that n sigmoids leave of δ where weights have the size 1"),
            self.tr("Mean size of the activation's slope f′(z) over nodes and rows"),
            self.tr("Nodes whose slope is 0 in every row"),
            self.tr("Nodes whose slope is next to 0 in every row"),
            self.tr("Half of the layer's activations lie below it"),
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, the whole number as its tip, and its side."""
        if not index.isValid() or index.row() >= len(self._values):
            return None
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column == _NAME else _RIGHT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if column == _NAME:
            return self._names[index.row()]
        value = self._values[index.row()][column - 1]
        if np.isnan(value):
            return "–"
        if column in (_DEAD, _SATURATED):
            units = grouped(self._units[index.row()])
            return filled(self.tr("{count} of {units}"), count=grouped(int(value)), units=units)
        return full(value) if role == Qt.ItemDataRole.ToolTipRole else short(value)


class FlowTable(QTableView):
    """The layers and their numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers = FlowModel(self)
        self.setModel(self.layers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        set_figures(self, 12)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSize(200, 96)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Gradients, activations and idle nodes by layer"))
        self.layers.say()
        self._fit_columns()

    def show_series(self, series: FlowSeries, names: Sequence[str]) -> None:
        """Show the latest point of a series."""
        self.layers.show_series(series, names)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give every column what its heading and any number in it need."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        number = metrics.horizontalAdvance("0.00e−000")
        for column in range(_COLUMNS):
            heading = str(self.layers.headerData(column, Qt.Orientation.Horizontal))
            texts = [
                str(self.layers.data(self.layers.index(line, column)))
                for line in range(self.layers.rowCount())
            ]
            widest = max(map(metrics.horizontalAdvance, texts), default=0)
            least = number if column in (_WEIGHTS, _DELTAS, _RATIO, _POWER, _SLOPE) else 0
            room = header.fontMetrics().horizontalAdvance(heading)
            header.resizeSection(column, max(widest, least, room) + _PADDING)
