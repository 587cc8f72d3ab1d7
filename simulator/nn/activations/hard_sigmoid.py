"""Hard sigmoid, ``z/6 + ½`` cut to 0..1: a sigmoid of three straight lines.

This is the form of MobileNetV3. Its slope is 0 at both kinks, as in PyTorch.
"""

from __future__ import annotations

import numpy as np

from simulator.equation_parts import Pair, part_of
from simulator.expressions import Expression, Fraction, Number, Parens, Text, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames, Source

# How far from zero the slope ends.
_REACH = 3.0


def _value(z: Array, out: Array, scratch: Array) -> None:
    np.divide(z, 2.0 * _REACH, out=out)
    np.add(out, 0.5, out=out)
    np.maximum(out, 0.0, out=out)
    np.minimum(out, 1.0, out=out)


def _slope(z: Array, out: Array) -> Array:
    np.absolute(z, out=out)
    np.less(out, _REACH, out=out)
    return np.divide(out, 2.0 * _REACH, out=out)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(gradient, _slope(z, scratch), out=gradient)


def _cut(z: Expression) -> Expression:
    line = row(Fraction(z, Text("6")), " + ", part_of(2))
    return row("min", Parens(row("1, ", "max", Parens(row("0, ", line)))))


def _equation(node: NodeValues) -> Pair:
    return _cut(node.z_symbol), _cut(Number(node.z))


RECORD = Activation(
    name="hard_sigmoid",
    title="hard sigmoid",
    order=35,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: _slope(z, np.empty_like(z)),
    formula="z/6 + ½, cut to 0..1",
    derivative_formula="1/6 if −3 < z < 3 else 0",
    reading="z/6 + ½, but 0 where that is below 0 and 1 where it is above 1",
    explanation="A sigmoid of three straight lines, quick to compute; beyond ±3 it is flat and "
    "no delta gets through.",
    teaching=(
        "It needs no exponential: a slope of 1/6 between −3 and 3, and flat ends. Small "
        "devices use it as a gate that can be quite shut. In training its flat ends are a "
        "trap: a node whose sum lies beyond ±3 in every row gets no gradient at all, where a "
        "sigmoid would still get a little."
    ),
    equation=_equation,
    lower=0.0,
    upper=1.0,
    steepest=1.0 / (2.0 * _REACH),
    kinks=(-_REACH, _REACH),
    parents=("sigmoid", "relu"),
    sources=(
        Source(
            "Courbariaux, Bengio and David",
            2015,
            "BinaryConnect: training deep neural networks with binary weights during propagations",
        ),
        Source("Howard et al.", 2019, "Searching for MobileNetV3"),
    ),
    elsewhere=LibraryNames(
        keras="hard_sigmoid",
        pytorch="nn.Hardsigmoid",
        note="Before version 3 Keras had z/5 + ½; BinaryConnect has z/2 + ½.",
    ),
)
