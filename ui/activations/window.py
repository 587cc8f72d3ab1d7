"""Activations compared: the network that is open, with five others in its hidden layers.

The window works on experiments of its own and changes nothing of the open network.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.session.snapshot import Snapshot
from simulator.studies.activation_comparison import EPOCHS
from ui.activations.model.runner import ComparisonRunner
from ui.activations.panels.comparison_table import ComparisonTable
from ui.activations.pictures.layers_canvas import LayersCanvas
from ui.activations.saving import save_comparison
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fields import Note
from ui.widgets.help_button import HelpButton
from ui.widgets.message_bar import MessageBar
from ui.widgets.number_field import NumberField
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.node_words import LayerWords
from ui.words.numbers import grouped
from ui.words.titles import translated

_TRAIN_WIDTH, _EPOCHS_WIDTH = 120, 84


class ActivationWindow(QDialog):
    """Looks at the open network whenever it rests, and trains each activation on demand.

    Hiding or closing the window ends its thread; what was found stays to be seen, and training goes
    on from there when it is asked for. Where there is nothing to compare, the plots say so.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    runner : ComparisonRunner
    epochs : NumberField
    train : QPushButton
        Trains all, and stops them.
    canvas : LayersCanvas
    table : ComparisonTable
    files : PlotFiles

    Signals
    -------
    zigzag_wanted()
        The learner wants to see why outputs around 0 are better.
    """

    zigzag_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(1040, 640)
        self._snapshot: Snapshot | None = None
        self._looked_at: tuple[Any, Any] | None = None
        self._trained: int | None = None
        self._refusal = ""
        self._words = LayerWords(self)
        self.runner = ComparisonRunner(self)
        self.headline, self.facts = ElidedLabel(self), Note()
        self.epochs, self._epochs_label = NumberField(EPOCHS, self, whole=True), QLabel(self)
        self._epochs_label.setBuddy(self.epochs)
        self.train, self.zigzag, self.save = (QPushButton(self) for _ in range(3))
        self.canvas, self.table = LayersCanvas(self), ComparisonTable(self)
        self._assemble()
        self.bar = MessageBar(self.canvas)
        self.files = self._make_files()
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Activations compared"))
        self.headline.setText(self.tr("The same weights, five activations"))
        self._epochs_label.setText(self.tr("&Epochs"))
        self.zigzag.setText(self.tr("Why around &0…"))
        self.zigzag.setToolTip(
            self.tr("What all-positive outputs do to the way of two weights: the zig-zag")
        )
        self.save.setText(self.tr("&Save"))
        self._show()

    def _assemble(self) -> None:
        self.headline.setProperty("role", "title")
        self.train.setProperty("accent", True)
        self.train.setMinimumWidth(_TRAIN_WIDTH)
        self.epochs.setFixedWidth(_EPOCHS_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.headline, 1)
        widgets = (self._epochs_label, self.epochs, self.train, self.zigzag, self.save)
        for widget in (*widgets, HelpButton(self)):
            head.addWidget(widget)
        for button in (self.train, self.zigzag, self.save):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.facts)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.table)

    def _make_files(self) -> PlotFiles:
        files = (
            PlotFile(worded("ActivationWindow", "Table of all layers (CSV)…"), "activations"),
            PlotFile(
                worded("ActivationWindow", "Picture of the plots…"), "activations", self.canvas
            ),
        )
        return PlotFiles(self, self.bar, files)

    def write_table(self, path: str) -> None:
        """Write what was found as ``.csv``."""
        if self.runner.record is not None:
            save_comparison(self.runner.record, self._names(), path)

    def _connect(self) -> None:
        self.runner.changed.connect(self._show)
        self.runner.refused.connect(self._on_refused)
        self.runner.failed.connect(self._on_failed)
        self.train.clicked.connect(self._on_train)
        self.epochs.committed.connect(self._show)
        self.zigzag.clicked.connect(self.zigzag_wanted)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.save.setIcon(icon("export", theme))
        for part in (self.canvas, self.table, self.bar):
            part.set_theme(theme)

    # -- what is compared

    def follow(self, snapshot: Snapshot | None) -> None:
        """Look at the network of a snapshot, unless it is the one that is looked at."""
        if snapshot is None:
            return
        self._snapshot = snapshot
        if self.isVisible():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what has changed while the window was hidden."""
        super().showEvent(event)
        self._look()
        self.train.setFocus()

    def _look(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        experiment, theta = snapshot.experiment, snapshot.state.theta
        before, self._looked_at = self._looked_at, (experiment, theta)
        if before is None or before[0] is not experiment:
            self._compare(trains=False)
        elif self._refusal:
            return  # it has been said
        elif self.runner.is_awaited and np.array_equal(before[1], theta):
            return  # it is being made
        elif not self.runner.can_look:
            self._compare(trains=False)
        elif not np.array_equal(before[1], theta):
            self.runner.look(theta)

    def _compare(self, *, trains: bool) -> None:
        snapshot = self._snapshot
        if snapshot is not None:
            self.bar.close_message()
            self._refusal = ""
            epochs = int(self.epochs.value())
            self._trained = epochs if trains else None
            given = snapshot.experiment, snapshot.state.theta
            self.runner.compare(*given, epochs, trains=trains)
            self._show()

    @Slot()
    def _on_train(self) -> None:
        """Train, stop, or go on."""
        if self.runner.trains:
            self.runner.set_training(False)
        elif self._is_paused():
            self.runner.set_training(True)
        else:
            self._compare(trains=True)
        self._show()

    def _is_paused(self) -> bool:
        """Return whether training was stopped midway, and nothing has changed since."""
        record = self.runner.record
        is_midway = record is not None and not record.is_over
        return is_midway and self._trained == self.epochs.value()

    def hideEvent(self, event: QHideEvent) -> None:
        """End the thread."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self.runner.leave()
            self._show()

    # -- what is seen

    def _names(self) -> list[str]:
        layers = 0 if self._snapshot is None else len(self._snapshot.experiment.spec.layers)
        return [self._words.brief(layer, layers - 1) for layer in range(layers)]

    @Slot()
    def _show(self) -> None:
        record = self.runner.record
        self.canvas.show_record(record, self._names(), self._refusal)
        self.table.show_record(record)
        self.save.setEnabled(record is not None)
        self.train.setEnabled(self._snapshot is not None and not self._refusal)
        self.train.setText(self._next())
        self.facts.setText(self._facts())

    def _next(self) -> str:
        """Return what the button does next."""
        if self.runner.trains:
            return self.tr("S&top")
        return self.tr("&Go on") if self._is_paused() else self.tr("&Train all")

    def _facts(self) -> str:
        snapshot, record = self._snapshot, self.runner.record
        if snapshot is None:
            return ""
        if self._refusal:
            return translated(snapshot.experiment.title)
        words = self.tr("{title} · hidden layers with each activation in turn")
        if record is not None and record.epochs:
            words = self.tr("{title} · {epochs} of {total} epochs, all from the same first weights")
        epochs = 0 if record is None else record.epochs
        total = 0 if record is None else record.epochs_total
        title = translated(snapshot.experiment.title)
        return filled(words, title=title, epochs=grouped(epochs), total=grouped(total))

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self._refusal = problem
        self._show()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("ActivationWindow", "The comparison stopped: something unforeseen happened.")
        self.bar.show_message("error", words, details=details)
        self._show()
