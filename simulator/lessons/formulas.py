"""Which code of a lesson is a formula, read so that it can be set in mathematical notation."""

from __future__ import annotations

import re
from functools import lru_cache

from simulator.expressions import Expression
from simulator.notation.reading import Formula, read_formula, read_matrices
from simulator.notation.reading.tokens import FUNCTIONS, QUANTITIES, Unreadable, tokens_of

_PLAIN, _RAISED = "0123456789+−-()nxitkmabcd", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿˣⁱᵗᵏᵐᵃᵇᶜᵈ"
_RAISE = str.maketrans(_PLAIN, _RAISED)
_POWER = re.compile(r"\^(?:\(([^()^]+)\)|(\w))")


@lru_cache(maxsize=256)
def formula_in_line(code: str) -> Formula | None:
    """Return the formula that code in the midst of words is; None for a name or a call.

    Words of several letters are functions in it, or else it is no formula: `Dense` is none.
    """
    text = _with_powers(code)
    try:
        words = [token.text for token in tokens_of(text) if token.kind == "word"]
    except Unreadable:
        return None
    if any(word not in FUNCTIONS | QUANTITIES for word in words):
        return None
    return read_formula(text)


@lru_cache(maxsize=256)
def formulas_of(code: str) -> tuple[Formula, ...]:
    """Return what stands in a block of code, line by line: formulas, or matrices of numbers.

    Empty where one of the lines cannot be read.
    """
    lines = [line for line in code.splitlines() if line.strip()]
    matrices = [one for one in map(read_matrices, lines) if one is not None]
    if len(matrices) == len(lines):
        return tuple(Formula(None, "", (one,)) for one in matrices)
    found = [one for line in lines if (one := read_formula(_with_powers(line))) is not None]
    return tuple(found) if len(found) == len(lines) else ()


def _with_powers(code: str) -> str:
    """Return code with the powers that are written as ``x^2`` raised, as they are read."""
    return _POWER.sub(_raised, code)


def _raised(found: re.Match[str]) -> str:
    exponent = (found[1] or found[2]).replace(" ", "")
    if any(sign not in _PLAIN for sign in exponent):
        return found[0]
    return exponent.translate(_RAISE)


def typed_formula(text: str) -> Expression | None:
    """Return a formula as learners type it, ``1/(1+exp(-x))``; None for what is no formula."""
    from simulator.graph.definitions import read_graph
    from simulator.graph.symbolic.derivation import formula_of
    from simulator.graph.symbolic.written import written

    if "=" in text or ";" in text or not text.strip():
        return None
    try:
        graph = read_graph(text)
        names = {node.id: node.name for node in graph.variables()}
        return written(formula_of(graph, names))
    except ValueError:
        return None
