"""Expressions as plain text and as LaTeX, in the interface's language, for copying and reading."""

from __future__ import annotations

from simulator import notation
from simulator.expressions import Equation, Expression
from ui.words.messages import said


def to_text(expression: Expression) -> str:
    """Return an expression on one line: ``Σ_{i = 1}^{4} w_{i1}^(2) a_i^(1) + b_1^(2)``."""
    return notation.to_text(expression, said)


def to_latex(expression: Expression) -> str:
    """Return an expression as LaTeX, to be set in mathematical mode."""
    return notation.to_latex(expression, said)


def equation_text(equation: Equation) -> str:
    """Return an equation, and what it uses, as lines of plain text."""
    return notation.equation_text(equation, said)


def equation_latex(equation: Equation) -> str:
    """Return an equation, and what it uses, as LaTeX's ``align*``."""
    return notation.equation_latex(equation, said)
