"""The chain rule along paths as equations: one path's product, and the sum over all of them."""

from __future__ import annotations

import math

from simulator.equation_parts import Term, derivative_of, marked, product, total
from simulator.expressions import (
    Elided,
    Equation,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Role,
    Row,
    Symbol,
    Text,
    Words,
    indexed,
    row,
)
from simulator.messages import Message
from simulator.nn.activations import Activation
from simulator.nn.spec import NetworkSpec
from simulator.stepping.equations.parts import incoming, node, parameter, weight
from simulator.stepping.paths import Chain, Factor, FactorKind, Path

# How many factors a sum writes out before its paths are told by their names alone, and how many
# paths it then begins with.
_WRITTEN_OUT = 16
_NAMED = 5
# How many factors the line of products so far names.
_WRITTEN_FACTORS = 4
_RUNNING = Message("running product:")
_ROLES: dict[FactorKind, Role] = {
    FactorKind.INPUT: "input",
    FactorKind.LINK: "weight",
    FactorKind.DELTA: "delta",
    FactorKind.ERROR: "delta",
}


def path_name(number: int) -> Expression:
    """Return what a path is called, counted from 0: P with its place among the strongest."""
    return indexed("P", str(number + 1))


def sum_equation(chain: Chain) -> Equation:
    """Return the derivative as the sum over the paths.

    Few short paths are written out factor by factor; else each is called by its name, and those
    that are left out are one number.
    """
    terms = [_term(path) for path in chain.paths]
    factors = sum(len(path.factors) for path in chain.paths)
    if chain.count == len(terms) and factors <= _WRITTEN_OUT:
        shown = [_symbols(chain.spec, path) for path in chain.paths]
        numbers: Row = total(terms, most=len(terms))
    else:
        kept = terms[: _NAMED if chain.count > _NAMED else chain.count]
        shown = [path_name(k) for k in range(len(kept))]
        numbers = total([product(term.value, "gradient") for term in kept], most=len(kept))
        hidden = chain.count - len(kept)
        if hidden:
            left = math.fsum(term.value for term in terms[len(kept) :]) + chain.rest
            numbers = row(numbers, " + ", Elided(hidden, left))
            shown.append(Elided(hidden, left, told=False))
    symbols = row(*[item for one in shown for item in (" + ", one)][1:])
    alone = chain.count == 1
    result = _result(chain.paths[0], chain.total) if alone else marked(chain.total, "gradient")
    return Equation(_left(chain), symbols, numbers, result)


def path_equation(chain: Chain, number: int) -> Equation:
    """Return one path's product; its result is preceded by the product so far, factor by factor."""
    path = chain.paths[number]
    symbols, numbers = _symbols(chain.spec, path), _term(path).head
    return Equation(path_name(number), symbols, numbers, _result(path, path.product))


def _result(path: Path, value: float) -> Expression:
    """Return the product, behind those on the way to it: running product: 2 ·0.5 → 1 ·3 → 3.

    Each arrow leads from a product so far, times the next factor, to the next product. Of a long
    path the factors stand in the line above only.
    """
    result = marked(value, "gradient")
    factors = [one.value for one in path.factors[1:]]
    if not factors:
        return result
    steps: list[Expression] = [Words(_RUNNING)]
    for so_far, factor in zip(path.running, factors, strict=False):
        times = (Text(" ·"), _factor(factor)) if len(factors) <= _WRITTEN_FACTORS else ()
        steps += [Number(so_far), *times, Text(" → ")]
    return row(Marked(Row(tuple(steps)), "muted"), result)


def _factor(value: float) -> Expression:
    return Parens(Number(value)) if value < 0.0 else Number(value)


def factor_symbol(spec: NetworkSpec, factor: Factor) -> Expression:
    """Return the symbol of one factor."""
    layer, unit, source = factor.layer, factor.unit, factor.source
    if factor.kind is FactorKind.INPUT:
        return Marked(incoming(layer, source), "input")
    if factor.kind is FactorKind.DELTA:
        return Marked(node("δ", layer, unit), "delta")
    if factor.kind is FactorKind.ERROR:
        return Marked(derivative_of(node("a", layer, unit)), "delta")
    if factor.kind is FactorKind.KEPT:
        return Fraction(node("m", layer, unit), Text("1 − p"))
    if factor.kind is FactorKind.SLOPE:
        return _slope(spec, factor)
    if factor.kind is FactorKind.LINK and spec.groups[layer][0].origin == "nodes":
        return Marked(weight(layer, source, unit), "weight")
    below = node("a", layer - 1, source) if factor.kind is FactorKind.LINK else None
    return _local(node("z" if below else "a", layer, unit), below or Symbol("p"))


def _slope(spec: NetworkSpec, factor: Factor) -> Expression:
    """Return f′(z), or ∂a/∂z where no function of one sum makes the output."""
    layer, unit, source = factor.layer, factor.unit, factor.source
    function = spec.layers[layer].record
    if isinstance(function, Activation) and function.elementwise:
        return row(Symbol("f"), "′", Parens(node("z", layer, source)))
    return _local(node("a", layer, unit), node("z", layer, source))


def _local(above: Expression, below: Expression) -> Fraction:
    return Fraction(row(Symbol("∂"), above), row(Symbol("∂"), below))


def _symbols(spec: NetworkSpec, path: Path) -> Expression:
    items = [item for one in path.factors for item in (Text("·"), factor_symbol(spec, one))]
    return Row(tuple(items[1:])) if items else Text("1")


def _term(path: Path) -> Term:
    if not path.factors:
        return product(1.0, "plain")
    first, *others = [(one.value, _ROLES.get(one.kind, "plain")) for one in path.factors]
    return product(*first, others)


def _left(chain: Chain) -> Expression:
    route = chain.route
    if route.parameter is not None:
        return derivative_of(parameter(chain.spec, *route.parameter))
    layer, unit = route.begin
    of = incoming(layer + 1, unit)
    return derivative_of(of) if route.goal is None else _local(node("a", *route.goal), of)
