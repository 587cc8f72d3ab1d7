"""Equations of single nodes' activations and of their slopes, one form a function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import (
    Pair,
    exp,
    factor,
    marked,
    minus,
    over,
    sigmoid_of,
    squared,
    term,
    total,
)
from simulator.expressions import (
    Cases,
    Equation,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Root,
    Script,
    Symbol,
    Text,
    row,
)
from simulator.nn import activations
from simulator.nn.activations import GELU_CUBIC, GELU_SCALE, SELU_ALPHA, SELU_SCALE, Activation
from simulator.stepping.equations.parts import node, piece_of
from simulator.stepping.records import LayerRecord

Array = NDArray[Any]

# Beyond this, e^z is not a finite number any more.
_EXPONENT_LIMIT = 700.0
_SMALLEST_EXPONENT = 1e-3
_HALF = Fraction(Text("1"), Text("2"))
_LAMBDA, _ALPHA = Symbol("λ"), Symbol("α")


def value(function: Activation, layer: int, unit: int, passed: LayerRecord) -> Pair:
    """Return f(z) of one node in symbols and in numbers."""
    if function.name == "softmax":
        return _softmax(layer, unit, passed.z)
    if passed.sums is not None:
        return _maxout(layer, unit, passed.sums[unit])
    symbol, z = node("z", layer, unit), float(passed.z[unit])
    if passed.slope is not None:
        return _prelu(symbol, z, node("p", layer, unit), float(passed.slope[unit]))
    if function.name in _CHOSEN_VALUES:
        return _CHOSEN_VALUES[function.name](symbol, z, function.chosen[0][1])
    form = _VALUES.get(function.name)
    if form is None:
        return row(Symbol("f"), Parens(symbol)), Number(float(passed.a[unit]))
    return form(symbol, z)


def slope(
    function: Activation, layer: int, unit: int, passed: LayerRecord, letter: str = "a"
) -> Pair:
    """Return f′(z) of one node, from f(z), called `letter`, where the function allows it."""
    z_symbol, a_symbol = node("z", layer, unit), node(letter, layer, unit)
    if passed.sums is not None:
        return Text("1"), Text("1")  # of the largest sum, which is the one that δ belongs to
    if passed.slope is not None:
        p = float(passed.slope[unit])
        below = node("p", layer, unit), factor(p)
        return (Text("1"), Text("1")) if passed.z[unit] > 0 else below
    if function.name == "elu":
        alpha = function.setting("alpha")
        return _elu_slope(a_symbol, float(passed.z[unit]), float(passed.a[unit]), alpha)
    form = _SLOPES.get(function.name)
    if form is not None:
        return form(z_symbol, a_symbol, float(passed.z[unit]), float(passed.a[unit]))
    found = function.derivative(passed.z[:, None], passed.a[:, None])
    symbol = Symbol("h" if function.name == "step" else "f")
    return row(symbol, "′", Parens(z_symbol)), factor(float(found[unit, 0]))


def where(name: str, layer: int, unit: int, passed: LayerRecord) -> tuple[Equation, ...]:
    """Return the quantities that `value` uses and that are computed in the same step."""
    if name != "gelu":
        return ()
    symbol, z = node("z", layer, unit), float(passed.z[unit])
    root = Root(Fraction(Text("2"), Text("π")))
    inner = row(symbol, f" + {GELU_CUBIC} ", Script(Parens(symbol), sup=Text("3")))
    shown = Parens(Number(z)) if z < 0 else Number(z)
    numbers = row(Number(z), f" + {GELU_CUBIC}·", Script(shown, sup=Text("3")))
    return (
        Equation(
            Symbol("u"),
            row(root, " ", Parens(inner)),
            row(root, "·", Parens(numbers)),
            Number(_gelu_argument(z)),
        ),
    )


def _remark(z: float) -> Expression:
    """Return which side of zero a node's sum is on."""
    return Marked(row("    ", Number(z), " > 0" if z > 0 else " ≤ 0"), "muted")


def _two_sided(name: str, symbol: Expression, above: Expression, below: Expression) -> Expression:
    cases = Cases(((above, row(symbol, " > 0")), (below, row(symbol, " ≤ 0"))))
    return row(Symbol(name), Parens(symbol), " = ", cases)


def _step(symbol: Expression, z: float) -> Pair:
    function = _two_sided("h", symbol, Text("1"), Text("0"))
    return function, row(Symbol("h"), Parens(Number(z)), _remark(z))


def _identity(symbol: Expression, z: float) -> Pair:
    return symbol, Number(z)


def _sigmoid(symbol: Expression, z: float) -> Pair:
    function = row(Symbol("σ"), Parens(symbol), " = ", sigmoid_of(row("−", symbol)))
    return function, sigmoid_of(minus(z))


def _tanh(symbol: Expression, z: float) -> Pair:
    up, down = exp(symbol), exp(row("−", symbol))
    ratio = Fraction(row(up, " − ", down), row(up, " + ", down))
    return row("tanh", Parens(symbol), " = ", ratio), row("tanh", Parens(Number(z)))


def _relu(symbol: Expression, z: float) -> Pair:
    return row("max", Parens(row("0, ", symbol))), row("max", Parens(row("0, ", Number(z))))


def _leaky_relu(symbol: Expression, z: float, slope: float) -> Pair:
    return (
        row("max", Parens(row(f"{slope:.15g} ", symbol, ", ", symbol))),
        row("max", Parens(row(f"{slope:.15g}·", factor(z), ", ", Number(z)))),
    )


def _elu(symbol: Expression, z: float, alpha: float) -> Pair:
    below: Expression = row(exp(symbol), " − 1")
    numbers = Number(z) if z > 0 else row(exp(Number(z)), " − 1")
    if alpha != 1.0:
        below = row(f"{alpha:.15g} ", Parens(below))
        numbers = numbers if z > 0 else row(f"{alpha:.15g}·", Parens(numbers))
    return _two_sided("f", symbol, symbol, below), row(numbers, _remark(z))


def _prelu(symbol: Expression, z: float, p_symbol: Expression, p: float) -> Pair:
    function = _two_sided("f", symbol, symbol, row(p_symbol, " ", symbol))
    numbers = Number(z) if z > 0 else row(marked(p, "weight"), "·", factor(z))
    return function, row(numbers, _remark(z))


def _maxout(layer: int, unit: int, sums: Array) -> Pair:
    symbols: list[Expression | str] = []
    numbers: list[Expression | str] = []
    for piece, z in enumerate(sums):
        comma = ", " if piece else ""
        symbols += [comma, piece_of("z", layer, unit, piece)]
        numbers += [comma, Number(float(z))]
    return row("max", Parens(row(*symbols))), row("max", Parens(row(*numbers)))


def _selu(symbol: Expression, z: float) -> Pair:
    below = row(_LAMBDA, " ", _ALPHA, " ", Parens(row(exp(symbol), " − 1")))
    function = _two_sided("f", symbol, row(_LAMBDA, " ", symbol), below)
    if z > 0:
        return function, row(Number(SELU_SCALE), "·", Number(z), _remark(z))
    numbers = row(
        Number(SELU_SCALE), "·", Number(SELU_ALPHA), "·", Parens(row(exp(Number(z)), " − 1"))
    )
    return function, row(numbers, _remark(z))


def _swish(symbol: Expression, z: float) -> Pair:
    ratio = Fraction(symbol, row("1 + ", exp(row("−", symbol))))
    numbers = Fraction(Number(z), row("1 + ", exp(minus(z))))
    return row(symbol, " ", Symbol("σ"), Parens(symbol), " = ", ratio), numbers


def _softplus(symbol: Expression, z: float) -> Pair:
    if z > _EXPONENT_LIMIT:
        # The same value, in the form that does not overflow.
        return (
            row(symbol, " + ", "log", Parens(row("1 + ", exp(row("−", symbol))))),
            row(Number(z), " + ", "log", Parens(row("1 + ", exp(minus(z))))),
        )
    return (
        row("log", Parens(row("1 + ", exp(symbol)))),
        row("log", Parens(row("1 + ", exp(Number(z))))),
    )


def _gelu_argument(z: float) -> float:
    return GELU_SCALE * (z + GELU_CUBIC * z**3)


def _gelu(symbol: Expression, z: float) -> Pair:
    numbers = row("1 + ", "tanh", Parens(Number(_gelu_argument(z))))
    return (
        row(_HALF, " ", symbol, " ", Parens(row("1 + ", "tanh", Parens(Symbol("u"))))),
        row(_HALF, "·", factor(z), "·", Parens(numbers)),
    )


def _softmax(layer: int, unit: int, z: Array) -> Pair:
    own: Expression = node("z", layer, unit)
    any_node: Expression = node("z", layer, "k")
    exponents: list[Expression] = [Number(float(one)) for one in z]
    shift = float(np.max(z)) if np.max(np.abs(z)) > _EXPONENT_LIMIT else 0.0
    if shift:
        # The same value, in the form that does not overflow.
        own, any_node = row(own, " − max ", Symbol("z")), row(any_node, " − max ", Symbol("z"))
        exponents = [row(exponent, " − ", factor(shift)) for exponent in exponents]
    with np.errstate(under="ignore"):
        powers = np.exp(z - shift)
    shown = [_power(e, float(v), float(p)) for e, v, p in zip(exponents, z, powers, strict=True)]
    terms = [term(float(p), one) for p, one in zip(powers, shown, strict=True)]
    symbols = Fraction(exp(own), over("k", len(z), exp(any_node)))
    # A long sum shows the node's own term rather than just the first few.
    return symbols, Fraction(shown[unit], total(terms, keep=sorted({0, unit})))


def _power(exponent: Expression, z: float, value: float) -> Expression:
    """Return e^z; where z would be written with a power of ten of its own, just its value."""
    return Number(value) if 0.0 < abs(z) < _SMALLEST_EXPONENT else exp(exponent)


def _sigmoid_slope(z_symbol: Expression, symbol: Expression, z: float, a: float) -> Pair:
    return (
        row(symbol, " ", Parens(row("1 − ", symbol))),
        row(Number(a), "·", Parens(row("1 − ", Number(a)))),
    )


def _tanh_slope(z_symbol: Expression, symbol: Expression, z: float, a: float) -> Pair:
    size = Parens(Number(a)) if a < 0 else Number(a)
    return (
        Parens(row("1 − ", Script(Parens(symbol), sup=Text("2")))),
        Parens(row("1 − ", squared(size))),
    )


def _elu_slope(symbol: Expression, z: float, a: float, alpha: float) -> Pair:
    if z > 0:
        return Text("1"), Text("1")
    end = f" + {alpha:.15g}"
    return Parens(row(symbol, end)), Parens(row(Number(a), end))


def _selu_slope(z_symbol: Expression, symbol: Expression, z: float, a: float) -> Pair:
    if z > 0:
        return _LAMBDA, Number(SELU_SCALE)
    return (
        Parens(row(symbol, " + ", _LAMBDA, " ", _ALPHA)),
        Parens(row(Number(a), " + ", Number(SELU_SCALE), "·", Number(SELU_ALPHA))),
    )


def _swish_slope(z_symbol: Expression, symbol: Expression, z: float, a: float) -> Pair:
    s_symbol = row(Symbol("σ"), Parens(z_symbol))
    s = Number(float(activations.get("sigmoid")(np.array([[z]]))[0, 0]))
    inner = row("1 + ", z_symbol, " ", Parens(row("1 − ", s_symbol)))
    inner_numbers = row("1 + ", factor(z), "·", Parens(row("1 − ", s)))
    return row(s_symbol, " ", Parens(inner)), row(s, "·", Parens(inner_numbers))


def _softplus_slope(z_symbol: Expression, symbol: Expression, z: float, a: float) -> Pair:
    return row(Symbol("σ"), Parens(z_symbol)), sigmoid_of(minus(z))


_VALUES: Mapping[str, Callable[[Expression, float], Pair]] = MappingProxyType(
    {
        "step": _step,
        "identity": _identity,
        "sigmoid": _sigmoid,
        "tanh": _tanh,
        "relu": _relu,
        "selu": _selu,
        "swish": _swish,
        "softplus": _softplus,
        "gelu": _gelu,
    }
)
# Functions with a setting, whose value comes last.
_CHOSEN_VALUES: Mapping[str, Callable[[Expression, float, float], Pair]] = MappingProxyType(
    {"leaky_relu": _leaky_relu, "elu": _elu}
)
# Functions whose slope is plainly a number (0, 1, 0.01), or too long to be read, have no form.
_SLOPES: Mapping[str, Callable[[Expression, Expression, float, float], Pair]] = MappingProxyType(
    {
        "sigmoid": _sigmoid_slope,
        "tanh": _tanh_slope,
        "selu": _selu_slope,
        "swish": _swish_slope,
        "softplus": _softplus_slope,
    }
)
