"""Expressions written out: as plain text, LaTeX, HTML and MathML.

What writes markup is read once it is asked for: the start of the program does not wait for it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from simulator.notation.text import equation_text, to_text
from simulator.notation.words import Say, words_for

if TYPE_CHECKING:
    from simulator.notation.html import to_html
    from simulator.notation.latex import equation_latex, to_latex
    from simulator.notation.mathml import to_mathml

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

_MODULES = {
    "equation_latex": "latex",
    "to_html": "html",
    "to_latex": "latex",
    "to_mathml": "mathml",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
