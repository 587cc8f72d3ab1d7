"""Reads a whole formula: what it is of, and the pieces of its right-hand side.

Words, conditions and what is named with ``with`` stand in pieces of their own, between which a
formula that is too long can be broken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.expressions import Cases, Expression, Marked, Parens, Row, Text
from simulator.notation.reading.terms import RANGE, SEPARATORS, Terms, row_of
from simulator.notation.reading.tokens import RELATIONS, Unreadable, tokens_of

MOST_CHARACTERS = 600
"""Of a formula that is read: a file may hold any text."""

_GIVES = frozenset("=←~")
_ENDS = frozenset(",;")
_IF, _ELSE = "if", "else"


@dataclass(frozen=True, slots=True)
class Formula:
    """One line of a formula.

    Attributes
    ----------
    left : Expression or None
        What is computed; none in a line that goes on with the one before.
    relation : str
        The sign between both sides.
    pieces : tuple of Expression
        The right-hand side.
    """

    left: Expression | None
    relation: str
    pieces: tuple[Expression, ...]

    @property
    def whole(self) -> Expression:
        """All of it in a row."""
        items: list[Expression] = [] if self.left is None else [self.left]
        if self.relation:
            items.append(Text(f" {self.relation} "))
        for place, piece in enumerate(self.pieces):
            items += (
                [Text("    " if _ends(self.pieces[place - 1]) else " "), piece]
                if place
                else [piece]
            )
        return row_of(items)


@dataclass(frozen=True, slots=True)
class _Word:
    """Words of a sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class _Mark:
    """A relation, or what separates."""

    text: str


@dataclass(frozen=True, slots=True)
class _Value:
    """A value, and when it holds where that stands behind it in parentheses."""

    body: Expression
    when: Expression | None = None


_Part = _Word | _Mark | _Value


def _ends(piece: Expression) -> bool:
    """Return whether a comma stands at the end of a piece."""
    last = piece.items[-1] if isinstance(piece, Row) else piece
    return isinstance(last, Text) and last.text in _ENDS


def read_formula(text: str) -> Formula | None:
    """Return a formula that is typed on one line; None for what cannot be read."""
    if len(text) > MOST_CHARACTERS:
        return None
    try:
        terms = Terms(tokens_of(text), _inside)
        parts = _cases(_parts(terms))
        if not parts or terms.next is not None:
            return None
        return _formula(parts)
    except Unreadable:
        return None


def _inside(terms: Terms, closing: str) -> Expression:
    """Return what a bracket holds: one value, or several."""
    items: list[Expression] = []
    for piece in _pieces(_cases(_parts(terms))):
        items += [Text(" "), *piece] if items else piece
    return row_of(items)


def _formula(parts: list[_Part]) -> Formula:
    first = next((k for k, one in enumerate(parts) if _is_mark(one, _GIVES)), None)
    if first is None:
        return Formula(None, "", _rows(_pieces(parts)))
    left = [item for piece in _pieces(parts[:first]) for item in piece]
    return Formula(row_of(left), _text(parts[first]), _rows(_pieces(parts[first + 1 :])))


def _rows(pieces: Iterable[list[Expression]]) -> tuple[Expression, ...]:
    return tuple(row_of(piece) for piece in pieces)


def _parts(terms: Terms) -> list[_Part]:
    found: list[_Part] = []
    while not terms.is_closed():
        token = terms.next
        if token is None:
            break
        if terms.is_prose():
            found.append(_Word(_words(terms)))
        elif token.text in RELATIONS | SEPARATORS | {RANGE}:
            found.append(_Mark(terms.take().text))
        else:
            value = terms.value()
            found.append(_Value(value, terms.bracket() if terms.is_condition() else None))
    return found


def _words(terms: Terms) -> str:
    """Return words up to the next value; the two around a condition stand alone."""
    words = [terms.take().text]
    while terms.is_prose() and words[-1] not in (_IF, _ELSE):
        words.append(terms.take().text)
    return " ".join(words)


def _cases(parts: list[_Part]) -> list[_Part]:
    """Return the parts with each choice between values as one value."""
    found = list(parts)
    while (at := _place(found, _Word(_IF))) > 0:
        other = _place(found, _Word(_ELSE))
        before, after = found[at - 1], found[other + 1] if 0 < other < len(found) - 1 else None
        if not isinstance(before, _Value) or not isinstance(after, _Value):
            raise Unreadable(_IF)
        when = [item for piece in _pieces(found[at:other]) for item in piece]
        lines = ((before.body, row_of(when)), (after.body, _prose(_ELSE)))
        found[at - 1 : other + 2] = [_Value(Cases(lines))]
    return _joined(found)


def _joined(parts: list[_Part]) -> list[_Part]:
    """Return the parts with values that hold at different times, one behind another, as one."""
    found: list[_Part] = []
    at = 0
    while at < len(parts):
        lines, end = [], at
        while end < len(parts) and isinstance(one := parts[end], _Value) and one.when is not None:
            lines.append((one.body, one.when))
            goes_on = end + 2 < len(parts) and parts[end + 1] == _Mark(",")
            end += 2 if goes_on else 1
            if not goes_on:
                break
        if len(lines) > 1:
            end -= parts[end - 1] == _Mark(",")
            found.append(_Value(Cases(tuple(lines))))
            at = end
        else:
            found.append(parts[at])
            at += 1
    return found


def _place(parts: list[_Part], wanted: _Part) -> int:
    return parts.index(wanted) if wanted in parts else -1


def _pieces(parts: list[_Part]) -> list[list[Expression]]:
    """Return what is to be set; a piece ends behind a comma and before words.

    Behind a brace a comma would stand alone in the middle.
    """
    found: list[list[Expression]] = []
    is_open = False
    for k, part in enumerate(parts):
        before = parts[k - 1] if k else None
        if not is_open or (isinstance(part, _Word) and isinstance(before, _Value)):
            found.append([])
        is_end = _is_mark(part, _ENDS)
        is_open = not is_end
        if not (is_end and isinstance(before, _Value) and isinstance(before.body, Cases)):
            goes_on = k + 1 < len(parts) and not _is_mark(parts[k + 1], SEPARATORS)
            found[-1] += _set(part, goes_on=goes_on)
        if isinstance(part, _Value) and part.when is not None:
            found.append([Marked(Parens(part.when), "muted")])
    return found


def _set(part: _Part, *, goes_on: bool) -> list[Expression]:
    match part:
        case _Word(text):
            return [_prose(f"{text} " if goes_on else text)]
        case _Mark(":"):
            return [Text(": ")]
        case _Mark("," | ";" as text):
            return [Text(text)]
        case _Mark(text):
            return [Text(" … " if text == RANGE else f" {text} ")]
        case _Value(body):
            return [body]


def _prose(text: str) -> Expression:
    return Marked(Text(text), "muted")


def _is_mark(part: _Part, texts: frozenset[str]) -> bool:
    return isinstance(part, _Mark) and part.text in texts


def _text(part: _Part) -> str:
    return part.text if isinstance(part, _Mark) else ""
