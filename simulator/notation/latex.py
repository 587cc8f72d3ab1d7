"""Expressions as LaTeX, to be set in mathematical mode."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import reduce

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
from simulator.notation.numerals import has_power, numeral
from simulator.notation.words import NOT_A_NUMBER, Say, words_for

_NAMED = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi",
    "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "varphi", "χ": "chi", "ψ": "psi",
    "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Π": "Pi",
    "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "∂": "partial",
}  # fmt: skip
_ACCENTED = {"m̃": r"\tilde{m}", "g̃": r"\tilde{g}"}
_GREEK = {letter: rf"\{name}" for letter, name in _NAMED.items()} | _ACCENTED
_OPERATORS = {
    "−": "-", "·": r" \cdot ", "′": "'", "≤": r"\le", "≥": r"\ge", "≠": r"\ne", "×": r"\times",
    "±": r"\pm", "←": r"\leftarrow", "→": r"\to", "…": r"\dots", "½": r"\tfrac{1}{2}",
    "‖": r"\|", "∞": r"\infty ", "⌊": r"\lfloor", "⌋": r"\rfloor", "π": r"\pi ", "Π": r"\Pi ",
}  # fmt: skip
# Functions that LaTeX has a command for; others are set upright by their name.
_COMMANDS = frozenset(
    (
        *("arccos", "arcsin", "arctan", "cos", "cosh", "cot", "coth", "csc", "exp", "ln", "log"),
        *("max", "min", "sec", "sin", "sinh", "tan", "tanh"),
    )
)
_COMMAND = re.compile(r"\\[A-Za-z]+$")
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
                return _words(say(NOT_A_NUMBER))
            return _number(*numeral(abs(value) if bare else value, short=short, digits=digits))
        case Elided():
            words = _words(f" ({say(words_for(expression))})") if expression.told else " "
            return rf"\cdots{words}"
        case Words(message):
            return _words(f"{say(message)} ")
        case Script(base, sub, sup):
            below = "" if sub is None else f"_{{{to_latex(sub, say)}}}"
            above = "" if sup is None else f"^{{{to_latex(sup, say)}}}"
            shown = to_latex(Parens(base) if has_power(base) else base, say)
            return shown + below + above
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
            return _table("cases", lines, say)
        case Matrix(rows, is_round):
            return _table("pmatrix" if is_round else "bmatrix", rows, say)
        case Parens(body):
            return rf"\left({to_latex(body, say)}\right)"
        case Row(items):
            return reduce(_beside, (to_latex(item, say) for item in items), "")
        case Marked(body, _):
            return to_latex(body, say)


def _words(text: str) -> str:
    """Return words in the midst of a formula; a text has no minus sign of its own."""
    return rf"\text{{{text.replace('−', '$-$')}}}"


def _number(mantissa: str, power: str) -> str:
    shown = mantissa + (rf" \cdot 10^{{{power}}}" if power else "")
    return shown.replace("−", "-").replace("∞", r"\infty ")


def _table(kind: str, rows: Sequence[Sequence[Expression]], say: Say) -> str:
    listed = r" \\ ".join(" & ".join(to_latex(one, say) for one in each) for each in rows)
    return rf"\begin{{{kind}}} {listed} \end{{{kind}}}"


def _latex_function(found: re.Match[str]) -> str:
    name = found[1]
    return rf"\{name} " if name in _COMMANDS else rf"\operatorname{{{name}}} "


def _latex_text(text: str) -> str:
    text = _WORD.sub(_latex_function, text)
    for plain, command in _OPERATORS.items():
        text, *rest = text.split(plain)
        for behind in rest:
            text = _beside(text + command, behind)
    return text.replace("    ", r"\quad ")


def _beside(before: str, behind: str) -> str:
    """Return two pieces as one; a command must not swallow the letters behind it."""
    swallows = behind[:1].isalpha() and _COMMAND.search(before) is not None
    return f"{before} {behind}" if swallows else before + behind


def equation_latex(equation: Equation, say: Say = str) -> str:
    """Return an equation, and what it uses, as LaTeX's ``align*``."""
    rows = []
    for one in (*equation.where, equation):
        relation = _OPERATORS.get(one.relation, one.relation)
        rows.append(f"{to_latex(one.left, say)} &{relation} {to_latex(one.symbols, say)}")
        rows += [f"&= {to_latex(line, say)}" for line in (one.numbers, one.result)]
    body = " \\\\\n".join(rows)
    return f"\\begin{{align*}}\n{body}\n\\end{{align*}}"
