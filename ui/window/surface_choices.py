"""Connects the surface panel's choices with the worker, and picks weights on the canvas."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.landscape.landscape import default_axes
from simulator.landscape.plane import Axis
from simulator.landscape.view_choice import LandscapeView
from simulator.nn.network import Network
from simulator.nn.node_symbols import output_names
from simulator.nn.parameter_symbols import ParameterSymbols
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment
from ui.canvas import NetworkCanvas
from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.widgets.message_bar import MessageBar
from ui.words.data_names import parameter_symbols
from ui.words.languages import speak
from ui.words.messages import worded
from ui.worker import commands
from ui.worker.engine import Engine


class SurfaceChoices(QObject):
    """Keeps the panel's plane and the worker's plane the same."""

    def __init__(
        self,
        engine: Engine,
        plot: SurfacePlot,
        canvas: NetworkCanvas,
        messages: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._plot = plot
        self._canvas = canvas
        self._messages = messages
        self._symbols: ParameterSymbols | None = None
        self._spec: NetworkSpec | None = None
        self._experiment: Experiment | None = None
        self._offered: tuple[object, ...] | None = None
        self._picked: Axis | None = None
        self._is_picking = False
        self._expected: tuple[NetworkSpec | None, LandscapeView] | None = None
        plot.view_changed.connect(self.on_view)
        plot.range_changed.connect(self.on_range)
        plot.fit_requested.connect(self.on_fit)
        plot.pick_requested.connect(self.on_pick)
        canvas.edge_selected.connect(self.on_edge)
        messages.closed.connect(self.on_message_closed)
        speak(self._say)

    def _say(self) -> None:
        """Name the weights anew, as they are called in another language."""
        if self._experiment is not None and self._plot.axes is not None:
            self._offer(self._experiment)
            self._plot.set_axes(*self._plot.axes)

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the weights of the network that is open now; choices stay where they exist."""
        spec, network = experiment.spec, Network(experiment.spec)
        before, view = self._expected or self.outlook()
        self._spec, self._experiment, self._expected = spec, experiment, None
        data = experiment.data
        outputs = output_names(spec, data.class_names or data.target_names, data.task)
        offered = spec.sizes, spec.node_parameters, data.feature_names, outputs
        if offered != self._offered:
            self._offered = offered
            self._offer(experiment)
            self._end_picking()
        view = replace(view, axes=None) if before is None else view.onto(before, spec)
        self._plot.set_axes(*(view.axes or default_axes(network, experiment.data)))
        self._plot.set_view(view)
        # The worker may have opened others on the way here, and kept less.
        self._engine.send(commands.LookAt(view))

    def outlook(self) -> tuple[NetworkSpec | None, LandscapeView]:
        """Return what is looked at, of which network."""
        return self._spec, self._plot.view

    def expect_outlook(self, outlook: tuple[NetworkSpec | None, LandscapeView]) -> None:
        """Look at that from the first of the network that is opened next."""
        self._expected = outlook

    def take_outlook(self, outlook: tuple[NetworkSpec | None, LandscapeView]) -> None:
        """Look at that again, where it has not been opened so."""
        before, view = outlook
        if before == self._spec and view != self._plot.view:
            self._plot.on_view_chosen(view)

    def _offer(self, experiment: Experiment) -> None:
        self._symbols = parameter_symbols(experiment)
        self._plot.set_parameters(self._symbols)

    @Slot(object)
    def on_view(self, view: LandscapeView) -> None:
        """Look at something else."""
        self._engine.send(commands.LookAt(view))

    @Slot()
    def on_fit(self) -> None:
        """Show the whole path."""
        self._engine.send(commands.FitSurface())

    # -- two weights, picked by clicking on their edges

    @Slot()
    def on_pick(self) -> None:
        """Take the next two edges that are clicked on the network."""
        if self._plot.view.picture == "line":
            text = worded(
                "SurfaceChoices",
                "Click on the edge of the network whose weight the line is to follow.",
            )
        else:
            text = worded(
                "SurfaceChoices", "Click on the network's edge that the horizontal axis is to show."
            )
        self._wait_for_edge(text, None)

    @Slot(int, int, int)
    def on_edge(self, layer: int, source: int, unit: int) -> None:
        """Take an edge that was clicked, while picking."""
        if not self._is_picking:
            return
        axis = (layer, source, unit)
        if self._plot.view.picture == "line":
            _, other = self._plot.axes
            first, second = axis, other if other != axis else self._plot.axes[0]
        elif self._picked is None:
            text = worded(
                "SurfaceChoices", "Horizontal: {0}. Now click on the edge for the vertical axis."
            )
            name = "" if self._symbols is None else self._symbols.symbol(axis)
            self._wait_for_edge(text.format(name), axis)
            return
        elif axis == self._picked:
            return
        else:
            first, second = self._picked, axis
        self._end_picking()
        self._plot.choose_axes(first, second)

    def _wait_for_edge(self, text: str, picked: Axis | None) -> None:
        # A message that takes the place of another closes it, which ends the picking before.
        self._messages.show_message(
            "info", text, worded("SurfaceChoices", "Cancel"), self._end_picking, is_at_work=True
        )
        self._is_picking, self._picked = True, picked
        self._canvas.set_edge_pick(True)

    def _end_picking(self) -> None:
        if self._is_picking:
            self._messages.close_message()

    @Slot()
    def on_message_closed(self) -> None:
        """Pick no more: the message that said what to click on is gone."""
        if self._is_picking:
            self._is_picking, self._picked = False, None
            self._canvas.set_edge_pick(False)

    @Slot(float)
    def on_range(self, factor: float) -> None:
        """Look at a wider or narrower part."""
        self._engine.send(commands.ZoomSurface(factor))
