"""What a mistake is: the number that it leads to, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.messages import Message
from simulator.nn.activations import Activation
from simulator.nn.layers import LayerRecord
from simulator.nn.node_symbols import node_symbol
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, UpdateRecord

WRONG_SIGN = Message("The size is right, the sign is not.")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One known error.

    Attributes
    ----------
    value : float
        The number that whoever makes it gets.
    told : Message
        What was done wrong.
    """

    value: float
    told: Message


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step of one node stands in the record of its update."""

    record: UpdateRecord
    step: Step

    @property
    def sample(self) -> PassRecord:
        """The pass that the step belongs to."""
        return self.record.samples[self.step.sample]

    @property
    def passed(self) -> LayerRecord:
        """What the step's layer computed."""
        return self.sample.layers[self.step.layer]

    @property
    def is_last(self) -> bool:
        """Whether the step belongs to the output layer."""
        return self.step.layer == len(self.record.spec.layers) - 1

    @property
    def function(self) -> Activation | None:
        """The layer's activation; None where no function of one sum makes the outputs."""
        found = self.record.spec.layers[self.step.layer].record
        return found if isinstance(found, Activation) and found.elementwise else None

    def name(self, layer: int, unit: int) -> str:
        """Return what a node is called."""
        return node_symbol(self.record.spec, layer, unit)


def value_at(function: Activation, z: float) -> float:
    """Return f(z)."""
    at, out = np.full((1, 1), z), np.empty((1, 1))
    with np.errstate(all="ignore"):
        function.value(at, out, np.empty((1, 1)))
    return float(out[0, 0])


def slope_at(function: Activation, z: float) -> float:
    """Return f′(z)."""
    with np.errstate(all="ignore"):
        found = function.derivative(np.full((1, 1), z), np.full((1, 1), value_at(function, z)))
    return float(found[0, 0])
