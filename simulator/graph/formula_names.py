"""Which words of a formula are variables: x and y alone, or names that a learner makes up.

A word that no function and no constant is called may be several variables side by side. Where x
and y are all there is, ``xy`` is a product. Where names are free, a word is cut by its looks:
``xyz`` and words of one or two letters, each with its digits, are products (``ab``, ``w1x1``),
and longer words are one name (``price``, ``x_1``, ``사과``). What is read is written out again for
the learner, so that no cut goes unseen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from simulator.graph.operations import CONSTANTS, FUNCTIONS, VARIABLES, Variable
from simulator.messages import Message

MOST_LETTERS = 24

_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SHORT = re.compile(r"(?:[a-z][0-9]*){1,2}|(?:[xyz][0-9]*)+")
_LETTER = re.compile(r"[a-z][0-9]*")
_COORDINATES = "".join(VARIABLES)

# A name and how many characters of the formula it takes.
Part = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The variables that a formula may have.

    Attributes
    ----------
    pattern : str
        Regular expression of a word.
    cut : callable
        ``cut(word)`` returns the names that stand side by side in a word.
    find : callable
        ``find(name)`` returns the variable of that name; None where there is none.
    free : bool
        Whether a learner makes the names up.
    empty : Message
        What to say of a formula without anything in it.
    """

    pattern: str
    cut: Callable[[str], tuple[Part, ...]]
    find: Callable[[str], Variable | None]
    free: bool
    empty: Message


def _cut_coordinates(word: str) -> tuple[Part, ...]:
    name = word.lower()
    rest = name.lstrip(_COORDINATES)
    if rest and rest not in FUNCTIONS and rest not in CONSTANTS:
        return ((name, len(name)),)
    parts = [*name.removesuffix(rest), *([rest] if rest else [])]  # xy is x y, xsin is x sin
    return tuple((part, len(part)) for part in parts)


def _cut_free(word: str) -> tuple[Part, ...]:
    name = plain_name(word)
    if name in FUNCTIONS or name in CONSTANTS or len(name) != len(word):
        return ((name, len(word)),)
    rest = name.lstrip("xyz")
    if rest in FUNCTIONS or rest in CONSTANTS:
        return *((letter, 1) for letter in name.removesuffix(rest)), (rest, len(rest))
    letters = _LETTER.findall(name) if _SHORT.fullmatch(name) else [name]
    return tuple((letter, len(letter)) for letter in letters)


def plain_name(word: str) -> str:
    """Return a name as it is compared: composed, small letters, digits on the line."""
    return unicodedata.normalize("NFC", word).lower().translate(_SUBSCRIPTS)


def is_name(text: str) -> bool:
    """Return whether `text` is read as one variable, however many letters it has."""
    name = plain_name(text)
    if name in FUNCTIONS or name in CONSTANTS or len(name) > MOST_LETTERS:
        return False
    return re.fullmatch(FREE.pattern, text) is not None and _cut_free(text) == ((name, len(text)),)


def is_letter(name: str) -> bool:
    """Return whether a name is one letter, with or without digits: x(y + 1) is a product."""
    return _LETTER.fullmatch(name) is not None


def _free_variable(name: str) -> Variable | None:
    return Variable(0, name) if is_name(name) else None


PLANE = Vocabulary(
    "[A-Za-z][A-Za-z0-9]*",
    _cut_coordinates,
    VARIABLES.get,
    False,
    Message("the formula is empty; type one in x and y, such as x^2 + 3y^2"),
)
FREE = Vocabulary(
    # π is a constant wherever it stands, and raised digits are powers.
    r"(?!π)[^\W\d_](?:(?![⁰¹²³⁴⁵⁶⁷⁸⁹π])\w)*",
    _cut_free,
    _free_variable,
    True,
    Message("the formula is empty; type one such as (x + y)^2 or price*count*tax"),
)
