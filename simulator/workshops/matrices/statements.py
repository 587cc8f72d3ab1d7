"""Layers as equations of matrices: through all of them, all at once, and as one nested formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.expressions import Equation, Expression, Script, Symbol, Text, row
from simulator.stepping.matrices import Form, Matrix, Statement
from simulator.workshops.matrices.stack import StackLayer, collapsed, passed

Array = NDArray[Any]
Items = list[Matrix | Expression]

_OUTPUT, IN_CODE = "ŷ", "y_hat"
"""What a network's output is called everywhere, and in code; y without a hat is a target."""

# More functions than these have no room for their names.
_MOST_NAMED = 2
_ARROW, _DOT, _PLUS, _EQUALS, _CLOSE = (Text(one) for one in (" → ", " · ", " + ", " = ", ")"))


def through(layers: Sequence[StackLayer], x: Array) -> Statement:
    """Return what becomes of a row, layer by layer: ``x → a₁ → a₂ → ŷ``."""
    items: Items = [_row("x", x)]
    has_room = sum(not layer.is_linear for layer in layers) <= _MOST_NAMED
    for number, (layer, found) in enumerate(zip(layers, passed(layers, x), strict=True), 1):
        items.append(_ARROW)
        if not layer.is_linear:
            name = Text(f" {short_name(layer)} → ") if has_room else row(_indexed("f", number), "→")
            items += [_row("z", found.z, number), name]
        is_last = number == len(layers)
        items.append(_row(_OUTPUT if is_last else "a", found.a, 0 if is_last else number, True))
    return Statement(Form.ELEMENTWISE, tuple(items))


def one_matrix(layers: Sequence[StackLayer]) -> Statement:
    """Return the product of all weights: ``W₁ · W₂ = W``."""
    items: Items = []
    for number, layer in enumerate(layers, 1):
        items += [_DOT] * bool(items) + [_matrix("W", layer.weights, number)]
    return Statement(
        Form.PRODUCT, (*items, _EQUALS, _matrix("W", collapsed(layers)[0], result=True))
    )


def at_once(layers: Sequence[StackLayer], x: Array) -> Statement:
    """Return what the one matrix and the one bias make of a row: ``x · W + b = ŷ``."""
    weights, bias = collapsed(layers)
    found = _row(_OUTPUT, x @ weights + bias, result=True)
    middle = (_DOT, _matrix("W", weights), _PLUS, _row("b", bias), _EQUALS)
    return Statement(Form.PRODUCT, (_row("x", x), *middle, found))


def nested(layers: Sequence[StackLayer], x: Array, *, columns: bool = False) -> Statement:
    """Return a network as one formula with its numbers, ``f₂(f₁(x · W₁ + b₁) · W₂ + b₂) = ŷ``.

    Parameters
    ----------
    layers : sequence of StackLayer
    x : ndarray, shape (n_in,)
    columns : bool, default False
        Whether inputs are a column, as many books have it, and weights are multiplied from the
        left: ``f₂(W₂ · f₁(W₁ · x + b₁) + b₂) = ŷ``. Their W is the transpose of the other.
    """
    items: Items = [_row("x", x)]
    for number, layer in enumerate(layers, 1):
        weights, bias = _matrix("W", layer.weights, number), _row("b", layer.bias, number)
        product: Items = [weights, _DOT, *items] if columns else [*items, _DOT, weights]
        items = [_opening(layer), *product, _PLUS, bias, _CLOSE]
    items += [_EQUALS, _row(_OUTPUT, passed(layers, x)[-1].a, result=True)]
    return Statement(Form.PRODUCT, tuple(_upright(one) if columns else one for one in items))


def formula(layers: Sequence[StackLayer], *, columns: bool = False) -> Equation:
    """Return the same in symbols, and with the layers' shapes in place of them."""
    symbols: Expression = Symbol("x")
    shapes: Expression = Text(_size((1, layers[0].weights.shape[0]), columns))
    for number, layer in enumerate(layers, 1):
        weights, bias = _indexed("W", number), _indexed("b", number)
        shape = Text(_size(layer.weights.shape, columns))
        beside = Text(_size((1, layer.weights.shape[1]), columns))
        open_, dot = _opening(layer), " · "
        if columns:
            symbols = row(open_, weights, dot, symbols, " + ", bias, ")")
            shapes = row(open_, shape, dot, shapes, " + ", beside, ")")
        else:
            symbols = row(open_, symbols, dot, weights, " + ", bias, ")")
            shapes = row(open_, shapes, dot, shape, " + ", beside, ")")
    result = Text(_size((1, layers[-1].weights.shape[1]), columns))
    return Equation(Symbol(_OUTPUT), symbols, shapes, result)


def short_name(layer: StackLayer) -> str:
    """Return what a layer's function is called in a formula: σ, or its name."""
    name = layer.function.name
    return "σ" if name == "sigmoid" else name.replace("_", " ")


def _opening(layer: StackLayer) -> Text:
    return Text("(" if layer.is_linear else f"{short_name(layer)}(")


def _size(shape: Sequence[int], columns: bool) -> str:
    """Return a shape in brackets; with columns, that of the transpose."""
    first, second = reversed(shape) if columns else shape
    return f"[{first}×{second}]"


def _indexed(letter: str, number: int) -> Expression:
    return Script(Symbol(letter), sub=Text(str(number))) if number else Symbol(letter)


def _matrix(letter: str, values: Array, number: int = 0, *, result: bool = False) -> Matrix:
    values = np.asarray(values, float)
    return Matrix(
        symbol=_indexed(letter, number),
        name=IN_CODE if letter == _OUTPUT else f"{letter}{number or ''}",
        values=values,
        known=np.ones(values.shape, bool),
        role="result" if result else "plain",
    )


def _row(letter: str, values: Array, number: int = 0, result: bool = False) -> Matrix:
    return _matrix(letter, np.asarray(values)[None, :], number, result=result)


def _upright(item: Matrix | Expression) -> Matrix | Expression:
    """Return the transpose of a matrix, under its own name: books call it so."""
    if not isinstance(item, Matrix):
        return item
    return replace(item, values=item.values.T, known=item.known.T)
