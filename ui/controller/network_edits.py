"""What the learner does to the network itself: weights, nodes and layers, each as an edit."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Slot

from simulator.messages import Message, reason
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.nn.transplant import take_layers
from simulator.scenarios import layer_edits, presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.layer_edits import LayerEdit
from ui.controller.continuing import kept_layers
from ui.controller.documents import Documents
from ui.controller.edits import Document, Edit
from ui.words.messages import worded
from ui.words.numbers import grouped
from ui.words.window_names import as_in_window
from ui.worker import commands

Array = NDArray[Any]


class NetworkEdits(Documents):
    """Changes weights and structure; what is learnt stays where it fits."""

    # --- weights ----------------------------------------------------------------------------

    def set_weight(self, layer: int, source: int, unit: int, value: float) -> None:
        """Set one weight (or the bias, where `source` is n_in); can be undone."""
        if self.experiment is None or self.latest is None:
            self._say_not_ready()
            return
        index = Network(self.experiment.spec).weight_index(layer, source, unit)
        theta = self._standing.theta
        if theta is None or value != float(theta[index]):
            title = Message(self.experiment.spec.parameter(layer, source).group.title)
            text = worded("NetworkEdits", "Set {parameter} to {value}")
            text = text.format(parameter=title, value=f"{value:g}")
            self._push(Edit(text, partial(self._set_parameter, index, value), self._put_back))

    @Slot(object, str)
    def set_parameters(self, theta: Array, text: str) -> None:
        """Set all weights and biases, shape (P,); can be undone. `text` names the edit."""
        if self.latest is None:
            self._say_not_ready()
            return
        spec = self._structure()
        if spec is None or not self._takes(spec, theta):
            return
        if not np.isfinite(theta).all():
            text = worded("NetworkEdits", "There the weights are not finite numbers.")
            self.refused.emit(text)
            return
        self._push(Edit(text, partial(self._set_parameters, theta.copy()), self._put_back))

    def _takes(self, spec: NetworkSpec, theta: Array) -> bool:
        """Return whether a network has as many parameters as `theta`; say so where it has not."""
        if len(theta) != spec.parameter_count:
            text = worded(
                "NetworkEdits",
                "These are {own} weights and biases, and the network has {its} now: "
                "nothing was changed.",
            )
            self.refused.emit(
                text.format(own=grouped(len(theta)), its=grouped(spec.parameter_count))
            )
        return len(theta) == spec.parameter_count

    def _set_parameters(self, theta: Array) -> Document:
        self._standing.ask(theta)
        left = self.engine.to_be_left()
        return self._sent(commands.SetParameters(theta, left), left)

    def _set_parameter(self, index: int, value: float) -> Document:
        self._standing.ask(value, index)
        left = self.engine.to_be_left()
        return self._sent(commands.SetParameter(index, value, left), left)

    @Slot()
    def take_best(self) -> None:
        """Set the weights to those of the best epoch that early stopping has seen."""
        best = None if self.latest is None else self.latest.state.watch.best_theta
        if best is not None:
            self.set_parameters(best, worded("NetworkEdits", "Take the best weights"))

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
        spec = self._structure()
        if spec is None or self.scenario is None or self.experiment is None:
            return ()
        data = self.experiment.data
        drawn = presets.changed(self.scenario, weights=None)
        state = Experiment(drawn, data, spec).initial_state()
        state.theta[:], taken = take_layers(source, theta, spec, state.theta)
        weights = [
            {name: numbers.tolist() for name, numbers in view.items()} if k in taken else None
            for k, view in enumerate(Network(spec).views(state.theta))
        ]
        scenario = presets.changed(drawn, weights=weights)
        text = worded("NetworkEdits", "Start from weights of {file}")
        self._replace(text.format(file=name), scenario, state)
        return taken

    # --- nodes and layers -------------------------------------------------------------------

    def add_node(self, layer: int) -> None:
        """Add a node to a hidden layer, keeping the weights of the others."""
        self._resize(layer, 1, worded("NetworkEdits", "Add a node"))

    def remove_node(self, layer: int) -> None:
        """Remove the last node of a hidden layer, keeping the weights of the others."""
        self._resize(layer, -1, worded("NetworkEdits", "Remove a node"))

    def _resize(self, layer: int, by: int, text: str) -> None:
        if self.scenario is not None:
            self._restructure(layer_edits.resized(self.scenario.layers, layer, by), text)

    def add_layer(self, position: int) -> None:
        """Insert a hidden layer before layer `position`."""
        if self.scenario is not None:
            edit = layer_edits.inserted(self.scenario.layers, position)
            self._restructure(edit, worded("NetworkEdits", "Add a layer"))

    def remove_layer(self, position: int) -> None:
        """Remove a hidden layer."""
        if self.scenario is not None:
            edit = layer_edits.removed(self.scenario.layers, position)
            self._restructure(edit, worded("NetworkEdits", "Remove a layer"))

    def _restructure(self, edit: LayerEdit | None, text: str) -> None:
        if edit is None:
            return
        if self.scenario is None or self._structure() is None:
            return
        try:
            scenario = presets.changed(self.scenario, layers=edit.layers, weights=None)
        except ValueError as problem:  # too many parameters together
            self.refused.emit(as_in_window(reason(problem)))
            return
        self._replace(text, scenario, carry=kept_layers(edit.kept))
