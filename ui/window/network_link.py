"""Connects the drawn network with the controller: what it shows, and what is edited on it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Snapshot, Status
from ui.canvas import NetworkCanvas
from ui.canvas.content.units import Units
from ui.controller.controller import Controller
from ui.theme.colors import DARK, Theme
from ui.widgets.help import set_help_page
from ui.widgets.tab_order import follow_in_tab_order
from ui.window.help_desk import NETWORK
from ui.worker import commands

if TYPE_CHECKING:  # read once edges are to be hidden
    from ui.canvas.edge_strip import EdgeStrip

_MAPS = "canvas/node_maps"


class NetworkLink(QObject):
    """The canvas' end of the controller, and the controller's end of the canvas.

    Attributes
    ----------
    wants_maps : bool
        Whether every node is to have a small map in it, where the data have two inputs; it is
        remembered.

    Signals
    -------
    edges_hidden(bool)
        Whether weak edges may be hidden now.
    """

    edges_hidden = Signal(bool)

    def __init__(self, canvas: NetworkCanvas, controller: Controller) -> None:
        super().__init__(canvas)
        self._canvas, self._controller = canvas, controller
        self._experiment: Experiment | None = None
        self._theme: Theme = DARK
        self.wants_maps = bool(QSettings().value(_MAPS, False, type=bool))
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

    @cached_property
    def edge_strip(self) -> EdgeStrip:
        """The line below the drawing that hides weak edges, made when it is first asked for."""
        from ui.canvas.edge_strip import EdgeStrip

        around = self._canvas.parentWidget()
        assert around is not None
        layout = around.layout()
        assert layout is not None
        made = EdgeStrip(self._canvas, around)
        layout.addWidget(made)
        made.lower()
        follow_in_tab_order(self._canvas, made)
        set_help_page(made, NETWORK)
        made.set_theme(self._theme)
        if self._experiment is not None:
            made.on_opened(self._experiment.title)
        made.toggled.connect(self._on_edges_hidden)
        return made

    @Slot()
    def _on_edges_hidden(self) -> None:
        self.edges_hidden.emit(self.hides_edges)

    @property
    def hides_edges(self) -> bool:
        """Whether weak edges may be hidden."""
        return "edge_strip" in vars(self) and self.edge_strip.is_on

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        if "edge_strip" in vars(self):
            self.edge_strip.set_theme(theme)

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
        self._experiment = experiment
        if "edge_strip" in vars(self):
            self.edge_strip.on_opened(experiment.title)
        self._show_maps()
        if self.wants_maps:
            self._controller.engine.send(commands.ShowNodeMaps(True))

    def has_maps(self) -> bool:
        """Return whether there are two inputs, over which a map of a node can be drawn."""
        data = None if self._experiment is None else self._experiment.data
        return data is not None and data.n_features == 2 and data.image_shape is None

    def toggle_maps(self) -> None:
        """Have small maps in the nodes, or no more."""
        self.wants_maps = not self.wants_maps
        QSettings().setValue(_MAPS, self.wants_maps)
        self._show_maps()
        self._controller.engine.send(commands.ShowNodeMaps(self.wants_maps))

    def _show_maps(self) -> None:
        """Make room for maps where there will be some."""
        self._canvas.show_maps(self.wants_maps and self.has_maps())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the values of a snapshot."""
        running = snapshot.status is Status.RUNNING
        self._canvas.set_live(running and not snapshot.is_unhurried)
        self._canvas.set_maps(snapshot.node_maps)
        made = snapshot.state.update > 0
        self._canvas.set_values(
            snapshot.state.theta,
            snapshot.sample,
            snapshot.gradient if made else None,
            snapshot.last_update if made else None,
        )
