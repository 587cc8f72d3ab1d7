"""The loss of every training row over the epochs: which one is not learnt?

The window draws from snapshots; the worker notes the rows while it is seen.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from simulator.session.row_losses import RowLosses
from simulator.session.snapshot import Snapshot, Status
from ui.plotting.pace import Pace
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.row_losses.panels.row_table import RowTable
from ui.row_losses.pictures.row_canvas import RowCanvas
from ui.row_losses.row_words import change_of
from ui.row_losses.saving import save_rows
from ui.theme.colors import Theme
from ui.widgets.tool_window import ToolWindow
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.numbers import grouped, short
from ui.words.titles import translated

# While training runs fast, everything is painted at most so often.
_LEAST_S = 0.2


class RowLossWindow(ToolWindow):
    """The table of training rows beside their losses over the epochs.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    table : RowTable
    canvas : RowCanvas
    log : QCheckBox
    files : PlotFiles

    Signals
    -------
    seen(bool)
        Somebody looks, or no more: rows are to be noted, or not.
    row_picked(int)
        A training row is to be stepped through.
    """

    seen = Signal(bool)
    row_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__((1040, 600), parent)
        self._snapshot: Snapshot | None = None
        self._found: RowLosses | None = None
        self._stepped = -1
        self._pace = Pace(_LEAST_S)
        self.table, self.canvas = RowTable(self), RowCanvas(self)
        self.log = QCheckBox(self)
        self.log.setChecked(True)
        parts = self.table, self.canvas
        self.lay_out(parts, (540, 480), controls=[self.log], painted=parts)
        self.files = self._make_files()
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Loss by row"))
        self.log.setText(self.tr("&Logarithmic loss"))
        self._show(sort=False)

    def _connect(self) -> None:
        self.table.picked.connect(self.row_picked)
        self.canvas.picked.connect(self._on_picked_on_plot)
        self.table.rows.layoutChanged.connect(self._draw)
        self.log.toggled.connect(self.canvas.set_log)

    def _make_files(self) -> PlotFiles:
        files = (
            PlotFile(worded("RowLossWindow", "Table of losses (CSV)…"), "rows"),
            PlotFile(worded("RowLossWindow", "Picture of the losses…"), "rows", self.canvas),
        )
        return PlotFiles(self, self.bar, files)

    # -- snapshots

    @Slot(object)
    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Follow a snapshot; while training runs fast, only as often as anybody can read."""
        if snapshot is None:
            return
        self._snapshot = snapshot
        if not self.isVisible() or snapshot.rows is None:
            return
        is_other = snapshot.rows is not self._found or _shown(snapshot) != self._stepped
        if is_other and self._pace.is_due(snapshot):
            # Lines that change their places while somebody reads them would be no help.
            self._show(sort=snapshot.status is not Status.RUNNING)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the rows noted from now on."""
        super().showEvent(event)
        self.seen.emit(True)
        self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have them noted no more."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self.seen.emit(False)

    def _show(self, *, sort: bool) -> None:
        """Show how things stand."""
        snapshot = self._snapshot
        found = None if snapshot is None else snapshot.rows
        self.save.setEnabled(found is not None)
        if snapshot is None or found is None:
            self.headline.setText(self.tr("No rows yet"))
            return
        shown = _shown(snapshot)
        anew, is_first = shown != self._stepped, self._found is None
        self._found, self._stepped = found, shown
        self.table.show_rows(snapshot.experiment.data, found, self._stepped, sort=sort)
        if anew and not is_first:  # the worst rows are what one looks for at first
            self.table.choose(self._stepped)
        self._draw()
        self._show_facts(snapshot, found)

    @Slot()
    def _draw(self) -> None:
        if self._snapshot is not None and self._found is not None:
            data = self._snapshot.experiment.data
            self.canvas.show_rows(data, self._found, self.table.rows.order, self._stepped)

    def _show_facts(self, snapshot: Snapshot, found: RowLosses) -> None:
        worst = int(found.now.argmax())
        loss = short(float(found.now[worst]), 3)
        if found.right is None:
            words = self.tr("Largest loss: row {row} with {loss}")
        else:
            words = self.tr("{right} of {total} rows right · largest loss: row {row} with {loss}")
        right = 0 if found.right is None else int(found.right.sum())
        total = grouped(len(found.now))
        self.headline.setText(
            filled(words, right=grouped(right), total=total, row=grouped(worst + 1), loss=loss)
        )
        since = change_of(found)[1]
        kept = int(found.kept.sum())
        told = self.tr("{title} · noted since epoch {begun}")
        if kept:
            told = self.tr(
                "{title} · noted since epoch {begun}, else at {kept} moments of the time line"
            )
        title = translated(snapshot.experiment.title)
        facts = filled(told, title=title, begun=grouped(found.begun), kept=grouped(kept))
        if since is not None:
            change = filled(self.tr("change since epoch {since}"), since=grouped(since))
            facts = f"{facts} · {change}"
        self.facts.setText(facts)

    @Slot(int)
    def _on_picked_on_plot(self, row: int) -> None:
        self.table.choose(row)
        self.row_picked.emit(row)

    # -- files

    def write_table(self, path: str) -> None:
        """Write one training row a line as ``.csv``, in the order of the table.

        Raises
        ------
        FileProblem
            If the file cannot be written; an old file is then still there.
        """
        snapshot, found = self._snapshot, self._found
        if snapshot is not None and found is not None:
            order = self.table.rows.order.tolist()
            save_rows(snapshot.experiment.data, found, order, path)


def _shown(snapshot: Snapshot) -> int:
    """Return the training row that is shown; −1 where it is one of the learner's own."""
    return snapshot.sample_row if isinstance(snapshot.sample_row, int) else -1
