"""Short symbols of nodes and parameters in plain text: ``x₁``, ``h₁.2``, ``y₁``, ``w x₁ → h₁.2``.

For lists, axes and files, in every language the same; in words they are called what
`ui.words.node_words` says, and in equations what `simulator.stepping.equations.parts` writes.
Layers and nodes are counted from 1, as in textbooks; in code they count from 0.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.nn.spec import NetworkSpec

# A symbol with the (layer, source, unit) of its parameter.
Symbol = tuple[str, tuple[int, int, int]]


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


def parameter_symbols(spec: NetworkSpec, features: Sequence[str] = ()) -> list[Symbol]:
    """Return every parameter's symbol with its (layer, source, unit), node by node.

    Pieces of a node with several sums stand in brackets.
    """
    found: list[Symbol] = []
    for layer, units in enumerate(spec.sizes[1:]):
        begins = _begins(spec, layer, features)
        pieces = spec.pieces[layer]
        for unit in range(units):
            goal = node_symbol(spec, layer, unit)
            ends = [f"{goal} [{k + 1}]" for k in range(pieces)] if pieces > 1 else [goal]
            found += [
                (f"{name} → {ends[piece]}", (layer, number, unit))
                for number, (name, piece) in enumerate(begins)
            ]
    return found


def _begins(spec: NetworkSpec, layer: int, features: Sequence[str]) -> list[tuple[str, int]]:
    """Return how the symbols of a node's parameters begin, and their pieces, by number."""
    begins = []
    for number in range(spec.node_parameters[layer]):
        found = spec.parameter(layer, number)
        name = found.group.symbol
        if found.group.origin == "nodes":
            source = found.group.source(found.row, 0)
            name += f" {node_symbol(spec, layer - 1, source, features)}"
        begins.append((name, found.piece))
    return begins


def in_order_of_theta(spec: NetworkSpec, symbols: Sequence[Symbol]) -> list[str]:
    """Return the symbols of all parameters in the order of theta."""
    # From a layer's first node to the next it is as many places as a node has pieces; to look
    # each parameter up by itself takes seconds for a hundred thousand of them.
    first = [
        [spec.parameter_index(layer, number, 0) for number in range(count)]
        for layer, count in enumerate(spec.node_parameters)
    ]
    apart = spec.pieces
    names = [""] * spec.parameter_count
    for symbol, (layer, number, unit) in symbols:
        names[first[layer][number] + unit * apart[layer]] = symbol
    return names
