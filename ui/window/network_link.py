"""Connects the drawn network with the controller: what it shows, and what is edited on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Snapshot, Status
from ui.canvas import NetworkCanvas
from ui.canvas.content.units import Units
from ui.controller.controller import Controller


class NetworkLink(QObject):
    """The canvas' end of the controller, and the controller's end of the canvas."""

    def __init__(self, canvas: NetworkCanvas, controller: Controller) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        controller.loading_started.connect(canvas.set_preparing)
        # Not the controller's refusals: to be told "not yet" does not end the preparation.
        controller.engine.refused.connect(self.on_refused)
        controller.engine.failed.connect(self.on_refused)
        controller.experiment_opened.connect(self.show_experiment)
        controller.running_changed.connect(canvas.set_live)
        canvas.weight_edited.connect(controller.set_weight)
        canvas.node_add_requested.connect(controller.add_node)
        canvas.node_remove_requested.connect(controller.remove_node)
        canvas.layer_add_requested.connect(controller.add_layer)
        canvas.layer_remove_requested.connect(controller.remove_layer)
        canvas.layer_trainable_requested.connect(controller.set_trainable)

    @Slot()
    def on_refused(self) -> None:
        """Show the network that stays open as it was."""
        self._canvas.set_preparing("")

    @Slot(object)
    def show_experiment(self, experiment: Experiment) -> None:
        """Draw the network that is open now."""
        data = experiment.data
        self._canvas.set_network(
            experiment.spec,
            data.feature_names,
            data.class_names or data.target_names,
            data.task,
            signed_inputs=bool((data.X < 0).any()),
            units=Units.of(data),
            image_shape=data.image_shape,
        )

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the values of a snapshot."""
        running = snapshot.status is Status.RUNNING
        self._canvas.set_live(running and not snapshot.is_unhurried)
        made = snapshot.state.update > 0
        self._canvas.set_values(
            snapshot.state.theta,
            snapshot.sample,
            snapshot.gradient if made else None,
            snapshot.last_update if made else None,
        )
