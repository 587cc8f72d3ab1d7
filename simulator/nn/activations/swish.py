"""Swish, also called SiLU, ``z σ(z)``: the sum times its own sigmoid."""

from __future__ import annotations

import numpy as np

from simulator.equation_parts import Pair, exp, factor, minus
from simulator.expressions import Fraction, Number, Parens, Symbol, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.nn.activations.sigmoid import RECORD as SIGMOID
from simulator.nn.activations.sigmoid import sigmoid
from simulator.references import LibraryNames, Source


def _value(z: Array, out: Array, scratch: Array) -> None:
    sigmoid(z, out, scratch)
    np.multiply(out, z, out=out)


def _slope(z: Array, out: Array) -> Array:
    # s (1 + z (1 - s)): the factor 1 - s is small before z can be large, so nothing cancels.
    s = np.empty_like(z)
    sigmoid(z, s, out)
    np.subtract(1.0, s, out=out)
    np.multiply(out, z, out=out)
    np.add(out, 1.0, out=out)
    return np.multiply(out, s, out=out)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _slope(z, scratch), out=gradient)


def _equation(node: NodeValues) -> Pair:
    symbol = node.z_symbol
    ratio = Fraction(symbol, row("1 + ", exp(row("−", symbol))))
    numbers = Fraction(Number(node.z), row("1 + ", exp(minus(node.z))))
    return row(symbol, " ", Symbol("σ"), Parens(symbol), " = ", ratio), numbers


def _slope_equation(node: NodeValues) -> Pair:
    s_symbol = row(Symbol("σ"), Parens(node.z_symbol))
    s = Number(float(SIGMOID(np.array([[node.z]]))[0, 0]))
    inner = row("1 + ", node.z_symbol, " ", Parens(row("1 − ", s_symbol)))
    inner_numbers = row("1 + ", factor(node.z), "·", Parens(row("1 − ", s)))
    return row(s_symbol, " ", Parens(inner)), row(s, "·", Parens(inner_numbers))


RECORD = Activation(
    name="swish",
    title="swish",
    order=100,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: _slope(z, np.empty_like(z)),
    formula="z σ(z)",
    derivative_formula="σ(z) (1 + z (1 − σ(z)))",
    reading="z / (1 + exp(−z)), also known as SiLU",
    explanation="The sum times its own sigmoid: a smooth ReLU that dips a little below zero.",
    teaching=(
        "Far to the right it is the identity, far to the left it is 0, and in between it is "
        "smooth: it dips to −0.28 at z = −1.28 and rises again. Small negative sums thus "
        "still get a gradient, and no node dies at a kink. In deep networks it is often a "
        "little better than ReLU, and costs more; in a network of one hidden layer you will "
        "hardly see a difference."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    lower=-0.2785,
    steepest=1.1,
    monotone=False,
    parents=("relu", "sigmoid"),
    sources=(
        Source("Ramachandran, Zoph and Le", 2017, "Searching for activation functions"),
        Source(
            "Elfwing, Uchibe and Doya",
            2018,
            "Sigmoid-weighted linear units for neural network function approximation in "
            "reinforcement learning",
        ),
    ),
    elsewhere=LibraryNames(keras="silu", pytorch="nn.SiLU"),
)
