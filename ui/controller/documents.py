"""What is open, and how another document takes its place: the ground of the controller.

Knows the open scenario, how the run stands, and whether it trains.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from simulator.data.own_row import AnyRow, have_same_columns
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment, spec_for
from simulator.scenarios.presets import Scenario
from simulator.session.run_state import sizes
from simulator.session.snapshot import Snapshot, Status
from simulator.training.state import TrainingState
from ui.controller.edits import Document, Edit, OpenDocument
from ui.controller.standing import Standing
from ui.controller.stepper import Stepper
from ui.controller.watching import Watching
from ui.widgets.undo_stacks import UndoStacks
from ui.words.messages import worded
from ui.words.titles import kept_title
from ui.worker import commands
from ui.worker.commands import Carry
from ui.worker.engine import Engine
from ui.worker.left_behind import Beginning, LeftRun

Array = NDArray[Any]

# Said of what can't be done before a document that is being opened is there.
NOT_READY = worded("Documents", "The scenario is still being prepared; try again in a moment.")

MAX_UNDO = 200
# What is kept for undo takes at most this much memory: older edits can no longer be undone then.
MAX_UNDO_BYTES = 400 << 20


class Documents(QObject):
    """Opens documents, each as an edit that can be undone.

    Signals
    -------
    loading_started(object)
        A scenario of this title, a message, is being prepared.
    experiment_opened(object)
        The experiment now open.
    scenario_changed(object)
        The scenario's settings, after any edit.
    running_changed(bool)
        Training started or stopped.
    refused(object)
        Something was not possible, in words.
    set_aside_changed(bool)
        What is open is to be set aside: it is still open. Or it has been taken back.
    opening_otherwise(object)
        A scenario is to be opened, while something else is there for a while, which no longer is
        where it is taken back now.
    """

    loading_started = Signal(object)
    experiment_opened = Signal(object)
    scenario_changed = Signal(object)
    running_changed = Signal(bool)
    refused = Signal(object)
    set_aside_changed = Signal(bool)
    opening_otherwise = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = Engine(self)
        self.stepper = Stepper(self.engine, self)
        self.watching = Watching(self.engine)
        self.undo_stack = UndoStacks(MAX_UNDO, self)
        self.undo_stack.indexChanged.connect(self._on_index_changed)
        self.scenario: Scenario | None = None
        self.experiment: Experiment | None = None
        self._standing = Standing()
        self._beginning = Beginning()
        self._running = False
        self._waiting_to_train: tuple[int | None] | None = None  # for so many epochs
        self._is_opening = False
        self._followed: AnyRow | None = None
        self._own_run = 0  # earlier runs are none of the learner's own, or were taken down
        self.engine.opened.connect(self._on_opened)

    @property
    def latest(self) -> Snapshot | None:
        """The latest snapshot; None while a document is being opened."""
        return self._standing.snapshot

    @property
    def is_preparing(self) -> bool:
        """Whether a scenario is being prepared, of which nothing has been seen yet."""
        return self.scenario is not None and self.latest is None

    @property
    def is_latest_shown(self) -> bool:
        """Whether the latest snapshot shows every edit of parameters that was asked for."""
        return self._standing.is_shown

    @property
    def beginning(self) -> Array | None:
        """The parameters that a reset goes back to, shape (P,); None while they are not known."""
        return self._beginning.theta

    def _is_at_start(self) -> bool:
        latest, theta, start = self.latest, self._standing.theta, self._beginning.theta
        if self._running or not self.stepper.is_ready:  # an update may be on its way
            return False
        if latest is None or latest.status is not Status.READY or theta is None or start is None:
            return False
        return latest.state.update == 0 and np.array_equal(theta, start)

    # --- opening ----------------------------------------------------------------------------

    def open(
        self,
        scenario: Scenario,
        state: TrainingState | LeftRun | None = None,
        text: str = "",
        start: Beginning | None = None,
    ) -> None:
        """Open a scenario; an edit that can be undone once something is open.

        Parameters
        ----------
        scenario : Scenario
        state : TrainingState or LeftRun, optional
            Where its training stands; by default at its start.
        text : str, optional
            Names the edit.
        start : Beginning, optional
            What a reset goes back to; by default where it stands.
        """
        after = Document(scenario, state, start)
        if self.has_set_aside:
            self.opening_otherwise.emit(scenario)
        if self.scenario is None:
            self._show(after)
        else:
            label = text or worded("Documents", "Open {title}").format(
                title=kept_title(scenario.title)
            )
            self._push(OpenDocument(label, self._exchange, after))

    def open_preset(self, name: str) -> None:
        """Open a preset by name."""
        self.open(presets.load(name))

    # --- the learner's own, set aside ------------------------------------------------------

    @property
    def has_set_aside(self) -> bool:
        """Whether what is open is there for a while, in place of the learner's own."""
        return self.undo_stack.is_lent

    def set_aside(self, scenario: Scenario | None = None) -> Document:
        """Open a scenario for a while, with edits of its own; by default what is open goes on.

        Returns
        -------
        Document
            The learner's own, for `take_back`: the whole run, as the worker leaves it.
        """
        assert self.scenario is not None
        assert not self.has_set_aside
        self.set_aside_changed.emit(True)
        self.undo_stack.lend()
        meanwhile = Document(scenario, None) if scenario is not None else self._going_on()
        return self._exchange(meanwhile, keeps=True)

    def _going_on(self) -> Document:
        """Return what is open as a run of its own, which goes on from where this one stands."""
        assert self.scenario is not None
        start = Beginning(self._beginning.theta)
        return Document(self.scenario, None, start, lambda was, left, now: left)

    def open_meanwhile(self, document: Document) -> None:
        """Open another document in place of the learner's own; no edit, and none before it stays.

        It is opened while something is set aside. Where it is what was set aside, that goes on as
        a run of its own from where it stood.
        """
        assert self.has_set_aside
        self.undo_stack.clear()
        self._show(document)

    def take_back(self, own: Document) -> None:
        """Open again what was set aside, with its edits; what was open meanwhile is forgotten."""
        self.undo_stack.take_back()
        self._show(own, takes_up=True)
        self._own_run = self.engine.run_id
        self.set_aside_changed.emit(False)

    def _structure(self) -> NetworkSpec | None:
        """Return the structure as it stands, also while an edit is being opened.

        None, and a word to the learner, where a scenario's data is still being prepared.
        """
        scenario, experiment = self.scenario, self.experiment
        if scenario is not None and experiment is not None and self._has_data_of(scenario):
            return spec_for(scenario, experiment.data)
        self._say_not_ready()
        return None

    def _say_not_ready(self) -> None:
        self.refused.emit(NOT_READY)

    def _has_data_of(self, scenario: Scenario) -> bool:
        return self.experiment is not None and scenario.data == self.experiment.scenario.data

    def _replace(
        self,
        text: str,
        scenario: Scenario,
        state: TrainingState | Beginning | None = None,
        start: Beginning | None = None,
        carry: Carry | None = None,
    ) -> None:
        after = Document(scenario, state, start, carry)
        self._push(OpenDocument(text, self._exchange, after))

    def _push(self, edit: Edit) -> None:
        """Make an edit; the oldest ones go where they take too much memory together."""
        self.undo_stack.push(edit)
        earlier = [self.undo_stack.command(k) for k in range(self.undo_stack.index() - 1)]
        edits = [one for one in reversed(earlier) if isinstance(one, Edit)]
        for one, held in zip(edits, sizes(one.left for one in edits), strict=True):
            # The latest can be undone whatever it takes.
            if held > MAX_UNDO_BYTES and one is not edits[0]:
                one.forget()

    @Slot(int)
    def _on_index_changed(self, index: int) -> None:
        """Drop the edits that can no longer be undone once they are the next to be."""
        edit = self.undo_stack.command(index - 1) if index else None
        if edit is not None and edit.isObsolete():
            self.undo_stack.undo()

    def _exchange(self, document: Document, *, keeps: bool = False) -> Document:
        """Open a document, and return the one that was open as the worker leaves it."""
        assert self.scenario is not None
        scenario, start = self.scenario, self._beginning
        return Document(scenario, self._show(document, keeps=keeps), start)

    def _sent(self, command: commands.Command, left: LeftRun) -> Document:
        """Send an edit of the open run; return what was there, which the worker takes down."""
        assert self.scenario is not None
        self.engine.send(command)
        if not self._running:
            self.stepper.renew()
        return Document(self.scenario, left)

    def _put_back(self, document: Document) -> Document:
        """Have the run stand as in `document`, of the same network; return how it stood."""
        assert isinstance(document.state, LeftRun)
        left = self.engine.to_be_left()
        self.pause()
        self._standing.ask_unknown()
        before = self._sent(commands.PutBack(document.scenario, document.state, left), left)
        self._change_scenario(document.scenario)
        return before

    def _change_scenario(self, scenario: Scenario) -> None:
        if scenario != self.scenario:
            self.scenario = scenario
            self.scenario_changed.emit(scenario)

    def _show(self, document: Document, *, keeps: bool = False, takes_up: bool = False) -> LeftRun:
        self.pause()
        same_data = self.scenario is not None and self.scenario.data == document.scenario.data
        self.scenario = document.scenario
        self._beginning = document.start or Beginning()
        self._is_opening = True
        self._standing.begin_anew()
        self.stepper.clear()
        if not same_data:
            self.stepper.forget_training_rows()
        self.loading_started.emit(kept_title(document.scenario.title))
        if self.experiment is None:
            # There is nothing else to show yet: fields would hold what they are made with.
            self.scenario_changed.emit(document.scenario)
        return self.engine.open(
            document.scenario,
            document.state,
            document.carry,
            self._beginning,
            keeps=keeps,
            takes_up=takes_up,
        )

    @Slot(object)
    def _on_opened(self, experiment: Experiment) -> None:
        if self.experiment and not have_same_columns(self.experiment.data, experiment.data):
            self.stepper.choose_rows(None, renew=False)  # also one of the learner's own
        self.experiment = experiment
        self._is_opening = False
        self._followed = None
        self.experiment_opened.emit(experiment)
        self.scenario_changed.emit(self.scenario)
        self.stepper.renew()

    # --- the row that is looked at ----------------------------------------------------------

    def show_sample(self, row: AnyRow) -> None:
        """Show another row's pass."""
        self.engine.send(commands.ShowSample(row))

    def follow_row(self, row: AnyRow) -> None:
        """Show the row that is being stepped through, unless it is shown already."""
        if self.latest is not None and row != self._followed:
            self._followed = row
            self.show_sample(row)

    # --- running ----------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether training runs."""
        return self._running

    @property
    def wish_to_train(self) -> tuple[int | None] | None:
        """For how many epochs training runs, or is to run once all is prepared.

        As `train` takes them; None where it neither runs nor waits.
        """
        return (None,) if self._running else self._waiting_to_train

    @Slot()
    def pause(self) -> None:
        """Stop training where it stands."""
        if self._running:
            self._set_running(False)
            self.engine.send(commands.Pause())
            self.stepper.renew()

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)
