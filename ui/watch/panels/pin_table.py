"""The list of what is watched: its line, whose number it is, what it is, and its value now."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from simulator.session.watch.curves import NO_CURVES, Curves
from ui.plotting.racer_styles import panel_pen
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import set_figures
from ui.watch.model.shown import ShownPin
from ui.words.languages import speak
from ui.words.messages import said
from ui.words.numbers import MINUS, full, short

_LINE, _WHERE, _WHAT, _VALUE = range(4)
_ROW_HEIGHT = 28
_PADDING = 16
_SAMPLE = QSize(34, 14)
_LINE_WIDTH = 76
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PinModel(QAbstractTableModel):
    """One row a pin; its tick tells whether its curve is drawn.

    Attributes
    ----------
    pins : tuple of ShownPin

    Signals
    -------
    ticked(int, bool)
        The learner shows or hides the curve of a key.
    """

    ticked = Signal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self.pins: tuple[ShownPin, ...] = ()
        self._curves, self._hidden = NO_CURVES, frozenset[int]()

    def show_pins(self, pins: tuple[ShownPin, ...], curves: Curves, hidden: set[int]) -> None:
        """List these; while the same are listed, only their values change."""
        same = [one.key for one in pins] == [one.key for one in self.pins]
        if not same:
            self.beginResetModel()
        self.pins, self._curves, self._hidden = pins, curves, frozenset(hidden)
        if not same:
            self.endResetModel()
        elif pins:
            self.dataChanged.emit(self.index(0, 0), self.index(len(pins) - 1, _VALUE))

    def say(self) -> None:
        """Name everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _VALUE)
        self.layoutChanged.emit()

    def row_of(self, key: int) -> int:
        """Return the row of a key; −1 for none."""
        return next((row for row, one in enumerate(self.pins) if one.key == key), -1)

    # -- Qt

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many numbers are watched."""
        return 0 if parent.isValid() else len(self.pins)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else _VALUE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called, and what it means."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = self.tr("Line"), self.tr("Where"), self.tr("What"), self.tr("Now")
            return names[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tips()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == _VALUE else _LEFT
        return None

    def _tips(self) -> tuple[str, ...]:
        return (
            self.tr("How its curve is drawn; without the tick it is not"),
            self.tr("The weight or the node, as the network names it"),
            self.tr("What kind of number it is, and of which row or batch"),
            self.tr("The latest value"),
        )

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that lines have ticks."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _LINE else found

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, tick, sample, tip or colour."""
        if not index.isValid() or index.row() >= len(self.pins):
            return None
        column, pin = index.column(), self.pins[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, pin)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(column, pin)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == _VALUE else _LEFT
        if role == Qt.ItemDataRole.ForegroundRole and not pin.is_awake:
            return self.theme.color("muted")
        return self._of_line(pin, role) if column == _LINE else None

    def _of_line(self, pin: ShownPin, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            shown = pin.key not in self._hidden
            return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sample(pin)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("curve is drawn")
        return None

    def _text(self, column: int, pin: ShownPin) -> str | None:
        if column == _WHERE:
            return said(pin.where)
        if column == _WHAT:
            return f"{pin.symbol}  {said(pin.what)}"
        return self._value(pin, short) if column == _VALUE else None

    def _tip(self, column: int, pin: ShownPin) -> str | None:
        if not pin.is_awake:
            return self.tr(
                "This network has no such number. It is watched again when it has: after undo, say."
            )
        return self._value(pin, full) if column == _VALUE else self._text(column, pin)

    def _value(self, pin: ShownPin, written: Any) -> str:
        row = self._curves.row(pin.key)
        value = self._curves.current(row) if row >= 0 and pin.is_awake else float("nan")
        return "–" if value != value else str(written(value))

    def _sample(self, pin: ShownPin) -> QPixmap:
        """Return a short piece of the pin's curve."""
        pixmap = QPixmap(_SAMPLE * 2)
        pixmap.setDevicePixelRatio(2.0)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setPen(panel_pen(pin.style, self.theme, 2.4))
        painter.drawLine(1, _SAMPLE.height() // 2, _SAMPLE.width() - 1, _SAMPLE.height() // 2)
        painter.end()
        return pixmap

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide a curve."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _LINE:
            return False
        shown = Qt.CheckState(value) is Qt.CheckState.Checked
        self.ticked.emit(self.pins[index.row()].key, shown)
        return True


class PinTable(QTableView):
    """The list of pins: Space shows or hides a curve, Delete removes it.

    Signals
    -------
    marked(int)
        The row of this key was marked.
    removal_wanted(object)
        These keys are to be watched no longer.
    """

    marked = Signal(int)
    removal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pins = PinModel(self)
        self.setModel(self.pins)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(_SAMPLE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        set_figures(self, 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self.setMinimumSize(300, 120)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Watched numbers"))
        self.setAccessibleDescription(
            self.tr("Space shows or hides a curve, Delete watches a number no longer")
        )
        self.pins.say()
        self._fit_columns()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.pins.theme = theme
        self.viewport().update()

    def show_pins(self, pins: tuple[ShownPin, ...], curves: Curves, hidden: set[int]) -> None:
        """List these; what is marked stays marked."""
        kept = set(self.chosen())
        before = len(self.pins.pins)
        self.pins.show_pins(pins, curves, hidden)
        if before != len(pins):
            self._fit_columns()
            for key in kept:
                if (row := self.pins.row_of(key)) >= 0:
                    self.selectRow(row)

    def chosen(self) -> list[int]:
        """Return the keys of the marked rows."""
        rows = sorted(one.row() for one in self.selectionModel().selectedRows())
        return [self.pins.pins[row].key for row in rows if row < len(self.pins.pins)]

    def _fit_columns(self) -> None:
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        header.resizeSection(_LINE, _LINE_WIDTH)
        names = [said(one.where) for one in self.pins.pins]
        for column, texts, most in (
            (_WHERE, names, self.width() // 3),
            (_VALUE, [f"{MINUS}0.000e{MINUS}00"], self.width()),
        ):
            heading = self.pins.headerData(column, Qt.Orientation.Horizontal)
            widest = max(map(metrics.horizontalAdvance, ["", *texts])) + _PADDING
            # The heading is set in the header's own, bold type, and never cut.
            needed = header.fontMetrics().horizontalAdvance(heading) + 2 * _PADDING
            header.resizeSection(column, max(needed, min(widest, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove what is marked with Delete; Space ticks, wherever in its row the mark is."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen():
            self.removal_wanted.emit(self.chosen())
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            line = self.pins.index(self.currentIndex().row(), _LINE)
            ticked = line.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
            turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.pins.setData(line, turned, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_current(self, current: QModelIndex) -> None:
        known = current.isValid() and current.row() < len(self.pins.pins)
        self.marked.emit(self.pins.pins[current.row()].key if known else -1)

    @Slot(QPoint)
    def _on_menu(self, spot: QPoint) -> None:
        if not self.chosen():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = self.chosen()
        remove = menu.addAction(self.tr("Watch no longer"))
        remove.triggered.connect(lambda: self.removal_wanted.emit(keys))
        menu.popup(self.viewport().mapToGlobal(spot))
