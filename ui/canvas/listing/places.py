"""What the rows of the list stand for, each packed into one number.

A tree of a million rows holds no object for any of them: a row's number says what it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

_LAYER_BITS, _UNIT_BITS, _NUMBER_BITS, _ROW_BITS = 8, 20, 24, 6


class PlaceKind(IntEnum):
    """What a row stands for."""

    LAYER = 0
    LAYER_NUMBER = 1
    NODE = 2
    NODE_NUMBER = 3
    PARAMETERS = 4
    PARAMETER = 5
    PARAMETER_NUMBER = 6
    LOSS = 7


@dataclass(frozen=True, slots=True)
class Place:
    """What one row stands for.

    Attributes
    ----------
    kind : PlaceKind
    layer : int
        -1 for the inputs.
    unit : int
    number : int
        Of a parameter, as in `NetworkSpec.node_parameters`.
    row : int
        Which of the numbers of a layer, a node or a parameter.
    """

    kind: PlaceKind
    layer: int = -1
    unit: int = 0
    number: int = 0
    row: int = 0

    def packed(self) -> int:
        """Return the place as one number."""
        found = self.kind << _LAYER_BITS | (self.layer + 1)
        found = found << _UNIT_BITS | self.unit
        found = found << _NUMBER_BITS | self.number
        return found << _ROW_BITS | self.row

    @classmethod
    def unpacked(cls, packed: int) -> Place:
        """Return the place that a number stands for."""
        packed, row = divmod(packed, 1 << _ROW_BITS)
        packed, number = divmod(packed, 1 << _NUMBER_BITS)
        packed, unit = divmod(packed, 1 << _UNIT_BITS)
        kind, layer = divmod(packed, 1 << _LAYER_BITS)
        return cls(PlaceKind(kind), layer - 1, unit, number, row)

    @property
    def target(self) -> tuple[int, int] | tuple[int, int, int] | None:
        """The node (layer, unit) or parameter (layer, number, unit) that it belongs to."""
        if self.kind in (PlaceKind.PARAMETER, PlaceKind.PARAMETER_NUMBER):
            return self.layer, self.number, self.unit
        if self.kind in (PlaceKind.NODE, PlaceKind.NODE_NUMBER, PlaceKind.PARAMETERS):
            return self.layer, self.unit
        return None
