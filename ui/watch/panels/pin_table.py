"""The list of what is watched: its line, whose number it is, what it is, and its value now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from simulator.session.watch.curves import NO_CURVES, Curves
from ui.plotting.racer_styles import panel_pen
from ui.watch.model.shown import ShownPin
from ui.widgets.sortable_model import (
    Array,
    Column,
    Index,
    SortableModel,
    copied_number,
    text_ranks,
)
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.messages import said
from ui.words.numbers import MINUS, full, short

_LINE, _WHERE, _WHAT, _VALUE = range(4)
_SAMPLE = QSize(34, 14)
_LINE_WIDTH = 76


class PinModel(SortableModel):
    """One line a pin; its tick tells whether its curve is drawn.

    Attributes
    ----------
    pins : tuple of ShownPin

    Signals
    -------
    ticked(int, bool)
        The learner shows or hides the curve of a key.
    """

    ticked = Signal(int, bool)

    columns = (
        Column(is_copied=False),
        Column(),
        Column(),
        Column(is_number=True, largest_first=True),
    )

    def __init__(self) -> None:
        super().__init__((_LINE, Qt.SortOrder.AscendingOrder))
        self.pins: tuple[ShownPin, ...] = ()
        self._curves, self._hidden = NO_CURVES, frozenset[int]()

    def show_pins(
        self, pins: tuple[ShownPin, ...], curves: Curves, hidden: set[int], *, sort: bool
    ) -> None:
        """List these; while the same are listed, only their values change, unless `sort`."""
        self.pins, self._curves, self._hidden = pins, curves, frozenset(hidden)
        self.show_items([one.key for one in pins], sort=sort)

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        return self.tr("Line"), self.tr("Where"), self.tr("What"), self.tr("Now")

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        return (
            self.tr("How its curve is drawn; without the tick it is not"),
            self.tr("The weight or the node, as the network names it"),
            self.tr("What kind of number it is, and of which row or batch"),
            self.tr("The latest value"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that lines have ticks."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _LINE else found

    def color(self, column: int, item: int) -> QColor | None:
        """Return the colour of what the network has not at present."""
        return None if self.pins[item].is_awake else self.theme.color("muted")

    def more(self, column: int, item: int, role: int) -> Any:
        """Return the tick and a piece of the curve."""
        if column != _LINE:
            return None
        pin = self.pins[item]
        if role == Qt.ItemDataRole.CheckStateRole:
            shown = pin.key not in self._hidden
            return Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sample(pin)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("curve is drawn")
        return None

    def text(self, column: int, item: int) -> str:
        """Return where a number is, what it is, or its value."""
        pin = self.pins[item]
        if column == _WHERE:
            return said(pin.where)
        if column == _WHAT:
            return f"{pin.symbol}  {said(pin.what)}"
        return self._written(pin, short) if column == _VALUE else ""

    def tip(self, column: int, item: int) -> str:
        """Return a value in full, or why there is none."""
        pin = self.pins[item]
        if not pin.is_awake:
            return self.tr(
                "This network has no such number. It is watched again when it has: after undo, say."
            )
        if column == _VALUE:
            return self._written(pin, full)
        text = self.text(column, item)
        if column == _WHAT and pin.pin.row is not None and self._curves.stride > 1:
            once = self.tr("Worked out at the last update of each point; between them it is not.")
            return f"{text}\n{once}"
        return text

    def copied(self, column: int, item: int) -> str:
        """Return a value with all its digits."""
        if column == _VALUE:
            return copied_number(self._value(self.pins[item]))
        return self.text(column, item)

    def sort_values(self, column: int) -> Array:
        """Return values, places of names in a sorted list, and the order in which they came."""
        if column == _LINE:
            return np.arange(len(self.pins))
        if column == _VALUE:
            return np.array([self._value(pin) for pin in self.pins], float)
        return text_ranks([self.text(column, item) for item in range(len(self.pins))])

    def _written(self, pin: ShownPin, written: Callable[[float], str]) -> str:
        value = self._value(pin)
        return "–" if value != value else written(value)

    def _value(self, pin: ShownPin) -> float:
        row = self._curves.row(pin.key)
        return self._curves.current(row) if row >= 0 and pin.is_awake else float("nan")

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

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide a curve."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _LINE:
            return False
        shown = Qt.CheckState(value) is Qt.CheckState.Checked
        self.ticked.emit(self.key_of(index.row()), shown)
        return True


class PinTable(SortableTable):
    """The list of pins: Space shows or hides a curve, Delete removes it.

    Signals
    -------
    removal_wanted(object)
        The numbers with these keys are to be watched no longer.
    """

    removal_wanted = Signal(object)

    rows: PinModel
    stretched = _WHAT

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PinModel(), parent)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(_SAMPLE)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Watched numbers"))
        self.setAccessibleDescription(
            self.tr("Space shows or hides a curve, Delete watches a number no longer")
        )

    def show_pins(
        self, pins: tuple[ShownPin, ...], curves: Curves, hidden: set[int], *, sort: bool
    ) -> None:
        """List these; what is marked stays marked."""
        before = [said(one.where) for one in self.rows.pins]
        self.rows.show_pins(pins, curves, hidden, sort=sort)
        if before != [said(one.where) for one in pins]:
            self.fit_columns()

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest number, and all names."""
        names = [said(one.where) for one in self.rows.pins]
        return {_LINE: (), _WHERE: names, _VALUE: (f"{MINUS}0.000e{MINUS}00",)}

    def room_of(self, column: int, needed: int) -> int:
        """Leave long names a third, and the tick and the piece of a curve their room."""
        if column == _LINE:
            return _LINE_WIDTH
        return min(needed, self.width() // 3) if column == _WHERE else needed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove what is marked with Delete; Space ticks, wherever in its line the mark is."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen_keys():
            self.removal_wanted.emit(self.chosen_keys())
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            line = self.rows.index(self.currentIndex().row(), _LINE)
            ticked = line.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
            turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.rows.setData(line, turned, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """Offer also to watch the marked numbers no longer."""
        menu, keys = super().menu(), self.chosen_keys()
        menu.addAction(self.tr("Watch no longer"), lambda: self.removal_wanted.emit(keys))
        return menu
