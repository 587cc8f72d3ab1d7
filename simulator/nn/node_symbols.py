"""What nodes are called, one spelling for each: ``x₁``, ``h1.2``, ``P(setosa)``.

In sentences, lists, axes and files the same; names that built-in data give are messages, which the
window says in its language. Names of parameters, as in ``w x₁ → h1.2``, are made of them in
`simulator.nn.parameter_symbols`. Equations alone write a
node's quantities, such as z, with indices (`simulator.stepping.equations.parts`). Layers and nodes
are counted from 1, as in textbooks; in code they count from 0.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.data.datasets import Task
from simulator.messages import Message
from simulator.nn.spec import NetworkSpec


def subscript(number: int) -> str:
    """Return a number in subscript digits: ``₁₂``."""
    return "".join("₀₁₂₃₄₅₆₇₈₉"[int(digit)] for digit in str(number))


def parameter_letter(spec: NetworkSpec, layer: int, number: int) -> str:
    """Return the letter of a node's parameter: w, b, or p for a learnt slope."""
    return spec.parameter(layer, number).group.symbol


def output_names(spec: NetworkSpec, names: Sequence[str], task: Task) -> tuple[str, ...]:
    """Return what the outputs are called after the data; empty where these do not name them.

    An output that is a probability is called so, ``P(setosa)``, and of a class that is a number
    ``P(y = 1)``: beside its target, "class 1" would read as what is predicted.

    Parameters
    ----------
    spec : NetworkSpec
    names : sequence of str
        Of the classes, class 0 first, of the labels, or of what a regression predicts.
    task : {"binary", "multiclass", "multilabel", "regression"}
    """
    if task == "binary" and spec.outputs == 1 and len(names) == 2:
        names = names[1:]
    if len(names) != spec.outputs:
        return ()
    if task == "regression":
        return tuple(names)
    last = spec.layers[-1].record
    if (last.lower, last.upper) == (0.0, 1.0) and last.trains:
        return tuple(_probability(name) for name in names)
    return () if task == "binary" or any(map(str.isdigit, names)) else tuple(names)


def _probability(name: str) -> Message:
    """Return what a probability is called; a class of built-in data keeps its name's languages."""
    pattern = "P(y = {name})" if name.isdigit() else "P({name})"
    return Message.in_context("", pattern).format(name=name)


def node_symbol(
    spec: NetworkSpec,
    layer: int,
    unit: int,
    features: Sequence[str] = (),
    outputs: Sequence[str] = (),
) -> str:
    """Return what a node is called.

    Parameters
    ----------
    spec : NetworkSpec
    layer : int
        -1 for the inputs.
    unit : int
    features, outputs : sequence of str, optional
        What the inputs and the outputs are called; those that have no name are numbered.
    """
    if layer < 0:
        return features[unit] if unit < len(features) else f"x{subscript(unit + 1)}"
    if layer == len(spec.layers) - 1:
        if unit < len(outputs):
            return outputs[unit]
        return "ŷ" if spec.outputs == 1 else f"ŷ{subscript(unit + 1)}"
    return f"h{layer + 1}.{unit + 1}"
