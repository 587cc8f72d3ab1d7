"""Expressions as LaTeX, to be set in mathematical mode."""

from __future__ import annotations

import math
import re

from simulator.expressions import (
    Cases,
    Elided,
    Equation,
    Expression,
    Fraction,
    Hat,
    Marked,
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
from simulator.notation.numerals import numeral
from simulator.notation.words import NOT_A_NUMBER, Say, words_for

_GREEK = {
    "σ": r"\sigma", "δ": r"\delta", "η": r"\eta", "μ": r"\mu", "ρ": r"\rho",
    "α": r"\alpha", "λ": r"\lambda", "π": r"\pi",
    "ε": r"\varepsilon", "β": r"\beta", "∂": r"\partial ", "Δ": r"\Delta ", "γ": r"\gamma",
    "Π": r"\Pi", "m̃": r"\tilde{m}", "g̃": r"\tilde{g}",
}  # fmt: skip
_OPERATORS = {
    "−": "-", "·": r" \cdot ", "′": "'", "≤": r"\le", "←": r"\leftarrow", "…": r"\dots",
    "½": r"\tfrac{1}{2}", "‖": r"\|", "π": r"\pi ", "∞": r"\infty ",
}  # fmt: skip
# Functions that LaTeX has a command for; others are set upright by their name.
_COMMANDS = frozenset(
    (
        *("arccos", "arcsin", "arctan", "cos", "cosh", "cot", "coth", "csc", "exp", "ln", "log"),
        *("max", "min", "sec", "sin", "sinh", "tan", "tanh"),
    )
)
_WORD = re.compile(" *([A-Za-z]{2,}) *")


def to_latex(expression: Expression, say: Say = str) -> str:
    """Return an expression as LaTeX, to be set in mathematical mode.

    Parameters
    ----------
    expression : Expression
    say : callable, default str
        Says a message in the wanted language.
    """
    match expression:
        case Symbol(text) | Text(text):
            return (isinstance(expression, Symbol) and _GREEK.get(text)) or _latex_text(text)
        case Number(value, bare, _, short, digits):
            if math.isnan(value):
                return rf"\text{{{say(NOT_A_NUMBER)}}}"
            mantissa, power = numeral(abs(value) if bare else value, short=short, digits=digits)
            shown = mantissa + (rf" \cdot 10^{{{power}}}" if power else "")
            return shown.replace("−", "-").replace("∞", r"\infty ")
        case Elided():
            words = rf"\text{{ ({say(words_for(expression))})}}" if expression.told else " "
            return rf"\cdots{words}"
        case Words(message):
            return rf"\text{{{say(message)} }}"
        case Script(base, sub, sup):
            below = "" if sub is None else f"_{{{to_latex(sub, say)}}}"
            above = "" if sup is None else f"^{{{to_latex(sup, say)}}}"
            return to_latex(base, say) + below + above
        case Fraction(above_bar, below_bar):
            return rf"\frac{{{to_latex(above_bar, say)}}}{{{to_latex(below_bar, say)}}}"
        case Sum(body, lower, upper):
            limits = "" if lower is None else f"_{{{to_latex(lower, say)}}}"
            limits += "" if upper is None else f"^{{{to_latex(upper, say)}}}"
            return rf"\sum{limits} {to_latex(body, say)}"
        case Root(body):
            return rf"\sqrt{{{to_latex(body, say)}}}"
        case Hat(body):
            return rf"\hat{{{to_latex(body, say)}}}"
        case Cases(lines):
            pairs = ((to_latex(value, say), to_latex(when, say)) for value, when in lines)
            rows = r" \\ ".join(f"{value} & {when}" for value, when in pairs)
            return rf"\begin{{cases}} {rows} \end{{cases}}"
        case Parens(body):
            return rf"\left({to_latex(body, say)}\right)"
        case Row(items):
            return "".join(to_latex(item, say) for item in items)
        case Marked(body, _):
            return to_latex(body, say)


def _latex_function(found: re.Match[str]) -> str:
    name = found[1]
    return rf"\{name} " if name in _COMMANDS else rf"\operatorname{{{name}}} "


def _latex_text(text: str) -> str:
    text = _WORD.sub(_latex_function, text)
    for plain, command in _OPERATORS.items():
        text = text.replace(plain, command)
    return text.replace("    ", r"\quad ")


def equation_latex(equation: Equation, say: Say = str) -> str:
    """Return an equation, and what it uses, as LaTeX's ``align*``."""
    rows = []
    for one in (*equation.where, equation):
        relation = _OPERATORS.get(one.relation, one.relation)
        rows.append(f"{to_latex(one.left, say)} &{relation} {to_latex(one.symbols, say)}")
        rows += [f"&= {to_latex(line, say)}" for line in (one.numbers, one.result)]
    body = " \\\\\n".join(rows)
    return f"\\begin{{align*}}\n{body}\n\\end{{align*}}"
