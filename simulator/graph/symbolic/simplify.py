"""Terms made shorter as one would by hand: zeros and ones go, like terms and powers come together.

Nothing is multiplied out: 2·(x + y) stays, and so does what a learner recognises.
"""

from __future__ import annotations

from fractions import Fraction

from simulator.graph.symbolic.terms import (
    MINUS_ONE,
    ONE,
    ZERO,
    Call,
    Name,
    Num,
    Power,
    Product,
    Quotient,
    Sum,
    Term,
    added,
    multiplied,
    parts,
    with_parts,
)

# Powers of numbers are worked out up to here; 2^100 is read more easily than its digits.
_LARGEST_EXPONENT = 12
_MOST_DIGITS = 12


def simplified(term: Term) -> Term:
    """Return an equal term that is shorter or the same; equal where the given one has a value."""
    inner = tuple(simplified(part) for part in parts(term))
    term = with_parts(term, inner)
    match term:
        case Sum(terms):
            return _sum(terms)
        case Product(factors):
            return _product(factors)
        case Quotient(top, bottom):
            return _quotient(top, bottom)
        case Power(base, exponent):
            return _power(base, exponent)
        case Call(name, inputs):
            return _call(name, inputs)
        case _:
            return term


def coefficient(term: Term) -> tuple[Fraction, Term]:
    """Return a term as a number times the rest; the rest of a number is 1."""
    match term:
        case Num(value):
            return value, ONE
        case Product((Num(value), *rest)):
            return value, multiplied(*rest) if rest else ONE
        case _:
            return Fraction(1), term


def _times(factor: Fraction, term: Term) -> Term:
    if factor == 0 or term == ZERO:
        return ZERO
    if term == ONE:
        return Num(factor)
    return term if factor == 1 else multiplied(Num(factor), term)


def _sum(terms: tuple[Term, ...]) -> Term:
    collected: dict[Term, Fraction] = {}
    for term in terms:
        factor, rest = coefficient(term)
        collected[rest] = collected.get(rest, Fraction(0)) + factor
    left = [_times(factor, rest) for rest, factor in collected.items() if factor]
    return added(*left) if left else ZERO


def _product(factors: tuple[Term, ...]) -> Term:
    tops = [one.top if isinstance(one, Quotient) else one for one in factors]
    bottoms = [one.bottom for one in factors if isinstance(one, Quotient)]
    if bottoms:
        return _quotient(_product(_opened(tops)), _product(_opened(bottoms)))
    number, powers = _collected(_opened(tops))
    return _times(number, _joined(powers))


def _opened(factors: list[Term]) -> tuple[Term, ...]:
    product = multiplied(*factors)
    return product.factors if isinstance(product, Product) else (product,)


def _collected(factors: tuple[Term, ...]) -> tuple[Fraction, dict[Term, Fraction]]:
    """Return the number in front, and every other factor's exponent."""
    number = Fraction(1)
    powers: dict[Term, Fraction] = {}
    for factor in factors:
        match factor:
            case Num(value):
                number *= value
            case Power(base, Num(exponent)):
                powers[base] = powers.get(base, Fraction(0)) + exponent
            case _:
                powers[factor] = powers.get(factor, Fraction(0)) + 1
    return number, powers


def _joined(powers: dict[Term, Fraction]) -> Term:
    """Return the product of powers: variables first, then sums and functions."""
    factors = [
        _power(base, Num(exponent))
        for base, exponent in sorted(powers.items(), key=lambda item: not isinstance(item[0], Name))
        if exponent
    ]
    return multiplied(*factors) if factors else ONE


def _quotient(top: Term, bottom: Term) -> Term:
    if top == ZERO and bottom != ZERO:
        return ZERO
    if isinstance(top, Quotient):
        return _quotient(top.top, _product(_opened([top.bottom, bottom])))
    if isinstance(bottom, Quotient):
        return _quotient(_product(_opened([top, bottom.bottom])), bottom.top)
    above, tops = _collected(_opened([top]))
    below, bottoms = _collected(_opened([bottom]))
    if not below:
        return Quotient(top, bottom)
    for base in [one for one in bottoms if one in tops]:
        common = min(tops[base], bottoms[base])
        tops[base] -= common
        bottoms[base] -= common
    for factor in [one for one in tops if isinstance(one, Sum) and tops[one] == 1]:
        shared = _shared(factor, bottoms)
        if shared:
            short = _divided(factor, shared)
            rest = _joined({one: exponent for one, exponent in tops.items() if one != factor})
            lower = {one: exponent - shared.get(one, 0) for one, exponent in bottoms.items()}
            return _quotient(
                _product(_opened([Num(above), rest, short])), _times(below, _joined(lower))
            )
    return _reduced(above / below, tops, bottoms)


def _reduced(number: Fraction, tops: dict[Term, Fraction], bottoms: dict[Term, Fraction]) -> Term:
    """Return a number times powers over powers that share nothing."""
    rest = _joined(bottoms)
    if rest == ONE:
        return _times(number, _joined(tops))
    if number.denominator == 1 or _is_decimal(number):
        return _signed_quotient(_times(number, _joined(tops)), rest)
    return _signed_quotient(
        _times(Fraction(number.numerator), _joined(tops)),
        _times(Fraction(number.denominator), rest),
    )


def _shared(total: Sum, bottoms: dict[Term, Fraction]) -> dict[Term, Fraction]:
    """Return the powers that are in every term of a sum and below the fraction."""
    powers = [_collected(_opened([term]))[1] for term in total.terms]
    least = {base: min([bottoms[base], *(one.get(base, 0) for one in powers)]) for base in bottoms}
    return {base: Fraction(exponent) for base, exponent in least.items() if exponent > 0}


def _divided(term: Term, powers: dict[Term, Fraction]) -> Term:
    """Return a term, or each term of a sum, without powers that it has."""
    if isinstance(term, Sum):
        return _sum(_opened_sum([_divided(one, powers) for one in term.terms]))
    number, found = _collected(_opened([term]))
    for base, exponent in powers.items():
        found[base] -= exponent
    return _times(number, _joined(found))


def _opened_sum(terms: list[Term]) -> tuple[Term, ...]:
    """Return the terms of a sum; a number of times a sum is multiplied out, so that it opens."""
    opened: list[Term] = []
    for term in terms:
        factor, rest = coefficient(term)
        inner = rest.terms if isinstance(rest, Sum) else (rest,)
        opened += [_product(_opened([Num(factor), one])) for one in inner]
    return tuple(opened)


def _signed_quotient(top: Term, bottom: Term) -> Term:
    """Return a quotient whose minus sign stands in front of it."""
    number, rest = coefficient(top)
    if number < 0:
        return multiplied(MINUS_ONE, Quotient(_times(-number, rest), bottom))
    return Quotient(top, bottom)


def _is_decimal(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _power(base: Term, exponent: Term) -> Term:
    match base, exponent:
        case _, Num(value) if value == 1:
            return base
        case _, Num(value) if value == 0:
            return ONE
        case Num(value), _ if value == 1:
            return ONE
        case Num(number), Num(value) if _is_short(number, value):
            return Num(number ** int(value))
        case Power(inner, Num(first)), Num(second) if first.denominator == second.denominator == 1:
            return _power(inner, Num(first * second))
        case _:
            return Power(base, exponent)


def _is_short(base: Fraction, exponent: Fraction) -> bool:
    if exponent.denominator != 1 or abs(exponent) > _LARGEST_EXPONENT:
        return False
    if base == 0:
        return exponent > 0
    digits = max(len(str(abs(base.numerator))), len(str(base.denominator)))
    return digits * abs(exponent) <= _MOST_DIGITS


def _call(name: str, inputs: tuple[Term, ...]) -> Term:
    match name, inputs:
        case "exp", (Num(value),) if value == 0:
            return ONE
        case "ln", (Num(value),) if value == 1:
            return ZERO
        case "ln", (Name("e"),):
            return ONE
        case "ln", (Call("exp", (body,)),):
            return body
        case "max" | "min", (first, second) if first == second:
            return first
        case _:
            return Call(name, inputs)
