"""What a layer computed for one sample, copied out of its buffers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class LayerRecord:
    """What one layer computed for one sample; kinds of layers add what is their own.

    Attributes
    ----------
    x : ndarray, shape (n_in,)
        What came in: the inputs, or the outputs of the layer before.
    z, a, delta : ndarray, shape (units,)
        What each node computes first (as a rule its weighted sum), what goes on to the next
        layer, and dE/dz. Where a node has several sums, `z` is the one that it passes on.
    gradient : ndarray, shape (rows, columns)
        The sample's gradient by the layer's block of parameters.
    mask : ndarray, shape (units,), or None
        With dropout, 0 for a dropped node and 1 / (1 − dropout) for a kept one; None without.
    h : ndarray, shape (units,), or None
        With dropout, the outputs before it: ``a = h * mask``; None without.
    """

    x: Array
    z: Array
    a: Array
    delta: Array
    gradient: Array
    mask: Array | None = None
    h: Array | None = None

    def with_mask(self, mask: Array) -> Self:
        """Return the record as a dropout mask leaves it: `a` is what goes on."""
        return replace(self, a=self.a * mask, mask=mask, h=self.a)

    def before_dropout(self) -> Self:
        """Return the record with the outputs before dropout as `a`, from which slopes follow."""
        return self if self.h is None else replace(self, a=self.h, mask=None, h=None)

    def is_dropped(self, unit: int) -> bool:
        """Return whether dropout leaves node `unit` out of this pass."""
        return self.mask is not None and not self.mask[unit]

    def winners(self) -> Array:
        """Return which of its sums each node passes on, shape (units,): 0 where it has one."""
        return np.zeros(len(self.z), int)

    @property
    def statistics(self) -> tuple[float, ...]:
        """What is computed once for the whole layer, in the order of its steps."""
        return ()

    def sum_of(self, unit: int, piece: int) -> float:
        """Return one of a node's sums: where it has one, that is `z`."""
        return float(self.z[unit])
