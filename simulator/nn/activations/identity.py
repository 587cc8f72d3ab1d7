"""The identity, ``f(z) = z``: no activation function at all."""

from __future__ import annotations

import numpy as np

from simulator.equation_parts import Pair
from simulator.expressions import Number
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames


def _value(z: Array, out: Array, scratch: Array) -> None:
    np.copyto(out, z)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    """Leave the gradient as it is: f'(z) = 1."""


def _equation(node: NodeValues) -> Pair:
    return node.z_symbol, Number(node.z)


RECORD = Activation(
    name="identity",
    title="identity",
    order=20,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: np.ones_like(z),
    formula="z",
    derivative_formula="1",
    explanation="Passes the weighted sum on unchanged; the usual output for regression.",
    teaching=(
        "Signals and deltas pass as they are: the derivative is 1 everywhere. In the output "
        "layer of a regression that is what is wanted, since a price or a temperature has no "
        "bounds. In a hidden layer it is a mistake: two identity layers are one matrix, so "
        "that ten of them can still draw only a straight line."
    ),
    equation=_equation,
    steepest=1.0,
    backward_calls=lambda gradient, z, a, scratch: [],
    elsewhere=LibraryNames(keras="linear", pytorch="nn.Identity", sklearn="identity"),
)
