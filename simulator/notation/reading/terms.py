"""Reads values: sums of products of factors, with fractions, roots, indices and exponents.

What stands beside each other is a product, close or apart as it is typed. A stroke without spaces
divides what touches it; one with spaces divides the whole product in front of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from simulator.expressions import (
    Expression,
    Fraction,
    Hat,
    Parens,
    Root,
    Row,
    Script,
    Sum,
    Symbol,
    Text,
)
from simulator.notation.reading.tokens import (
    COMPARISONS,
    FUNCTIONS,
    QUANTITIES,
    RELATIONS,
    Token,
    Unreadable,
)

_CLOSING = {"(": ")", "[": "]", "|": "|", "⌊": "⌋"}
_HALF = Fraction(Text("1"), Text("2"))
_HAT = "\N{COMBINING CIRCUMFLEX ACCENT}"
MOST_NESTED = 24
"""Brackets, roots and arguments in one another that are read."""

SEPARATORS = frozenset((",", ";", ":"))
RANGE = ".."
_ENDS = RELATIONS | SEPARATORS | frozenset("+−)]⌋") | {RANGE}


@dataclass(slots=True)
class Terms:
    """Reads values from the pieces of a formula, one after the other.

    Attributes
    ----------
    tokens : list of Token
    inside : callable
        ``inside(terms, closing)`` reads what a bracket holds, up to the one that closes it.
    at : int
        Which piece comes next.
    """

    tokens: list[Token]
    inside: Callable[[Terms, str], Expression]
    at: int = 0
    _open: tuple[str, ...] = ()
    _depth: int = 0

    @property
    def next(self) -> Token | None:
        """The piece that comes next; none at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self) -> Token:
        """Return the next piece and go on."""
        if self.next is None:
            raise Unreadable("ends too soon")
        self.at += 1
        return self.tokens[self.at - 1]

    def value(self) -> Expression:
        """Return the sum that comes next."""
        items: list[Expression] = []
        if self._sees("+−±"):
            items.append(Text(self.take().text))
        items.append(self._term())
        while self._sees("+−"):
            items += [Text(f" {self.take().text} "), self._term()]
        return row_of(items)

    def is_prose(self) -> bool:
        """Return whether a word of a sentence comes next: no function and no quantity."""
        token = self.next
        if token is None or token.kind != "word":
            return False
        return token.text not in FUNCTIONS | QUANTITIES and not self._opens_close(self.at + 1)

    def is_condition(self) -> bool:
        """Return whether a comparison in parentheses comes next, which says when a value holds."""
        token = self.next
        if token is None or token.text != "(" or not token.spaced:
            return False
        depth = 0
        for one in self.tokens[self.at :]:
            depth += (one.text == "(") - (one.text == ")")
            if one.text in COMPARISONS:
                return True
            if not depth:
                return False
        return False

    def bracket(self) -> Expression:
        """Return what the bracket that comes next holds, without it."""
        closing = _CLOSING[self.take().text]
        before, self._open = self._open, (*self._open, closing)
        with self._deeper():
            body = self.inside(self, closing)
        self._open = before
        if self.take().text != closing:
            raise Unreadable(closing)
        return body

    def is_closed(self) -> bool:
        """Return whether nothing comes next in the bracket that is open."""
        return self.next is None or (bool(self._open) and self.next.text == self._open[-1])

    def _sees(self, signs: str) -> bool:
        token = self.next
        return token is not None and token.kind == "sign" and token.text in signs

    def _opens_close(self, at: int) -> bool:
        """Return whether a parenthesis opens at a place, right behind what stands before it."""
        after = self.tokens[at] if at < len(self.tokens) else None
        return after is not None and after.text == "(" and not after.spaced

    def _is_ended(self) -> bool:
        token = self.next
        ended = self.is_closed() or self.is_prose() or self.is_condition()
        return ended or (token is not None and token.kind == "sign" and token.text in _ENDS)

    def _term(self) -> Expression:
        items: list[Expression] = []
        begin = strokes = 0  # begin: of what a stroke with spaces divides
        while not self._is_ended():
            spaced = self.tokens[self.at].spaced
            if self._sees("/"):
                strokes += 1
                if strokes > MOST_NESTED:  # each stands above the next one
                    raise Unreadable("/")
                first = begin if spaced else max(begin, len(items) - 1)
                items[first:] = self._divided(items[first:])
            elif self._sees("·"):
                self.take()
                items.append(Text(" · "))
                begin = len(items)
            else:
                items += [Text(" ")] if spaced and len(items) > begin else []
                items.append(self._factor())
        if not items:
            raise Unreadable("no value")
        return row_of(items)

    def _divided(self, above: list[Expression]) -> list[Expression]:
        self.take()
        if not above:
            raise Unreadable("/")
        below = self._factor()
        if "⌋" in self._open:  # a fraction would be taller than what rounds it
            return [*above, Text(" / "), below]
        return [Fraction(_bare(row_of(above)), _bare(below))]

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        """Count what stands in one another: nobody reads as much, and a file may hold any text."""
        self._depth += 1
        if self._depth > MOST_NESTED:
            raise Unreadable("too much stands in one another")
        yield
        self._depth -= 1

    def _factor(self) -> Expression:
        with self._deeper():
            return self._read_factor()

    def _read_factor(self) -> Expression:
        token = self.take()
        if token.text == "√":
            return Root(_bare(self._factor()))
        if token.text == "∂":
            return row_of([Symbol("∂"), self._factor()])
        if token.text == "Σ":
            lower = self._script("sub")
            return Sum(self._term(), lower)
        base = self._scripted(self._base(token))
        if token.kind in ("letter", "word") and self._opens_close(self.at):
            return row_of([base, self._factor()])
        return base

    def _base(self, token: Token) -> Expression:
        if token.text in _CLOSING:
            self.at -= 1
            body = self.bracket()
            closing = _CLOSING[token.text]
            fenced = row_of([Text(token.text), body, Text(closing)])
            return Parens(body) if closing == ")" else fenced
        if token.text == "½":
            return _HALF
        if token.kind == "number" or token.text in FUNCTIONS or token.text == "Π":
            return Text(token.text)
        if token.kind == "letter" and token.text.endswith(_HAT):
            return Hat(Symbol(token.text.removesuffix(_HAT)))
        if token.kind in ("letter", "word"):
            return self._named(Symbol(token.text))
        raise Unreadable(token.text)

    def _named(self, symbol: Symbol) -> Expression:
        """Return a letter with the word behind its underscore, where it has one."""
        token = self.next
        if token is None or token.spaced or not token.text.startswith("_"):
            return symbol
        return Script(symbol, Text(self.take().text[1:]))

    def _scripted(self, base: Expression) -> Expression:
        if self._sees("′"):
            base = row_of([base, Text(self.take().text)])
        sub, sup = self._script("sub"), self._script("sup")
        return base if sub is None and sup is None else Script(base, sub, sup)

    def _script(self, kind: str) -> Expression | None:
        if self.next is None or self.next.kind != kind:
            return None
        # A transpose is a mark, no quantity.
        letters = (
            Symbol(one) if one.isalpha() and one != "T" else Text(one) for one in self.take().text
        )
        return row_of(list(letters))


def row_of(items: list[Expression]) -> Expression:
    """Return what stands side by side; what stands alone as it is."""
    return items[0] if len(items) == 1 else Row(tuple(items))


def _bare(body: Expression) -> Expression:
    """Return what a bar holds together without its parentheses, unless they hold a list."""
    if isinstance(body, Parens) and not (
        isinstance(body.body, Row) and Text(",") in body.body.items
    ):
        return body.body
    return body
