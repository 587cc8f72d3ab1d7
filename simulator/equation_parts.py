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

# Longer sums are shortened to their largest terms and what the others add up to.
SHOWN_IN_FULL = 5
SHOWN_LARGEST = 4


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


def marked(
    value: float, role: Role = "plain", *, bare: bool = False, name: str = "", digits: int = 3
) -> Expression:
    """Return a number with its role."""
    number = Number(float(value), bare, name, digits=digits)
    return number if role == "plain" else Marked(number, role)


def factor(value: float, role: Role = "plain", *, name: str = "", digits: int = 3) -> Expression:
    """Return a number as it stands behind an operator: in parentheses where it is negative."""
    number = marked(value, role, name=name, digits=digits)
    return Parens(number) if is_negative(value) else number


def number_of(result: Expression) -> float | None:
    """Return the first number of a result that is no remark; None where it has none."""
    found = written(result)
    return None if found is None else float(found.value)


def written(result: Expression) -> Number | None:
    """Return the first number of a result that is no remark, as it is written."""
    match result:
        case Number():
            return result
        case Marked(_, "muted"):
            return None
        case Marked(body, _) | Parens(body):
            return written(body)
        case Row(items):
            return next((found for found in map(written, items) if found is not None), None)
        case _:
            return None


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


def total(
    terms: Sequence[Term],
    keep: Iterable[int] = (),
    *,
    ending: int = 0,
    most: int = SHOWN_LARGEST,
) -> Row:
    """Return the sum of `terms` with its numbers.

    A short sum has its terms in their order. A long one begins with those that count, the largest
    first; the others, which are smaller, are told by their number and what they add up to.

    Parameters
    ----------
    terms : sequence of Term
    keep : iterable of int
        Terms that are among the shown ones, however small they are.
    ending : int, default 0
        How many of the last terms stand at the end of every sum, a bias for example.
    most : int, default 4
        How many terms a long sum shows.
    """
    end = len(terms) - ending
    body = list(terms[:end])
    items: list[Expression | str] = []
    if len(body) > SHOWN_IN_FULL:
        shown = _largest(body, keep, most)
        hidden = [one.value for k, one in enumerate(body) if k not in shown]
        body = [body[k] for k in shown]
        items = [" + ", Elided(len(hidden), math.fsum(hidden))]
    items = [*_side_by_side(body), *items]
    return row(*items, *_side_by_side(terms[end:], first=not items))


def _side_by_side(terms: Sequence[Term], *, first: bool = True) -> list[Expression | str]:
    return [item for k, one in enumerate(terms) for item in _signed(one, first=first and k == 0)]


def _largest(terms: Sequence[Term], keep: Iterable[int], most: int) -> list[int]:
    """Return the terms of a long sum that are shown, the largest first."""
    sizes = [math.inf if math.isnan(one.value) else abs(one.value) for one in terms]
    by_size = sorted(range(len(terms)), key=sizes.__getitem__, reverse=True)
    chosen = set(keep)
    for k in by_size:
        # A term of zero tells nothing, but with something a sum must begin.
        if len(chosen) < most and (sizes[k] > 0.0 or not chosen):
            chosen.add(k)
    return [k for k in by_size if k in chosen]


def begun(terms: Sequence[Term]) -> Row:
    """Return the sum of `terms` by its largest and dots, where there is more in its line."""
    first = _largest(terms, (), 1)[0]
    hidden = [one.value for k, one in enumerate(terms) if k != first]
    return row(terms[first].head, " + ", Elided(len(hidden), math.fsum(hidden), told=False))


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
