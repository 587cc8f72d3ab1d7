"""What layers, nodes and parameters are called in words, everywhere in the window.

Nodes have one name each, that of `simulator.nn.node_symbols`; what built-in data name is said in
the language that is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.data.datasets import Task
from simulator.messages import Message
from simulator.nn.node_symbols import node_symbol, output_names
from simulator.nn.spec import NetworkSpec
from ui.words.data_names import SaidNames
from ui.words.messages import filled, joined, said, worded
from ui.words.titles import translated


class LayerWords(QObject):
    """Names of layers in a network of any size."""

    def title(self, layer: int, last: int) -> str:
        """Return ``Input`` for layer -1, ``Output`` for the `last` one, else ``Hidden 1``."""
        return said(self.named(layer, last))

    def named(self, layer: int, last: int) -> Message:
        """Return the same name for somebody who keeps it."""
        if layer < 0:
            return worded("LayerWords", "Input")
        if layer == last:
            return worded("LayerWords", "Output")
        return worded("LayerWords", "Hidden {number}").format(number=layer + 1)

    def within(self, layer: int, last: int) -> Message:
        """Return what a layer with parameters is called within a sentence."""
        if layer == last:
            return worded("LayerWords", "the output layer")
        return worded("LayerWords", "hidden layer {number}").format(number=layer + 1)

    def brief(self, layer: int, last: int) -> str:
        """Return the name where there is little room: ``In``, ``H1``, ``Out``."""
        if layer < 0:
            return self.tr("In")
        if layer == last:
            return self.tr("Out")
        return filled(self.tr("H{number}"), number=layer + 1)


class NodeWords(QObject):
    """Names of one network's nodes and parameters.

    Parameters
    ----------
    spec : NetworkSpec
    feature_names, class_names : tuple of str
        May be shorter than the layers; missing names are numbered. For regression `class_names`
        are what is predicted.
    task : str
    """

    def __init__(
        self,
        spec: NetworkSpec,
        feature_names: tuple[str, ...] = (),
        class_names: tuple[str, ...] = (),
        task: Task = "binary",
    ) -> None:
        super().__init__()
        self.spec = spec
        self._names = feature_names, output_names(spec, class_names, task)
        self._features, self._outputs = map(SaidNames, self._names)
        self._last = len(spec.layers) - 1
        self._layers = LayerWords(self)

    def layer(self, layer: int) -> str:
        """Return a layer's name: ``Input``, ``Hidden 1`` or ``Output``."""
        return self._layers.title(layer, self._last)

    def brief_layer(self, layer: int) -> str:
        """Return a layer's name where there is little room."""
        return self._layers.brief(layer, self._last)

    def node(self, layer: int, unit: int) -> str:
        """Return a node's name, such as ``h1.2``; layer -1 are the inputs."""
        return node_symbol(self.spec, layer, unit, self._features(), self._outputs())

    def node_named(self, layer: int, unit: int) -> str:
        """Return the same name for somebody who keeps it: a message where built-in data name it."""
        return node_symbol(self.spec, layer, unit, *self._names)

    def feature(self, unit: int) -> str:
        """Return an input's name."""
        return self.node(-1, unit)

    def output(self, unit: int) -> str:
        """Return an output's name: after its class, label or target where the data name one."""
        return self.node(self._last, unit)

    def source(self, layer: int, number: int, unit: int = 0) -> str:
        """Return the name of a parameter's start: a node before, else what the parameter is."""
        return said(self._source_named(layer, number, unit))

    def _source_named(self, layer: int, number: int, unit: int) -> str:
        found = self.spec.parameter(layer, number).group
        if found.origin in ("nodes", "same"):
            return self.node_named(layer - 1, self.spec.source(layer, number, unit))
        return Message(found.title)

    def edge(self, layer: int, number: int, unit: int) -> str:
        """Return a parameter's name, such as ``x₁ → h1.2``."""
        return said(self.edge_named(layer, number, unit))

    def edge_named(self, layer: int, number: int, unit: int) -> Message:
        """Return the same name for somebody who keeps it."""
        found, node = self.spec.parameter(layer, number), self.node_named(layer, unit)
        source = self._source_named(layer, number, unit)
        if found.group.origin == "itself":
            name = worded("NodeWords", "{parameter} of {node}")
            return name.format(parameter=source, node=node)
        name = joined(source, " → ", node)
        if self.spec.pieces[layer] == 1:
            return name
        with_piece = worded("NodeWords", "{edge}, piece {number}")
        return with_piece.format(edge=name, number=found.piece + 1)

    def lettered(self, layer: int, number: int) -> Message:
        """Return what a parameter is, with its letter, for somebody who keeps it: ``weight w``."""
        found = self.spec.parameter(layer, number)
        name = worded("NodeWords", "{parameter} {letter}").format(
            parameter=Message(found.group.title), letter=found.group.symbol
        )
        if self.spec.pieces[layer] == 1:
            return name
        with_piece = worded("NodeWords", "{name}, piece {number}")
        return with_piece.format(name=name, number=found.piece + 1)

    def parameter(self, layer: int, number: int) -> str:
        """Return what a parameter is called beside its node's name: ``weight from h1.2``."""
        found = self.spec.parameter(layer, number)
        origin = found.group.origin
        name = translated(found.group.title) if origin == "same" else self.source(layer, number)
        if origin == "nodes":
            name = filled(self.tr("weight from {name}"), name=name)
        if self.spec.pieces[layer] == 1:
            return name
        return filled(self.tr("piece {number}, {name}"), number=found.piece + 1, name=name)
