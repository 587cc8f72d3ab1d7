"""The scaled exponential linear unit, ``λ z if z > 0 else λ α (e^z − 1)``.

With its two numbers, sums with mean 0 and variance 1 lead to outputs with mean 0 and variance 1.
"""

from __future__ import annotations

import numpy as np

from simulator.equation_parts import Pair, exp, remark, two_sided
from simulator.expressions import Number, Parens, Symbol, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames, Source

SCALE = 1.0507009873554805
ALPHA = 1.6732632423543772
_LAMBDA, _ALPHA = Symbol("λ"), Symbol("α")


def _value(z: Array, out: Array, scratch: Array) -> None:
    np.minimum(z, 0.0, out=scratch)
    np.expm1(scratch, out=scratch)
    np.multiply(scratch, ALPHA * SCALE, out=scratch)
    np.maximum(z, 0.0, out=out)
    np.multiply(out, SCALE, out=out)
    np.add(out, scratch, out=out)


def _slope(z: Array, a: Array, out: Array) -> Array:
    np.add(a, ALPHA * SCALE, out=out)
    np.copyto(out, SCALE, where=np.greater(z, 0.0))
    return out


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _slope(z, a, scratch), out=gradient)


def _equation(node: NodeValues) -> Pair:
    symbol, z = node.z_symbol, node.z
    below = row(_LAMBDA, " ", _ALPHA, " ", Parens(row(exp(symbol), " − 1")))
    function = two_sided("f", symbol, row(_LAMBDA, " ", symbol), below)
    if z > 0:
        return function, row(Number(SCALE), "·", Number(z), remark(z))
    numbers = row(Number(SCALE), "·", Number(ALPHA), "·", Parens(row(exp(Number(z)), " − 1")))
    return function, row(numbers, remark(z))


def _slope_equation(node: NodeValues) -> Pair:
    if node.z > 0:
        return _LAMBDA, Number(SCALE)
    return (
        Parens(row(node.a_symbol, " + ", _LAMBDA, " ", _ALPHA)),
        Parens(row(Number(node.a), " + ", Number(SCALE), "·", Number(ALPHA))),
    )


RECORD = Activation(
    name="selu",
    title="SELU",
    order=90,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: _slope(z, a, np.empty_like(z)),
    formula="1.0507 z if z > 0 else 1.7581 (exp(z) − 1)",
    derivative_formula="1.0507 if z > 0 else a + 1.7581",
    reading="λ z if z > 0 else λ α (exp(z) − 1), with λ = 1.0507009873554805 and α = "
    "1.6732632423543772",
    explanation="A scaled ELU whose outputs settle at mean 0 and spread 1 from layer to layer; "
    "it wants LeCun's first weights.",
    teaching=(
        "Its two numbers, 1.0507 and 1.6733, are chosen so that outputs of mean 0 and spread "
        "1 stay so in the next layer: a deep network keeps its signals without normalisation. "
        "That holds for scaled inputs, LeCun's first weights and layers of SELU all through. "
        "With other first weights, or with ordinary dropout, the balance is lost and ELU does "
        "as well."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    lower=-ALPHA * SCALE,
    steepest=ALPHA * SCALE,
    kinks=(0.0,),
    parents=("elu",),
    sources=(Source("Klambauer et al.", 2017, "Self-normalizing neural networks"),),
    elsewhere=LibraryNames(keras="selu", pytorch="nn.SELU"),
)
