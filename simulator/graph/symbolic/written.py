"""Terms as expressions to be typeset, with no more parentheses and dots than a reader needs."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction as Exact

from simulator.equation_parts import absolute
from simulator.expressions import (
    Expression,
    Fraction,
    Number,
    Parens,
    Root,
    Row,
    Script,
    Symbol,
    Text,
    row,
)
from simulator.graph.operations import ATOM, POWER, PRODUCT, SUM
from simulator.graph.symbolic.simplify import coefficient
from simulator.graph.symbolic.terms import (
    ZERO,
    Call,
    Derivative,
    Greater,
    Name,
    Num,
    Power,
    Product,
    Quotient,
    Sum,
    Term,
    negative,
)

# What stands for a name: its symbol or its number.
Leaf = Callable[[str], Expression]

_GREEK = {"pi": "π", "sigmoid": "σ"}
_MOST_DECIMALS = 6
_DIGITS = "0123456789"
_NO_OPERATOR = Text("")


def symbol(name: str) -> Expression:
    """Return a name in italics, its number lowered: x1 is x₁."""
    name = _GREEK.get(name, name)
    stem = name.rstrip(_DIGITS).rstrip("_")
    if stem and stem != name:
        return Script(Symbol(stem), Text(name[len(stem) :].lstrip("_")))
    return Symbol(name)


def operator(variable: str, *, alone: bool = True) -> Expression:
    """Return d/dx, or ∂/∂x where x is not the only variable."""
    sign = Symbol("d" if alone else "∂")
    return Fraction(sign, row(sign, symbol(variable)))


def written(term: Term, by: Expression = _NO_OPERATOR, leaf: Leaf = symbol) -> Expression:
    """Return a term as an expression.

    Parameters
    ----------
    term : Term
    by : Expression
        What stands in front of a part that is still to be differentiated.
    leaf : callable, default `symbol`
        What stands for a name: its symbol, or the number that it has.
    """
    return _Writer(by, leaf).of(term, 0)


class _Writer:
    def __init__(self, by: Expression, leaf: Leaf) -> None:
        self._operator, self._leaf = by, leaf

    def of(self, term: Term, least: int) -> Expression:
        """Return a term, in parentheses where it binds less tightly than `least`."""
        body, rank = self._ranked(term)
        return Parens(body) if rank < least else body

    def _ranked(self, term: Term) -> tuple[Expression, int]:
        match term:
            case Num(value):
                return _number(value)
            case Name(text):
                return self._name(text)
            case Sum(terms):
                return self._sum(terms), SUM
            case Product(factors):
                return self._product(factors), PRODUCT
            case Quotient(top, bottom):
                # As tight as a product: raised or called, it stands in parentheses.
                return Fraction(self.of(top, 0), self.of(bottom, 0)), PRODUCT
            case Power(base, exponent):
                return Script(self.of(base, ATOM), sup=self.of(exponent, 0)), POWER
            case Call(name, inputs):
                return self._call(name, inputs)
            case Greater(first, second):
                sides = (second, " < ", first) if first == ZERO else (first, " > ", second)
                return row("[", self.of(sides[0], 0), sides[1], self.of(sides[2], 0), "]"), ATOM
            case Derivative(body):
                return row(self._operator, Parens(self.of(body, 0))), POWER

    def _name(self, text: str) -> tuple[Expression, int]:
        found = self._leaf(text)
        negative_number = isinstance(found, Number) and found.value < 0.0
        return found, SUM if negative_number else ATOM

    def _sum(self, terms: tuple[Term, ...]) -> Expression:
        items: list[Expression | str] = [self.of(terms[0], 0)]
        for term in terms[1:]:
            factor, _ = coefficient(term)
            sign = " − " if factor < 0 else " + "
            items += [sign, self.of(negated(term) if factor < 0 else term, PRODUCT)]
        return row(*items)

    def _product(self, factors: tuple[Term, ...]) -> Expression:
        first = factors[0]
        if isinstance(first, Num) and first.value < 0:
            size = negated(Product(factors))
            return row("−", self.of(size, PRODUCT))
        if isinstance(first, Num) and not _is_decimal(first.value):
            return self._with_fraction(first.value, factors[1:])
        items: list[Expression] = []
        for before, factor in zip((None, *factors), factors, strict=False):
            made = self.of(factor, POWER if before is None else PRODUCT + 1)
            if before is not None and not self._stand_together(before, factor, made):
                items.append(Text(" · "))
            items.append(made)
        return Row(tuple(items))

    def _with_fraction(self, value: Exact, rest: tuple[Term, ...]) -> Expression:
        top = Num(Exact(value.numerator))
        above = rest if top.value == 1 else (top, *rest)
        bottom = Num(Exact(value.denominator))
        return self.of(Quotient(above[0] if len(above) == 1 else Product(above), bottom), 0)

    def _stand_together(self, before: Term, factor: Term, made: Expression) -> bool:
        """Return whether two factors need no dot between them: 2x, xy², 2(x + y)."""
        if isinstance(made, Parens):
            return isinstance(before, Num) or self._is_letter(before)
        return self._is_letter(factor) and (isinstance(before, Num) or self._is_letter(before))

    def _is_letter(self, term: Term) -> bool:
        base = term.base if isinstance(term, Power) else term
        if not isinstance(base, Name) or isinstance(self._leaf(base.text), Number):
            return False
        return len(base.text.rstrip(_DIGITS)) == 1 or base.text in _GREEK

    def _call(self, name: str, inputs: tuple[Term, ...]) -> tuple[Expression, int]:
        first = self.of(inputs[0], 0)
        if name == "exp":
            return Script(Symbol("e"), sup=first), POWER
        if name == "sqrt":
            return Root(first), ATOM
        if name == "abs":
            return absolute(first), ATOM
        values: list[Expression | str] = [first]
        for one in inputs[1:]:
            values += [", ", self.of(one, 0)]
        title = Symbol(_GREEK[name]) if name in _GREEK else Text(name)
        return row(title, Parens(row(*values))), ATOM


def negated(term: Term) -> Term:
    """Return −term, without a sign of its own where the term has one."""
    factor, rest = coefficient(term)
    if isinstance(term, Num) or factor == 1:
        return negative(term)
    if factor == -1:
        return rest
    return Product((Num(-factor), *(rest.factors if isinstance(rest, Product) else (rest,))))


def _is_decimal(value: Exact) -> bool:
    return Exact(value * 10**_MOST_DECIMALS).denominator == 1


def _number(value: Exact) -> tuple[Expression, int]:
    if not _is_decimal(value) and value.denominator < 1000:
        above, below = Text(str(abs(value.numerator))), Text(str(value.denominator))
        made: Expression = Fraction(above, below)
        return (row("−", made), SUM) if value < 0 else (made, PRODUCT)
    return Text(_decimal(value)), SUM if value < 0 else ATOM


def _decimal(value: Exact) -> str:
    text = repr(float(value)).removesuffix(".0")
    return text.replace("-", "−")
