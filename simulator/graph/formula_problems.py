"""What is wrong with a formula that somebody types: where, and what is allowed there."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from simulator.graph.formula_names import MOST_LETTERS, PLANE, Vocabulary
from simulator.graph.operations import CONSTANTS, FUNCTIONS, VARIABLES
from simulator.messages import Message

_VARIABLE_AND_NUMBER = re.compile(r"([xy])([0-9]+).*")
TWO_READINGS: Mapping[str, Message] = MappingProxyType(
    {
        "fraction": Message(
            "'{text}' could belong below the fraction or beside it; write (1/2)*x or 1/(2*x)"
        ),
        "exponent": Message(
            "'{text}' could belong to the exponent or beside it; write (e^2)*x or e^(2*x)"
        ),
        "root": Message(
            "'{text}' could belong under the root or outside it; write sqrt( ) around all that "
            "stands under it"
        ),
    }
)
"""What a value could belong to as well, by what stands before it."""


class FormulaProblem(ValueError):
    """What is wrong with a formula, in words for people.

    Attributes
    ----------
    text : str
        What is wrong, without its place.
    place : int or None
        Which character it is about, counted from 1; None where it is about the whole.
    """

    def __init__(self, text: str, place: int | None = None) -> None:
        placed = Message("character {place}: {problem}", place=place, problem=text)
        super().__init__(text if place is None else placed)
        self.text, self.place = text, place

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.text, self.place)


def unknown_character(character: str, place: int, names: Vocabulary = PLANE) -> FormulaProblem:
    """Return what is wrong with a character that no formula has."""
    shown = f"'{character}'" if character.isprintable() else f"U+{ord(character):04X}"
    if character == "=":
        return FormulaProblem(
            Message("'=' is not allowed; type only what stands to the right of it"), place
        )
    if character in "[]{}":
        return FormulaProblem(
            Message("{shown} is not allowed; use the parentheses ( and )", shown=shown), place
        )
    if names.free:
        pattern = Message(
            "{shown} is not allowed; use numbers, names, + - * / ^, ( and ), and functions"
        )
    else:
        pattern = Message(
            "{shown} is not allowed; use numbers, x, y, + - * / ^, ( and ), and functions"
        )
    return FormulaProblem(pattern.format(shown=shown), place)


def value_missing(kind: str, text: str, place: int, names: Vocabulary = PLANE) -> FormulaProblem:
    """Return what is wrong with a token where a value must stand."""
    if kind == "end" and names.free:
        wrong = Message(
            "the formula ends too early; a number, a name, a function or '(' must stand here"
        )
    elif kind == "end":
        wrong = Message(
            "the formula ends too early; a number, x, y, a function or '(' must stand here"
        )
    elif names.free:
        wrong = Message(
            "'{text}' is not expected; a number, a name, a function or '(' must stand here",
            text=text,
        )
    else:
        wrong = Message(
            "'{text}' is not expected; a number, x, y, a function or '(' must stand here",
            text=text,
        )
    return FormulaProblem(wrong, place)


def not_expected(kind: str, text: str, place: int, missing: str = "") -> FormulaProblem:
    """Return what is wrong with a token after a value; `missing` closes what is still open."""
    if kind == ",":
        pattern = Message(
            "'{text}' is not expected; ',' separates the values of min and max, the decimal mark "
            "is '.'"
        )
    elif missing:
        pattern = Message("'{text}' is not expected; a '{missing}' is missing before it")
    elif kind == ")":
        pattern = Message("'{text}' is not expected; it closes nothing")
    else:
        pattern = Message("'{text}' is not expected")
    return FormulaProblem(pattern.format(text=text, missing=missing), place)


def unknown_name(name: str, place: int, names: Vocabulary = PLANE) -> FormulaProblem:
    """Return what is wrong with a name, and which one may be meant."""
    if names.free:
        return _no_free_name(name, place)
    mixed = _VARIABLE_AND_NUMBER.fullmatch(name)
    if mixed:
        variable, number = mixed.groups()
        return FormulaProblem(
            Message(
                "'{name}' is not known; write {number}{variable} for a product, "
                "{variable}^{number} for a power",
                name=name,
                number=number,
                variable=variable,
            ),
            place,
        )
    close = difflib.get_close_matches(name, FUNCTIONS, 1)
    if close:
        pattern = Message(
            "'{name}' is not known (did you mean {meant}?); functions are {functions}; constants "
            "are {constants}; variables are {variables}"
        )
    else:
        pattern = Message(
            "'{name}' is not known; functions are {functions}; constants are {constants}; "
            "variables are {variables}"
        )
    return FormulaProblem(
        pattern.format(
            name=name,
            meant=close[0] if close else "",
            functions=", ".join(FUNCTIONS),
            constants=_both(CONSTANTS),
            variables=_both(VARIABLES),
        ),
        place,
    )


def _no_free_name(name: str, place: int) -> FormulaProblem:
    """Return why a word that a learner made up is no variable."""
    if len(name) > MOST_LETTERS:
        return FormulaProblem(
            Message("a name has at most {most} letters", most=MOST_LETTERS), place
        )
    close = difflib.get_close_matches(name, FUNCTIONS, 1)
    if close:
        pattern = Message(
            "'{name}' is no function (did you mean {meant}?); functions are {functions}"
        )
    else:
        pattern = Message(
            "'{name}' is no function; functions are {functions}; for a product write {name}*( )"
        )
    functions, meant = ", ".join(FUNCTIONS), close[0] if close else ""
    return FormulaProblem(pattern.format(name=name, meant=meant, functions=functions), place)


def _both(names: Iterable[str]) -> Message:
    first, second = names
    return Message("{first} and {second}", first=first, second=second)
