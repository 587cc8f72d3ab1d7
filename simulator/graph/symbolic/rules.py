"""The rules of differentiation, each with its name, its general form and what it makes of a term.

The first rule that fits is taken. A rule leaves `Derivative` around what is still to be
differentiated, so that a derivation goes on line by line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from simulator.graph.symbolic.partials import PARTIALS
from simulator.graph.symbolic.simplify import simplified
from simulator.graph.symbolic.terms import (
    MINUS_ONE,
    ONE,
    TWO,
    ZERO,
    Call,
    Derivative,
    Name,
    Power,
    Product,
    Quotient,
    Sum,
    Term,
    added,
    call,
    depends_on,
    multiplied,
    negative,
)
from simulator.messages import Message


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes
    ----------
    title : Message
        Its name.
    form : str
        Its general form, in which u and v depend on the variable, and c and n do not.
    apply : callable
        ``apply(term, name)`` returns the derivative of a term by the variable `name`, with
        `Derivative` around parts; None where the rule does not fit.
    """

    title: Message
    form: str
    apply: Callable[[Term, str], Term | None]


@dataclass(frozen=True, slots=True)
class Applied:
    """What a rule makes of a term.

    Attributes
    ----------
    rule : Rule
    result : Term
    inner : Term or None
        What the chain rule takes as u where that is not the variable itself.
    """

    rule: Rule
    result: Term
    inner: Term | None


def differentiated(term: Term, name: str) -> Applied:
    """Return what the first rule that fits makes of d/dname of a term."""
    for rule in RULES:
        result = rule.apply(term, name)
        if result is not None:
            return Applied(rule, result, _inner(term, name))
    raise ValueError(f"there is no rule for {term}")


def _inner(term: Term, name: str) -> Term | None:
    match term:
        case Power(base, exponent):
            inner = base if depends_on(base, name) else exponent
            both = depends_on(base, name) and depends_on(exponent, name)
        case Call(_, (one,)):
            inner, both = one, False
        case _:
            return None
    is_plain = both or inner == Name(name) or not depends_on(term, name)
    return None if is_plain else inner


def _chained(outer: Term, inner: Term, name: str) -> Term:
    """Return outer · inner′, without the factor where the inner is the variable."""
    if inner == Name(name):
        return simplified(outer)
    return multiplied(simplified(outer), Derivative(inner))


def _constant(term: Term, name: str) -> Term | None:
    return None if depends_on(term, name) else ZERO


def _variable(term: Term, name: str) -> Term | None:
    return ONE if term == Name(name) else None


def _sum(term: Term, name: str) -> Term | None:
    return added(*map(Derivative, term.terms)) if isinstance(term, Sum) else None


def _constant_factor(term: Term, name: str) -> Term | None:
    if isinstance(term, Quotient) and not depends_on(term.bottom, name):
        return Quotient(Derivative(term.top), term.bottom)
    if not isinstance(term, Product):
        return None
    fixed = [one for one in term.factors if not depends_on(one, name)]
    moving = [one for one in term.factors if depends_on(one, name)]
    return multiplied(*fixed, Derivative(multiplied(*moving))) if fixed else None


def _product(term: Term, name: str) -> Term | None:
    if not isinstance(term, Product):
        return None
    factors = term.factors
    return added(
        *(
            multiplied(*factors[:k], Derivative(factor), *factors[k + 1 :])
            for k, factor in enumerate(factors)
        )
    )


def _quotient(term: Term, name: str) -> Term | None:
    if not isinstance(term, Quotient):
        return None
    u, v = term.top, term.bottom
    above = added(multiplied(Derivative(u), v), negative(multiplied(u, Derivative(v))))
    return Quotient(above, Power(v, TWO))


def _power(term: Term, name: str) -> Term | None:
    if not isinstance(term, Power) or depends_on(term.exponent, name):
        return None
    lower = simplified(added(term.exponent, MINUS_ONE))
    return _chained(multiplied(term.exponent, Power(term.base, lower)), term.base, name)


def _power_of_zero(term: Term, name: str) -> Term | None:
    """Return 0: 0^u is 0 where u is positive, and has no derivative elsewhere."""
    is_one = isinstance(term, Power) and simplified(term.base) == ZERO
    return ZERO if is_one else None


def _exponential(term: Term, name: str) -> Term | None:
    if not isinstance(term, Power) or depends_on(term.base, name):
        return None
    return _chained(multiplied(term, call("ln", term.base)), term.exponent, name)


def _general_power(term: Term, name: str) -> Term | None:
    if not isinstance(term, Power):
        return None
    u, v = term.base, term.exponent
    by_exponent = multiplied(Derivative(v), call("ln", u))
    by_base = multiplied(v, Quotient(Derivative(u), u))
    return multiplied(term, added(by_exponent, by_base))


def _function(function: str) -> Callable[[Term, str], Term | None]:
    """Return the rule of a function of one input: its own derivative, and the chain rule."""

    def apply(term: Term, name: str) -> Term | None:
        if not isinstance(term, Call) or term.name != function:
            return None
        inner = term.inputs[0]
        return _chained(PARTIALS[function](inner, term)[0], inner, name)

    return apply


def _same_inputs(term: Term, name: str) -> Term | None:
    if not isinstance(term, Call) or term.name not in ("max", "min"):
        return None
    first, second = term.inputs
    return Derivative(first) if simplified(first) == simplified(second) else None


def _extreme(term: Term, name: str) -> Term | None:
    if not isinstance(term, Call) or term.name not in ("max", "min"):
        return None
    slopes = PARTIALS[term.name](*term.inputs, term)
    return added(
        *(
            multiplied(slope, Derivative(one))
            for slope, one in zip(slopes, term.inputs, strict=True)
        )
    )


_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "exp": "(e^u)′ = e^u · u′",
        "ln": "(ln u)′ = u′ / u",
        "sqrt": "(√u)′ = u′ / (2√u)",
        "sigmoid": "σ(u)′ = σ(u) (1 − σ(u)) u′",
        "tanh": "tanh(u)′ = (1 − tanh(u)²) u′",
        "relu": "relu(u)′ = [u > 0] u′",
        "abs": "|u|′ = ([u > 0] − [u < 0]) u′",
        "sin": "sin(u)′ = cos(u) u′",
        "cos": "cos(u)′ = −sin(u) u′",
        "tan": "tan(u)′ = (1 + tan(u)²) u′",
        "atan": "atan(u)′ = u′ / (1 + u²)",
        "sinh": "sinh(u)′ = cosh(u) u′",
        "cosh": "cosh(u)′ = sinh(u) u′",
    }
)


def _function_rules() -> tuple[Rule, ...]:
    title = Message("derivative of {function}")
    return tuple(
        Rule(title.format(function=name), form, _function(name)) for name, form in _FORMS.items()
    )


RULES: tuple[Rule, ...] = (
    Rule(Message("constant rule"), "c′ = 0", _constant),
    Rule(Message("derivative of the variable itself"), "x′ = 1", _variable),
    Rule(Message("sum rule"), "(u + v)′ = u′ + v′", _sum),
    Rule(Message("constant factor rule"), "(c u)′ = c u′", _constant_factor),
    Rule(Message("product rule"), "(u v)′ = u′ v + u v′", _product),
    Rule(Message("quotient rule"), "(u / v)′ = (u′ v − u v′) / v²", _quotient),
    Rule(Message("power rule"), "(u^n)′ = n u^(n − 1) u′", _power),
    Rule(Message("power of zero"), "(0^u)′ = 0,  u > 0", _power_of_zero),
    Rule(Message("exponential rule"), "(c^u)′ = c^u ln(c) u′", _exponential),
    Rule(
        Message("power with a variable exponent"),
        "(u^v)′ = u^v (v′ ln(u) + v u′/u)",
        _general_power,
    ),
    *_function_rules(),
    Rule(Message("larger or smaller of the same"), "max(u, u)′ = u′", _same_inputs),
    Rule(
        Message("rule of the larger and the smaller value"),
        "max(u, v)′ = [u > v] u′ + [v > u] v′",
        _extreme,
    ),
)
