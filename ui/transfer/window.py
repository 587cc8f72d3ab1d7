"""Forgetting and transfer: a network learns A, then B, and what becomes of A, or of B.

The window works on experiments of its own and changes nothing of the open network; what the
learner wants to see there goes out as a signal.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Snapshot
from simulator.studies.forgetting import ForgettingRecord
from simulator.studies.transfer import TransferRecord
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.theme.colors import Theme
from ui.transfer.model.plans import Record, pair_of
from ui.transfer.model.runner import TransferRunner
from ui.transfer.model.words import (
    STAGES,
    STARTS,
    forgetting_headline,
    forgetting_result,
    transfer_headline,
    transfer_result,
)
from ui.transfer.panels.choices import FORGETTING, TRANSFER, TransferChoices
from ui.transfer.pictures.forgetting_canvas import ForgettingCanvas
from ui.transfer.pictures.transfer_canvas import TransferCanvas
from ui.transfer.saving import save_record
from ui.widgets.fields import ChoiceField, Note
from ui.widgets.page_scroll import PageScroll
from ui.widgets.tool_window import ToolWindow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled, said, worded
from ui.words.numbers import grouped
from ui.words.titles import translated

_TRAIN_WIDTH, _MODE_WIDTH = 104, 150
_MODES = (FORGETTING, TRANSFER)


class TransferWindow(ToolWindow):
    """Studies forgetting and transfer on demand, each in its turn.

    Hiding or closing the window ends its threads; what was found stays to be seen, and training
    goes on from there when it is asked for.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    runners : dict of str to TransferRunner
        Of forgetting and of transfer.
    mode, which : ChoiceField
        Which of the two is seen; what would be opened.
    choices : TransferChoices
    train, open_one : QPushButton
        Trains, and stops; opens what is chosen in the main window.
    forgetting : ForgettingCanvas
    transfer : TransferCanvas
    finding : Note
    files : PlotFiles

    Signals
    -------
    state_wanted(object, object, object)
        A scenario, how far it is trained, and a name for that edit are wanted in the main window.
    """

    state_wanted = Signal(object, object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__((1120, 660), parent)
        self._experiment: Experiment | None = None
        self.runners = {mode: TransferRunner(self) for mode in _MODES}
        self.mode = ChoiceField(_mode_choices(), self)
        self.mode.set_name(FORGETTING)
        self.train, self.open_one = QPushButton(self), QPushButton(self)
        self.choices, self.finding = TransferChoices(self), Note(role="reading")
        self._openings = {
            FORGETTING: ChoiceField(_named(STAGES), self),
            TRANSFER: ChoiceField(_named(STARTS), self),
        }
        self.forgetting, self.transfer = ForgettingCanvas(self), TransferCanvas(self)
        self._plots = QStackedWidget(self)
        self._assemble()
        self.files = self._make_files()
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Forgetting and transfer"))
        self.mode.setAccessibleName(self.tr("What is studied"))
        for field in self._openings.values():
            field.setAccessibleName(self.tr("What to open"))
        self.open_one.setText(self.tr("&Open"))
        self._show()

    def _assemble(self) -> None:
        self.train.setProperty("accent", True)
        self.train.setMinimumWidth(_TRAIN_WIDTH)
        self.mode.setFixedWidth(_MODE_WIDTH)
        for field in self._openings.values():
            field.set_name("1")
        self._plots.addWidget(self.forgetting)
        self._plots.addWidget(self.transfer)
        self.lay_out(
            (self._left(), self._plots),
            (300, 790),
            controls=[self.mode, self.train],
            painted=(self.forgetting, self.transfer),
        )

    def _left(self) -> QWidget:
        """Return the choices, what was found in words, and what can be opened."""
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.choices)
        column.addWidget(self.finding)
        column.addStretch(1)
        scroll = PageScroll(self)
        scroll.show_page(page)
        opening = QHBoxLayout()
        opening.setSpacing(8)
        for field in self._openings.values():
            opening.addWidget(field, 1)
        opening.addWidget(self.open_one)
        side = QWidget(self)
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(scroll, 1)
        whole.addLayout(opening)
        return side

    def _make_files(self) -> PlotFiles:
        files = (
            PlotFile(worded("TransferWindow", "Table of the study (CSV)…"), "transfer"),
            PlotFile(
                worded("TransferWindow", "Picture of forgetting…"), "forgetting", self.forgetting
            ),
            PlotFile(worded("TransferWindow", "Picture of transfer…"), "transfer", self.transfer),
        )
        return PlotFiles(self, self.bar, files)

    def write_table(self, path: str) -> None:
        """Write what was found in the study that is seen, as ``.csv``."""
        if self.record is not None:
            save_record(self.record, path)

    def _connect(self) -> None:
        for runner in self.runners.values():
            runner.changed.connect(self._show)
            runner.refused.connect(self._on_refused)
            runner.failed.connect(self._on_failed)
        self.train.clicked.connect(self._on_train)
        self.open_one.clicked.connect(self._on_open)
        self.choices.changed.connect(self._show)
        self.mode.chosen.connect(self._on_mode)
        for field in self._openings.values():
            field.chosen.connect(self._on_which)

    # -- what is studied

    @property
    def runner(self) -> TransferRunner:
        """The one of the study that is seen."""
        return self.runners[self.mode.name()]

    @property
    def which(self) -> ChoiceField:
        """What would be opened."""
        return self._openings[self.mode.name()]

    @property
    def trains(self) -> bool:
        """Whether either study is in training."""
        return any(runner.trains for runner in self.runners.values())

    @property
    def record(self) -> Record | None:
        """What was found; None before there is anything."""
        return None if self.runner.latest is None else self.runner.latest.record

    def follow(self, snapshot: Snapshot | None) -> None:
        """Take the network of this snapshot for the pairs of tasks that are about it."""
        if snapshot is None or snapshot.experiment is self._experiment:
            return
        self._experiment = snapshot.experiment
        for runner in self.runners.values():
            if runner.plan is not None and not pair_of(runner.plan.pair).scenario:
                runner.forget()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keys where training begins."""
        super().showEvent(event)
        self.train.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """End the threads."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            for runner in self.runners.values():
                runner.leave()
            self._show()

    @Slot()
    def _on_train(self) -> None:
        """Train, stop, or go on."""
        if self.runner.trains:
            self.runner.set_training(False)
        elif self._is_paused():
            self.runner.set_training(True)
        else:
            self.bar.close_message()
            self.runner.begin(self.choices.plan(), self._experiment)
        self._show()

    def _is_paused(self) -> bool:
        """Return whether training was stopped midway, and nothing has changed since."""
        return self.runner.is_midway and self.runner.plan == self.choices.plan()

    @Slot()
    def _on_open(self) -> None:
        """Ask for what is chosen."""
        latest, place = self.runner.latest, int(self.which.name())
        if latest is None or latest.experiment is None or not self._can_open():
            return
        names = STAGES if self.mode.name() == FORGETTING else STARTS
        words = worded("TransferWindow", "Open {title}, {name}")
        scenario = latest.experiment.scenario
        text = words.format(title=scenario.title, name=names[place])
        self.state_wanted.emit(scenario, latest.states[place], text)

    def _can_open(self) -> bool:
        latest, place = self.runner.latest, int(self.which.name())
        return latest is not None and place < len(latest.states) and bool(latest.states[place])

    # -- what is seen

    @Slot(str)
    def _on_mode(self, mode: str) -> None:
        self.choices.show_mode(mode)
        self._plots.setCurrentIndex(_MODES.index(mode))
        self._show()

    @Slot(str)
    def _on_which(self, name: str) -> None:
        self._show()

    @Slot()
    def _show(self) -> None:
        mode, record = self.mode.name(), self.record
        for name, field in self._openings.items():
            field.setVisible(name == mode)
        if mode == FORGETTING:
            known = record if isinstance(record, ForgettingRecord) else None
            self.forgetting.show_record(known, self._tasks())
        else:
            self.transfer.show_record(record if isinstance(record, TransferRecord) else None)
        self.save.setEnabled(record is not None)
        self.train.setText(self._next())
        self.headline.setText(self._headline())
        self.facts.setText(self._facts())
        self.finding.setText(self._result())
        self._show_opening()

    def _tasks(self) -> tuple[str, str]:
        plan = self.runner.plan
        first, second = pair_of(plan.pair if plan else self.choices.pair.name()).tasks
        return said(first), said(second)

    def _show_opening(self) -> None:
        self.open_one.setEnabled(self._can_open())
        told = self.tr(
            "Opens the first network, as it is then, in the main window with the data of A, or of "
            "both where they were divided by class; undo there brings yours back."
        )
        if not self._can_open():
            told = self.tr("There is nothing to open before that has been trained, or while it is.")
        self.open_one.setToolTip(tooltip(told))

    def _next(self) -> str:
        """Return what the button does next."""
        if self.runner.trains:
            return self.tr("S&top")
        return self.tr("&Go on") if self._is_paused() else self.tr("&Train")

    def _headline(self) -> str:
        record = self.record
        if isinstance(record, ForgettingRecord):
            return forgetting_headline(record)
        if isinstance(record, TransferRecord):
            return transfer_headline(record)
        if self.mode.name() == FORGETTING:
            return self.tr("What is left of A once B is learnt?")
        return self.tr("Do A's weights help with B?")

    def _result(self) -> str:
        record = self.record
        if isinstance(record, ForgettingRecord):
            return forgetting_result(record)
        return transfer_result(record) if isinstance(record, TransferRecord) else ""

    def _facts(self) -> str:
        record, latest = self.record, self.runner.latest
        first, second = self._tasks()
        if record is None or latest is None or latest.experiment is None:
            return filled(self.tr("A: {first} · B: {second}"), first=first, second=second)
        words = self.tr(
            "A: {first} · B: {second} · mean and spread of {networks} networks on the rows kept "
            "aside · network of {title}"
        )
        title = translated(latest.experiment.title)
        networks = grouped(record.seeds)
        return filled(words, first=first, second=second, networks=networks, title=title)

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.bar.show_message("error", problem)
        self._show()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("TransferWindow", "The study stopped: something unforeseen happened.")
        self.bar.show_message("error", words, details=details)
        self._show()


def _named(names: tuple[str, ...]) -> list[tuple[str, str, str]]:
    return [(str(place), name, "") for place, name in enumerate(names)]


def _mode_choices() -> list[tuple[str, str, str]]:
    return [
        (
            FORGETTING,
            worded("TransferWindow", "Forgetting"),
            worded("TransferWindow", "A, then B: what becomes of A, and what replay does for it."),
        ),
        (
            TRANSFER,
            worded("TransferWindow", "Transfer"),
            worded("TransferWindow", "B from A's weights, frozen or not, against a fresh start."),
        ),
    ]
