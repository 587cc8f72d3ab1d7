"""Connects the surface panel's choices with the worker, and picks weights on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.experiment import Experiment
from simulator.landscape import Axis, default_axes
from simulator.network import Network
from simulator.spec import NetworkSpec
from ui import commands
from ui.canvas import NetworkCanvas
from ui.engine import Engine
from ui.plots import SurfacePlot


class SurfaceChoices(QObject):
    """Keeps the panel's plane and the worker's plane the same."""

    def __init__(
        self, engine: Engine, plot: SurfacePlot, canvas: NetworkCanvas, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._plot = plot
        self._canvas = canvas
        self._axes: tuple[Axis, Axis] | None = None
        self._spec: NetworkSpec | None = None
        plot.plane_chosen.connect(self.on_plane)
        plot.weights_chosen.connect(self.on_weights)
        plot.directions_renewed.connect(self.on_renewed)
        plot.range_changed.connect(self.on_range)

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the weights of the network that is open now; choices stay where they exist."""
        if experiment.spec == self._spec:
            return
        self._spec = experiment.spec
        self._plot.set_parameters(parameter_labels(experiment))
        self._axes = default_axes(Network(experiment.spec), experiment.data)
        self._plot.set_axes(*self._axes)

    @Slot(str)
    def on_plane(self, kind: str) -> None:
        """Look along two weights or two random directions."""
        if kind == "random":
            self._engine.send(commands.LookAlongRandom())
        elif self._axes is not None:
            self._engine.send(commands.LookAlongWeights(*self._axes))

    @Slot(object, object)
    def on_weights(self, first: Axis, second: Axis) -> None:
        """Look along two chosen weights."""
        self._axes = (first, second)
        self._engine.send(commands.LookAlongWeights(first, second))

    @Slot()
    def on_renewed(self) -> None:
        """Draw other random directions."""
        self._engine.send(commands.LookAlongRandom())

    @Slot(float)
    def on_range(self, factor: float) -> None:
        """Look at a wider or narrower part."""
        self._engine.send(commands.ZoomSurface(factor))


def parameter_labels(experiment: Experiment) -> list[tuple[str, Axis]]:
    """Return every parameter with a short name, layer by layer; pieces stand in brackets."""
    labels: list[tuple[str, Axis]] = []
    spec, features = experiment.spec, experiment.data.feature_names
    last = len(spec.layers) - 1
    for layer, units in enumerate(spec.sizes[1:]):
        several = spec.layers[layer].record.pieces > 1
        for unit in range(units):
            goal = f"y{_sub(unit + 1)}" if layer == last else f"h{_sub(layer + 1)}.{unit + 1}"
            for number in range(spec.node_parameters[layer]):
                found = spec.parameter(layer, number)
                end = f"{goal} [{found.piece + 1}]" if several else goal
                name = {"weight": "w ", "bias": "b", "slope": "p"}[found.kind]
                if found.kind == "weight":
                    source = found.source
                    name += features[source] if layer == 0 else f"h{_sub(layer)}.{source + 1}"
                labels.append((f"{name} → {end}", (layer, number, unit)))
    return labels


def _sub(number: int) -> str:
    return "".join("₀₁₂₃₄₅₆₇₈₉"[int(digit)] for digit in str(number))
