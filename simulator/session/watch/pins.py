"""What can be watched: one number of the network, of a gradient or of the optimizer's memory."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from simulator.nn.spec import NetworkSpec

MOST_PINS: Final = 32
"""Numbers that can be watched at once."""


class Quantity(StrEnum):
    """What kind of number is watched."""

    PARAMETER = "parameter"
    GRADIENT = "gradient"
    MEMORY = "memory"
    ACTIVATION = "activation"
    DELTA = "delta"

    @property
    def is_of_node(self) -> bool:
        """Whether a node has one of it for each row; else each parameter has one."""
        return self in (Quantity.ACTIVATION, Quantity.DELTA)


@dataclass(frozen=True, slots=True)
class Pin:
    """One number that is watched.

    Attributes
    ----------
    quantity : Quantity
    layer : int
        The layer of the node, or of the node that the parameter belongs to; 0 is the first one
        behind the inputs.
    unit : int
        The node in its layer.
    number : int
        Which of the node's parameters it is (`NetworkSpec.node_parameters`); −1 for a quantity of
        the node.
    memory : str
        For `Quantity.MEMORY` the name that the optimizer has for it, such as ``"velocity"``.
    row : int or None
        For a quantity of a node the training row that it is of; None for the mean over the batch
        of the update.
    """

    quantity: Quantity
    layer: int
    unit: int
    number: int = -1
    memory: str = ""
    row: int | None = None

    def fits(self, spec: NetworkSpec, rows: int) -> bool:
        """Return whether a network has such a number, and its data such a row.

        Parameters
        ----------
        spec : NetworkSpec
        rows : int
            Number of training rows.
        """
        if not self.quantity.is_of_node:
            return spec.has_parameter(self.layer, self.number, self.unit)
        if not (0 <= self.layer < len(spec.layers) and 0 <= self.unit < spec.sizes[self.layer + 1]):
            return False
        return self.row is None or 0 <= self.row < rows


@dataclass(frozen=True, slots=True)
class Pinned:
    """A pin with the key that it keeps while layers come and go.

    Attributes
    ----------
    key : int
        Grows with every pin; never given twice in a session.
    pin : Pin
    """

    key: int
    pin: Pin
