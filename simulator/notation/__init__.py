"""Expressions written out: as plain text, LaTeX, HTML and MathML."""

from simulator.notation.html import to_html
from simulator.notation.latex import equation_latex, to_latex
from simulator.notation.mathml import to_mathml
from simulator.notation.text import equation_text, to_text
from simulator.notation.words import Say, words_for

__all__ = [
    "Say",
    "equation_latex",
    "equation_text",
    "to_html",
    "to_latex",
    "to_mathml",
    "to_text",
    "words_for",
]
