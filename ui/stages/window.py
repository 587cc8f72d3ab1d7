"""The five stages of a network, in this set-up and in other libraries' lines of code."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from simulator.code_lines.libraries import LIBRARIES, script
from simulator.code_lines.script import STAGES, Script
from simulator.data.own_row import raw_of
from simulator.messages import reason
from simulator.session.snapshot import Snapshot
from simulator.storage.atomic_files import write_atomically
from ui.stages.words import PLACES, told
from ui.theme.colors import Theme
from ui.widgets.code_box import CodeBox
from ui.widgets.combos import WideListCombo
from ui.widgets.fields import Note
from ui.widgets.file_dialogs import FileDialogs
from ui.widgets.tool_window import ToolWindow
from ui.words.languages import speak
from ui.words.messages import filled, said, worded
from ui.words.titles import translated

_WHOLE = "whole"
_LINES = 24
_DONE_MS = 4000


class StagesWindow(ToolWindow):
    """Shows what each stage is here, beside its lines in Keras, PyTorch or scikit-learn.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    library : WideListCombo
    stages : dict of str to QToolButton
        By the names of `STAGES`, and the whole script.
    note : Note
        What the stage is in this set-up.
    show_place : QPushButton
        Leads to where it is set or seen.
    code : CodeBox

    Signals
    -------
    place_wanted(str, str)
        A place of the window is to be shown: its kind and its name.
    """

    place_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__((1000, 620), parent)
        self._snapshot: Snapshot | None = None
        self._script: Script | None = None
        self.library = WideListCombo(self)
        for name, record in LIBRARIES.items():
            self.library.addItem(record.title, name)
        self.stages = {name: QToolButton(self) for name in (*STAGES, _WHOLE)}
        self._group = QButtonGroup(self)
        self.note, self.code = Note(self, role="reading"), CodeBox(_LINES, self)
        self.show_place = QPushButton(self)
        self._dialogs = FileDialogs(self)
        self._menu = QMenu(self)
        self.save.setMenu(self._menu)
        left = self._left()
        self.lay_out((left, self.code), (320, 640), controls=[self.library])
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _left(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for button in self.stages.values():
            button.setCheckable(True)
            button.setProperty("role", "stage")
            self._group.addButton(button)
            column.addWidget(button)
        self.stages["define"].setChecked(True)
        column.addSpacing(12)
        column.addWidget(self.note)
        column.addWidget(self.show_place)
        column.addStretch(1)
        return left

    def _connect(self) -> None:
        self.library.activated.connect(self._show)
        self._group.buttonClicked.connect(self._show)
        self.show_place.clicked.connect(self._on_place)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Five stages in code"))
        self.library.setAccessibleName(self.tr("Library"))
        self.show_place.setText(self.tr("Show it in the window"))
        names = {
            "data": self.tr("Data: load, split, scale"),
            "define": self.tr("1  Define"),
            "compile": self.tr("2  Compile"),
            "fit": self.tr("3  Fit"),
            "evaluate": self.tr("4  Evaluate"),
            "predict": self.tr("5  Predict"),
            _WHOLE: self.tr("The whole script"),
        }
        for name, button in self.stages.items():
            button.setText(names[name])
        self._menu.clear()
        self._menu.addAction(self.tr("The whole script (.py)…"), self._ask_where)
        self._show()

    # -- what is shown

    @property
    def stage(self) -> str:
        """The stage that is chosen."""
        return next(name for name, button in self.stages.items() if button.isChecked())

    def follow(self, snapshot: Snapshot | None) -> None:
        """Show the lines of the set-up of a snapshot."""
        if snapshot is None:
            return
        before, self._snapshot = self._snapshot, snapshot
        if before is None or _what_counts(before) != _what_counts(snapshot):
            self._show()

    @Slot()
    def _show(self) -> None:
        snapshot, stage = self._snapshot, self.stage
        self.save.setEnabled(snapshot is not None)
        self.show_place.setVisible(stage in PLACES)
        if snapshot is None:
            self.headline.setText(self.tr("No set-up yet"))
            return
        experiment = snapshot.experiment
        row = raw_of(experiment.data, snapshot.sample_row)
        numbers, library = tuple(row.tolist()), self.library.currentData()
        self._script = script(experiment.scenario, library, numbers, experiment.data)
        words = self.tr("{title} in {library}")
        title = self._script.library
        self.headline.setText(filled(words, title=translated(experiment.title), library=title))
        tried = self.tr("Tried with {library} {version}. Deltascope itself runs without it.")
        self.facts.setText(filled(tried, library=title, version=self._script.version))
        self._show_stage(stage)

    def _show_stage(self, stage: str) -> None:
        assert self._script is not None
        assert self._snapshot is not None
        is_whole = stage == _WHOLE
        text = self._script.whole(said) if is_whole else self._script.text(stage, said)
        heading = worded("StagesWindow", "Lines of this stage")
        if is_whole:
            heading = worded("StagesWindow", "A script that runs by itself")
        self.code.show_code(heading, text)
        about = "" if is_whole else told(stage, self._snapshot.experiment)
        self.note.setText(about or self.tr("All stages, one behind the other."))

    @Slot()
    def _on_place(self) -> None:
        self.place_wanted.emit(*PLACES[self.stage])

    # -- files

    def _ask_where(self) -> None:
        path = self._dialogs.choose_to_save(
            self.tr("Save"), "network.py", self.tr("Python script (*.py)")
        )
        if path:
            self.write_script(path)

    def write_script(self, path: str) -> None:
        """Write the whole script, and say what came of it."""
        if self._script is None:
            return
        try:
            write_atomically(path, self._script.whole(said).encode())
        except ValueError as problem:
            self.bar.show_message("error", reason(problem))
        else:
            saved = worded("StagesWindow", "Saved to {0}").format(path)
            self.bar.show_message("success", saved, timeout_ms=_DONE_MS)


def _what_counts(snapshot: Snapshot) -> object:
    """Return what the lines are made from."""
    return snapshot.experiment.scenario, snapshot.sample_row
