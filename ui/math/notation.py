"""Expressions as plain text and as LaTeX, for copying and for screen readers."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

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
)
from ui.math.left_out import words_for
from ui.words.messages import filled
from ui.words.numerals import numeral, numeral_text

_GREEK = {
    "σ": r"\sigma", "δ": r"\delta", "η": r"\eta", "μ": r"\mu", "ρ": r"\rho",
    "α": r"\alpha", "λ": r"\lambda", "π": r"\pi",
    "ε": r"\varepsilon", "β": r"\beta", "∂": r"\partial ", "Δ": r"\Delta ",
}  # fmt: skip
_OPERATORS = {
    "−": "-", "·": r" \cdot ", "′": "'", "≤": r"\le", "←": r"\leftarrow", "…": r"\dots",
}  # fmt: skip
# Functions that LaTeX has a command for; others are set upright by their name.
_COMMANDS = frozenset(
    (
        *("arccos", "arcsin", "arctan", "cos", "cosh", "cot", "coth", "csc", "exp", "ln", "log"),
        *("max", "min", "sec", "sin", "sinh", "tan", "tanh"),
    )
)
_WORD = re.compile(" *([A-Za-z]{2,}) *")


def to_text(expression: Expression) -> str:
    """Return an expression on one line: ``Σ_{i = 1}^{4} w_{i1}^(2) a_i^(1) + b_1^(2)``."""
    match expression:
        case Symbol(text) | Text(text):
            return text
        case Number(value, bare, _):
            return numeral_text(abs(value) if bare else value)
        case Elided():
            return f"… ({words_for(expression)})" if expression.told else "…"
        case Script(base, sub, sup):
            return _atom(base) + _script("_", sub) + _script("^", sup)
        case Fraction(above, below):
            return f"{_atom(above)}/{_atom(below)}"
        case Sum(body, lower, upper):
            return f"Σ{_script('_', lower)}{_script('^', upper)} {to_text(body)}"
        case Root(body):
            return f"√{_atom(body)}"
        case Hat(body):
            return f"{to_text(body)}\N{COMBINING CIRCUMFLEX ACCENT}"
        case Cases(lines):
            return "; ".join(_case(to_text(value), to_text(when)) for value, when in lines)
        case Parens(body):
            return f"({to_text(body)})"
        case Row(items):
            return "".join(to_text(item) for item in items)
        case Marked(body, _):
            return to_text(body)


def _case(value: str, condition: str) -> str:
    text = QCoreApplication.translate("equation", "{value} if {condition}")
    return filled(text, value=value, condition=condition)


def _script(mark: str, expression: Expression | None) -> str:
    if expression is None:
        return ""
    text = to_text(expression)
    if len(text) == 1 or (text.startswith("(") and text.endswith(")")):
        return mark + text
    return f"{mark}{{{text}}}"


def _atom(expression: Expression) -> str:
    """Return text that holds together where it stands as a base or next to a bar."""
    text = to_text(expression)
    loose = any(mark in text for mark in (" ", "·", "/")) and not isinstance(expression, Parens)
    return f"({text})" if loose else text


def to_latex(expression: Expression) -> str:
    """Return an expression as LaTeX, to be set in mathematical mode."""
    match expression:
        case Symbol(text):
            return _GREEK.get(text, text)
        case Text(text):
            return _latex_text(text)
        case Number(value, bare, _):
            mantissa, power = numeral(abs(value) if bare else value)
            shown = mantissa + (rf" \cdot 10^{{{power}}}" if power else "")
            return shown.replace("−", "-").replace("∞", r"\infty ")
        case Elided():
            words = rf"\text{{ ({words_for(expression)})}}" if expression.told else " "
            return rf"\cdots{words}"
        case Script(base, sub, sup):
            below = "" if sub is None else f"_{{{to_latex(sub)}}}"
            above = "" if sup is None else f"^{{{to_latex(sup)}}}"
            return to_latex(base) + below + above
        case Fraction(above_bar, below_bar):
            return rf"\frac{{{to_latex(above_bar)}}}{{{to_latex(below_bar)}}}"
        case Sum(body, lower, upper):
            limits = "" if lower is None else f"_{{{to_latex(lower)}}}"
            limits += "" if upper is None else f"^{{{to_latex(upper)}}}"
            return rf"\sum{limits} {to_latex(body)}"
        case Root(body):
            return rf"\sqrt{{{to_latex(body)}}}"
        case Hat(body):
            return rf"\hat{{{to_latex(body)}}}"
        case Cases(lines):
            rows = r" \\ ".join(f"{to_latex(value)} & {to_latex(when)}" for value, when in lines)
            return rf"\begin{{cases}} {rows} \end{{cases}}"
        case Parens(body):
            return rf"\left({to_latex(body)}\right)"
        case Row(items):
            return "".join(to_latex(item) for item in items)
        case Marked(body, _):
            return to_latex(body)


def _latex_function(found: re.Match[str]) -> str:
    name = found[1]
    return rf"\{name} " if name in _COMMANDS else rf"\operatorname{{{name}}} "


def _latex_text(text: str) -> str:
    text = _WORD.sub(_latex_function, text)
    for plain, command in _OPERATORS.items():
        text = text.replace(plain, command)
    return text.replace("    ", r"\quad ")


def equation_text(equation: Equation) -> str:
    """Return an equation, and what it uses, as lines of plain text."""
    blocks = [
        f"{to_text(one.left)} {one.relation} {to_text(one.symbols)}\n"
        f"    = {to_text(one.numbers)}\n"
        f"    = {to_text(one.result)}"
        for one in (*equation.where, equation)
    ]
    return "\n".join(blocks)


def equation_latex(equation: Equation) -> str:
    """Return an equation, and what it uses, as LaTeX's ``align*``."""
    rows = []
    for one in (*equation.where, equation):
        relation = _OPERATORS.get(one.relation, one.relation)
        rows.append(f"{to_latex(one.left)} &{relation} {to_latex(one.symbols)}")
        rows += [f"&= {to_latex(line)}" for line in (one.numbers, one.result)]
    body = " \\\\\n".join(rows)
    return f"\\begin{{align*}}\n{body}\n\\end{{align*}}"
