"""Maxout of two pieces over one input: the larger of two lines, both of which a node learns."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.equation_parts import Pair, factor
from simulator.expressions import Expression, Parens, Row, Script, Symbol, Text, row
from simulator.nn import layers
from simulator.nn.activations import Activation, NodeValues
from simulator.nn.activations._base import Array
from simulator.settings import Setting

_KIND = layers.REGISTRY["maxout"]
_ORDER = 200


def _setting(name: str, default: float, title: str) -> Setting:
    explanation = "Of one of the two lines; a node learns them, and passes on the larger one."
    return Setting(name, default, -2.0, 2.0, explanation=explanation, title=title)


SETTINGS = (
    _setting("w1", 1.0, "Weight w₁"),
    _setting("b1", 0.0, "Bias b₁"),
    _setting("w2", -0.5, "Weight w₂"),
    _setting("b2", 0.0, "Bias b₂"),
)


def _lines(w1: float, b1: float, w2: float, b2: float, z: Array) -> tuple[Array, Array]:
    return w1 * z + b1, w2 * z + b2


def _derivative(w1: float, b1: float, w2: float, b2: float, z: Array) -> Array:
    first, second = _lines(w1, b1, w2, b2, z)
    # Where both are equal, the slope is the left one.
    found = np.where(first > second, w1, np.where(second > first, w2, min(w1, w2)))
    return np.asarray(found, z.dtype)


def _line(k: int, z: Expression) -> Row:
    weight, bias = (Script(Symbol(letter), sub=Text(str(k))) for letter in "wb")
    return row(weight, z, " + ", bias)


def _equation(w1: float, b1: float, w2: float, b2: float, node: NodeValues) -> Pair:
    symbols = row("max", Parens(row(_line(1, node.z_symbol), ", ", _line(2, node.z_symbol))))
    numbers = [
        row(factor(w), "·", factor(node.z), " + ", factor(b)) for w, b in ((w1, b1), (w2, b2))
    ]
    return symbols, row("max", Parens(row(numbers[0], ", ", numbers[1])))


def _with_lines(w1: float, b1: float, w2: float, b2: float) -> Activation:
    lines = w1, b1, w2, b2

    def value(z: Array, out: Array, scratch: Array) -> None:
        np.maximum(*_lines(*lines, z), out=out)

    def backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
        np.multiply(gradient, _derivative(*lines, z), out=gradient)

    names = [setting.name for setting in SETTINGS]
    return Activation(
        name=_KIND.name,
        title=_KIND.title,
        order=_ORDER,
        value=value,
        backward=backward,
        derivative=lambda z, a: _derivative(*lines, z),
        formula="max(w₁ z + b₁, w₂ z + b₂)",
        derivative_formula="w₁ or w₂: that of the larger line",
        explanation=_KIND.explanation,
        equation=partial(_equation, *lines),
        steepest=max(abs(w1), abs(w2)),
        kinks=() if w1 == w2 else ((b2 - b1) / (w1 - w2),),
        monotone=w1 >= 0.0 and w2 >= 0.0,
        settings=SETTINGS,
        chosen=tuple(zip(names, lines, strict=True)),
        choose=_with_lines,
        sources=_KIND.sources,
        elsewhere=_KIND.elsewhere,
    )


RECORD = _with_lines(*(setting.default for setting in SETTINGS))
