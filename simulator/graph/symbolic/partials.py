"""Operations as terms, and their partial derivatives as terms: what `operations` has as functions.

Both are written for any inputs, so that they serve a node of a graph, whose inputs are names, as
well as a formula, whose inputs are formulas. The result of an operation has a term of its own
where a derivative is best written by it: sigmoid's is y·(1 − y).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from simulator.graph.operations import CONSTANTS
from simulator.graph.symbolic.terms import (
    MINUS_ONE,
    ONE,
    TWO,
    ZERO,
    Greater,
    Name,
    Power,
    Quotient,
    Term,
    added,
    call,
    multiplied,
    negative,
    number,
)

# Partial derivatives by the inputs, given these and the result.
Partials = Callable[..., tuple[Term, ...]]


def applied(operation: str, inputs: tuple[Term, ...]) -> Term:
    """Return an operation of terms as a term."""
    first, last = inputs[0], inputs[-1]
    match operation:
        case "+":
            return added(first, last)
        case "-":
            return added(first, negative(last))
        case "*":
            return multiplied(first, last)
        case "/":
            return Quotient(first, last)
        case "^":
            return Power(first, last)
        case "negative":
            return negative(first)
        case _:
            return call(operation, *inputs)


def written_number(value: float, name: str) -> Term:
    """Return a constant: by its name where it has one, else as it is written."""
    return Name(name) if name in CONSTANTS else number(value)


def _power(base: Term, exponent: Term, result: Term) -> tuple[Term, ...]:
    by_base = multiplied(exponent, Power(base, added(exponent, MINUS_ONE)))
    return by_base, multiplied(result, call("ln", base))


def _taken(first: Term, second: Term, result: Term) -> tuple[Term, ...]:
    return Greater(first, second), Greater(second, first)


PARTIALS: Mapping[str, Partials] = MappingProxyType(
    {
        "+": lambda a, b, f: (ONE, ONE),
        "-": lambda a, b, f: (ONE, MINUS_ONE),
        "*": lambda a, b, f: (b, a),
        "/": lambda a, b, f: (Quotient(ONE, b), negative(Quotient(a, Power(b, TWO)))),
        "negative": lambda u, f: (MINUS_ONE,),
        "^": _power,
        "sin": lambda u, f: (call("cos", u),),
        "cos": lambda u, f: (negative(call("sin", u)),),
        "tan": lambda u, f: (added(ONE, Power(f, TWO)),),
        "atan": lambda u, f: (Quotient(ONE, added(ONE, Power(u, TWO))),),
        "exp": lambda u, f: (f,),
        "ln": lambda u, f: (Quotient(ONE, u),),
        "sqrt": lambda u, f: (Quotient(ONE, multiplied(TWO, f)),),
        "abs": lambda u, f: (added(Greater(u, ZERO), negative(Greater(ZERO, u))),),
        "sinh": lambda u, f: (call("cosh", u),),
        "cosh": lambda u, f: (call("sinh", u),),
        "tanh": lambda u, f: (added(ONE, negative(Power(f, TWO))),),
        "sigmoid": lambda u, f: (multiplied(f, added(ONE, negative(f))),),
        "relu": lambda u, f: (Greater(u, ZERO),),
        "max": _taken,
        "min": lambda a, b, f: (Greater(b, a), Greater(a, b)),
    }
)
"""By the operation's name; at a kink they take neither side."""
