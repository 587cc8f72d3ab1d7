"""Expressions on one line of plain text, for copying, for screen readers and as names."""

from __future__ import annotations

from simulator.expressions import (
    Cases,
    Elided,
    Equation,
    Expression,
    Fraction,
    Hat,
    Marked,
    Matrix,
    Number,
    Parens,
    Root,
    Row,
    Script,
    Sum,
    Symbol,
    Text,
    Words,
)
from simulator.notation.numerals import has_power
from simulator.notation.words import Say, case, number, words_for


def to_text(expression: Expression, say: Say = str) -> str:
    """Return an expression on one line: ``Σ_{i = 1}^{4} w_{i1}^(2) a_i^(1) + b_1^(2)``.

    Parameters
    ----------
    expression : Expression
    say : callable, default str
        Says a message in the wanted language.
    """
    match expression:
        case Symbol(text) | Text(text):
            return text
        case Number(value, bare, _, short, digits):
            return number(abs(value) if bare else value, say, short=short, digits=digits)
        case Elided():
            return f"… ({say(words_for(expression))})" if expression.told else "…"
        case Words(message):
            return f"{say(message)} "
        case Script(base, sub, sup):
            held = Parens(base) if has_power(base) else base
            return _atom(held, say) + _script("_", sub, say) + _script("^", sup, say)
        case Fraction(above, below):
            return f"{_atom(above, say)}/{_atom(below, say)}"
        case Sum(body, lower, upper):
            limits = _script("_", lower, say) + _script("^", upper, say)
            return f"Σ{limits} {to_text(body, say)}"
        case Root(body):
            return f"√{_atom(body, say)}"
        case Hat(body):
            return f"{to_text(body, say)}\N{COMBINING CIRCUMFLEX ACCENT}"
        case Cases(lines):
            return "; ".join(
                say(case(to_text(value, say), to_text(when, say))) for value, when in lines
            )
        case Matrix(rows, is_round):
            listed = "; ".join(" ".join(to_text(one, say) for one in each) for each in rows)
            return f"({listed})" if is_round else f"[{listed}]"
        case Parens(body):
            return f"({to_text(body, say)})"
        case Row(items):
            return "".join(to_text(item, say) for item in items)
        case Marked(body, _):
            return to_text(body, say)


def _script(mark: str, expression: Expression | None, say: Say) -> str:
    if expression is None:
        return ""
    text = to_text(expression, say)
    if len(text) == 1 or (text.startswith("(") and text.endswith(")")):
        return mark + text
    return f"{mark}{{{text}}}"


def _atom(expression: Expression, say: Say) -> str:
    """Return text that holds together where it stands as a base or next to a bar."""
    text = to_text(expression, say)
    loose = any(mark in text for mark in (" ", "·", "/")) and not isinstance(expression, Parens)
    return f"({text})" if loose else text


def equation_text(equation: Equation, say: Say = str) -> str:
    """Return an equation, and what it uses, as lines of plain text."""
    blocks = [
        f"{to_text(one.left, say)} {one.relation} {to_text(one.symbols, say)}\n"
        f"    = {to_text(one.numbers, say)}\n"
        f"    = {to_text(one.result, say)}"
        for one in (*equation.where, equation)
    ]
    return "\n".join(blocks)
