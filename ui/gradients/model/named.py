"""The parameters of one network, by their place in ``theta`` and by their names in the window."""

from __future__ import annotations

from bisect import bisect_right

from simulator.diagnostics.near_kinks import KinkedSum
from simulator.messages import Message
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment
from ui.words.messages import worded
from ui.words.node_words import NodeWords


class NamedParameters:
    """Names of an experiment's parameters.

    Parameters
    ----------
    experiment : Experiment
    """

    def __init__(self, experiment: Experiment) -> None:
        data = experiment.data
        self.spec: NetworkSpec = experiment.spec
        names = data.class_names or data.target_names
        self._words = NodeWords(self.spec, data.feature_names, names, data.task)

    def place(self, index: int) -> tuple[int, int, int]:
        """Return layer, number and node of the parameter at `index` of ``theta``."""
        layer = bisect_right(self.spec.offsets, index) - 1
        columns = self.spec.parameter_shapes[layer][1]
        row, column = divmod(index - self.spec.offsets[layer], columns)
        return (layer, *self.spec.at_cell(layer, row, column))

    def index(self, layer: int, number: int, unit: int) -> int:
        """Return where in ``theta`` a node's parameter of that number stands."""
        return self.spec.parameter_index(layer, number, unit)

    def has(self, layer: int, number: int, unit: int) -> bool:
        """Return whether there is such a parameter: what was chosen may be another network's."""
        return self.spec.has_parameter(layer, number, unit)

    def name(self, index: int) -> str:
        """Return a parameter's name, such as ``x₁ → h1.2``."""
        return self._words.edge(*self.place(index))

    def kink(self, found: KinkedSum, row: int) -> Message:
        """Return what meets a kink, in training row `row`."""
        if found.layer < len(self.spec.layers):
            words = worded("NamedParameters", "the sum of {node} in row {row}")
            node = self._words.node_named(found.layer, found.unit)
        else:
            words = worded("NamedParameters", "the error of {node} in row {row}")
            node = self._words.node_named(found.layer - 1, found.unit)
        return words.format(node=node, row=row + 1)
