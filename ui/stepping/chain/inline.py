"""Derivatives written on one line, ∂E/∂w: in a list of lines a bar between would take two."""

from __future__ import annotations

from simulator.expressions import Expression, Fraction, Marked, Parens, Row, Sum, Symbol, row


def inlined(expression: Expression) -> Expression:
    """Return an expression with its derivatives, and ratios of two short signs, on one line."""
    match expression:
        case Fraction(Row((Symbol("∂"), *_)) as above, Row((Symbol("∂"), *_)) as below):
            return row(above, "/", below)
        case Row(items):
            return Row(tuple(map(inlined, items)))
        case Parens(body):
            return Parens(inlined(body))
        case Marked(body, role):
            return Marked(inlined(body), role)
        case Sum(body, lower, upper):
            return Sum(inlined(body), lower, upper)
        case _:
            return expression
