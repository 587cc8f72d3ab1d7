"""Layers as matrices: what goes through them, and the one matrix that layers of identity are.

A row of inputs is multiplied from the left, ``x W + b``, as everywhere in the app.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import Activation

Array = NDArray[Any]

_RELATIVE, _ABSOLUTE = 1e-9, 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class StackLayer:
    """A layer, ``a = f(x W + b)``.

    Attributes
    ----------
    weights : ndarray, shape (n_in, n_out)
    bias : ndarray, shape (n_out,)
    function : Activation
    """

    weights: Array
    bias: Array
    function: Activation

    @property
    def is_linear(self) -> bool:
        """Whether nothing happens to the sums."""
        return self.function.name == "identity"


class Passed(NamedTuple):
    """What a layer makes of its inputs: sums and outputs, shape (n_out,)."""

    z: Array
    a: Array


def passed(layers: Sequence[StackLayer], x: Array) -> list[Passed]:
    """Return what each layer makes of a row of inputs.

    Parameters
    ----------
    layers : sequence of StackLayer
    x : ndarray, shape (n_in,)
    """
    found = []
    with np.errstate(over="ignore"):
        for layer in layers:
            z = x @ layer.weights + layer.bias
            x = layer.function(z[:, None])[:, 0]
            found.append(Passed(z, x))
    return found


def collapsed(layers: Sequence[StackLayer]) -> tuple[Array, Array]:
    """Return the one matrix and the one bias that the layers are without their activations.

    ``(x W₁ + b₁) W₂ + b₂ = x (W₁ W₂) + (b₁ W₂ + b₂)``, and so on.

    Returns
    -------
    W : ndarray, shape (n_in, n_out)
    b : ndarray, shape (n_out,)
    """
    weights, bias = layers[0].weights, layers[0].bias
    for layer in layers[1:]:
        weights, bias = weights @ layer.weights, bias @ layer.weights + layer.bias
    return weights, bias


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The layers beside the one matrix, at a row of inputs.

    Attributes
    ----------
    through : ndarray
        What comes out of the layers.
    at_once : ndarray
        What comes out of the one matrix.
    middle, mean : ndarray
        What the layers give for 0, and the mean of what they give for x and −x. Of whatever is one
        matrix and one bias, both are equal: so no matrix is the layers where they differ.
    bent : tuple of int
        Layers whose activation is no identity.
    """

    through: Array
    at_once: Array
    middle: Array
    mean: Array
    bent: tuple[int, ...]

    @property
    def agree(self) -> bool:
        """Whether both ways give the same, but for rounding."""
        return same(self.through, self.at_once)

    @property
    def shown_bent(self) -> bool:
        """Whether these numbers prove that no matrix does what the layers do."""
        return not same(self.middle, self.mean)


def same(first: Array, second: Array) -> bool:
    """Return whether two rows are equal, but for rounding."""
    return bool(np.allclose(first, second, rtol=_RELATIVE, atol=_ABSOLUTE))


def compare(layers: Sequence[StackLayer], x: Array) -> Comparison:
    """Return the layers beside the one matrix, at a row of inputs, shape (n_in,)."""
    weights, bias = collapsed(layers)
    ahead, back, middle = (passed(layers, one)[-1].a for one in (x, -x, 0.0 * x))
    bent = tuple(k for k, layer in enumerate(layers) if not layer.is_linear)
    return Comparison(ahead, x @ weights + bias, middle, (ahead + back) / 2.0, bent)
