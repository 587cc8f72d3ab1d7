"""The watch list: numbers of the network that the learner pinned, drawn over the updates.

The window draws from snapshots and asks the controller to pin and unpin; nothing is noted here.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.data.own_row import OwnRow
from simulator.session.snapshot import Snapshot, Status, training_row_of
from simulator.session.watch.curves import NO_CURVES
from ui.plotting.pace import Pace
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.theme.colors import Theme
from ui.watch.model.shown import ShownPins
from ui.watch.panels.adder import Adder
from ui.watch.panels.pin_table import PinTable
from ui.watch.pictures.curve_canvas import CurveCanvas, Height
from ui.watch.saving import save_curves
from ui.widgets.combos import measure_again
from ui.widgets.tool_window import ToolWindow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.numbers import grouped
from ui.words.titles import translated

# While training runs fast, the curves are painted at most so often.
_LEAST_S = 0.1


class WatchWindow(ToolWindow):
    """The list of pins beside their curves.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    pins : ShownPins
    adder : Adder
    table : PinTable
    canvas : CurveCanvas
    heights : QComboBox
        What the vertical axis is.
    former : QCheckBox
        Whether the run before is drawn, dim.
    files : PlotFiles

    Signals
    -------
    pin_wanted(object)
        A `Pin` is to be watched.
    unpin_wanted(object)
        The numbers with these keys are to be watched no longer.
    """

    pin_wanted = Signal(object)
    unpin_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__((1040, 600), parent)
        self.pins = ShownPins()
        self._snapshot: Snapshot | None = None
        self._pace = Pace(_LEAST_S)
        self._marked = -1
        self._rests = True
        self.adder, self.table, self.canvas = Adder(self), PinTable(self), CurveCanvas(self)
        self.heights, self._heights_label = QComboBox(self), QLabel(self)
        self.heights.addItems([""] * len(Height))
        self._heights_label.setBuddy(self.heights)
        self.former = QCheckBox(self)
        self.former.setChecked(True)
        self.remove = QPushButton(self)
        self._assemble()
        self.files = self._make_files()
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Watch list"))
        self._heights_label.setText(self.tr("A&xis"))
        self.heights.setAccessibleName(self.tr("Vertical axis of the curves"))
        names = (
            self.tr("Values"),
            self.tr("Sizes, logarithmic"),
            self.tr("Each in its own range"),
        )
        for place, name in enumerate(names):
            self.heights.setItemText(place, name)
        measure_again(self.heights)
        self.former.setText(self.tr("Run &before, dim"))
        self.former.setToolTip(
            tooltip(
                self.tr(
                    "Reset and new weights begin new curves. Those of the run before stay, dim, "
                    "to compare with."
                )
            )
        )
        self.remove.setText(self.tr("&Remove"))
        self.remove.setToolTip(self.tr("Watch what is marked in the list no longer (Delete)"))
        self._show()

    def _assemble(self) -> None:
        self.lay_out(
            (self._side(), self.canvas),
            (440, 580),
            controls=(self._heights_label, self.heights, self.former),
            above=[self.adder],
            painted=(self.table, self.canvas),
        )

    def _side(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _connect(self) -> None:
        self.adder.wanted.connect(self.pin_wanted)
        self.table.removal_wanted.connect(self.unpin_wanted)
        self.table.came_to.connect(self._on_marked)
        self.table.selectionModel().selectionChanged.connect(self._offer_removal)
        self.table.rows.ticked.connect(self._on_ticked)
        self.remove.clicked.connect(self._on_remove)
        self.heights.activated.connect(self._on_height)
        self.former.toggled.connect(self._show)

    def _make_files(self) -> PlotFiles:
        files = (
            PlotFile(worded("WatchWindow", "Table of values (CSV)…"), "watched"),
            PlotFile(worded("WatchWindow", "Picture of the curves…"), "watched", self.canvas),
        )
        return PlotFiles(self, self.bar, files)

    # -- snapshots

    @Slot(object)
    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Follow a snapshot; while training runs fast, only as often as anybody can see."""
        if snapshot is None:
            return
        before, self._snapshot = self._snapshot, snapshot
        # Which run follows which is to be known, also while nobody looks.
        changed, rested = self.pins.take(snapshot), self._rests
        self._rests = snapshot.status is not Status.RUNNING
        if not self.isVisible():
            return
        self.adder.set_experiment(snapshot.experiment, training_row_of(snapshot))
        if (changed or self._rests != rested) and self._pace.is_due(snapshot):
            self._show()
        elif before is None or before.sample_row != snapshot.sample_row:
            self._show_facts()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has come while the window was hidden."""
        super().showEvent(event)
        self._show()
        (self.table if self.pins.pins else self.adder.what).setFocus()

    @Slot()
    def _show(self) -> None:
        """Show how things stand."""
        pins, snapshot = self.pins, self._snapshot
        if snapshot is not None:
            self.adder.set_experiment(snapshot.experiment, training_row_of(snapshot))
        # Lines that change their places while somebody reads them would be no help.
        self.table.show_pins(pins.pins, pins.curves, pins.hidden, sort=self._rests)
        former = pins.former if self.former.isChecked() else NO_CURVES
        self.canvas.show_pins(pins.drawn(), pins.curves, former, self._marked)
        self.former.setEnabled(bool(pins.former.pins))
        self.save.setEnabled(bool(len(pins.curves.updates)))
        self._offer_removal()
        self._show_facts()

    def _show_facts(self) -> None:
        pins, snapshot = self.pins, self._snapshot
        count = len(pins.pins)
        text = self.tr("Nothing is watched")
        if count:
            text = filled(self.tr("Watched numbers: {count}"), count=count)
        self.headline.setText(text)
        if snapshot is None:
            return
        stride = pins.curves.stride
        spaced = self.tr("one point for every update")
        if stride > 1:
            spaced = filled(
                self.tr("one point for {count} updates, with their lowest and highest as a band"),
                count=grouped(stride),
            )
        parts = [translated(snapshot.experiment.title), spaced, *self._more_facts(snapshot)]
        self.facts.setText(" · ".join(parts))

    def _more_facts(self, snapshot: Snapshot) -> Iterator[str]:
        """Yield what is to be known of some of the curves."""
        pins = self.pins
        if pins.curves.stride > 1 and any(one.pin.row is not None for one in pins.pins):
            yield self.tr("a row's numbers only at the last update of a point")
        if any(len(pins.curves.kept_of(one.key).updates) for one in pins.pins):
            yield self.tr("dots: moments of the time line, from before watching began")
        if isinstance(snapshot.sample_row, OwnRow):
            yield self.tr("your own row is not noted")

    # -- what the learner does

    @Slot()
    def _offer_removal(self) -> None:
        self.remove.setEnabled(bool(self.table.chosen_keys()))

    @Slot()
    def _on_remove(self) -> None:
        self.unpin_wanted.emit(self.table.chosen_keys())

    @Slot(int)
    def _on_marked(self, key: int) -> None:
        if key != self._marked:
            self._marked = key
            self._show()

    @Slot(int, bool)
    def _on_ticked(self, key: int, shown: bool) -> None:
        (self.pins.hidden.discard if shown else self.pins.hidden.add)(key)
        self._show()

    @Slot(int)
    def _on_height(self, place: int) -> None:
        self.canvas.set_height(list(Height)[place])

    # -- files

    def write_table(self, path: str) -> None:
        """Write the values of all watched numbers as ``.csv``.

        Raises
        ------
        FileProblem
            If the file cannot be written; an old file is then still there.
        """
        save_curves(self.pins.curves, self.pins.pins, path)
