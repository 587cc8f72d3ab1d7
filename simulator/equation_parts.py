"""What equations are made of wherever they come from: powers, signed terms, shortened sums.

Knows nothing of networks; a record that says how its own value is computed writes it with these.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.expressions import (
    Cases,
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
    row,
)

# The same quantity in symbols and in numbers.
Pair = tuple[Expression, Expression]

# Beyond this, e^z is not a finite number any more.
EXPONENT_LIMIT = 700.0
# 1, in symbols and in numbers.
ONE: Pair = (Text("1"), Text("1"))

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


def begun(terms: Sequence[Term]) -> Row:
    """Return the sum of `terms` by its first one and dots, where there is more in its line."""
    hidden = [one.value for one in terms[1:]]
    return row(terms[0].head, " + ", Elided(len(hidden), math.fsum(hidden)))


def _signed(one: Term, *, first: bool) -> list[Expression | str]:
    if first:
        return [one.head]
    return [" − " if one.negative else " + ", one.size]


def remark(z: float) -> Expression:
    """Return which side of zero a node's sum is on."""
    return Marked(row("    ", Number(z), " > 0" if z > 0 else " ≤ 0"), "muted")


def two_sided(name: str, symbol: Expression, above: Expression, below: Expression) -> Expression:
    """Return a function of two branches, one above zero and one below."""
    cases = Cases(((above, row(symbol, " > 0")), (below, row(symbol, " ≤ 0"))))
    return row(Symbol(name), Parens(symbol), " = ", cases)
