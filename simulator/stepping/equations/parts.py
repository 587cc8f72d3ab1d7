"""What all equations are made of: symbols with their indices, signed terms, shortened sums.

Indices are shown counted from 1, layers included, as in textbooks; in code they count from 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.expressions import (
    Elided,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Role,
    Row,
    Script,
    Sum,
    Symbol,
    Text,
    indexed,
    row,
)
from simulator.nn.spec import NetworkSpec

# Longer sums are shortened to their first terms, dots and the last term.
SHOWN_IN_FULL = 5
SHOWN_FIRST = 3


def sigmoid_of(exponent: Expression) -> Fraction:
    """Return 1 / (1 + e^exponent)."""
    return Fraction(Text("1"), row("1 + ", exp(exponent)))


def exp(exponent: Expression) -> Script:
    """Return e to the power of `exponent`."""
    return Script(Symbol("e"), sup=exponent)


def squared(base: Expression) -> Script:
    """Return the square of `base`."""
    return Script(base, sup=Text("2"))


def absolute(body: Expression) -> Row:
    """Return the size of `body`, between bars."""
    return row("|", body, "|")


def part_of(count: int) -> Fraction:
    """Return 1 / count."""
    return Fraction(Text("1"), Text(str(count)))


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
    """Return the symbol of a node's parameter: a weight, the bias or a learnt slope."""
    found = spec.parameter(layer, number)
    several = spec.layers[layer].record.pieces > 1
    if found.kind == "slope":
        return node("p", layer, unit)
    if found.kind == "bias":
        return piece_of("b", layer, unit, found.piece) if several else bias(layer, unit)
    return weight(layer, found.source, unit, found.piece if several else None)


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


def over(index: str, count: int, body: Expression) -> Sum:
    """Return the sum of `body` over an index from 1 to `count`."""
    return Sum(body, row(Symbol(index), " = 1"), Text(str(count)))


def derivative_of(what: Expression) -> Fraction:
    """Return ∂E/∂what."""
    return Fraction(row(Symbol("∂"), Symbol("E")), row(Symbol("∂"), what))


def marked(value: float, role: Role = "plain", *, bare: bool = False, name: str = "") -> Expression:
    """Return a number with its role."""
    number = Number(float(value), bare, name)
    return number if role == "plain" else Marked(number, role)


def factor(value: float, role: Role = "plain", *, name: str = "") -> Expression:
    """Return a number as it stands behind an operator: in parentheses where it is negative."""
    number = marked(value, role, name=name)
    return Parens(number) if is_negative(value) else number


def is_negative(value: float) -> bool:
    """Return whether a minus sign is shown for `value`."""
    return value < 0.0


def minus(value: float) -> Expression:
    """Return −value with its sign written out: −0.5, or −(−0.5)."""
    return row("−", factor(value))


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a sum, whose sign can become the operator in front of it.

    Attributes
    ----------
    value : float
        What the term contributes.
    head : Expression
        The term where it comes first.
    size : Expression
        The term without its sign.
    negative : bool
        Whether the sign is a minus.
    """

    value: float
    head: Expression
    size: Expression
    negative: bool = False


def term(value: float, body: Expression) -> Term:
    """Return a term that has no sign of its own."""
    return Term(value, body, body)


def product(
    first: float, role: Role, others: Sequence[tuple[float, Role]] = (), name: str = ""
) -> Term:
    """Return the product of numbers; the first one's sign is the term's sign."""
    value = float(first)
    tail: list[Expression] = []
    for other, other_role in others:
        value *= float(other)
        tail += [Text("·"), factor(other, other_role, name=name)]
    return Term(
        value,
        row(marked(first, role), *tail),
        row(marked(first, role, bare=True), *tail),
        is_negative(first),
    )


def total(terms: Sequence[Term], keep: Iterable[int] = ()) -> Row:
    """Return the sum of `terms` with its numbers.

    Parameters
    ----------
    terms : sequence of Term
    keep : iterable of int
        Terms that stay visible when a long sum is shortened, besides the last. By default the
        first few.
    """
    last = len(terms) - 1
    shown = set(range(len(terms)))
    if len(terms) > SHOWN_IN_FULL:
        shown = {*(tuple(keep) or range(SHOWN_FIRST)), last}
    items: list[Expression | str] = []
    position = 0
    while position <= last:
        end = position
        while end <= last and end not in shown:
            end += 1
        if end > position:
            hidden = [one.value for one in terms[position:end]]
            items += [" + " if items else "", Elided(len(hidden), math.fsum(hidden))]
        if end <= last:
            items += _signed(terms[end], first=not items)
        position = end + 1
    return row(*(item for item in items if item != ""))


def _signed(one: Term, *, first: bool) -> list[Expression | str]:
    if first:
        return [one.head]
    return [" − " if one.negative else " + ", one.size]
