"""The rectified linear unit, ``max(0, z)``."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.equation_parts import Pair
from simulator.expressions import Number, Parens, row
from simulator.nn.activations._base import Activation, Array, Call, NodeValues
from simulator.references import LibraryNames, Source


def _value(z: Array, out: Array, scratch: Array) -> None:
    np.maximum(z, 0.0, out=out)


def _value_calls(z: Array, a: Array, scratch: Array) -> list[Call]:
    return [partial(np.maximum, z, np.zeros((), z.dtype), out=a)]


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.greater(z, 0.0, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _backward_calls(gradient: Array, z: Array, a: Array, scratch: Array) -> list[Call]:
    # The comparison into truth values and their conversion are each faster than both at once.
    active = np.empty(z.shape, np.bool_)
    return [
        partial(np.greater, z, np.zeros((), z.dtype), active),
        partial(np.copyto, scratch, active),
        partial(np.multiply, gradient, scratch, gradient),
    ]


def _equation(node: NodeValues) -> Pair:
    return (
        row("max", Parens(row("0, ", node.z_symbol))),
        row("max", Parens(row("0, ", Number(node.z)))),
    )


RECORD = Activation(
    name="relu",
    title="ReLU",
    order=50,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: (z > 0).astype(z.dtype),
    formula="max(0, z)",
    derivative_formula="1 if z > 0 else 0",
    explanation="Lets positive sums through and cuts negative ones to zero; "
    "deltas pass unchanged wherever the node is active.",
    teaching=(
        "Where the sum is positive the derivative is exactly 1, so that deltas cross any "
        "number of layers without shrinking; with sums around zero about half of the nodes "
        "are silent. It is cheap and the usual choice for deep networks, with He's first "
        "weights. A node whose sum is negative in every row is dead: it gets no gradient and "
        "stays so. Many dead nodes mean that the learning rate is too large; lower it, or "
        "take leaky ReLU."
    ),
    equation=_equation,
    lower=0.0,
    steepest=1.0,
    kinks=(0.0,),
    value_calls=_value_calls,
    backward_calls=_backward_calls,
    parents=("identity", "step"),
    sources=(
        Source(
            "Nair and Hinton",
            2010,
            "Rectified linear units improve restricted Boltzmann machines",
        ),
    ),
    elsewhere=LibraryNames(keras="relu", pytorch="nn.ReLU", sklearn="relu"),
)
