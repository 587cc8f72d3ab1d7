"""What the learner does, turned into commands for the worker and edits that can be undone.

The controller knows the open scenario and the latest snapshot. It knows no widget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from simulator.data.own_row import AnyRow, OwnRow
from simulator.messages import Message
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.output_advice import dead_layer
from simulator.scenarios.presets import Scenario
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot, Status
from ui.controller.continuing import (
    LIVE_FIELDS,
    WORDS,
    changed_fields,
    fitting_parameters,
    whole_state,
)
from ui.controller.documents import NOT_READY
from ui.controller.edits import Document, Edit, OpenDocument
from ui.controller.run_moments import RunMoments
from ui.words.messages import worded
from ui.words.window_names import as_in_window
from ui.worker import commands
from ui.worker.left_behind import Beginning
from ui.worker.news import NotFinite

Array = NDArray[Any]

_NO_RUN = -1


class Controller(RunMoments):
    """Carries out what the learner asks for.

    Signals
    -------
    completed(object)
        Training reached its number of epochs; the last snapshot.
    paused(object)
        The learner paused training; the snapshot of where it stands.
    diverged(object)
        Training met a number that is not finite: `ui.worker.news.NotFinite`.
    state_told(object)
        How the run stood when it was asked: `ui.worker.news.StateTold`.
    state_not_told(object)
        The run that was asked for was refused: `ui.worker.news.NotTold`.
    put_off(object)
        Training begins as soon as what is being prepared is ready; in words.
    sample_chosen(object)
        A row is stepped through from now on: an int or an `OwnRow`; None: training's next batch.
    weights_kept()
        Other data were chosen, and training goes on with what was learnt.
    initializer_changed(str, str)
        New weights were asked for where the initializer, the first name, draws none: the second
        one is set.
    failed(str)
        Something went wrong, with details.
    """

    completed = Signal(object)
    paused = Signal(object)
    diverged = Signal(object)
    state_told = Signal(object)
    state_not_told = Signal(object)
    put_off = Signal(object)
    sample_chosen = Signal(object)
    weights_kept = Signal()
    initializer_changed = Signal(str, str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Each waits for a snapshot of the run that it was asked of: another run may come first.
        self._completed_at: tuple[int, int] | None = None  # the run's number, and its updates
        self._pausing_run = self._keeping_run = _NO_RUN
        self._judged: Scenario | None = None
        self._why_not = ""
        self.engine.snapshot_taken.connect(self._on_snapshot)
        self.engine.stopped.connect(self._on_stopped)
        self.engine.diverged.connect(self._on_diverged)
        self.engine.state_told.connect(self.state_told)
        self.engine.state_not_told.connect(self.state_not_told)
        self.engine.refused.connect(self._on_refused)
        self.engine.failed.connect(self._on_failed)
        self.loading_started.connect(self._forget_waiting)

    def start(self) -> None:
        """Start the worker."""
        self.engine.start()

    def close(self) -> None:
        """Stop the worker and everything that ticks, and forget the edits."""
        self.stepper.set_playing(False)
        self.engine.close()
        # Edits hold methods of this object. Were they the last to hold it, the stack would be
        # destroyed by it in the midst of being destroyed, which crashes.
        self.undo_stack.clear()

    def final_run(self) -> Run | None:
        """Return the learner's own run as it was left, once the worker has ended; or None.

        An edit of parameters sent right before the end is made here, if the worker did not.
        """
        run, theta = self.engine.final_run(), self._standing.theta
        if run is None or self.has_set_aside or run.run_id < self._own_run:
            return None
        if self.latest is None or run.run_id != self.latest.run_id:
            return run
        if theta is not None and run.edits < self._standing.count and np.isfinite(theta).all():
            run.set_parameters(theta)
        return run

    # --- training ---------------------------------------------------------------------------

    def why_not_trainable(self) -> str:
        """Return why training cannot run, in words; empty when it can."""
        if self.scenario is None or self.latest is None:
            return NOT_READY
        # Asked with every snapshot at rest: the answer is worked out once a scenario.
        if self._judged is not self.scenario:
            self._judged, self._why_not = self.scenario, self._why_nothing_learns(self.scenario)
        return self._why_not

    def _why_nothing_learns(self, scenario: Scenario) -> str:
        if not any(layer.trainable for layer in scenario.layers):
            return worded(
                "Controller", "Every layer is frozen, so nothing can learn. Thaw one of them."
            )
        spec = scenario.spec
        dead = dead_layer(spec.layers, spec.loss)
        if dead is None:
            return ""
        activation = Message(spec.layers[dead].record.title)
        if dead == len(spec.layers) - 1:
            return worded(
                "Controller",
                "With {activation} the derivative is zero everywhere, so gradient descent cannot "
                "move these weights. Choose the perceptron criterion as loss, or sigmoid outputs.",
            ).format(activation=activation)
        return worded(
            "Controller",
            "With {activation} the derivative is zero everywhere, so nothing in front of hidden "
            "layer {layer} learns. Choose another activation there.",
        ).format(activation=activation, layer=dead + 1)

    @Slot()
    def train(self, epochs: int | None = None) -> None:
        """Train from where the network stands, to the number of epochs set or `epochs` more.

        Where that is not possible, it is said why; while a scenario is prepared, it waits for it.
        """
        if self._running:
            return
        if self.is_preparing:
            self._waiting_to_train = (epochs,)
            text = worded("Controller", "Training begins as soon as the scenario is ready.")
            self.put_off.emit(text)
            return
        if reason := self.why_not_trainable():
            self.refused.emit(reason)
            return
        self._pausing_run = _NO_RUN
        self.stepper.clear()
        self._set_running(True)
        self.engine.send(commands.Train(epochs))

    @Slot()
    def pause(self) -> None:
        """Stop training where it stands, also one that was still to begin."""
        self._waiting_to_train = None
        super().pause()

    @Slot()
    def toggle_training(self) -> None:
        """Train, or pause."""
        if self._running:
            self._pausing_run = self.engine.run_id
            self.pause()
        else:
            self.train()

    @Slot()
    def reset(self) -> None:
        """Go back to the start weights, with the optimizer fresh; can be undone.

        Of a run that stands there, only the steps begin again.
        """
        if self._is_at_start():
            self.stepper.first()
        elif self.scenario is not None and self._structure() is not None:
            text = worded("Controller", "Reset")
            self._replace(text, self.scenario, self._beginning, self._beginning)

    def begin_again(self, scenario: Scenario, text: str, *, same_start: bool) -> None:
        """Begin anew with other settings, as one edit that `text` names; can be undone.

        With `same_start` from the weights that the run began with, else from the scenario's own.
        """
        start = self._beginning if same_start else None
        self._replace(text, scenario, start, start)

    def begin_from(self, theta: Array, text: str) -> None:
        """Begin anew with these start weights, shape (P,); can be undone. `text` names the edit."""
        spec = self._structure()
        if self.scenario is None or self.experiment is None or spec is None:
            return
        if self._takes(spec, theta):
            state = Experiment(self.scenario, self.experiment.data, spec).initial_state()
            state.theta[:] = theta
            self._replace(text, self.scenario, state, Beginning(theta.copy()))

    @Slot()
    def new_weights(self) -> None:
        """Draw new start weights from a new seed; can be undone.

        Where the initializer draws none, another one does, and `initializer_changed` says so.
        """
        before = self.scenario
        if before is None:
            return
        from simulator.scenarios.way_out import with_new_weights

        renewed = with_new_weights(before)
        self._replace(worded("Controller", "New weights"), renewed)
        if renewed.initializer != before.initializer:
            self.initializer_changed.emit(before.initializer, renewed.initializer)

    def tell_state(self, purpose: object) -> None:
        """Have `state_told` say how the run stands, after all that was asked for until now.

        Where the run is refused, `state_not_told` says so.
        """
        self.engine.send(commands.TellState(purpose))

    def set_speed_limit(self, updates_per_second: float | None) -> None:
        """Train at most this fast; None for full speed."""
        self.engine.send(commands.LimitSpeed(updates_per_second))

    # --- edits ------------------------------------------------------------------------------

    def edit(self, scenario: Scenario, text: str, kept: Mapping[int, int] | None = None) -> None:
        """Take over an edited scenario; can be undone.

        Where layers came or went, `kept` holds for each that stays its index before.
        """
        if self.scenario is None or scenario == self.scenario:
            return
        changed, before = changed_fields(self.scenario, scenario), self.scenario
        if changed <= WORDS:
            make = partial(self._describe, Document(scenario, None))
            self._push(Edit(text, make, self._describe))
        elif changed <= LIVE_FIELDS:
            self._push(Edit(text, partial(self._reconfigure, scenario), self._put_back))
        elif (whole := whole_state(before, scenario)) is not None:
            self._replace(text, scenario, start=self._beginning, carry=whole)
            self._keeping_run = self.engine.run_id if "data" in changed else _NO_RUN
        else:
            self._replace(text, scenario, carry=fitting_parameters(before, scenario, kept))

    def _describe(self, document: Document) -> Document:
        """Take over a scenario that says something else to people; the run stays as it is."""
        assert self.scenario is not None
        before = Document(self.scenario, None)
        self.engine.send(commands.Reconfigure(document.scenario))
        self._change_scenario(document.scenario)
        return before

    def _reconfigure(self, scenario: Scenario) -> Document:
        left = self.engine.to_be_left()
        before = self._sent(commands.Reconfigure(scenario, left), left)
        self._change_scenario(scenario)
        return before

    def freeze(self, layers: Sequence[int]) -> None:
        """Freeze some layers at once; can be undone."""
        if self.scenario is None:
            return
        changed = [
            layer.model_copy(update={"trainable": False}) if k in layers else layer
            for k, layer in enumerate(self.scenario.layers)
        ]
        text = worded("Controller", "Freeze layers")
        if len(layers) == 1:
            text = worded("Controller", "Freeze a layer")
        self.edit(presets.changed(self.scenario, layers=tuple(changed)), text)

    def set_trainable(self, layer: int, trainable: bool) -> None:
        """Let a layer learn, or freeze it; can be undone.

        What is drawn may still hold a layer that is gone.
        """
        if self.scenario is None or layer >= len(self.scenario.layers):
            return
        layers = list(self.scenario.layers)
        layers[layer] = layers[layer].model_copy(update={"trainable": trainable})
        freeze, thaw = worded("Controller", "Freeze a layer"), worded("Controller", "Thaw a layer")
        text = thaw if trainable else freeze
        self.edit(presets.changed(self.scenario, layers=tuple(layers)), text)

    # --- what is looked at ------------------------------------------------------------------

    def choose_sample(self, row: AnyRow | None) -> None:
        """Step through one row, or (None) through training's next batch.

        While other data are being prepared, a row that is chosen is still one of the old.
        """
        if self.scenario is None or not self._has_data_of(self.scenario):
            return
        if row is not None:
            self.show_sample(row)
        elif self.latest is not None and isinstance(self.latest.sample_row, OwnRow):
            self.show_sample(0)  # of the batch's rows, whichever: one's own is none of them
        self.stepper.choose_rows(None if row is None else (row,), renew=not self._running)
        self.sample_chosen.emit(row)

    # --- answers ----------------------------------------------------------------------------

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        self._standing.take(snapshot)
        if snapshot.run_id == self._keeping_run:
            self._keeping_run = _NO_RUN
            if snapshot.state.update:
                self.weights_kept.emit()
        self.stepper.can_step_back = snapshot.can_step_back
        self.snapshot_taken.emit(snapshot)
        self._announce(snapshot)
        if self._waiting_to_train is not None:
            (epochs,), self._waiting_to_train = self._waiting_to_train, None
            self.train(epochs)

    def _announce(self, snapshot: Snapshot) -> None:
        # An older snapshot, of an earlier end, says nothing about this one.
        at = snapshot.run_id, snapshot.state.update
        if at == self._completed_at and snapshot.status is Status.FINISHED:
            self._completed_at = None
            self.completed.emit(snapshot)
        if snapshot.run_id == self._pausing_run and snapshot.status is not Status.RUNNING:
            self._pausing_run = _NO_RUN
            if snapshot.status is Status.PAUSED:
                self.paused.emit(snapshot)

    @Slot()
    def _forget_waiting(self) -> None:
        """Drop the wish to train what was being prepared: something else is."""
        self._waiting_to_train = None

    @Slot(object)
    def _on_stopped(self, update: int) -> None:
        self._set_running(False)
        self.stepper.renew()
        # The last snapshot may have been taken before this signal, or may still be on its way.
        self._completed_at = self.engine.run_id, update
        if self.latest is not None:
            self._announce(self.latest)

    @Slot(object)
    def _on_diverged(self, news: NotFinite) -> None:
        self._set_running(False)
        self.stepper.clear()
        self.diverged.emit(news)

    @Slot(object)
    def _on_refused(self, message: str) -> None:
        self._standing.forget_asked()
        self._waiting_to_train = None
        if self._is_opening and self.undo_stack.canUndo():
            self._is_opening = False
            self._forget_what_never_opened()
        self.refused.emit(as_in_window(message))

    def _forget_what_never_opened(self) -> None:
        """Undo the document that was refused, and what was changed of it meanwhile."""
        is_document = False
        while self.undo_stack.canUndo() and not is_document:
            edit = self.undo_stack.command(self.undo_stack.index() - 1)
            assert isinstance(edit, Edit)
            edit.failed, is_document = True, isinstance(edit, OpenDocument)
            self.undo_stack.undo()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        if self._running:
            self._set_running(False)
            self.engine.send(commands.Pause())  # for its snapshot: the status line must not lie
        self.failed.emit(details)
