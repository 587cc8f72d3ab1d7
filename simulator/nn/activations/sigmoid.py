"""The logistic sigmoid, ``σ(z) = 1 / (1 + e^−z)``."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.equation_parts import Pair, minus, sigmoid_of
from simulator.expressions import Number, Parens, Symbol, row
from simulator.nn.activations._base import Activation, Array, Call, NodeValues
from simulator.references import LibraryNames, Source

# exp() of anything above this overflows; the exact limits are 709.78 and 88.72.
_EXP_LIMIT = {np.dtype(np.float64): 709.0, np.dtype(np.float32): 88.0}


def sigmoid(z: Array, out: Array, scratch: Array) -> None:
    """Write σ(z) into `out`, to full relative precision in both tails."""
    # e/(1+e) with e = exp(min(z, limit)).
    np.minimum(z, _EXP_LIMIT[z.dtype], out=scratch)
    np.exp(scratch, out=scratch)
    np.add(scratch, 1.0, out=out)
    np.divide(scratch, out, out=out)


def _moderate_calls(z: Array, a: Array, scratch: Array) -> list[Call]:
    return [
        partial(np.exp, z, scratch),
        partial(np.add, scratch, np.ones((), z.dtype), a),
        partial(np.divide, scratch, a, a),
    ]


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.subtract(1.0, a, out=scratch)
    np.multiply(scratch, a, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _slope_calls(z: Array, a: Array, slope: Array) -> list[Call]:
    return [
        partial(np.subtract, np.ones((), z.dtype), a, slope),
        partial(np.multiply, slope, a, slope),
    ]


def _backward_calls(gradient: Array, z: Array, a: Array, scratch: Array) -> list[Call]:
    return [*_slope_calls(z, a, scratch), partial(np.multiply, gradient, scratch, gradient)]


def _equation(node: NodeValues) -> Pair:
    symbol = node.z_symbol
    function = row(Symbol("σ"), Parens(symbol), " = ", sigmoid_of(row("−", symbol)))
    return function, sigmoid_of(minus(node.z))


def _slope_equation(node: NodeValues) -> Pair:
    return (
        row(node.a_symbol, " ", Parens(row("1 − ", node.a_symbol))),
        row(Number(node.a), "·", Parens(row("1 − ", Number(node.a)))),
    )


RECORD = Activation(
    name="sigmoid",
    title="sigmoid",
    order=30,
    value=sigmoid,
    backward=_backward,
    derivative=lambda z, a: a * (1.0 - a),
    formula="1 / (1 + exp(−z))",
    derivative_formula="a (1 − a)",
    explanation="Squeezes any sum into 0..1, so that it reads as a probability. "
    "Its slope is at most 0.25, which makes deltas shrink from layer to layer.",
    teaching=(
        "A sum of 0 gives 0.5, ±2 gives 0.12 and 0.88, and beyond ±5 hardly anything changes. "
        "Its derivative a (1 − a) is largest at 0, where it is 0.25: weights aside, a delta "
        "shrinks through five layers of it to 0.00098 of its size at best. Choose it for the "
        "output of a yes-or-no question, or one for each label, and take tanh or ReLU for hidden "
        "layers. Its outputs are all positive, so the weights into a node can only all grow or "
        "all shrink in one update, which makes the path zig-zag."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    lower=0.0,
    upper=1.0,
    steepest=0.25,
    backward_calls=_backward_calls,
    slope_calls=_slope_calls,
    moderate_calls=_moderate_calls,
    parents=("step",),
    sources=(
        Source(
            "Rumelhart, Hinton and Williams",
            1986,
            "Learning representations by back-propagating errors",
        ),
    ),
    elsewhere=LibraryNames(keras="sigmoid", pytorch="nn.Sigmoid", sklearn="logistic"),
)
