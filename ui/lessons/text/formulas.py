"""Which code of a lesson is a formula, and how formulas are set in the width that there is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ui.lessons.text.matrices import matrices_in
from ui.math.boxes import Box
from ui.math.formula_box import set_formulas
from ui.math.reading import Formula, read_formula
from ui.math.reading.tokens import FUNCTIONS, QUANTITIES, Unreadable, tokens_of

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


def set_block(code: str, width: float, pixels: int) -> list[Box]:
    """Return the formulas of a block of code, or its matrices, line by line.

    What is too wide even when it is broken stays so.

    Parameters
    ----------
    code : str
    width : float
    pixels : int
        Of an em, where there is room.

    Returns
    -------
    list of Box
        Empty where one of the lines is neither.
    """
    lines = [line for line in code.splitlines() if line.strip()]
    matrices = [matrices_in(line, pixels) for line in lines]
    if all(box is not None for box in matrices):
        return [box for box in matrices if box is not None]
    formulas = formulas_of(code)
    return boxes_of(formulas, width, pixels) if formulas else []


@lru_cache(maxsize=256)
def formulas_of(code: str) -> tuple[Formula, ...]:
    """Return the formulas that stand in a block of code, line by line; none if one is not read."""
    read = [read_formula(_with_powers(line)) for line in code.splitlines() if line.strip()]
    found = tuple(one for one in read if one is not None)
    return found if len(found) == len(read) else ()


def boxes_of(formulas: Sequence[Formula], width: float, pixels: int) -> list[Box]:
    """Return formulas as boxes; what is too wide even when it is broken stays so."""
    return set_formulas(formulas, width, pixels)


def _with_powers(code: str) -> str:
    """Return code with the powers that are written as ``x^2`` raised, as they are read."""
    return _POWER.sub(_raised, code)


def _raised(found: re.Match[str]) -> str:
    exponent = (found[1] or found[2]).replace(" ", "")
    if any(sign not in _PLAIN for sign in exponent):
        return found[0]
    return exponent.translate(_RAISE)
