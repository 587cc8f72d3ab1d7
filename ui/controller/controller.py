"""What the learner does, turned into commands for the worker and edits that can be undone.

The controller knows the open scenario and the latest snapshot. It knows no widget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.nn.transplant import same_shape, take_layers, transplant
from simulator.optimizers.registry import Optimizer
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment, spec_for
from simulator.scenarios.output_advice import dead_layer
from simulator.scenarios.presets import LayerSettings, Scenario
from simulator.session.snapshot import Snapshot, Status
from simulator.training.trainer import Diverged, TrainingState
from ui.controller.edits import (
    ChangeParameter,
    ChangeParameters,
    ChangeSettings,
    Document,
    ReplaceDocument,
)
from ui.controller.stepper import Stepper
from ui.worker import commands
from ui.worker.engine import Engine

Array = NDArray[Any]

# Settings that can change while the parameters stay as they are.
_LIVE_FIELDS = {
    *("optimizer", "schedule", "regularization", "stopping", "batch_size", "epochs"),
    *("name", "title", "description"),
}
MAX_UNITS = 256
MAX_LAYERS = 8
MAX_UNDO = 200


class Controller(QObject):
    """Carries out what the learner asks for.

    Signals
    -------
    loading_started(str)
        A scenario of this title is being prepared.
    experiment_opened(object)
        The experiment now open.
    scenario_changed(object)
        The scenario's settings, after any edit.
    snapshot_taken(object)
        Up to 60 times a second.
    running_changed(bool)
        Training started or stopped.
    completed(object)
        Training reached its number of epochs; the last snapshot.
    diverged(object)
        Training met a number that is not finite.
    weights_kept()
        Other data were chosen, and training goes on with what was learnt.
    refused(str), failed(str)
        Something was not possible, in words; something went wrong, with details.
    """

    loading_started = Signal(str)
    experiment_opened = Signal(object)
    scenario_changed = Signal(object)
    snapshot_taken = Signal(object)
    running_changed = Signal(bool)
    completed = Signal(object)
    diverged = Signal(object)
    weights_kept = Signal()
    refused = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = Engine(self)
        self.stepper = Stepper(self.engine, self)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(MAX_UNDO)
        self.scenario: Scenario | None = None
        self.experiment: Experiment | None = None
        self.latest: Snapshot | None = None
        self._start_theta: Array | None = None
        self._running = False
        self._completed_at: int | None = None
        self._opening: Document | None = None
        self._followed = -1
        self.engine.opened.connect(self._on_opened)
        self.engine.snapshot_taken.connect(self._on_snapshot)
        self.engine.stopped.connect(self._on_stopped)
        self.engine.diverged.connect(self._on_diverged)
        self.engine.refused.connect(self._on_refused)
        self.engine.failed.connect(self._on_failed)

    def start(self) -> None:
        """Start the worker."""
        self.engine.start()

    def close(self) -> None:
        """Stop the worker and everything that ticks."""
        self.stepper.set_playing(False)
        self.engine.close()

    # --- opening ----------------------------------------------------------------------------

    def open(self, scenario: Scenario, state: TrainingState | None = None, text: str = "") -> None:
        """Open a scenario; an edit that can be undone once something is open."""
        after = Document(scenario, state)
        if self.scenario is None:
            self._show(after)
        else:
            label = text or self.tr("Open {title}").format(title=scenario.title)
            self.undo_stack.push(ReplaceDocument(label, self._document, self._show, after))

    def open_preset(self, name: str) -> None:
        """Open a preset by name."""
        self.open(presets.load(name))

    def _document(self) -> Document:
        assert self.scenario is not None
        if self._opening is not None:
            return self._opening
        state = None if self.latest is None else self.latest.state
        return Document(self.scenario, state, self._start_theta)

    def _standing(self) -> tuple[NetworkSpec, Array] | None:
        """Return structure and parameters as they stand, also while an edit is being opened.

        None, and a word to the learner, where a scenario's data is still being prepared.
        """
        opening, experiment = self._opening, self.experiment
        if opening is None and experiment is not None and self.latest is not None:
            return experiment.spec, self.latest.state.theta
        if opening is not None and opening.state is not None and self._has_data_of(opening):
            assert experiment is not None
            return spec_for(opening.scenario, experiment.data), opening.state.theta
        self.refused.emit(self.tr("The scenario is still being prepared; try again in a moment."))
        return None

    def _has_data_of(self, document: Document) -> bool:
        experiment = self.experiment
        return experiment is not None and document.scenario.data == experiment.scenario.data

    def _show(self, document: Document) -> None:
        self.pause()
        same_data = self.scenario is not None and self.scenario.data == document.scenario.data
        self.scenario = document.scenario
        self._start_theta = document.start
        self._opening = document
        self.latest = None
        self.stepper.clear()
        if not same_data:
            self.stepper.forget_rows()
        self.loading_started.emit(document.scenario.title)
        self.engine.open(document.scenario, document.state)

    @Slot(object)
    def _on_opened(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self._opening = None
        self._followed = -1
        self.experiment_opened.emit(experiment)
        self.scenario_changed.emit(self.scenario)
        self.stepper.renew()

    # --- training ---------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether training runs."""
        return self._running

    def why_not_trainable(self) -> str:
        """Return why training cannot run, in words; empty when it can."""
        if self.scenario is None or self.latest is None:
            return self.tr("The scenario is still being prepared.")
        if not any(layer.trainable for layer in self.scenario.layers):
            return self.tr("Every layer is frozen, so nothing can learn. Thaw one of them.")
        spec = self.scenario.spec
        dead = dead_layer(spec.layers, spec.loss)
        if dead is None:
            return ""
        if dead == len(spec.layers) - 1:
            return self.tr(
                "The step function's derivative is zero everywhere, so gradient descent cannot "
                "move these weights. Choose the perceptron criterion as loss, or sigmoid outputs."
            )
        return self.tr(
            "The step function's derivative is zero everywhere, so nothing in front of hidden "
            "layer {layer} learns. Choose another activation there."
        ).format(layer=dead + 1)

    @Slot()
    def train(self, epochs: int | None = None) -> None:
        """Train from where the network stands, to the number of epochs set or `epochs` more."""
        if self._running or self.why_not_trainable():
            return
        self.stepper.clear()
        self._set_running(True)
        self.engine.send(commands.Train(epochs))

    @Slot()
    def pause(self) -> None:
        """Stop training where it stands."""
        if self._running:
            self._set_running(False)
            self.engine.send(commands.Pause())
            self.stepper.renew()

    @Slot()
    def toggle_training(self) -> None:
        """Train, or pause."""
        if self._running:
            self.pause()
        else:
            self.train()

    @Slot()
    def reset(self) -> None:
        """Go back to the start weights, with the optimizer fresh; can be undone."""
        standing = self._standing()
        if self.scenario is None or self.experiment is None or standing is None:
            return
        state = Experiment(self.scenario, self.experiment.data, standing[0]).initial_state()
        if self._start_theta is not None:
            state.theta[:] = self._start_theta
        self._replace(self.tr("Reset"), self.scenario, state)

    def begin_from(self, theta: Array, text: str) -> None:
        """Begin anew with these start weights, shape (P,); can be undone. `text` names the edit."""
        standing = self._standing()
        if self.scenario is None or self.experiment is None or standing is None:
            return
        state = Experiment(self.scenario, self.experiment.data, standing[0]).initial_state()
        if theta.shape == state.theta.shape:
            state.theta[:] = theta
            self._replace(text, self.scenario, state, theta.copy())

    @Slot()
    def new_weights(self) -> None:
        """Draw new start weights from a new seed; can be undone."""
        if self.scenario is None:
            return
        seed = self.scenario.seed + 1
        changes: dict[str, object] = {"seed": seed, "weights": None}
        if len(self.scenario.layers) and self.scenario.initializer == "zeros":
            changes["initializer"] = "xavier_uniform"
        scenario = presets.changed(self.scenario, **changes)
        self._replace(self.tr("New weights"), scenario, None)

    def set_speed_limit(self, updates_per_second: float | None) -> None:
        """Train at most this fast; None for full speed."""
        self.engine.send(commands.LimitSpeed(updates_per_second))

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)

    # --- edits ------------------------------------------------------------------------------

    def edit(self, scenario: Scenario, text: str) -> None:
        """Take over an edited scenario; can be undone."""
        if self.scenario is None or scenario == self.scenario:
            return
        changed = {
            name
            for name in type(scenario).model_fields
            if getattr(scenario, name) != getattr(self.scenario, name)
        }
        if changed <= _LIVE_FIELDS:
            self.undo_stack.push(
                ChangeSettings(text, self._reconfigure, self._optimizer, self.scenario, scenario)
            )
        else:
            kept = self._kept(scenario, changed)
            if kept is not None:
                self._replace(text, scenario, kept, self._start_theta)
                if "data" in changed and kept.update:
                    self.weights_kept.emit()
            else:
                self._replace(text, scenario, self._carried_over(scenario, changed))

    def _kept(self, scenario: Scenario, changed: set[str]) -> TrainingState | None:
        """Return the state as it stands, where training can go on with it."""
        if self.latest is None or self.scenario is None:
            return None
        if changed == {"layers"} and self._is_same(scenario):
            return self.latest.state
        # Other data with as many inputs and outputs; the loss or the last activation may change.
        goes_on = {"data", "layers", "loss", "weights"} | _LIVE_FIELDS - {"optimizer"}
        if (
            "data" in changed
            and changed <= goes_on
            and same_shape(self.scenario.spec, scenario.spec)
        ):
            return self.latest.state.onto()
        return None

    def _is_same(self, scenario: Scenario) -> bool:
        """Return whether a scenario's network computes the same, however it is trained."""
        assert self.scenario is not None
        plain = {"dropout": 0.0, "trainable": True}
        old, new = (
            [layer.model_copy(update=plain) for layer in one.layers]
            for one in (self.scenario, scenario)
        )
        return old == new

    def _optimizer(self) -> tuple[int, Optimizer] | None:
        """Return how many updates have been made, and the optimizer with its memory."""
        if self.latest is None:
            return None
        return self.latest.state.update, self.latest.state.optimizer.copy()

    def _reconfigure(self, scenario: Scenario, optimizer: Optimizer | None) -> None:
        self.scenario = scenario
        self.engine.send(commands.Reconfigure(scenario, optimizer))
        self.scenario_changed.emit(scenario)
        if not self._running:
            self.stepper.renew()

    def _carried_over(self, scenario: Scenario, changed: set[str]) -> TrainingState | None:
        """Return a state that keeps what stays, where only layers or loss changed."""
        if self.experiment is None or self.latest is None or self.scenario is None:
            return None
        if not changed <= {"layers", "loss", "weights"} | _LIVE_FIELDS:
            return None
        spec = spec_for(scenario, self.experiment.data)
        state = Experiment(scenario, self.experiment.data, spec).initial_state()
        old, new = len(self.scenario.layers), len(scenario.layers)
        # The set-up panel adds and removes hidden layers at the end, before the output layer.
        kept = {k: k for k in range(min(old, new) - 1)} | {new - 1: old - 1}
        theta = self.latest.state.theta
        state.theta[:] = transplant(self.experiment.spec, theta, spec, state.theta, kept)
        return state

    def _replace(
        self,
        text: str,
        scenario: Scenario,
        state: TrainingState | None,
        start: Array | None = None,
    ) -> None:
        after = Document(scenario, state, start)
        self.undo_stack.push(ReplaceDocument(text, self._document, self._show, after))

    def set_weight(self, layer: int, source: int, unit: int, value: float) -> None:
        """Set one weight (or the bias, where `source` is n_in); can be undone."""
        if self.experiment is None or self.latest is None:
            return
        index = Network(self.experiment.spec).weight_index(layer, source, unit)
        before = float(self.latest.state.theta[index])
        if value != before:
            text = self.tr("Set weight to {value}").format(value=f"{value:g}")
            push = ChangeParameter(text, self._set_parameter, index, before, value)
            self.undo_stack.push(push)

    @Slot(object, str)
    def set_parameters(self, theta: Array, text: str) -> None:
        """Set all weights and biases, shape (P,); can be undone. `text` names the edit."""
        if self.latest is None or theta.shape != self.latest.state.theta.shape:
            return
        if not np.isfinite(theta).all():
            self.refused.emit(self.tr("There the weights are not finite numbers."))
            return
        before = self.latest.state.theta.copy()
        self.undo_stack.push(ChangeParameters(text, self._set_parameters, before, theta.copy()))

    def _set_parameters(self, theta: Array) -> None:
        self.engine.send(commands.SetParameters(theta))
        if not self._running:
            self.stepper.renew()

    def _set_parameter(self, index: int, value: float) -> None:
        self.engine.send(commands.SetParameter(index, value))
        if not self._running:
            self.stepper.renew()

    def start_from(self, source: NetworkSpec, theta: Array, name: str) -> tuple[int, ...]:
        """Start from another network's weights in the layers that fit; can be undone.

        Returns
        -------
        tuple of int
            The layers that were taken; none while a scenario is still being prepared.

        Raises
        ------
        ValueError
            If no layer fits.
        """
        standing = self._standing()
        if standing is None or self.scenario is None or self.experiment is None:
            return ()
        data, spec = self.experiment.data, standing[0]
        drawn = presets.changed(self.scenario, weights=None)
        state = Experiment(drawn, data, spec).initial_state()
        state.theta[:], taken = take_layers(source, theta, spec, state.theta)
        weights = [
            {"W": view.W.tolist(), "b": view.b.tolist()} if k in taken else None
            for k, view in enumerate(Network(spec).views(state.theta))
        ]
        scenario = presets.changed(drawn, weights=weights)
        self._replace(self.tr("Start from weights of {file}").format(file=name), scenario, state)
        return taken

    def freeze(self, layers: Sequence[int]) -> None:
        """Freeze some layers at once; can be undone."""
        if self.scenario is None:
            return
        changed = [
            layer.model_copy(update={"trainable": False}) if k in layers else layer
            for k, layer in enumerate(self.scenario.layers)
        ]
        text = self.tr("Freeze a layer") if len(layers) == 1 else self.tr("Freeze layers")
        self.edit(presets.changed(self.scenario, layers=tuple(changed)), text)

    def set_trainable(self, layer: int, trainable: bool) -> None:
        """Let a layer learn, or freeze it; can be undone."""
        if self.scenario is None:
            return
        layers = list(self.scenario.layers)
        layers[layer] = layers[layer].model_copy(update={"trainable": trainable})
        text = self.tr("Thaw a layer") if trainable else self.tr("Freeze a layer")
        self.edit(presets.changed(self.scenario, layers=tuple(layers)), text)

    def add_node(self, layer: int) -> None:
        """Add a node to a hidden layer, keeping the weights of the others."""
        self._resize(layer, 1, self.tr("Add a node"))

    def remove_node(self, layer: int) -> None:
        """Remove the last node of a hidden layer, keeping the weights of the others."""
        self._resize(layer, -1, self.tr("Remove a node"))

    def _resize(self, layer: int, by: int, text: str) -> None:
        if self.scenario is None or not 0 <= layer < len(self.scenario.layers) - 1:
            return
        layers = list(self.scenario.layers)
        units = layers[layer].units + by
        if 1 <= units <= MAX_UNITS:
            layers[layer] = layers[layer].model_copy(update={"units": units})
            self._restructure(layers, {k: k for k in range(len(layers))}, text)

    def add_layer(self, position: int) -> None:
        """Insert a hidden layer before layer `position`."""
        if self.scenario is None or len(self.scenario.layers) >= MAX_LAYERS:
            return
        layers = list(self.scenario.layers)
        hidden = layers[:-1]
        like = hidden[min(position, len(hidden)) - 1] if hidden else None
        layers.insert(position, like or LayerSettings(units=4, activation="tanh"))
        kept = {k if k < position else k + 1: k for k in range(len(layers) - 1)}
        self._restructure(layers, kept, self.tr("Add a layer"))

    def remove_layer(self, position: int) -> None:
        """Remove a hidden layer."""
        if self.scenario is None or not 0 <= position < len(self.scenario.layers) - 1:
            return
        layers = list(self.scenario.layers)
        del layers[position]
        kept = {k if k < position else k - 1: k for k in range(len(layers) + 1) if k != position}
        self._restructure(layers, kept, self.tr("Remove a layer"))

    def _restructure(self, layers: list[LayerSettings], kept: Mapping[int, int], text: str) -> None:
        standing = self._standing()
        if self.experiment is None or self.scenario is None or standing is None:
            return
        scenario = presets.changed(self.scenario, layers=tuple(layers), weights=None)
        spec = spec_for(scenario, self.experiment.data)
        state = Experiment(scenario, self.experiment.data, spec).initial_state()
        state.theta[:] = transplant(*standing, spec, state.theta, dict(kept))
        self._replace(text, scenario, state)

    # --- what is looked at ------------------------------------------------------------------

    def show_sample(self, row: int) -> None:
        """Show another training row's pass."""
        self.engine.send(commands.ShowSample(row))

    def follow_row(self, row: int) -> None:
        """Show the row that is being stepped through, unless it is shown already."""
        if self.latest is not None and row != self._followed:
            self._followed = row
            self.show_sample(row)

    def choose_sample(self, row: int | None) -> None:
        """Step through one training row, or (None) through training's next batch."""
        if row is not None:
            self.show_sample(row)
        self.stepper.choose_rows(None if row is None else (row,), renew=not self._running)

    # --- answers ----------------------------------------------------------------------------

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        self.latest = snapshot
        if self._start_theta is None:
            self._start_theta = snapshot.state.theta.copy()
        self.stepper.can_step_back = snapshot.can_step_back
        self.snapshot_taken.emit(snapshot)
        self._announce(snapshot)

    def _announce(self, snapshot: Snapshot) -> None:
        # An older snapshot, of an earlier end, says nothing about this one.
        if snapshot.state.update == self._completed_at and snapshot.status is Status.FINISHED:
            self._completed_at = None
            self.completed.emit(snapshot)

    @Slot(object)
    def _on_stopped(self, update: int) -> None:
        self._set_running(False)
        self.stepper.renew()
        # The last snapshot may have been taken before this signal, or may still be on its way.
        self._completed_at = update
        if self.latest is not None:
            self._announce(self.latest)

    @Slot(object)
    def _on_diverged(self, problem: Diverged) -> None:
        self._set_running(False)
        self.stepper.clear()
        self.diverged.emit(problem)

    @Slot(str)
    def _on_refused(self, message: str) -> None:
        if self._opening is not None and self.undo_stack.canUndo():
            self._opening = None
            command = self.undo_stack.command(self.undo_stack.index() - 1)
            if isinstance(command, ReplaceDocument):
                command.failed = True
                self.undo_stack.undo()
        self.refused.emit(message)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        if self._running:
            self._set_running(False)
            self.engine.send(commands.Pause())  # for its snapshot: the status line must not lie
        self.failed.emit(details)
