"""A network as ten lines of NumPy, which can be run, and give what the network gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from simulator.nn.in_numpy import ACTIVATIONS
from simulator.workshops.matrices.stack import StackLayer
from simulator.workshops.matrices.statements import IN_CODE

Array = NDArray[Any]

WANTED = 10


def lines(layers: Sequence[StackLayer], x: Array) -> list[str]:
    """Return the lines: the functions, the inputs, each layer's numbers, each layer, and the end.

    There are ten of two layers with one kind of activation, or of three with weights and bias on
    one line; of others about as many.

    Parameters
    ----------
    layers : sequence of StackLayer
    x : ndarray, shape (n_in,)
    """
    names = _names(layers)
    functions = {
        name: f"def {name}(z): return {_body(layer)}"
        for name, layer in zip(names, layers, strict=True)
        if not layer.is_linear
    }
    head = ["import numpy as np", *functions.values(), f"x = {_array(x)}"]
    apart = len(head) + 3 * len(layers) + 1 <= WANTED
    numbers, steps, before = [], [], "x"
    for number, (name, layer) in enumerate(zip(names, layers, strict=True), 1):
        weights, bias = _array(layer.weights), _array(layer.bias)
        if apart:
            numbers += [f"W{number} = {weights}", f"b{number} = {bias}"]
        else:
            numbers += [f"W{number}, b{number} = {weights}, {bias}"]
        after = IN_CODE if number == len(layers) else f"a{number}"
        body = f"{before} @ W{number} + b{number}"
        steps.append(f"{after} = {body if layer.is_linear else f'{name}({body})'}")
        before = after
    return [*head, *numbers, *steps, f"print({IN_CODE})"]


def _names(layers: Sequence[StackLayer]) -> list[str]:
    """Return what each layer's function is called: with its layer where settings differ."""
    chosen: dict[str, object] = {}
    names = []
    for number, layer in enumerate(layers, 1):
        name = layer.function.name
        settings = dict(layer.function.chosen)
        if chosen.setdefault(name, settings) != settings:
            name = f"{name}_{number}"
        names.append(name)
    return names


def _body(layer: StackLayer) -> str:
    return ACTIVATIONS[layer.function.name][0].format(**dict(layer.function.chosen))


def _array(values: Array) -> str:
    return f"np.array({_listed(values.tolist())})"


def _listed(values: Any) -> str:
    if isinstance(values, list):
        return f"[{', '.join(map(_listed, values))}]"
    number = float(values)
    # A whole number without its point reads as it does on paper.
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
