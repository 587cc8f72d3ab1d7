"""What watched numbers are called: a weight by its ends, a node's number by its row."""

from __future__ import annotations

from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.session.watch.pins import Pin, Quantity
from ui.words.messages import worded
from ui.words.node_words import NodeWords


class PinWords:
    """Names of what can be watched in one experiment, for somebody who keeps them.

    Parameters
    ----------
    experiment : Experiment
    """

    def __init__(self, experiment: Experiment) -> None:
        data = experiment.data
        self.spec = experiment.spec
        self.rows = len(data.X)
        names = data.class_names or data.target_names
        self.nodes = NodeWords(self.spec, data.feature_names, names, data.task)

    def has(self, pin: Pin) -> bool:
        """Return whether the network has such a number, so that it can be named."""
        return pin.fits(self.spec, self.rows)

    def symbol(self, pin: Pin) -> str:
        """Return a pin's sign in formulas: ``w``, ``∂E/∂w``, ``m``, ``a``, ``δ``."""
        match pin.quantity:
            case Quantity.ACTIVATION:
                return "a"
            case Quantity.DELTA:
                return "δ"
            case Quantity.MEMORY:
                return pin.memory
        letter = self.spec.parameter(pin.layer, pin.number).group.symbol
        return letter if pin.quantity is Quantity.PARAMETER else f"∂E/∂{letter}"

    def where(self, pin: Pin) -> str:
        """Return whose number it is, as the network names it: ``x₁ → h1.2``, ``h1.2``."""
        if pin.quantity.is_of_node:
            return self.nodes.node_named(pin.layer, pin.unit)
        return self.nodes.edge_named(pin.layer, pin.number, pin.unit)

    def what(self, pin: Pin) -> Message:
        """Return what kind of number it is, and of which row or batch."""
        match pin.quantity:
            case Quantity.PARAMETER:
                return Message(self.spec.parameter(pin.layer, pin.number).group.title)
            case Quantity.GRADIENT:
                return worded("PinWords", "gradient of the batch")
            case Quantity.MEMORY:
                words = worded("PinWords", "optimizer's memory {name}")
                return words.format(name=pin.memory)
        return self._of_node(pin)

    def _of_node(self, pin: Pin) -> Message:
        is_delta = pin.quantity is Quantity.DELTA
        if pin.row is None:
            if is_delta:
                return worded("PinWords", "delta, mean over the batch")
            return worded("PinWords", "activation, mean over the batch")
        words = worded("PinWords", "activation, row {number}")
        if is_delta:
            words = worded("PinWords", "delta, row {number}")
        return words.format(number=pin.row + 1)

    def full(self, pin: Pin) -> Message:
        """Return the whole name in one line."""
        name = worded("PinWords", "{where}: {what}")
        return name.format(where=self.where(pin), what=self.what(pin))
