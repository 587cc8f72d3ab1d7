"""Opening and exporting files: dialogs, and errors in the learner's words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from simulator.messages import reason
from simulator.scenarios.presets import Scenario
from simulator.training.state import TrainingState
from simulator.workshops.recognising import is_workshop
from ui.controller.controller import Controller
from ui.controller.documents import NOT_READY
from ui.controller.open_file import open_path
from ui.plotting.panel import PlotPanel
from ui.widgets.file_dialogs import FileDialogs, FileDrops
from ui.window import recent_files
from ui.window.weights_export import WeightsExport
from ui.words.messages import worded
from ui.worker.news import NotTold, StateTold

if TYPE_CHECKING:  # read once a table is opened
    from ui.window.table_files import TableFiles

# How long a window that closes waits for a file before it goes on behind it.
_PATIENCE_MS, _POLL_MS = 5000, 20


class FileActions(QObject):
    """What the File menu does.

    Attributes
    ----------
    held : (Scenario, str) or None
        What the file holds that was opened or saved last, and the file's name.

    Signals
    -------
    succeeded(object), refused(object)
        What was done, or why it was not, in words.
    layers_taken(object, object)
        What was taken from another network, in words, and the layers.
    being_saved(object)
        What takes a moment to be written, in words.
    kept_in_file()
        A file holds now what is set up: `file_name` tells which.
    workshop_found(object, str)
        A file holds a document of a workshop: itself and the file's name.
    lesson_found(str)
        A file of this path says that it holds a lesson.
    failed(str)
        An unforeseen error, with its traceback.
    """

    succeeded = Signal(object)
    layers_taken = Signal(object, object)
    refused = Signal(object)
    being_saved = Signal(object)
    kept_in_file = Signal()
    workshop_found = Signal(object, str)
    lesson_found = Signal(str)
    failed = Signal(str)

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._dialogs = FileDialogs(window)
        FileDrops(window, self.open)
        self._export = WeightsExport(self)
        self._export.took_long.connect(self._on_export_took_long)
        self._export.written.connect(self._on_exported)
        self._export.refused.connect(self.refused)
        # The scenario that a file is to be opened with, and the file's name.
        self._opening: tuple[Scenario, str] | None = None
        self.held: tuple[Scenario, str] | None = None
        # Files whose weights have been asked for and are not there yet.
        self._asked: list[str] = []
        controller.state_told.connect(self.on_state_told)
        controller.state_not_told.connect(self.on_state_not_told)
        controller.experiment_opened.connect(self.on_opened)

    def choose_and_open(self) -> None:
        """Ask for a file and open it."""
        path = self._dialogs.choose_to_open(
            self.tr("Open a network, a scenario, a workshop, a lesson or a table"),
            self.tr(
                "Deltascope files and tables (*.json *.csv *.tsv *.tab *.txt);;"
                "Deltascope files (*.json);;Tables (*.csv *.tsv *.tab *.txt);;All files (*)"
            ),
        )
        if path:
            self.open(path)

    def open(self, path: str) -> None:
        """Open a network, a scenario or a table; what is open stays if it can't be read."""
        self._dialogs.remember(path)
        from simulator.tables.recognising import is_table

        if is_table(path):
            self.tables.open(path)
            return
        if is_workshop(path):
            self._open_workshop(path)
            return
        from simulator.lessons.recognising import is_lesson

        if is_lesson(path):
            self.lesson_found.emit(path)
            return
        try:
            scenario, state = open_path(Path(path))
        except ValueError as problem:
            if not Path(path).exists():
                recent_files.forget(path)
            self.refused.emit(reason(problem))
            return
        recent_files.remember(path)
        go_on = partial(self._open_whole, state, Path(path).name)
        if scenario.data.lacks_rows:
            self.tables.complete(scenario, go_on)
        else:
            go_on(scenario)

    def _open_whole(self, state: TrainingState | None, name: str, scenario: Scenario) -> None:
        self._controller.open(
            scenario, state, worded("FileActions", "Open {file}").format(file=name)
        )
        self._opening = self.held = scenario, name

    @cached_property
    def tables(self) -> TableFiles:
        """What opens tables of the learner's own, and asks about them; made for the first."""
        from ui.window.table_files import TableFiles

        made = TableFiles(self._controller, self._dialogs, self._window)
        made.opened.connect(self.on_table_opened)
        made.failed.connect(self.failed)
        return made

    def close(self) -> None:
        """Close the dialog that is open."""
        if "tables" in vars(self):
            self.tables.close()

    @Slot(object, str)
    def on_table_opened(self, scenario: Scenario, name: str) -> None:
        """Have it said that a table is open once the worker has accepted it."""
        self._opening = scenario, name

    def _open_workshop(self, path: str) -> None:
        from simulator.workshops import files

        try:
            document = files.read(path)
        except ValueError as problem:
            self.refused.emit(reason(problem))
            return
        recent_files.remember(path)
        self.workshop_found.emit(document, Path(path).name)

    @Slot()
    def on_opened(self) -> None:
        """Say that a file is open once the worker has accepted it, and it alone."""
        if self._opening is not None and self._controller.scenario is self._opening[0]:
            scenario, file = self._opening
            from ui.window.commenting import brief

            comment = brief(scenario.comment)
            text = (
                worded("FileActions", "Opened {file}. Its comment: {comment}")
                if comment
                else worded("FileActions", "Opened {file}.")
            )
            self.succeeded.emit(text.format(file=file, comment=comment))
        self._opening = None

    def choose_and_start_from(self) -> None:
        """Ask for a network file, and start from its weights."""
        path = self._dialogs.choose_to_open(
            self.tr("Start from the weights of a saved network"),
            self.tr("Deltascope networks (*.json);;All files (*)"),
        )
        if path:
            self.start_from(path)

    def start_from(self, path: str) -> None:
        """Start from a saved network's weights in every layer that fits."""
        from ui.window.taken_weights import taken_from

        self._dialogs.remember(path)
        try:
            told, taken = taken_from(self._controller, path)
        except ValueError as problem:
            self.refused.emit(reason(problem))
            return
        if taken:
            self.layers_taken.emit(told, taken)

    def choose_and_export(self) -> None:
        """Ask where to, and export the trained weights."""
        scenario = self._controller.scenario
        if scenario is None or self._controller.latest is None:
            self.refused.emit(NOT_READY)
            return
        path = self._dialogs.choose_to_save(
            self.tr("Export trained weights"),
            f"{scenario.name}-network.json",
            self.tr("Deltascope network (*.json)"),
        )
        if path:
            self.export(path)

    def export(self, path: str) -> None:
        """Export the weights as they are now, with every step and edit asked for until now."""
        if self._controller.latest is None:
            self._say_not_exported(path)
            return
        if not self._may_write(self._controller.latest.experiment.scenario):
            return
        self._dialogs.remember(path)
        self._asked.append(path)
        self._controller.tell_state(path)

    @Slot(object)
    def on_state_not_told(self, told: NotTold) -> None:
        """Say that no file was written of a network that was never opened."""
        if isinstance(told.purpose, str):
            self._forget(told.purpose)
            self._say_not_exported(told.purpose)

    def _say_not_exported(self, path: str) -> None:
        text = worded(
            "FileActions", "Nothing was exported to {path}: the network was still being opened."
        )
        self.refused.emit(text.format(path=path))

    @Slot(object)
    def on_state_told(self, told: StateTold) -> None:
        """Have the file written that was asked for."""
        path = told.purpose
        if not isinstance(path, str):
            return  # asked for by somebody else
        self._forget(path)
        rows = self._writes_rows(told.experiment.scenario)
        self._export.write(path, told, rows=rows)

    def _forget(self, path: str) -> None:
        if path in self._asked:
            self._asked.remove(path)

    @Slot(str)
    def _on_export_took_long(self, path: str) -> None:
        self.being_saved.emit(
            worded("FileActions", "Saving the weights to {path}…").format(path=path)
        )

    @Slot(str, int)
    def _on_exported(self, path: str, n: int) -> None:
        recent_files.remember(path)
        text = worded("FileActions", "Exported {n} weights and biases to {path}")
        self.succeeded.emit(text.format(n=n, path=path))

    def settle(self) -> bool:
        """Have every file written that was asked for, before the window closes.

        Returns
        -------
        bool
            Whether all are; else the window has to stay, and says why.
        """
        refused: list[object] = []
        connection = self.refused.connect(refused.append)
        patience = QDeadlineTimer(_PATIENCE_MS)
        while (self._asked or self._export.is_busy) and not patience.hasExpired():
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _POLL_MS
            )
        self._export.finish()
        QCoreApplication.sendPostedEvents(self._export)  # how the last one went
        for path in self._asked:
            text = worded("FileActions", "{path} is not written yet: the network is still at work.")
            self.refused.emit(text.format(path=path))
        self.refused.disconnect(connection)
        return not refused

    def choose_and_save_set_up(self) -> None:
        """Ask for a comment and where to, and save what is set up, without what was learnt."""
        scenario = self._controller.scenario
        if scenario is None:
            self.refused.emit(NOT_READY)
            return
        from ui.window.commenting import asked_comment, commented

        # The name is still to be asked for.
        comment = asked_comment(scenario, self._window, self.tr("Save set-up"), self.tr("Save…"))
        if comment is None:
            return
        path = self._dialogs.choose_to_save(
            self.tr("Save set-up"),
            f"{scenario.name}-set-up.json",
            self.tr("Deltascope scenario (*.json)"),
        )
        if not path or not self._may_write(scenario):
            return  # given up, and nothing has changed
        kept = commented(self._controller, scenario, comment)
        told = worded(
            "FileActions",
            "Saved the set-up to {path}, without what was learnt. To keep that too, choose "
            "File → Export trained weights…",
        )
        self._save(path, partial(self._write_set_up, kept), told)

    def change_comment(self) -> None:
        """Ask for another comment on what is set up."""
        scenario = self._controller.scenario
        if scenario is None:
            self.refused.emit(NOT_READY)
            return
        from ui.window.commenting import asked_comment, commented

        comment = asked_comment(scenario, self._window, self.tr("Comment"))
        if comment is not None:
            commented(self._controller, scenario, comment)

    def _write_set_up(self, scenario: Scenario, path: str) -> None:
        from simulator.formats import network_file

        network_file.write_scenario(path, scenario, rows=self._writes_rows(scenario))
        recent_files.remember(path)
        self.held = scenario, Path(path).name
        self.kept_in_file.emit()

    def _may_write(self, scenario: Scenario) -> bool:
        """Return whether to go on: of a table it is asked whether its rows are to be written."""
        return scenario.data.table is None or self.tables.may_write(scenario)

    def _writes_rows(self, scenario: Scenario) -> bool:
        return scenario.data.table is not None and self.tables.writes_rows(scenario)

    def file_name(self, scenario: Scenario) -> str:
        """Return the name of the file that holds `scenario` as it is; empty where none does.

        Known is the file that was opened or saved last.
        """
        held = self.held
        return held[1] if held is not None and held[0] == scenario else ""

    def choose_and_save_picture(self, widget: QWidget) -> None:
        """Ask where to, and save a picture of `widget`."""
        from ui.plotting.picture_files import write_picture

        scenario = self._controller.scenario
        name = "deltascope" if scenario is None else scenario.name
        path = self._dialogs.choose_to_save(
            self.tr("Save picture"), f"{name}.png", self.tr("PNG picture (*.png)")
        )
        self._save(
            path,
            lambda target: write_picture(target, widget.grab()),
            worded("FileActions", "Saved the picture to {path}"),
        )

    @Slot(QWidget)
    def choose_and_save_plot(self, panel: PlotPanel) -> None:
        """Ask where to, and save a plot in one of the formats it offers."""
        path = self._choose(self.tr("Save picture"), panel, panel.picture_filters())
        self._save(path, panel.save_picture, worded("FileActions", "Saved the picture to {path}"))

    @Slot(QWidget)
    def choose_and_save_data(self, panel: PlotPanel) -> None:
        """Ask where to, and save a plot's numbers."""
        path = self._choose(self.tr("Save data"), panel, panel.data_filters())
        self._save(path, panel.save_data, worded("FileActions", "Saved the data to {path}"))

    def _choose(self, title: str, panel: PlotPanel, filters: str) -> str:
        """Return where to save, with the ending of the chosen kind; empty where not to."""
        scenario = self._controller.scenario
        name = panel.file_name if scenario is None else f"{scenario.name}-{panel.file_name}"
        return self._dialogs.choose_to_save(title, name, filters)

    def _save(self, path: str, save: Callable[[str], None], said: str) -> None:
        if not path:
            return
        try:
            save(path)
        except ValueError as problem:
            self.refused.emit(reason(problem))
            return
        self.succeeded.emit(said.format(path=path))
