"""The list of racers: a row each with its line, name, optimizer and learning rate."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.quoting import written
from ui.arena.model.racers import Entry, Lineup, short_title
from ui.plotting.painting import PlotBrush, plot_font
from ui.plotting.racer_styles import draw_sample
from ui.theme.colors import DARK, Theme, mix
from ui.theme.type_size import tabular_font
from ui.words.languages import speak
from ui.words.messages import filled, said

_ROW, _SAMPLE = 40.0, 46.0


class RacerRows(QWidget):
    """Shows a `Lineup`; click a row, or move with the arrow keys.

    Attributes
    ----------
    current : int
        The marked row; -1 for none.

    Signals
    -------
    picked(int)
        The learner marked another row.
    removal_wanted(int)
        Delete was pressed on a row.
    """

    picked = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = -1
        self._lineup = Lineup()
        self._theme: Theme = DARK
        self._shows_batches = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Racers"))
        self.setAccessibleDescription(
            "; ".join(f"{said(e.racer.label)}: {self.details(e)}" for e in self._lineup.entries)
        )
        self.update()

    def show_lineup(self, lineup: Lineup, current: int, *, batches: bool) -> None:
        """Show the racers of `lineup`; `batches` says whether their batch sizes matter."""
        self._lineup, self.current, self._shows_batches = lineup, current, batches
        self._say()
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of all rows."""
        return QSize(240, int(_ROW * max(1, len(self._lineup))))

    def minimumSizeHint(self) -> QSize:
        """Never shrink below the height of all rows."""
        return QSize(160, self.sizeHint().height())

    def row_rect(self, row: int) -> QRectF:
        """Return where a row stands."""
        return QRectF(0.0, _ROW * row, self.width(), _ROW)

    def details(self, entry: Entry) -> str:
        """Return what a row says below the racer's name."""
        parts = [said(short_title(entry.racer.optimizer)), f"η {written(entry.learning_rate)}"]
        if self._shows_batches and entry.racer.batch_size is not None:
            parts.append(filled(self.tr("batch {0}"), entry.racer.batch_size))
        return " · ".join(parts)

    def in_full(self, row: int) -> str:
        """Return a racer's name, which a row may have to shorten, with its details."""
        entry = self._lineup.entries[row]
        return f"{said(entry.racer.label)}\n{self.details(entry)}"

    # -- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or say how one gets a racer."""
        painter = QPainter(self)
        brush = PlotBrush(painter, self._theme, plot_font(self.font()))
        if not self._lineup.entries:
            words = self.tr("No racers: add an optimizer below.")
            brush.paragraph(QRectF(self.rect()), words, self._theme.color("muted"))
            return
        for row, entry in enumerate(self._lineup.entries):
            self._paint_row(brush, self.row_rect(row), entry, row == self.current)

    def _paint_row(self, brush: PlotBrush, area: QRectF, entry: Entry, marked: bool) -> None:
        painter, theme = brush.painter, self._theme
        if marked:
            painter.setPen(
                QPen(theme.color("forward"), 1.0) if self.hasFocus() else Qt.PenStyle.NoPen
            )
            painter.setBrush(mix(theme.raised, theme.forward, 0.26))
            painter.drawRoundedRect(area.adjusted(0.5, 1.5, -0.5, -1.5), 5.0, 5.0)
        draw_sample(brush, QPointF(area.left() + 24.0, area.center().y()), entry.style)
        left, room = area.left() + _SAMPLE, area.width() - _SAMPLE - 6.0
        painter.setFont(tabular_font(13))
        # Long names differ at their ends, as "… 0.01" from "… 0.1".
        name = painter.fontMetrics().elidedText(
            said(entry.racer.label), Qt.TextElideMode.ElideMiddle, int(room)
        )
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(left, area.top() + 17.0), name)
        painter.setFont(tabular_font(11))
        details = painter.fontMetrics().elidedText(
            self.details(entry), Qt.TextElideMode.ElideRight, int(room)
        )
        painter.setPen(theme.color("muted"))
        painter.drawText(QPointF(left, area.top() + 32.0), details)

    # -- choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the racer that was clicked."""
        row = int(event.position().y() // _ROW)
        if 0 <= row < len(self._lineup):
            self._pick(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrow keys, and ask for a racer's removal with Delete."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in moves and self._lineup.entries:
            row = min(max(self.current + moves[Qt.Key(event.key())], 0), len(self._lineup) - 1)
            self._pick(row)
        elif event.key() == Qt.Key.Key_Delete and self.current >= 0:
            self.removal_wanted.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _pick(self, row: int) -> None:
        if row != self.current:
            self.current = row
            self.update()
            self.picked.emit(row)

    def event(self, event: QEvent) -> bool:
        """Draw the focus when it comes and goes, and tell the row under the mouse in full."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = int(event.pos().y() // _ROW)
            known = 0 <= row < len(self._lineup)
            QToolTip.showText(event.globalPos(), self.in_full(row) if known else "", self)
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)
