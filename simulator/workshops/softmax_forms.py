"""Softmax written two ways: as its formula says, and so that no exponential can overflow.

Mathematically both are the same. In numbers of 64 bits e^z is no finite number beyond z = 709.78,
and what is left of the formula is infinity divided by infinity, which is not a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn import activations

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxForms:
    """Both forms of softmax for some logits, and independent sigmoids beside them.

    Attributes
    ----------
    logits : ndarray, shape (k,)
    powers : ndarray, shape (k,)
        e^z: infinite where z is too large.
    naive : ndarray, shape (k,)
        e^z / Σ e^z as computed: NaN where both are infinite, or both are 0.
    shifted : ndarray, shape (k,)
        z − max z.
    safe : ndarray, shape (k,)
        e^(z − max z) / Σ e^(z − max z).
    sigmoids : ndarray, shape (k,)
        Each output as a yes or no of its own.
    """

    logits: Array
    powers: Array
    naive: Array
    shifted: Array
    safe: Array
    sigmoids: Array

    @property
    def breaks(self) -> bool:
        """Whether the form as written gives no numbers."""
        return not bool(np.isfinite(self.naive).all())

    def gradient(self, target: int) -> Array:
        """Return ∂E/∂z = a − y of softmax with cross-entropy, shape (k,), for a true class."""
        found = self.safe.copy()
        found[target] -= 1.0
        return found


def softmax_forms(logits: Array) -> SoftmaxForms:
    """Compute both forms.

    Parameters
    ----------
    logits : ndarray, shape (k,)
        The weighted sums of a layer of k outputs.
    """
    with np.errstate(over="ignore", invalid="ignore", under="ignore", divide="ignore"):
        powers = np.exp(logits)
        naive = powers / powers.sum()
    column = logits[:, None]
    return SoftmaxForms(
        logits=logits,
        powers=powers,
        naive=naive,
        shifted=logits - logits.max(),
        safe=activations.REGISTRY["softmax"](column)[:, 0],
        sigmoids=activations.REGISTRY["sigmoid"](column)[:, 0],
    )
