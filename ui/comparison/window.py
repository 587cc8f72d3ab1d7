"""A window that lays the loss curves of several runs over one another.

pyqtgraph serves here: its panning, zooming and picking are what a learner who compares runs
needs. It is imported with this module, when the window is first opened, so that the start of the
program does not wait for it.
"""

from __future__ import annotations

from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.messages import reason
from simulator.notation.typed_numbers import shortened
from simulator.storage.atomic_files import FileProblem
from ui.comparison.axis_words import height
from ui.comparison.curve_names import CurveNames
from ui.comparison.drawn_losses import Array, floor_of, lifted, lone_points
from ui.comparison.name_editing import NameEditing
from ui.comparison.run_list import RunList
from ui.comparison.run_log import LoggedRun, RunLog
from ui.comparison.run_table import write_runs
from ui.comparison.words_over import words_over
from ui.theme.colors import Theme, mix
from ui.widgets.fields import Note
from ui.widgets.file_dialogs import FileDialogs
from ui.widgets.help_button import HelpButton
from ui.widgets.tooltips import tooltip
from ui.words.key_names import key_name
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import short

_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_EMPTY_EPOCHS = (0.0, 10.0)
_EMPTY_LOSS = (0.0, 1.0)
_EMPTY_POWERS = (-3.0, 0.0)
_SWATCH = QSize(20, 12)
_RUN_NUMBER, _RUN_NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
# Of a name beside its curve; the list has all of it.
_LONGEST_BESIDE = 24


class RunComparison(QDialog):
    """Loss curves of the session's runs, each of which can be shown or hidden.

    Parameters
    ----------
    log : RunLog
    theme : Theme
    parent : QWidget, optional
    """

    def __init__(self, log: RunLog, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(960, 560)
        self._log = log
        self._theme = theme
        self.curves: dict[int, pg.PlotDataItem] = {}
        self._wanted: dict[int, bool] = {}
        self.list = RunList(self)
        self._editing = NameEditing(_RUN_NUMBER, _RUN_NAME, self.list)
        self.list.setItemDelegate(self._editing)
        self.validation, self.logarithmic = QCheckBox(self), QCheckBox(self)
        self.note = Note()
        self._clear = QPushButton(self)
        self.table_button = QPushButton(self)
        self.problem = Note(role="error-note")
        self.plot = pg.PlotWidget(self)
        self._names = CurveNames(self.plot.getPlotItem(), self)
        self.invitation = words_over(self.plot)
        self._assemble()
        self.set_theme(theme)
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Compare runs"))
        self.list.setAccessibleName(self.tr("Runs"))
        tip = self.tr(
            "Tick a run to see its curve; click its name to mark it, double-click it or press "
            "{key} to change it"
        )
        self.list.setToolTip(filled(tip, key=key_name(Qt.Key.Key_F2)))
        self.validation.setText(self.tr("Validation loss instead of training loss"))
        self.logarithmic.setText(self.tr("Logarithmic loss axis"))
        self.table_button.setText(self.tr("Save table…"))
        self.table_button.setToolTip(self.tr("Save the losses of the ticked runs as CSV"))
        self.plot.getPlotItem().setLabel("bottom", self.tr("epoch"))
        self.plot.setAccessibleName(self.tr("Loss curves of several runs"))
        self.plot.setToolTip(self.tr("Drag to move, wheel to zoom, double-click to see all"))
        self.refresh()

    def _assemble(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        for widget in (self.list, self.note, self.logarithmic, self.validation):
            side.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.table_button)
        buttons.addWidget(self._clear)
        side.addLayout(buttons)
        side.addWidget(self.problem)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(side)
        layout.addWidget(self.plot, 1)
        layout.addWidget(HelpButton(self), 0, Qt.AlignmentFlag.AlignTop)
        item = self.plot.getPlotItem()
        item.setMenuEnabled(False)
        # pyqtgraph makes this menu a window of its own, which would outlive this one.
        item.ctrlMenu.setParent(self.plot, item.ctrlMenu.windowFlags())
        self.plot.scene().contextMenu.pop().deleteLater()  # what the menu had for all plots
        item.hideButtons()
        item.showGrid(x=True, y=True, alpha=0.2)

    def _connect(self) -> None:
        self._log.changed.connect(self.refresh)
        # Queued: the list is still being edited when its editor is closed.
        queued = Qt.ConnectionType.QueuedConnection
        self._editing.closeEditor.connect(self.refresh, queued)
        self.list.itemChanged.connect(self._on_ticked)
        self.list.currentItemChanged.connect(self._draw)
        self.logarithmic.toggled.connect(self._on_logarithmic)
        self.validation.toggled.connect(self._draw)
        self._clear.clicked.connect(self._on_clear)
        # Queued: the list is made anew, and with it the entry whose field has just been left.
        self._editing.named.connect(self._log.rename, Qt.ConnectionType.QueuedConnection)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.table_button.clicked.connect(self.choose_and_save_table)
        self.plot.scene().sigMouseClicked.connect(self._on_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.plot.setBackground(theme.canvas)
        item = self.plot.getPlotItem()
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setPen(pg.mkPen(theme.line))
            axis.setTextPen(pg.mkPen(theme.muted))
        self._draw()

    @Slot()
    def refresh(self) -> None:
        """Take over the log's runs, and tick those that the latest can be compared with.

        What the learner has ticked or not stays. While a name is typed the list waits.
        """
        if self.list.state() is QAbstractItemView.State.EditingState:
            self._draw()
            return
        marked = self._marked()
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for run in self._log.runs:
            item = QListWidgetItem(self._text(run), self.list)
            item.setData(_RUN_NUMBER, run.number)
            item.setData(_RUN_NAME, run.name or said(run.title))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            shown = self._wanted.get(run.number, run.measure == self._log.runs[-1].measure)
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            item.setIcon(self._swatch(run))
            item.setToolTip(tooltip(f"{said(run.title)} · {said(run.method)}"))
            if run.number == marked:
                self.list.setCurrentItem(item)
        self.list.blockSignals(blocked)
        self._offer_to_clear()
        self._draw()

    def _offer_to_clear(self) -> None:
        """Make the button say what it will do: a list that was emptied can be brought back."""
        back = self._log.can_bring_back
        self._clear.setText(self.tr("Bring the runs back") if back else self.tr("Forget all runs"))
        self._clear.setToolTip(
            self.tr("List the runs again that have just been forgotten")
            if back
            else self.tr("Empty this list; the network that is open stays")
        )
        self._clear.setEnabled(back or bool(self._log.runs))

    @Slot(QPoint)
    def _on_menu(self, spot: QPoint) -> None:
        """Offer to change the name of the run under the mouse."""
        item = self.list.itemAt(spot)
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = partial(self._rename, item.data(_RUN_NUMBER))
        menu.addAction(self.tr("Rename…"), rename)
        menu.popup(self.list.viewport().mapToGlobal(spot))

    def _rename(self, number: int) -> None:
        """Change a run's name in place; the list may have been made anew meanwhile."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_RUN_NUMBER) == number:
                self.list.editItem(self.list.item(row))

    @Slot()
    def choose_and_save_table(self) -> None:
        """Ask where to, and save the ticked runs' losses by their names, one epoch a line."""
        filters = self.tr("Table of values (*.csv)")
        path = FileDialogs(self).choose_to_save(self.tr("Save table"), "runs.csv", filters)
        if not path:
            return
        try:
            write_runs(path, self._shown())
        except FileProblem as problem:
            self.problem.setText(reason(problem))
            return
        self.problem.setText("")

    @Slot()
    def _on_clear(self) -> None:
        if self._log.can_bring_back:
            self._log.bring_back()
        else:
            self._log.clear()

    @Slot(QListWidgetItem)
    def _on_ticked(self, item: QListWidgetItem) -> None:
        self._wanted[item.data(_RUN_NUMBER)] = item.checkState() is Qt.CheckState.Checked
        self._draw()

    def _text(self, run: LoggedRun) -> str:
        loss = filled(self.tr("training loss {0}"), short(float(run.history.loss[-1])))
        title, method = said(run.title), said(run.method)
        what = f"{title}, {method}" if run.name else method
        return f"{_full_name(run)}\n{what}\n{loss}"

    def _marked(self) -> int | None:
        row = self.list.currentRow()
        return self.list.item(row).data(_RUN_NUMBER) if row >= 0 else None

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    @Slot()
    def _draw(self) -> None:
        plot = self.plot.getPlotItem()
        plot.clear()
        self._names.clear()
        self.curves.clear()
        marked, runs = self._marked(), self._shown()
        self.table_button.setEnabled(bool(runs))
        floor = floor_of(map(self._values, runs))
        for run in runs:
            self._add_curve(run, floor, marked=run.number == marked)
        if runs:
            self._names.make_room()
        measures = {run.measure for run in runs}
        title = runs[0].loss_title if len(measures) == 1 else ""
        plot.setLabel("left", said(height(title, held_out=self.validation.isChecked())))
        self._explain(runs, several=len(measures) > 1)
        self._invite()

    def _shown(self) -> list[LoggedRun]:
        """Return the runs that are ticked."""
        ticked = {
            item.data(_RUN_NUMBER)
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        }
        return [run for run in self._log.runs if run.number in ticked]

    def _values(self, run: LoggedRun) -> Array:
        history = run.history
        return history.validation_loss if self.validation.isChecked() else history.loss

    def _explain(self, runs: list[LoggedRun], *, several: bool) -> None:
        """Say what cannot be compared, and how a loss of 0 is drawn."""
        notes = []
        if several:
            notes.append(
                self.tr("These runs have different losses or data: their heights do not compare.")
            )
        elif len(runs) < len(self._log.runs) and any(
            run.measure != self._log.runs[-1].measure for run in self._log.runs
        ):
            notes.append(self.tr("Runs with another loss or other data are not ticked."))
        if self.logarithmic.isChecked() and any((self._values(run) <= 0.0).any() for run in runs):
            notes.append(self.tr("▼ is a loss of 0, drawn at the lower edge."))
        self.note.setText("\n".join(notes))

    def _invite(self) -> None:
        """Where no curve is to be seen, say what brings one, over axes with sensible numbers."""
        missing = self._missing()
        was_missing = not self.invitation.isHidden()
        self.invitation.setText(missing)
        self.invitation.setVisible(bool(missing))
        item = self.plot.getPlotItem()
        if missing:
            # On a logarithmic axis the range is in powers of ten.
            heights = _EMPTY_POWERS if self.logarithmic.isChecked() else _EMPTY_LOSS
            item.setRange(xRange=_EMPTY_EPOCHS, yRange=heights, padding=0)
        elif was_missing:
            item.enableAutoRange()

    def _missing(self) -> str:
        if not self._log.runs:
            return self.tr(
                "Train, reset with another learning rate, and train again:\neach run appears here."
            )
        if not self.curves:
            return self.tr("Tick a run in the list to see its curve.")
        if not any(np.isfinite(curve.yData).any() for curve in self.curves.values()):
            return self.tr("These runs were trained without validation data.")
        return ""

    def _add_curve(self, run: LoggedRun, floor: float, *, marked: bool) -> None:
        epochs, values = run.history.epochs, self._values(run)
        zeros = np.zeros(len(values), bool)
        if self.logarithmic.isChecked():
            values, zeros = lifted(values, floor)
        plot, pen = self.plot.getPlotItem(), self._pen(run, 3 if marked else 1)
        curve = plot.plot(epochs, values, pen=pen)
        curve.setCurveClickable(True, 8)
        curve.sigClicked.connect(partial(self._mark, run.number))
        self.curves[run.number] = curve
        for symbol, places in (("o", lone_points(values) & ~zeros), ("t", _ends(zeros))):
            if places.any():
                dots = plot.plot(epochs[places], values[places], pen=None, symbol=symbol)
                dots.setSymbolBrush(pen.color())
                dots.setSymbolPen(None)
        self._name_curve(run, epochs, values, pen, marked=marked)

    def _name_curve(
        self, run: LoggedRun, epochs: Array, values: Array, pen: QPen, *, marked: bool
    ) -> None:
        """Write at a curve's end which run it is; the marked one with its learning rate."""
        known = np.flatnonzero(np.isfinite(values))
        if not len(known):
            return
        name = shortened(run.name, _LONGEST_BESIDE) or (run.rate if marked else "")
        text = f"{run.number} · {name}" if name else str(run.number)
        y = float(values[known[-1]])
        end = QPointF(epochs[known[-1]], np.log10(y) if self.logarithmic.isChecked() else y)
        self._names.add(text, pen.color(), end)

    def _pen(self, run: LoggedRun, width: int) -> QPen:
        color = mix(self._theme.class_color(run.number - 1), self._theme.text, 0.2)
        style = _STYLES[(run.number - 1) // len(self._theme.classes) % len(_STYLES)]
        return pg.mkPen(color, width=width, style=style)

    def _swatch(self, run: LoggedRun) -> QIcon:
        """Return a short piece of the run's curve."""
        pixmap = QPixmap(_SWATCH)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setPen(self._pen(run, 3))
        painter.drawLine(1, _SWATCH.height() // 2, _SWATCH.width() - 2, _SWATCH.height() // 2)
        painter.end()
        return QIcon(pixmap)

    def _mark(self, number: int, *_: object) -> None:
        for item in self._items():
            if item.data(_RUN_NUMBER) == number:
                self.list.setCurrentItem(item)

    @Slot(bool)
    def _on_logarithmic(self, chosen: bool) -> None:
        self.plot.getPlotItem().setLogMode(x=False, y=chosen)
        self._draw()

    def _on_clicked(self, event: object) -> None:
        if getattr(event, "double", bool)() and self.invitation.isHidden():
            self.plot.getPlotItem().autoRange()


def _full_name(run: LoggedRun) -> str:
    """Return a run's number and name."""
    return f"{run.number} · {run.name or said(run.title)}"


def _ends(zeros: Array) -> Array:
    """Return the first and the last place of each stretch of zeros, bool (n,)."""
    inner = zeros & np.roll(zeros, 1) & np.roll(zeros, -1)
    inner[:1] = inner[-1:] = False
    return zeros & ~inner
