"""Terms: formulas that are calculated with instead of being evaluated.

Sums and products hold any number of terms, so that long ones are not deep. Numbers are exact
fractions: 1.1·2 is 2.2. Terms are small by their makers' limits, so plain recursion goes over them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from simulator.graph.operations import CONSTANTS, OPERATIONS


@dataclass(frozen=True, slots=True)
class Num:
    """An exact number."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """A variable, or a constant with a name: ``pi`` and ``e``."""

    text: str


@dataclass(frozen=True, slots=True)
class Sum:
    """Terms added up."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """Factors multiplied; a first factor of −1 is a minus sign."""

    factors: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Quotient:
    """One term over another."""

    top: Term
    bottom: Term


@dataclass(frozen=True, slots=True)
class Power:
    """A base and its exponent."""

    base: Term
    exponent: Term


@dataclass(frozen=True, slots=True)
class Call:
    """A function of one or more terms, by its name in `operations`."""

    name: str
    inputs: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Greater:
    """1 where the first is greater than the second, else 0 (Iverson's bracket)."""

    first: Term
    second: Term


@dataclass(frozen=True, slots=True)
class Derivative:
    """What is still to be differentiated."""

    body: Term


Term = Num | Name | Sum | Product | Quotient | Power | Call | Greater | Derivative

ZERO, ONE, TWO, MINUS_ONE = (Num(Fraction(value)) for value in (0, 1, 2, -1))


def number(value: float) -> Num:
    """Return a number as it is written: 0.1 is a tenth, not the nearest binary fraction."""
    return Num(Fraction(repr(float(value))))


def added(*terms: Term) -> Term:
    """Return a sum; sums in it are opened."""
    flat = [one for term in terms for one in (term.terms if isinstance(term, Sum) else (term,))]
    return flat[0] if len(flat) == 1 else Sum(tuple(flat))


def multiplied(*factors: Term) -> Term:
    """Return a product; products in it are opened."""
    flat = [
        one
        for factor in factors
        for one in (factor.factors if isinstance(factor, Product) else (factor,))
    ]
    return flat[0] if len(flat) == 1 else Product(tuple(flat))


def negative(term: Term) -> Term:
    """Return −term."""
    return Num(-term.value) if isinstance(term, Num) else multiplied(MINUS_ONE, term)


def call(name: str, *inputs: Term) -> Call:
    """Return a function of terms."""
    return Call(name, inputs)


def parts(term: Term) -> tuple[Term, ...]:
    """Return the terms that a term is made of."""
    match term:
        case Num() | Name():
            return ()
        case Sum(found) | Product(found) | Call(_, found):
            return found
        case Quotient(first, second) | Power(first, second) | Greater(first, second):
            return first, second
        case Derivative(body):
            return (body,)


def with_parts(term: Term, changed: tuple[Term, ...]) -> Term:
    """Return a term of the same kind, made of other terms."""
    match term:
        case Num() | Name():
            return term
        case Sum():
            return added(*changed)
        case Product():
            return multiplied(*changed)
        case Call(name, _):
            return Call(name, changed)
        case Derivative():
            return Derivative(changed[0])
        case _:
            return type(term)(changed[0], changed[1])


def walk(term: Term) -> Iterator[Term]:
    """Yield a term and all that it is made of, from the left, the outer before the inner."""
    waiting = [term]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += reversed(parts(one))


def replaced(term: Term, change: Callable[[Term], Term | None]) -> Term:
    """Return a term in which `change` has replaced parts, the outermost first."""
    changed = change(term)
    if changed is not None:
        return changed
    return with_parts(term, tuple(replaced(part, change) for part in parts(term)))


def depends_on(term: Term, name: str) -> bool:
    """Return whether a variable stands in a term."""
    return any(isinstance(part, Name) and part.text == name for part in walk(term))


def is_constant(term: Term) -> bool:
    """Return whether no variable stands in a term."""
    return all(part.text in CONSTANTS for part in walk(term) if isinstance(part, Name))


def evaluate(term: Term, values: Mapping[str, float]) -> float:
    """Return a term's value; NaN or infinite where it has none.

    Parameters
    ----------
    term : Term
        Without derivatives that are still to be taken.
    values : mapping of str to float
        Of the variables.
    """
    with np.errstate(all="ignore"):
        return float(_value(term, values))


def _value(term: Term, values: Mapping[str, float]) -> np.float64:
    match term:
        case Num(value):
            return np.float64(float(value))
        case Name(text):
            return np.float64(CONSTANTS[text].value if text in CONSTANTS else values[text])
        case Derivative():
            return np.float64(math.nan)
    found = [_value(part, values) for part in parts(term)]
    match term:
        case Sum():
            return np.float64(math.fsum(found) if np.isfinite(found).all() else sum(found))
        case Product():
            return np.float64(np.prod(found))
        case Greater():
            return np.float64(found[0] > found[1])
        case Quotient():
            return found[0] / found[1]
        case Power():
            return np.float64(found[0] ** found[1])
        case Call(name, _):
            return np.float64(OPERATIONS[name].value(*found))
