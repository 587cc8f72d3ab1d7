"""Activation functions: each record holds value, backward rule, formula and explanation.

Adding one means adding one record here; tests, menus and documentation follow the registry.
All functions work on arrays of shape ``(..., n_units, n_samples)`` and write into buffers that
they are given, because on small networks allocation is the cost. Nodes come before samples so
that softmax's sums over a few nodes run along contiguous rows of samples.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

# exp() of anything above this overflows; the exact limits are 709.78 and 88.72.
_EXP_LIMIT = {np.dtype(np.float64): 709.0, np.dtype(np.float32): 88.0}


@dataclass(frozen=True, slots=True)
class Activation:
    """One activation function ``a = f(z)``.

    Attributes
    ----------
    name : str
        Registered name.
    value : callable
        ``value(z, out, scratch)`` writes f(z) into `out`; `scratch` has the shape of `z`.
    backward : callable
        ``backward(gradient, z, a, scratch)`` turns dE/da, in place, into dE/dz.
    derivative : callable
        ``derivative(z, a)`` returns f'(z), elementwise, as a new array; for softmax the
        diagonal of its Jacobian.
    formula, derivative_formula : str
        Both functions as text.
    explanation : str
        One sentence for a learner.
    elementwise : bool
        False where an output depends on the whole layer (softmax).
    trains : bool
        False where the derivative is zero everywhere, so that gradient descent cannot move
        any weight in front of it.
    """

    name: str
    value: Callable[[Array, Array, Array], None]
    backward: Callable[[Array, Array, Array, Array], None]
    derivative: Callable[[Array, Array], Array]
    formula: str
    derivative_formula: str
    explanation: str
    elementwise: bool = True
    trains: bool = True

    def __call__(self, z: Array) -> Array:
        """Return f(z), shape (..., n_units, n_samples), as a new array."""
        out = np.empty_like(z)
        self.value(z, out, np.empty_like(z))
        return out


def _step(z: Array, out: Array, scratch: Array) -> None:
    np.greater(z, 0.0, out=out)


def _step_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    gradient.fill(0.0)


def _identity(z: Array, out: Array, scratch: Array) -> None:
    np.copyto(out, z)


def _identity_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    """Leave the gradient as it is: f'(z) = 1."""


def _sigmoid(z: Array, out: Array, scratch: Array) -> None:
    # e/(1+e) with e = exp(min(z, limit)) keeps full relative precision in both tails.
    np.minimum(z, _EXP_LIMIT[z.dtype], out=scratch)
    np.exp(scratch, out=scratch)
    np.add(scratch, 1.0, out=out)
    np.divide(scratch, out, out=out)


def _sigmoid_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.subtract(1.0, a, out=scratch)
    np.multiply(scratch, a, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _tanh(z: Array, out: Array, scratch: Array) -> None:
    np.tanh(z, out=out)


def _tanh_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(a, a, out=scratch)
    np.subtract(1.0, scratch, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _relu(z: Array, out: Array, scratch: Array) -> None:
    np.maximum(z, 0.0, out=out)


def _relu_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.greater(z, 0.0, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _softmax(z: Array, out: Array, scratch: Array) -> None:
    # Subtracting the maximum changes nothing mathematically and keeps exp() from overflowing.
    np.subtract(z, np.maximum.reduce(z, axis=-2, keepdims=True), out=scratch)
    np.exp(scratch, out=scratch)
    np.divide(scratch, np.add.reduce(scratch, axis=-2, keepdims=True), out=out)


def _softmax_backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    # dE/dz_i = a_i (g_i - sum_k g_k a_k)
    np.multiply(gradient, a, out=scratch)
    np.subtract(gradient, np.add.reduce(scratch, axis=-2, keepdims=True), out=gradient)
    np.multiply(gradient, a, out=gradient)


_RECORDS = (
    Activation(
        "step",
        _step,
        _step_backward,
        lambda z, a: np.zeros_like(z),
        "1 if z > 0 else 0",
        "0",
        "All or nothing: the node fires when its weighted sum is above zero. "
        "Its derivative is zero, so gradient descent cannot train it.",
        trains=False,
    ),
    Activation(
        "identity",
        _identity,
        _identity_backward,
        lambda z, a: np.ones_like(z),
        "z",
        "1",
        "Passes the weighted sum on unchanged; the usual output for regression.",
    ),
    Activation(
        "sigmoid",
        _sigmoid,
        _sigmoid_backward,
        lambda z, a: a * (1.0 - a),
        "1 / (1 + exp(−z))",
        "a (1 − a)",
        "Squeezes any sum into 0..1, so that it reads as a probability. "
        "Its slope is at most 0.25, which makes deltas shrink from layer to layer.",
    ),
    Activation(
        "tanh",
        _tanh,
        _tanh_backward,
        lambda z, a: 1.0 - a * a,
        "tanh z",
        "1 − a²",
        "Squeezes any sum into −1..1; its outputs are centred on zero.",
    ),
    Activation(
        "relu",
        _relu,
        _relu_backward,
        lambda z, a: (z > 0).astype(z.dtype),
        "max(0, z)",
        "1 if z > 0 else 0",
        "Lets positive sums through and cuts negative ones to zero; "
        "deltas pass unchanged wherever the node is active.",
    ),
    Activation(
        "softmax",
        _softmax,
        _softmax_backward,
        lambda z, a: a * (1.0 - a),
        "exp(zᵢ) / Σₖ exp(zₖ)",
        "aᵢ (1 − aᵢ), and −aᵢaₖ across nodes",
        "Turns a layer's sums into probabilities that add up to 1: one class out of many.",
        elementwise=False,
    ),
)

REGISTRY: Mapping[str, Activation] = MappingProxyType({record.name: record for record in _RECORDS})


def get(name: str) -> Activation:
    """Return the activation called `name`.

    Raises
    ------
    ValueError
        If there is none; the message lists the valid names.
    """
    try:
        return REGISTRY[name]
    except (KeyError, TypeError):
        raise ValueError(f"activation must be one of {', '.join(REGISTRY)}, got {name!r}") from None
