"""A confusion matrix, drawn: how many samples of each class the network took for each class."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.plotting.painting import PlotBrush, plot_font
from ui.theme.colors import Theme, mix
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import percent

Array = NDArray[Any]

_WIDEST_LABEL, _LABEL_GAP, _TITLE, _EDGE = 110.0, 12.0, 20.0, 8.0
_LARGEST_CELL = 96.0
# Never so strong that the counts, all in the text's colour, could not be read.
_MOST_COLOR, _FAINTEST_ERROR = 0.5, 0.2


class ConfusionMatrix(QWidget):
    """Counts by true class (rows) and predicted class (columns).

    A cell's strength is its share of the row, so that a rare class is seen as well as a frequent
    one: green-blue on the diagonal, red where the network was wrong. A single error is seen too:
    errors are as strong as the root of their share.

    Signals
    -------
    cell_picked(int, int)
        A cell with samples was clicked: its true and its predicted class.
    """

    cell_picked = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._counts: Array = np.zeros((0, 0), int)
        self._in_percent = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setAccessibleDescription("\n".join(self._sentences()))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(480, 440)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which counts would touch."""
        return QSize(320, 260)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.update()

    def show_counts(self, counts: Array, names: Sequence[str]) -> None:
        """Show a matrix (k, k) with a name for each class."""
        self._counts, self._names = counts, tuple(names)
        self._say()

    def set_in_percent(self, wanted: bool) -> None:
        """Show shares of the row in place of counts."""
        self._in_percent = wanted
        self.update()

    def figure(self, row: int, column: int) -> str:
        """Return what stands in a cell: its count, or its share of the row in per cent."""
        count = int(self._counts[row, column])
        if not self._in_percent:
            return str(count)
        total = int(self._counts[row].sum())
        return percent(count / total, 1) if total else "–"

    def lines(self) -> list[list[object]]:
        """Return the matrix as a table: names over the columns and before the rows.

        Shares are numbers in per cent, in full; a row without samples has none.
        """
        corner = filled(
            self.tr("{true} \\ {predicted}"), true=self.tr("true"), predicted=self.tr("predicted")
        )
        body: Array = self._counts
        if self._in_percent:
            body = 100.0 * self._counts / np.maximum(1, self._counts.sum(axis=1, keepdims=True))
        rows = [[name, *line] for name, line in zip(self._names, body.tolist(), strict=True)]
        return [[corner, *self._names], *rows]

    def _sentences(self) -> list[str]:
        k = len(self._names)
        return [self.sentence(row, column) for row in range(k) for column in range(k)]

    def sentence(self, row: int, column: int) -> str:
        """Return a cell in words."""
        count, total = int(self._counts[row, column]), int(self._counts[row].sum())
        words = self.tr("{count} of {total} rows of {true} were taken for {found}")
        true, found = self._names[row], self._names[column]
        return filled(words, count=count, total=total, true=true, found=found)

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a cell lies."""
        k = max(1, len(self._names))
        left = _TITLE + self._label_width() + _LABEL_GAP
        room = QRectF(self.rect()).adjusted(left, 2 * _TITLE, -_EDGE, -_EDGE)
        side = min(room.width() / k, room.height() / k, _LARGEST_CELL)
        return QRectF(room.left() + column * side, room.top() + row * side, side, side)

    def _label_width(self) -> float:
        metrics = QFontMetricsF(plot_font(self.font()))
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0.0)
        return float(min(widest, _WIDEST_LABEL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells and the names of the classes."""
        painter = QPainter(self)
        brush = PlotBrush(painter, self._theme, plot_font(self.font()))
        k = len(self._names)
        for row in range(k):
            for column in range(k):
                self._paint_cell(brush, row, column)
        if k:
            self._paint_names(brush, k)
        painter.end()

    def _paint_cell(self, brush: PlotBrush, row: int, column: int) -> None:
        area, count = self.cell(row, column), int(self._counts[row, column])
        share = count / max(1, int(self._counts[row].sum()))
        strong = self._theme.color("forward" if row == column else "bad")
        if row != column and count:
            share = max(_FAINTEST_ERROR / _MOST_COLOR, math.sqrt(share))
        fill = mix(self._theme.canvas, strong, _MOST_COLOR * share)
        brush.painter.fillRect(area.adjusted(0.5, 0.5, -0.5, -0.5), fill)
        brush.painter.setPen(QPen(self._theme.color("line"), 1.0))
        brush.painter.drawRect(area)
        brush.text(area.center(), self.figure(row, column), self._theme.color("text"), 0.5)

    def _paint_names(self, brush: PlotBrush, k: int) -> None:
        text, muted = self._theme.color("text"), self._theme.color("muted")
        first, last = self.cell(0, 0), self.cell(k - 1, k - 1)
        for index, name in enumerate(self._names):
            row, column = self.cell(index, 0), self.cell(0, index)
            left = QPointF(row.left() - 6.0, row.center().y())
            brush.text(left, brush.elided(name, _WIDEST_LABEL), text, 1.0)
            above = QPointF(column.center().x(), column.top() - 0.5 * _TITLE)
            brush.text(above, brush.elided(name, column.width() - 4.0), text, 0.5)
        middle = QPointF(0.5 * (first.left() + last.right()), first.top() - 1.5 * _TITLE)
        brush.text(middle, self.tr("predicted"), muted, 0.5)
        side = QPointF(0.5 * _TITLE, 0.5 * (first.top() + last.bottom()))
        brush.upright_text(side, self.tr("true"), muted)

    def event(self, event: QEvent) -> bool:
        """Say the cell under the mouse in words."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _words_at(self, position: QPointF) -> str:
        found = self.cell_at(position)
        return self._name_at(position) if found is None else self.sentence(*found)

    def _name_at(self, position: QPointF) -> str:
        """Return the class whose name is above or beside a place; it may be cut there."""
        for k, name in enumerate(self._names):
            row, column = self.cell(k, 0), self.cell(0, k)
            above = column.translated(0.0, -column.height())
            before = row.translated(-row.width(), 0.0)
            if above.contains(position) or before.contains(position):
                return name
        return ""

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        """Return the true and the predicted class of the cell at a place."""
        k = len(self._names)
        for row in range(k):
            for column in range(k):
                if self.cell(row, column).contains(position):
                    return row, column
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Report the cell that is clicked, or say that it holds no samples."""
        found = self.cell_at(event.position())
        if found is not None and self._counts[found]:
            self.cell_picked.emit(*found)
        elif found is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self.sentence(*found), self)
