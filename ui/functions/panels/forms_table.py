"""Softmax as a table: one line a class, from its number and one-hot row to its gradient."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from simulator.workshops.records.functions import MAX_CLASSES, SoftmaxChoice
from simulator.workshops.softmax_forms import SoftmaxForms
from ui.functions.model.class_words import WORDS, one_hot
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import set_figures
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import said
from ui.words.numbers import MINUS, full, short

_LINE = 26
# More of them are scrolled to, so that the window holds on a small screen.
_LINES = 4
_DIGITS, _LONG = 3, f"1.20e{MINUS}12"
_PADDING = 20
_CLASS, _TARGET, _LOGIT, _POWER, _NAIVE, _SHIFTED, _SAFE, _GRADIENT = range(8)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FormsTable(QTableWidget):
    """What softmax makes of each logit, as its formula says and in the form that is safe."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, _GRADIENT + 1, parent)
        self._shown: tuple[SoftmaxChoice, SoftmaxForms] | None = None
        self._theme = DARK
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(_LINE)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(_CLASS, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setHighlightSections(False)
        set_figures(self)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Softmax of each class, in both forms"))
        heads = (
            (
                self.tr("Class"),
                self.tr("The class as a number, whose size means nothing, and its word"),
            ),
            (self.tr("One-hot y"), self.tr("The class as a row: 1 in its own place, 0 elsewhere")),
            ("z", self.tr("The logit: the weighted sum of this output")),
            ("e^z", self.tr("The exponential, as a computer has it: beyond z = 709.78 infinite")),
            ("e^z / Σ", self.tr("Softmax as its formula is written")),
            ("z − max", self.tr("The logit less the largest: never above 0")),
            (self.tr("safe a"), self.tr("Softmax in the safe form: the same, and never broken")),
            ("a − y", self.tr("∂E/∂z with cross-entropy: how far the answer is off")),
        )
        for column, (text, tip) in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setToolTip(tooltip(tip))
            item.setTextAlignment(_LEFT if column in (_CLASS, _TARGET) else _RIGHT)
            self.setHorizontalHeaderItem(column, item)
        self._set_widths()
        self._write()

    def _set_widths(self) -> None:
        """Give each column room for whatever it may hold, so that none moves with the numbers."""
        widest = {
            _TARGET: one_hot(0, MAX_CLASSES),
            _LOGIT: f"{MINUS}1000",
            _POWER: max(_LONG, self.tr("infinite"), key=len),
            _NAIVE: max(_LONG, self.tr("no number"), key=len),
        }
        for column in set(range(self.columnCount())) - {_CLASS}:
            head = self.horizontalHeaderItem(column)
            text = widest.get(column, _LONG if column > _LOGIT else "0")
            inside = self.fontMetrics().horizontalAdvance(text) + _PADDING
            above = (
                0
                if head is None
                else self.horizontalHeader().sectionSizeFromContents(column).width()
            )
            self.setColumnWidth(column, max(inside, above))

    def set_theme(self, theme: Theme) -> None:
        """Write in the theme's colours."""
        self._theme = theme
        self._write()

    def show_forms(self, choice: SoftmaxChoice, forms: SoftmaxForms) -> None:
        """Show other numbers."""
        self._shown = choice, forms
        self._write()

    def _write(self) -> None:
        if self._shown is None:
            return
        choice, forms = self._shown
        count, gradient = len(choice.logits), forms.gradient(choice.target)
        if self.rowCount() != count:
            self.setRowCount(count)
            self.setFixedHeight(self._height_of(min(count, _LINES)))
        columns = {
            _LOGIT: forms.logits,
            _POWER: forms.powers,
            _NAIVE: forms.naive,
            _SHIFTED: forms.shifted,
            _SAFE: forms.safe,
            _GRADIENT: gradient,
        }
        for k in range(count):
            self._put(k, _CLASS, f"{k}  {said(WORDS[k])}")
            self._put(k, _TARGET, one_hot(k, count))
            for column, values in columns.items():
                self._put_number(k, column, float(values[k]))
            self._dress(k, is_target=k == choice.target)

    def _put(self, line: int, column: int, text: str, tip: str = "") -> QTableWidgetItem:
        item = self._at(line, column)
        if item.text() != text:
            item.setText(text)
        item.setToolTip(tooltip(tip))
        return item

    def _at(self, line: int, column: int) -> QTableWidgetItem:
        """Return a cell, made where it is missing."""
        item = self.item(line, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(_LEFT if column in (_CLASS, _TARGET) else _RIGHT)
            self.setItem(line, column, item)
        return item

    def _put_number(self, line: int, column: int, value: float) -> None:
        text, tip = short(value, _DIGITS), full(value)
        if math.isnan(value):
            text = self.tr("no number")
            tip = self.tr("Infinity divided by infinity, or 0 by 0: that is not a number.")
        elif math.isinf(value):
            text = self.tr("infinite")
            tip = self.tr("Larger than any number of 64 bits: the computer has infinity for it.")
        is_right = math.isfinite(value)
        item = self._put(line, column, text, tip)
        item.setForeground(self._theme.color("text" if is_right else "bad"))

    def _dress(self, line: int, *, is_target: bool) -> None:
        """Have the true class stand out: in bold type, and in the target's row."""
        for column in (_CLASS, _TARGET):
            item = self._at(line, column)
            font = item.font()
            font.setBold(is_target)
            item.setFont(font)

    def _height_of(self, count: int) -> int:
        head = self.horizontalHeader().sizeHint().height()
        return head + count * _LINE + 2 * self.frameWidth()
