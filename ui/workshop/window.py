"""The window that every workshop has: its bench, with files, undo and a memory of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from simulator.messages import Message, reason
from simulator.workshops import files
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset
from ui.plotting.canvas import PlotCanvas
from ui.plotting.plot_files import PlotFiles
from ui.theme.colors import Theme
from ui.widgets.file_dialogs import FileDialogs, FileDrops
from ui.widgets.message_bar import MessageBar
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.undo_actions import UndoActions
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.titles import translated
from ui.workshop import keeping
from ui.workshop.bench import Bench, Task
from ui.workshop.heading import Heading, WorkshopActions, changed_from
from ui.workshop.history import History

_DONE_MS = 4000
_KEEP_AFTER_MS = 1000
_SIZE = QSize(1040, 640)
_MARGIN = 16


class WorkshopWindow(QDialog):
    """A workshop: the document is what is open, the bench shows it and wishes for others.

    What is open is kept while it changes and when the window is closed, and is there again when the
    window is next opened, in this session or a later one.

    Parameters
    ----------
    workshop : Workshop
    bench : Bench
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    workshop : Workshop
    bench : Bench
    history : History
        With the open document.
    heading : Heading
    bar : MessageBar

    Signals
    -------
    other_opened(object, str)
        A document of another workshop was opened here, and its file's name.
    """

    other_opened = Signal(object, str)

    def __init__(
        self, workshop: Workshop, bench: Bench, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workshop, self.bench = workshop, bench
        self.history = History(keeping.kept(workshop), self)
        self._undo = UndoActions(self.history.stack, self)
        self.actions_ = WorkshopActions(self, self._undo.undo, self._undo.redo)
        self.heading = Heading(workshop, self.actions_, self)
        self.heading.presets.setProperty("comes back", "otherwise")
        self._edits_nothing = False
        self._task: Task | None = None
        self._preset: WorkshopPreset | None = None
        self._begun: WorkshopPreset | None = None
        self._begun_before: WorkshopPreset | None = None
        self._dialogs = FileDialogs(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(bench, 1)
        tab_as_laid_out(self)
        self.bar = MessageBar(bench)
        if plots := bench.plot_files():
            self._plots = PlotFiles(self, self.bar, plots)
        FileDrops(self, self.open_path)
        self.resize(_SIZE)
        self._connect()
        self._show(self.history.document)
        self.set_theme(theme)
        speak(self._say)
        self.home_focus.setFocus()

    def _connect(self) -> None:
        self.bench.wished.connect(self._on_wished)
        self.bench.task_told.connect(self._on_task_told)
        self.history.moved.connect(self._on_moved)
        self.heading.presets.chosen.connect(self._on_preset_chosen)
        self._timer.timeout.connect(self.keep)
        actions = self.actions_.by_name
        actions["open"].triggered.connect(self.choose_and_open)
        actions["save"].triggered.connect(self.choose_and_save)
        actions["copy"].triggered.connect(self.copy_picture)

    def _say(self) -> None:
        self.setWindowTitle(translated(self.workshop.title))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for part in (self.actions_, self.bench, self.bar):
            part.set_theme(theme)

    @property
    def home_focus(self) -> QWidget:
        """What has the keys while nothing else needs them, on the page that is shown."""
        return self.bench.home()

    # -- the document

    @property
    def document(self) -> WorkshopDocument:
        """What is open."""
        return self.history.document

    @Slot(object, object, str)
    def _on_wished(self, document: WorkshopDocument, text: str, gesture: str) -> None:
        if not self._edits_nothing:
            self.history.go_to(document, text, gesture)

    @contextmanager
    def choosing(self) -> Iterator[None]:
        """Have nothing be an edit that is chosen meanwhile: the document stays as it is."""
        self._edits_nothing = True
        try:
            yield
        finally:
            self._edits_nothing = False
        self.bench.take(self.document)

    @Slot(object)
    def _on_moved(self, document: WorkshopDocument) -> None:
        self._show(document)
        if not self._timer.isActive() and self.isVisible():
            self._timer.start()

    def _show(self, document: WorkshopDocument) -> None:
        preset = self._preset = self.workshop.preset_of(document)
        self._begun = preset or self._begun
        self.heading.presets.set_name("" if preset is None else preset.name)
        self.bench.take(document)
        self._tell_task()

    @Slot(object)
    def _on_task_told(self, task: Task | None) -> None:
        self._task = task
        self._tell_task()

    def _tell_task(self) -> None:
        """Tell the bench's task; where it has none, what there is to be seen in the preset.

        A preset that is changed is still told of: its sentence says what to do with it.
        """
        told = Task("")
        if self._preset is not None:
            told = Task(Message(self._preset.explanation))
        elif self._begun is not None and self.document.derives_from(self._begun.document):
            told = Task(changed_from(self._begun))
        self.heading.show_task(self._task or told)

    @Slot(str)
    def _on_preset_chosen(self, name: str) -> None:
        preset = self.workshop.preset(name)
        text = worded("WorkshopWindow", "Begin with {preset}").format(preset=Message(preset.title))
        self.history.go_to(preset.document, text)

    @Slot()
    def keep(self) -> None:
        """Keep what is open for the next time that the window is opened, where it is one's own."""
        self._timer.stop()
        if not self.history.has_set_aside:
            keeping.keep(self.document)

    # -- files

    @Slot()
    def choose_and_open(self) -> None:
        """Ask for a document and open it."""
        path = self._dialogs.choose_to_open(
            self.tr("Open a workshop's file"), self.tr("Deltascope files (*.json);;All files (*)")
        )
        if path:
            self.open_path(path)

    def open_path(self, path: str) -> None:
        """Open a file; what is open stays if it can't be read."""
        try:
            document = files.read(path)
        except ValueError as problem:
            self.bar.show_message("error", reason(problem))
            return
        if isinstance(document, self.workshop.document):
            self.open_own(document, Path(path).name)
        else:
            self.other_opened.emit(document, Path(path).name)

    def open_document(self, document: WorkshopDocument, file: str) -> None:
        """Open a document of this workshop, and say where it comes from; can be undone."""
        self._begun = None
        self.history.go_to(document, worded("WorkshopWindow", "Open {file}").format(file=file))
        if self._preset is None:  # else the heading says so, and what to do with it
            opened = worded("WorkshopWindow", "Opened {file}.").format(file=file)
            self.bar.show_message("success", opened, timeout_ms=_DONE_MS)

    def open_own(self, document: WorkshopDocument, file: str) -> None:
        """Open a document of the learner's, also where another one is there for a while.

        It is the learner's own from then on, with the one before behind it.
        """
        self.take_back()
        self.open_document(document, file)

    def open_meanwhile(self, document: WorkshopDocument) -> None:
        """Open a document for a while: what was open before is kept, and `take_back` opens it."""
        if not self.history.has_set_aside:
            self.keep()
            self._begun_before = self._begun
            self.bench.let_go()
        self._begun = None
        self.history.open_meanwhile(document)

    def take_back(self) -> None:
        """Open again what was open before, with all its edits."""
        if self.history.has_set_aside:
            self._begun = self._begun_before
            self.history.take_back()

    @Slot()
    def choose_and_save(self) -> None:
        """Ask where to, and save what is open."""
        path = self._dialogs.choose_to_save(
            self.tr("Save the workshop"),
            f"{self.workshop.name}.json",
            self.tr("Deltascope workshop (*.json)"),
        )
        if path:
            self.save_path(path)

    def save_path(self, path: str) -> None:
        """Save what is open; an old file stays whole if that fails."""
        try:
            files.write(path, self.document)
        except ValueError as problem:
            self.bar.show_message("error", reason(problem))
            return
        saved = worded("WorkshopWindow", "Saved to {path}").format(path=path)
        self.bar.show_message("success", saved, timeout_ms=_DONE_MS)

    @Slot()
    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        picture = self.bench.picture()
        if isinstance(picture, PlotCanvas):
            picture.copy_picture()
        else:
            QApplication.clipboard().setPixmap(picture.grab())
        copied = worded("WorkshopWindow", "The picture is on the clipboard.")
        self.bar.show_message("success", copied, timeout_ms=_DONE_MS)

    # -- Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the keys where they are of use, also when the window is opened again."""
        super().showEvent(event)
        if not event.spontaneous():  # or it has only come back from being minimised
            self.home_focus.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is open: the window is closed, or the program ends."""
        super().hideEvent(event)
        if not event.spontaneous():  # or it has only been minimised
            self.keep()
