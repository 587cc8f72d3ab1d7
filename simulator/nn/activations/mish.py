"""Mish, ``z tanh(ln(1 + e^z))``: the sum times the tanh of its own softplus."""

from __future__ import annotations

import numpy as np

from simulator.equation_parts import Pair, factor
from simulator.expressions import Equation, Number, Parens, Symbol, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.nn.activations.softplus import softplus_equation
from simulator.references import LibraryNames, Source

# From here on tanh(log(1 + e^z)) is 1 to all digits of float64, and 4 z e^−2z, what its slope adds,
# is less than half a rounding unit of 1; e^4z is a finite number in float32, too.
_FLAT = 21.0


def _gate(z: Array, n: Array, out: Array) -> None:
    """Write n = e^z (e^z + 2) into `n` and tanh(log(1 + e^z)) = n / (n + 2) into `out`."""
    np.minimum(z, _FLAT, out=out)
    np.exp(out, out=out)
    np.add(out, 2.0, out=n)
    np.multiply(n, out, out=n)
    np.add(n, 2.0, out=out)
    np.divide(n, out, out=out)


def _value(z: Array, out: Array, scratch: Array) -> None:
    _gate(z, scratch, out)
    np.multiply(out, z, out=out)


def _slope(z: Array, out: Array) -> Array:
    # With t the gate: t + z σ(z) (1 − t²), and σ(z) (1 − t²) = 4 e^z (1 + e^z) / (n + 2)², where
    # nothing cancels. Where the gate is flat, the second part rounds away.
    below = np.minimum(z, _FLAT)
    e, n = np.exp(below), np.empty_like(z)
    _gate(z, n, out)
    np.add(n, 2.0, out=n)
    below *= 4.0 * e * (1.0 + e) / (n * n)
    return np.add(out, below, out=out)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _slope(z, scratch), out=gradient)


def _equation(node: NodeValues) -> Pair:
    return (
        row(node.z_symbol, " ", row("tanh", Parens(Symbol("u")))),
        row(factor(node.z), "·", "tanh", Parens(Number(_softplus(node.z)))),
    )


def _quantities(node: NodeValues) -> tuple[Equation, ...]:
    """Return the equation of u, the softplus of the sum."""
    return (Equation(Symbol("u"), *softplus_equation(node), Number(_softplus(node.z))),)


def _softplus(z: float) -> float:
    return float(np.logaddexp(0.0, z))


RECORD = Activation(
    name="mish",
    title="Mish",
    order=105,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: _slope(z, np.empty_like(z)),
    formula="z tanh(ln(1 + exp(z)))",
    derivative_formula="t + z σ(z) (1 − t²) with t = tanh(ln(1 + exp(z)))",
    explanation="The sum times the tanh of its own softplus: like swish, but a little steeper.",
    teaching=(
        "Like swish it passes large sums on, stops very negative ones and dips below zero in "
        "between, to −0.31 at z = −1.19; around 0 it is a little steeper. Choose it where "
        "swish is an option and compare the two: the difference is small, and each node costs "
        "an exponential, a logarithm and a tanh."
    ),
    equation=_equation,
    quantities=_quantities,
    lower=-0.3089,
    steepest=1.09,
    monotone=False,
    parents=("swish", "softplus"),
    sources=(Source("Misra", 2019, "Mish: a self regularized non-monotonic activation function"),),
    elsewhere=LibraryNames(keras="mish", pytorch="nn.Mish"),
)
