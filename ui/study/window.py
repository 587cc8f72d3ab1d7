"""The study of initial weights: many random starts trained at once, and where each of them ends.

The window works on an experiment of its own and never touches the open network: what the learner
wants to load goes out as a signal.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from simulator.scenarios.experiment import Experiment
from ui.plotting.canvas import PlotCanvas
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.study.display import StudyDisplay
from ui.study.model.job import Begin
from ui.study.model.runner import StudyRunner, compares
from ui.study.panels.controls import StudyControls
from ui.study.saving import save_table
from ui.theme.colors import Theme
from ui.widgets.help_button import HelpButton
from ui.widgets.message_bar import MessageBar
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.titles import translated

_DONE_MS = 4000


class StudyWindow(QDialog):
    """Runs studies of the experiment that is open, one after the other.

    Hiding or closing the window pauses a study and ends its thread; what was found stays.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    runner : StudyRunner
    display : StudyDisplay
    files : PlotFiles

    Signals
    -------
    start_chosen(object, object)
        The weights that a start began with (P,), and its seed, are wanted in the network.
    weights_chosen(object, object)
        What training has made of them, and a name for it, are wanted.
    """

    start_chosen = Signal(object, object)
    weights_chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(1000, 640)
        self._theme = theme
        self._refusal = ""
        self._experiment: Experiment | None = None
        self.runner = StudyRunner(self)
        self.controls = StudyControls(self)
        self.display = StudyDisplay(self.runner, self)
        self.summary, self.start_panel = self.display.summary, self.display.start_panel
        self.histogram, self.curves = self.display.histogram, self.display.curves
        self.epochs = self.display.epochs
        self._assemble()
        self.bar = MessageBar(self._stage, over=self._strip)
        self.files = self._make_files()
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        """Show all that was found again, in another language."""
        self.display.redraw()
        self._show()

    def _assemble(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        self._plots = QSplitter(Qt.Orientation.Vertical, self)
        self._plots.setChildrenCollapsible(False)
        self._plots.addWidget(self.histogram)
        self._plots.addWidget(self._lower_half())
        # The message bar has a strip above the plots, or it would lie over a legend.
        self._stage, self._strip = QWidget(self), QWidget(self)
        stage = QVBoxLayout(self._stage)
        stage.setContentsMargins(0, 0, 0, 0)
        stage.setSpacing(0)
        stage.addWidget(self._strip)
        stage.addWidget(self._plots, 1)
        body.addWidget(self._stage, 1)
        body.addWidget(self.start_panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(HelpButton(self), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.controls)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _make_files(self) -> PlotFiles:
        activity = self.start_panel.activity
        files = (
            PlotFile(worded("StudyWindow", "Table of all starts (CSV)…"), "starts"),
            PlotFile(
                worded("StudyWindow", "Picture of the histogram…"), "histogram", self.histogram
            ),
            PlotFile(worded("StudyWindow", "Picture of the lines…"), "losses", self.curves),
            PlotFile(worded("StudyWindow", "Picture of the activations…"), "activations", activity),
        )
        return PlotFiles(self, self.bar, files)

    def write_table(self, path: str) -> None:
        """Write the record as it is judged now, one start a row, as ``.csv``."""
        record = self.display.judged()
        if record is not None:
            save_table(record, path)

    def _lower_half(self) -> QWidget:
        """Return the lines with the row below them that goes through the epochs."""
        half = QWidget(self)
        column = QVBoxLayout(half)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.curves, 1)
        column.addWidget(self.epochs)
        return half

    def _connect(self) -> None:
        self.runner.changed.connect(self._on_changed)
        self.runner.refused.connect(self._on_refused)
        self.runner.failed.connect(self._on_failed)
        self.controls.run.clicked.connect(self.on_run)
        self.controls.new_seeds.clicked.connect(self.on_new_seeds)
        self.controls.changed.connect(self._show_run)
        self.controls.save.setMenu(self.files.menu)
        self.summary.threshold_chosen.connect(self.set_threshold)
        self.histogram.threshold_moved.connect(self.set_threshold)
        self.histogram.start_picked.connect(self.choose)
        self.curves.start_picked.connect(self.choose)
        self.start_panel.moved.connect(self._on_moved)
        self.start_panel.load_start.clicked.connect(self._on_load_start)
        self.start_panel.load_trained.clicked.connect(self._on_load_trained)
        self.epochs.moved.connect(self._on_epoch_moved)

    def _canvases(self) -> tuple[PlotCanvas, ...]:
        return self.histogram, self.curves, self.start_panel.activity

    # -- what is studied

    def set_experiment(self, experiment: Experiment) -> None:
        """Study this experiment from the next run on.

        What was found of another network or other data is dropped; where only the training differs,
        it stays for comparison.
        """
        known, self._experiment = self._experiment, experiment
        if known is experiment:
            return
        if known is None or _choices(known) != _choices(experiment):
            self.controls.show_scenario(experiment.scenario)
        if known is not None and not compares(known, experiment):
            self.display.forget()
            self.runner.forget()
        self._show()
        if known is None:
            self.controls.run.setFocus()  # which could not have it before

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.controls.set_theme(theme)
        self.start_panel.set_theme(theme)
        self.bar.set_theme(theme)
        self.epochs.set_theme(theme)
        for canvas in self._canvases():
            canvas.set_theme(theme)
        self._show_run()

    # -- running

    @Slot()
    def on_run(self) -> None:
        """Run a study, pause it, or go on with it."""
        if self.runner.running:
            self.runner.set_running(False)
        elif self._is_paused():
            self.runner.set_running(True)
        else:
            self._begin()
        self._show()

    @Slot()
    def on_new_seeds(self) -> None:
        """Run a study of starts that were not drawn yet."""
        self.controls.next_seeds()
        self._begin()
        self._show()

    def _begin(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.bar.close_message()
            self.epochs.show_latest()
            self.runner.begin(wanted)

    def _wanted(self) -> Begin | None:
        if self._experiment is None:
            return None
        controls = self.controls
        return Begin(
            self.runner.next_number,
            self._experiment,
            int(controls.starts.value()),
            controls.initializer.name(),
            controls.seed,
            int(controls.epochs.value()),
        )

    def _is_paused(self) -> bool:
        wanted = self._wanted()
        return wanted is not None and self.runner.is_paused(wanted)

    def stop(self) -> None:
        """Pause, and have the thread end."""
        self.epochs.stop()
        self.runner.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the study."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self.stop()

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.bar.show_message("error", worded("StudyWindow", "{problem}.").format(problem=problem))
        self._show()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("StudyWindow", "The study stopped: something unforeseen happened.")
        self.bar.show_message("error", words, details=details)
        self._show()

    @Slot(object)
    def _on_done(self, words: str) -> None:
        self.bar.show_message("success", words, timeout_ms=_DONE_MS)

    # -- choices

    @Slot(object)
    def set_threshold(self, threshold: float | None) -> None:
        """Count a start as stuck above this loss; None for the rule's own threshold."""
        self.display.threshold = None if threshold is None else float(f"{threshold:.3g}")
        self.display.redraw()
        self._show()

    @Slot(int)
    def choose(self, index: int) -> None:
        """Look at one start closely."""
        self.display.index = index
        self.display.redraw()
        self.runner.choose(index)
        self._show()

    @Slot(int)
    def _on_moved(self, step: int) -> None:
        index = self.display.neighbour(step)
        if index is not None:
            self.choose(index)

    @Slot()
    def _on_load_start(self) -> None:
        found = self.runner.chosen
        if found is not None:
            self._refusal = ""
            self.start_chosen.emit(found.start, found.seed)
            self._say_taken(
                worded(
                    "StudyWindow",
                    "The main window's network has the start weights of seed {0} now; "
                    "undo there brings the ones before back.",
                ).format(found.seed)
            )

    @Slot()
    def _on_load_trained(self) -> None:
        found = self.runner.chosen
        if found is not None:
            label = worded("StudyWindow", "seed {0} after {1} epochs").format(
                found.seed, found.epoch
            )
            self._refusal = ""
            self.weights_chosen.emit(found.theta, label)
            self._say_taken(
                worded(
                    "StudyWindow",
                    "The main window's network has the weights of {0} now; "
                    "undo there brings the ones before back.",
                ).format(label)
            )

    def _say_taken(self, done: str) -> None:
        """Say what the main window's network has now, or why nothing was taken."""
        if self._refusal:
            self.bar.show_message("error", self._refusal)
        else:
            self._on_done(done)

    @Slot(object)
    def on_taking_refused(self, problem: str) -> None:
        """The main window refuses something, at once: what is chosen here, where anything is."""
        self._refusal = problem

    @Slot()
    def _on_epoch_moved(self) -> None:
        self.display.redraw()
        self._show()

    # -- showing

    @Slot()
    def _on_changed(self) -> None:
        if self.display.is_due():
            self._show()

    def _show(self) -> None:
        """Show how things stand."""
        self._show_run()
        self.display.show(self._name)

    @property
    def _name(self) -> str:
        """The name of what is studied; empty where nothing is open."""
        return translated(self._experiment.title) if self._experiment is not None else ""

    @Slot()
    def _show_run(self) -> None:
        words = self.tr("Study of initial weights")
        self.setWindowTitle(f"{words} – {self._name}" if self._name else words)
        self.controls.show_run(
            self._theme,
            running=self.runner.running,
            paused=self._is_paused(),
            ready=self._experiment is not None,
            found=self.runner.record is not None,
        )


def _choices(experiment: Experiment) -> tuple[object, ...]:
    return experiment.scenario.initializer, experiment.scenario.epochs
