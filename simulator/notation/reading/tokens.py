"""What a typed formula is made of: numbers, letters, words, indices, exponents, signs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Kind = Literal["number", "letter", "word", "sub", "sup", "sign"]

FUNCTIONS = frozenset(
    (
        *("exp", "ln", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sgn"),
        *("max", "min", "mean", "Normal", "Uniform"),
    )
)
# Quantities that are called by a word.
QUANTITIES = frozenset(("period", "every", "drop"))
RELATIONS = frozenset("=←~<>≤≥≠")
COMPARISONS = frozenset("<>≤≥≠")
# Kinds of characters, as Unicode tells how they come from the plain ones.
_SCRIPTS: dict[str, Kind] = {"<sub>": "sub", "<super>": "sup"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# A letter, with the accent that stands over it.
_LETTER = re.compile("[^\\W\\d_][\N{COMBINING CIRCUMFLEX ACCENT}\N{COMBINING TILDE}]?")
_WORD = re.compile("[A-Za-z]{2,}|[\uac00-\ud7a3]+")
_SIGN = re.compile(r"\.\.|_(?:[a-z]+|\d+)|\S")


class Unreadable(ValueError):
    """A formula that is typed in a way that is not known here."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a formula.

    Attributes
    ----------
    kind : Kind
    text : str
        Indices and exponents as plain letters: ``t+1`` for ``ₜ₊₁``.
    spaced : bool
        Whether a space stands in front of it.
    """

    kind: Kind
    text: str
    spaced: bool


def tokens_of(formula: str) -> list[Token]:
    """Return the pieces of a formula in their order."""
    found: list[Token] = []
    formula = _apart(formula)
    at, spaced = 0, False
    while at < len(formula):
        if formula[at].isspace():
            at, spaced = at + 1, True
            continue
        kind, end = _next(formula, at)
        text = formula[at:end]
        found.append(Token(kind, _plain(text) if kind in ("sub", "sup") else text, spaced))
        at, spaced = end, False
    return found


def _next(formula: str, at: int) -> tuple[Kind, int]:
    """Return of which kind the piece is that begins here, and where it ends."""
    if kind := _script_of(formula[at]):
        end = at
        while end < len(formula) and _script_of(formula[end]) == kind:
            end += 1
        return kind, end
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("number", _NUMBER),
        ("word", _WORD),
        ("letter", _LETTER),
        ("sign", _SIGN),
    )
    for kind, pattern in kinds:
        if match := pattern.match(formula, at):
            return kind, match.end()
    raise Unreadable(formula)


def _apart(formula: str) -> str:
    """Return a formula with the accents over letters as signs of their own: y and ^ for ŷ."""
    return "".join(
        unicodedata.normalize("NFD", one)
        if unicodedata.decomposition(one).endswith(("0302", "0303"))
        else one
        for one in formula
    )


def _script_of(character: str) -> Kind | None:
    return _SCRIPTS.get(unicodedata.decomposition(character).partition(" ")[0])


def _plain(scripts: str) -> str:
    return unicodedata.normalize("NFKC", scripts)
