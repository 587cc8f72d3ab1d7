"""The table of the racers at the update that is shown."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.arena.model.state import RacerTrajectory
from ui.plotting.painting import PlotBrush, plot_font
from ui.plotting.racer_styles import RacerStyle, draw_sample
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import set_figures
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full, grouped, short

_ICON = QSize(32, 14)
_ROW_HEIGHT = 26
_PADDING = 8
# There is little room for four headings.
_LOST = Qt.ItemDataRole.UserRole  # of a state: whether the racer has left the numbers
_HEADER = "QHeaderView::section { font-size: 11px; padding: 4px 3px; }"
# Narrower than this the distance gives way to the names; a racer's tooltip tells it.
_ROOM_FOR_DISTANCE = 320
_LEAST_WIDTH, _LEAST_STATE = 220, 24
# Where the cells of a column stand, and its heading over them.
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_SIDES = (_LEFT, _RIGHT, _RIGHT, _LEFT)
# Whose loss is this many times the first one climbs out of the valley.
_SPOILT = 10.0


class Leaderboard(QTableWidget):
    """Racer, loss, distance, and state with the updates it took.

    Signals
    -------
    picked(int)
        A row was marked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._theme: Theme = DARK
        self._labels: tuple[str, ...] = ()
        self._widths: list[int] = []
        self._styles: tuple[RacerStyle, ...] = ()
        self._is_over = False
        self._threshold: float | None = None
        self._style()
        speak(self._say)
        self.itemSelectionChanged.connect(self._on_selection)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Racers at the update that is shown"))
        self.setHorizontalHeaderLabels(
            [
                self.tr("Racer"),
                self.tr("Loss"),
                self.tr("Path"),
                self.tr("State"),
            ]
        )
        tips = (
            self.tr("Click a racer to see inside its update"),
            self.tr("Loss on all rows at the update that is shown"),
            self.tr("Length of the way travelled so far"),
            self.tr(
                "Whether it still races, the first update with a loss at or below the threshold, "
                "that it never got there, or the update at which it left the finite numbers"
            ),
        )
        for column, tip in enumerate(tips):
            heading = self.horizontalHeaderItem(column)
            assert heading is not None  # it has just got its text
            heading.setToolTip(tip)
            heading.setTextAlignment(_SIDES[column] | Qt.AlignmentFlag.AlignVCenter)
        self._size_columns()

    def _style(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        # Long names differ at their ends, as "… 0.01" from "… 0.1".
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setIconSize(_ICON)
        set_figures(self, 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(_HEADER)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setMinimumSize(_LEAST_WIDTH, 90)

    def _size_columns(self) -> None:
        """Give every column what its usual values need, and its heading."""
        states = (
            filled(self.tr("diverged at {0}"), "000"),
            filled(self.tr("reached at {0}"), "000"),
            *(self.tr("climbing away"), self.tr("at the start"), self.tr("not reached")),
        )
        header = self.horizontalHeader()
        self.setColumnHidden(2, False)  # the heading of a hidden column needs no room, to Qt
        columns = (("0.00e−00",), ("0.00e000",), states)
        self._widths = []
        for column, texts in enumerate(columns, start=1):
            widest = max(map(self.fontMetrics().horizontalAdvance, texts)) + _PADDING
            self._widths.append(max(widest, header.sectionSizeHint(column)))
            header.resizeSection(column, self._widths[-1])
        self._fit_columns()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self._draw_styles()
        for row in range(self.rowCount()):
            self._color_state(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the distance where there is no room for it."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Leave the distance out where there is too little room, and keep names whole."""
        width, names = self.viewport().width(), self._names_width()
        loss, path, state = self._widths
        self.setColumnHidden(2, width < max(_ROOM_FOR_DISTANCE, names + loss + path + state))
        # Names stay whole; the state, which its tooltip tells at length, gives way to them.
        room = width - names - loss if self.isColumnHidden(2) else state
        self.horizontalHeader().resizeSection(3, min(state, max(_LEAST_STATE, room)))

    def _names_width(self) -> int:
        """Return what the longest name needs, with its line."""
        widest = max(map(self.fontMetrics().horizontalAdvance, self._labels), default=0)
        return _ICON.width() + widest + 2 * _PADDING

    def wanted_height(self) -> int:
        """Return the height at which all racers are seen."""
        rows = max(2, self.rowCount())
        return self.horizontalHeader().sizeHint().height() + rows * _ROW_HEIGHT + 6

    def show_trajectories(
        self,
        trajectories: Sequence[RacerTrajectory],
        at_update: int,
        selected: int,
        *,
        total: int | None = None,
        threshold: float | None = None,
    ) -> None:
        """Show how every racer stands at `at_update` of a race of `total` updates."""
        self._is_over = total is not None and at_update >= total
        self._threshold = threshold
        with QSignalBlocker(self):
            if self.rowCount() != len(trajectories):
                self.setRowCount(len(trajectories))
            for row, trajectory in enumerate(trajectories):
                self._show_row(row, trajectory, at_update)
            styles = tuple(trajectory.style for trajectory in trajectories)
            if styles != self._styles:
                self._styles = styles
                self._draw_styles()
            labels = tuple(trajectory.label for trajectory in trajectories)
            if labels != self._labels:
                self._labels = labels
                self._fit_columns()
            self._mark(selected)

    def _mark(self, selected: int) -> None:
        if self.currentRow() != selected or not self.selectionModel().hasSelection():
            if 0 <= selected < self.rowCount():
                self.selectRow(selected)
            else:
                self.setCurrentCell(-1, -1)
                self.clearSelection()

    def _show_row(self, row: int, trajectory: RacerTrajectory, update: int) -> None:
        at = trajectory.row_at(update)
        lost = trajectory.has_diverged(update)
        last = max(trajectory.last_row(update), 0)
        loss, distance = float(trajectory.losses[at]), float(trajectory.distance[last])
        tip = filled(self.tr("{0}, distance {1}"), trajectory.label, short(distance))
        self._write(row, 0, trajectory.label, tip)
        self._write(row, 1, "–" if lost else short(loss), "" if lost else full(loss), right=True)
        self._write(
            row, 2, short(distance) if np.isfinite(distance) else "–", full(distance), right=True
        )
        state = self._write(row, 3, *self._state(trajectory, update))
        state.setData(_LOST, lost)
        self._color_state(row)

    def _color_state(self, row: int) -> None:
        state = self.item(row, 3)
        if state is not None:
            state.setForeground(self._theme.color("bad" if state.data(_LOST) else "text"))

    def _state(self, trajectory: RacerTrajectory, update: int) -> tuple[str, str]:
        """Return a racer's state in a word or two, and at length."""
        if trajectory.has_diverged(update):
            words = filled(self.tr("diverged at {0}"), grouped(trajectory.diverged or 0))
            more = self.tr(
                "Its loss left the finite numbers at update {0}: its learning rate is too large."
            )
            return words, filled(more, trajectory.diverged)
        if trajectory.has_reached(update):
            if not trajectory.is_exact:
                words = filled(self.tr("reached by {0}"), grouped(trajectory.reached or 0))
                more = self.tr(
                    "Its loss on all rows, which is measured now and then, was at or below the "
                    "threshold at update {0}."
                )
                return words, filled(more, trajectory.reached)
            words = filled(self.tr("reached at {0}"), grouped(trajectory.reached or 0))
            more = self.tr("Its loss came down to the threshold at update {0}.")
            return words, filled(more, trajectory.reached)
        row, first = trajectory.row_at(update), float(trajectory.losses[0])
        if row and trajectory.losses[row] > _SPOILT * abs(first):
            more = self.tr(
                "Its loss is {loss}, from {first} at the start: its learning rate is probably too "
                "large."
            )
            loss = short(float(trajectory.losses[row]))
            return self.tr("climbing away"), filled(more, loss=loss, first=short(first))
        return self._state_on_the_way(update)

    def _state_on_the_way(self, update: int) -> tuple[str, str]:
        """Return the state of a racer that has neither arrived nor diverged."""
        if self._is_over and self._threshold is None:
            return self.tr("at the end"), self.tr("The race is over; there is no threshold.")
        if self._is_over:
            more = self.tr("Its loss never came down to the threshold of {0}.")
            return self.tr("not reached"), filled(more, short(self._threshold or 0.0))
        if update == 0:
            return self.tr("at the start"), self.tr("at the start: the race has not begun")
        if self._threshold is None:
            return self.tr("racing"), self.tr("There is no threshold to reach.")
        return self.tr("racing"), self.tr("It has not reached the threshold so far.")

    def _write(
        self, row: int, column: int, text: str, tip: str, *, right: bool = False
    ) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        if item.toolTip() != tip:
            item.setToolTip(tip)
        return item

    def _draw_styles(self) -> None:
        for row, style in enumerate(self._styles):
            item = self.item(row, 0)
            if item is not None:
                item.setIcon(self._icon(style))

    def _icon(self, style: RacerStyle) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(_ICON * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        brush = PlotBrush(painter, self._theme, plot_font(self.font()))
        middle = QRectF(0, 0, _ICON.width(), _ICON.height()).center()
        draw_sample(brush, QPointF(middle), style, 14.0)
        painter.end()
        return QIcon(picture)

    def _on_selection(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows:
            self.picked.emit(rows[0].row())
