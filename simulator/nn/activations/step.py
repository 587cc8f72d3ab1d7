"""The step function, ``h(z) = 1 if z > 0 else 0``, of the first artificial neurons."""

from __future__ import annotations

import math

import numpy as np

from simulator.equation_parts import Pair, factor, remark, two_sided
from simulator.expressions import Number, Parens, Symbol, Text, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames, Source


def _value(z: Array, out: Array, scratch: Array) -> None:
    np.greater(z, 0.0, out=out)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    gradient.fill(0.0)


def _equation(node: NodeValues) -> Pair:
    function = two_sided("h", node.z_symbol, Text("1"), Text("0"))
    return function, row(Symbol("h"), Parens(Number(node.z)), remark(node.z))


def _slope_equation(node: NodeValues) -> Pair:
    return row(Symbol("h"), "′", Parens(node.z_symbol)), factor(0.0)


RECORD = Activation(
    name="step",
    title="step",
    order=10,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: np.zeros_like(z),
    formula="1 if z > 0 else 0",
    derivative_formula="0",
    reading="1 if z > 0 else 0, so 0 at 0 itself",
    explanation="All or nothing: the node fires when its weighted sum is above zero. "
    "Its derivative is zero, so gradient descent cannot train it.",
    teaching=(
        "Its jump at 0 turns the sum into a decision, as in the perceptron: with weights 0.5 "
        "and 0.5 and a bias of −0.7 it computes AND. Everywhere else it is flat, so a small "
        "change of a weight changes nothing and no gradient tells it where to go. It is "
        "trained by the perceptron rule, which needs no derivative and reaches one layer "
        "only; in hidden layers weights are set by hand, or a sigmoid takes its place."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    lower=0.0,
    upper=1.0,
    steepest=math.inf,
    kinks=(0.0,),
    trains=False,
    sources=(
        Source(
            "McCulloch and Pitts",
            1943,
            "A logical calculus of the ideas immanent in nervous activity",
        ),
    ),
    elsewhere=LibraryNames(
        pytorch="heaviside", note="PyTorch asks for the value at 0; here it is 0."
    ),
)
