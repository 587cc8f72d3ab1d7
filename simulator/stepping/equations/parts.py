"""Symbols of a network with their indices: nodes, weights, biases, targets.

Indices are shown counted from 1, layers included, as in textbooks; in code they count from 0.
"""

from __future__ import annotations

from simulator.expressions import (
    Expression,
    Row,
    Script,
    Symbol,
    Text,
    indexed,
)
from simulator.nn.spec import NetworkSpec


def layer_mark(layer: int) -> str:
    """Return the superscript of a layer, counted from 1: ``(2)``."""
    return f"({layer + 1})"


def node(name: str, layer: int, unit: int | str) -> Script:
    """Return a node's quantity: z, a or δ with the node below and the layer above."""
    sub = unit if isinstance(unit, str) else str(unit + 1)
    # A running index is a variable, so it is italic; an actual one is upright.
    below = Symbol(sub) if sub.isalpha() else Text(sub)
    return Script(Symbol(name), below, Text(layer_mark(layer)))


def piece_of(name: str, layer: int, unit: int, piece: int) -> Script:
    """Return a quantity of one of a node's several sums: z, b or δ, node and piece below."""
    return Script(Symbol(name), Text(f"{unit + 1},{piece + 1}"), Text(layer_mark(layer)))


def weight(
    layer: int, source: int | str, unit: int | str, piece: int | str | None = None
) -> Script:
    """Return the symbol of the weight from `source` to `unit`, to one of its pieces if named."""
    parts = [part if isinstance(part, str) else str(part + 1) for part in (source, unit)]
    if piece is not None:
        end = piece if isinstance(piece, str) else str(piece + 1)
        return _weight_to_piece(layer, parts, end)
    comma = "," if any(len(part) > 1 for part in parts) else ""
    shown: list[Expression] = [Symbol(part) if part.isalpha() else Text(part) for part in parts]
    if comma:
        shown.insert(1, Text(comma))
    return Script(Symbol("w"), Row(tuple(shown)), Text(layer_mark(layer)))


def _weight_to_piece(layer: int, ends: list[str], piece: str) -> Script:
    shown: list[Expression] = []
    for end in (*ends, piece):
        shown += [Text(",")] * bool(shown) + [Symbol(end) if end.isalpha() else Text(end)]
    return Script(Symbol("w"), Row(tuple(shown)), Text(layer_mark(layer)))


def bias(layer: int, unit: int) -> Script:
    """Return the symbol of a node's bias."""
    return node("b", layer, unit)


def parameter(spec: NetworkSpec, layer: int, number: int, unit: int) -> Script:
    """Return the symbol of a node's parameter: a weight's has two indices, others' the node's."""
    found = spec.parameter(layer, number)
    several = spec.pieces[layer] > 1
    if found.group.origin == "nodes":
        source = found.group.source(found.row, unit)
        return weight(layer, source, unit, found.piece if several else None)
    symbol = found.group.symbol
    return piece_of(symbol, layer, unit, found.piece) if several else node(symbol, layer, unit)


def incoming(layer: int, source: int | str) -> Script:
    """Return what comes into `layer` from node `source`: an input, or an activation."""
    if layer:
        return node("a", layer - 1, source)
    sub = source if isinstance(source, str) else str(source + 1)
    return Script(Symbol("x"), Symbol(sub)) if sub.isalpha() else indexed("x", sub)


def target(unit: int | str) -> Script:
    """Return the symbol of an output's target."""
    sub = unit if isinstance(unit, str) else str(unit + 1)
    return Script(Symbol("y"), Symbol(sub) if sub.isalpha() else Text(sub))
