"""Short symbols of nodes in plain text: ``x₁``, ``h₁.2``, ``y₁``.

Those of parameters, as in ``w x₁ → h₁.2``, are made of them in `simulator.nn.parameter_symbols`.

For lists, axes and files, in every language the same; in words they are called what
`ui.words.node_words` says, and in equations what `simulator.stepping.equations.parts` writes.
Layers and nodes are counted from 1, as in textbooks; in code they count from 0.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.nn.spec import NetworkSpec


def subscript(number: int) -> str:
    """Return a number in subscript digits: ``₁₂``."""
    return "".join("₀₁₂₃₄₅₆₇₈₉"[int(digit)] for digit in str(number))


def parameter_letter(spec: NetworkSpec, layer: int, number: int) -> str:
    """Return the letter of a node's parameter: w, b, or p for a learnt slope."""
    return spec.parameter(layer, number).group.symbol


def node_symbol(spec: NetworkSpec, layer: int, unit: int, features: Sequence[str] = ()) -> str:
    """Return a node's symbol.

    Parameters
    ----------
    spec : NetworkSpec
    layer : int
        -1 for the inputs.
    unit : int
    features : sequence of str, optional
        What the inputs are called; those that have no name are numbered.
    """
    if layer < 0:
        return features[unit] if unit < len(features) else f"x{subscript(unit + 1)}"
    if layer == len(spec.layers) - 1:
        return f"y{subscript(unit + 1)}"
    return f"h{subscript(layer + 1)}.{unit + 1}"
