"""What the workshop What depth does shows: settings, three pictures of regions, and the losses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.workshops.depth.stacked import DEPTHS
from simulator.workshops.records.depth import RECORD, UPDATES, DepthDocument
from ui.depth.model.job import DepthSnapshot
from ui.depth.model.runner import DepthRunner
from ui.depth.panels.controls import DepthControls
from ui.depth.pictures.depth_losses import DepthLosses
from ui.depth.pictures.network_view import NetworkView
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.widgets.message_bar import MessageBar
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.bench import Bench, Task
from ui.workshop.columns import two_columns

GOAL: Final = 0.985
"""What the moons' task asks of two layers: 138 of 140 rows."""


class DepthBench(Bench):
    """Trains the three networks of a document in a thread of its own, and draws them.

    Attributes
    ----------
    runner : DepthRunner
    controls : DepthControls
    views : tuple of NetworkView
    losses : DepthLosses
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = DepthRunner(self)
        self.controls = DepthControls(self)
        self._pictures = QWidget(self)
        self.views = tuple(NetworkView(k, self._pictures) for k in range(len(DEPTHS)))
        self.losses = DepthLosses(self._pictures)
        self._recipe: DepthDocument | None = None
        self._told: Task | None = None
        self._turn, self._due = 0, list[NetworkView]()
        self._drawing = QTimer(self)
        self._drawing.setSingleShot(True)
        self._drawing.setInterval(0)
        line = QHBoxLayout()
        line.setSpacing(10)
        for view in self.views:
            line.addWidget(view, 1)
        column = QVBoxLayout(self._pictures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line, 3)
        column.addWidget(self.losses, 1)
        two_columns(self, self.controls, self._pictures)
        self.bar = MessageBar(self._pictures)
        self._connect()
        speak(self._say)

    def _connect(self) -> None:
        self._drawing.timeout.connect(self._draw_due)
        self.runner.changed.connect(self._show)
        self.runner.failed.connect(self._on_failed)
        self.controls.wished.connect(self._on_wished)
        self.controls.train_toggled.connect(self._on_train)
        self.controls.epoch_wanted.connect(self._on_epoch)
        self.controls.begin_wanted.connect(self._on_begin)

    def _say(self) -> None:
        self._show()

    def picture(self) -> QWidget:
        """Return all pictures with their headings."""
        return self._pictures

    def home(self) -> QWidget:
        """Return the button that trains."""
        return self.controls.train

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the pictures, to be saved."""
        titles = (
            worded("DepthBench", "Picture of one layer…"),
            worded("DepthBench", "Picture of two layers…"),
            worded("DepthBench", "Picture of three layers…"),
        )
        regions = [
            PlotFile(title, f"depth-{k + 1}", self.views[k].canvas)
            for k, title in enumerate(titles)
        ]
        losses = worded("DepthBench", "Picture of the losses…")
        return (*regions, PlotFile(losses, "depth-losses", self.losses))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for view in self.views:
            view.set_theme(theme)
        self.losses.set_theme(theme)
        self.bar.set_theme(theme)

    # -- the document

    def show_document(self, document: DepthDocument) -> None:
        """Show the settings, and train the networks as far as the document says."""
        self.controls.show_document(document)
        if document != self._recipe:
            is_new = self._recipe is None or document.begun != self._recipe.begun
            self._recipe = document
            if self.isVisible():
                self.runner.begin(document, trains=self.runner.trains and is_new)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the networks of the document that was opened meanwhile."""
        super().showEvent(event)
        latest = self.runner.latest
        wanted = self._recipe
        if wanted is None:
            return
        if latest is None or latest.plan.document.changed(updates=latest.updates) != wanted:
            self.runner.begin(wanted, trains=False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Note how far training went, and end its thread."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._note_updates()
            self.runner.leave()
            self._show()

    def _note_updates(self) -> None:
        """Have the document say how far the networks are trained by now."""
        latest, document = self.runner.latest, self.document
        if latest is None or document is None or latest.updates == document.updates:
            return
        if latest.works and not latest.trains:
            return  # it is on its way to where the document says
        self._recipe = document.changed(updates=latest.updates)
        self.change(worded("DepthBench", "Train"), "train", updates=latest.updates)

    # -- the learner's wishes

    @Slot(object, str, object)
    def _on_wished(self, text: str, gesture: str, fields: dict[str, Any]) -> None:
        self.change(text, gesture, **fields)

    @Slot()
    def _on_train(self) -> None:
        self.runner.set_training(not self.runner.trains)

    @Slot()
    def _on_epoch(self) -> None:
        self.runner.train_epoch()

    @Slot()
    def _on_begin(self) -> None:
        self.runner.set_training(False)
        if self.document.updates:
            self.change(worded("DepthBench", "Start anew"), updates=0)
        else:
            self.runner.begin(self.document, trains=False)

    # -- what is seen

    @Slot()
    def _show(self) -> None:
        latest = self.runner.latest
        updates, epochs = (0, 0) if latest is None else (latest.updates, latest.epochs)
        is_over = updates >= UPDATES.maximum
        trains = self.runner.trains and not is_over
        self.controls.show_progress(updates, epochs, trains=trains, is_over=is_over)
        if latest is None:
            return
        for view in self.views:
            view.tell(latest)
        if latest.works:  # each picture is painted in its turn: all at once would take two frames
            self._turn = (self._turn + 1) % len(self.views)
            self.views[self._turn].draw(latest)
        else:
            self._due = list(self.views)
            self._drawing.start()
        self.losses.show_losses(latest.losses)
        self._tell_task(latest)
        if not latest.works and not trains:
            self._note_updates()

    @Slot()
    def _draw_due(self) -> None:
        """Draw one picture that is due, and leave the next to another turn of the event loop."""
        latest = self.runner.latest
        if latest is not None and self._due:
            self._due.pop(0).draw(latest)
            self._drawing.start()

    def _tell_task(self, latest: DepthSnapshot) -> None:
        """Tell the moons' task where it is solved; else the window says what is to be seen."""
        preset = RECORD.preset_of(latest.plan.document)
        is_solved = preset == RECORD.presets[0] and latest.accuracies[1] >= GOAL
        words = worded(
            "DepthBench",
            "One line stays below 91 %, and a single hidden layer of 8 tanh nodes bends round both "
            "moons: at least 138 of the 140 rows are right.",
        )
        task = Task(words, True) if is_solved else None
        if task != self._told:
            self._told = task
            self.task_told.emit(task)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("DepthBench", "Training stopped: something unforeseen happened.")
        self.bar.show_message("error", words, details=details)
        self._show()
