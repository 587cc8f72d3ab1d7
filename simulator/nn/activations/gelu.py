"""The Gaussian error linear unit in its form with tanh: ``½ z (1 + tanh u)``.

u = √(2/π) (z + 0.044715 z³). The form with the error function differs by 5e-4 at most, but NumPy
has no error function, and a rational approximation of it to 1e-15 takes five to nine times as long.
"""

from __future__ import annotations

import math

import numpy as np

from simulator.equation_parts import Pair, factor, part_of
from simulator.expressions import (
    Equation,
    Fraction,
    Number,
    Parens,
    Root,
    Script,
    Symbol,
    Text,
    row,
)
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames, Source

SCALE = math.sqrt(2.0 / math.pi)
CUBIC = 0.044715
# From here on 1 − tanh u is 0 to all digits, in float64 too, and z³ is far from overflow.
_FLAT = 10.0


def _gate(z: Array, out: Array) -> None:
    """Write tanh(√(2/π) (z + 0.044715 z³)) into `out`."""
    np.multiply(z, z, out=out)
    np.multiply(out, SCALE * CUBIC, out=out)
    np.add(out, SCALE, out=out)
    np.multiply(out, z, out=out)
    np.tanh(out, out=out)


def _value(z: Array, out: Array, scratch: Array) -> None:
    _gate(z, scratch)
    np.add(scratch, 1.0, out=scratch)
    np.multiply(scratch, 0.5, out=scratch)
    np.multiply(scratch, z, out=out)


def _slope(z: Array, out: Array) -> Array:
    # ½ (1 + t) (1 + (1 - t) z u'). Beyond ±10 the slope is 0 or 1, and z u' could be infinite.
    near = np.clip(z, -_FLAT, _FLAT)
    t = np.empty_like(z)
    _gate(near, t)
    np.multiply(near, near, out=out)
    np.multiply(out, 3.0 * SCALE * CUBIC, out=out)
    np.add(out, SCALE, out=out)
    np.multiply(out, near, out=out)
    np.multiply(out, 1.0 - t, out=out)
    np.add(out, 1.0, out=out)
    np.add(t, 1.0, out=t)
    np.multiply(t, 0.5, out=t)
    return np.multiply(out, t, out=out)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _slope(z, scratch), out=gradient)


def _argument(z: float) -> float:
    return SCALE * (z + CUBIC * z**3)


def _equation(node: NodeValues) -> Pair:
    numbers = row("1 + ", "tanh", Parens(Number(_argument(node.z))))
    return (
        row(part_of(2), " ", node.z_symbol, " ", Parens(row("1 + ", "tanh", Parens(Symbol("u"))))),
        row(part_of(2), "·", factor(node.z), "·", Parens(numbers)),
    )


def _quantities(node: NodeValues) -> tuple[Equation, ...]:
    """Return the equation of u, which stands inside tanh."""
    symbol, z = node.z_symbol, node.z
    root = Root(Fraction(Text("2"), Text("π")))
    inner = row(symbol, f" + {CUBIC} ", Script(Parens(symbol), sup=Text("3")))
    shown = Parens(Number(z)) if z < 0 else Number(z)
    numbers = row(Number(z), f" + {CUBIC}·", Script(shown, sup=Text("3")))
    return (
        Equation(
            Symbol("u"),
            row(root, " ", Parens(inner)),
            row(root, "·", Parens(numbers)),
            Number(_argument(z)),
        ),
    )


RECORD = Activation(
    name="gelu",
    title="GELU",
    order=120,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: _slope(z, np.empty_like(z)),
    formula="½ z (1 + t) with t = tanh(√(2/π) (z + 0.044715 z³))",
    derivative_formula="½ (1 + t) (1 + (1 − t) √(2/π) (z + 0.134145 z³))",
    reading="½ z (1 + tanh(√(2/π) (z + 0.044715 z³))): the form with tanh, not the one with the "
    "error function, which differs by up to 0.0005",
    explanation="Lets a sum through by how far it stands above others of a normal distribution; "
    "the smooth ReLU of language models.",
    teaching=(
        "It multiplies z by the share of a normal distribution that lies below z: 0.16 of a "
        "sum of −1, half of a sum near 0, 0.84 of a sum of 1. Like swish it is smooth and "
        "dips below zero, to −0.17 at z = −0.75. It is the usual choice in language models. "
        "In small networks ReLU is as good and quicker."
    ),
    equation=_equation,
    quantities=_quantities,
    lower=-0.1701,
    steepest=1.13,
    monotone=False,
    parents=("relu",),
    sources=(Source("Hendrycks and Gimpel", 2016, "Gaussian error linear units (GELUs)"),),
    elsewhere=LibraryNames(
        keras="gelu",
        pytorch="nn.GELU",
        note="This is their form with approximate=True and approximate='tanh'; the other uses the "
        "error function.",
    ),
)
