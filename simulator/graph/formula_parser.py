"""Formulas as people type them, read by a tokenizer and recursive descent.

The grammar, from loosely to tightly binding::

    sum     = product (("+" | "-") product)*
    product = signed (("*" | "/") signed | power)*      a power side by side: multiplied
    signed  = ("-" | "+") signed | power                so −x² is −(x²)
    power   = raised ["^" signed]                       so x^2^3 is x^(2^3)
    raised  = value ("²" | "³" | ...)*
    value   = number | name | function "(" sum ("," sum)* ")"
            | "(" sum ")" | "|" sum "|" | "√" value

Values side by side are multiplied only where every reader agrees: ``1/2x`` and ``e^2x`` are
refused. The result is the expression tree in postfix order, operands before their operation: a
flat tuple, so that nothing recurses but the reading itself, whose depth is limited. Formulas are
never Python code, and nothing of Python can be reached from them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from simulator.graph.formula_names import PLANE, Vocabulary, is_letter
from simulator.graph.formula_problems import (
    TWO_READINGS,
    FormulaProblem,
    not_expected,
    unknown_character,
    unknown_name,
    value_missing,
)
from simulator.graph.operations import CONSTANTS, FUNCTIONS, OPERATIONS, Number, Step
from simulator.messages import Message

MAX_CHARACTERS = 500
MAX_DEPTH = 40

_TOKENS = (
    r"(?P<space>\s+)"
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<sign>\*\*|[-+*/^(),|√−·⋅×÷])"
    r"|(?P<name>π|{word})"
)
_SIGNS = {"**": "^", "−": "-", "·": "*", "⋅": "*", "×": "*", "÷": "/"}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of the formula: its kind is a number, a name, raised digits, a sign or the end."""

    kind: str
    text: str
    place: int


def read(text: str, names: Vocabulary = PLANE) -> tuple[Step, ...]:
    """Return the formula's numbers, variables and operations in postfix order.

    Parameters
    ----------
    text : str
        At most 500 characters, in which parentheses, signs, roots and exponents are nested at
        most 40 deep.
    names : Vocabulary
        Which words are variables; x and y where nothing else is said.

    Raises
    ------
    FormulaProblem
        A ValueError that names the character, what is wrong there and what is allowed.
    """
    if len(text) > MAX_CHARACTERS:
        raise FormulaProblem(
            Message(
                "a formula has at most {most} characters, this one has {count}",
                most=MAX_CHARACTERS,
                count=len(text),
            )
        )
    tokens = _tokens(text, names)
    if len(tokens) == 1:
        raise FormulaProblem(names.empty)
    return _Reader(tokens, names).steps


def _tokens(text: str, names: Vocabulary) -> list[_Token]:
    """Cut the text into tokens, the last of which is its end."""
    token = re.compile(_TOKENS.format(word=names.pattern))
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        match = token.match(text, at)
        if match is None:
            raise unknown_character(text[at], at + 1, names)
        tokens += _tokens_of(str(match.lastgroup), match[0], at + 1, names)
        at = match.end()
    return [*tokens, _Token("end", "", len(text.rstrip()) + 1)]


def _tokens_of(kind: str, text: str, place: int, names: Vocabulary) -> list[_Token]:
    if kind == "space":
        return []
    if kind == "sign":
        return [_Token(_SIGNS.get(text, text), text, place)]
    if text == "π":
        return [_Token(kind, "pi", place)]
    if kind != "name":
        return [_Token(kind, text, place)]
    tokens = []
    for name, width in names.cut(text):
        tokens.append(_Token(kind, name, place))
        place += width
    return tokens


class _Reader:
    """Recursive descent over the tokens; `steps` holds what has been read."""

    def __init__(self, tokens: list[_Token], names: Vocabulary) -> None:
        self._tokens, self._names = tokens, names
        self._at = 0
        self._depth = 0
        self._in_bars = False
        self._steps: list[Step] = []
        self._sum()
        at = self._token
        if at.kind != "end":
            raise not_expected(at.kind, at.text, at.place)
        self.steps = tuple(self._steps)

    @property
    def _token(self) -> _Token:
        return self._tokens[self._at]

    def _next(self) -> _Token:
        token = self._token
        self._at += token.kind != "end"
        return token

    def _emit(self, name: str) -> None:
        self._steps.append(OPERATIONS[name])

    def _deeper(self, read: Callable[[], str]) -> str:
        """Read one level deeper, which keeps Python's own stack small."""
        if self._depth == MAX_DEPTH:
            raise FormulaProblem(
                Message(
                    "nested too deeply; at most {most} parentheses, signs, roots and exponents "
                    "may stand in one another",
                    most=MAX_DEPTH,
                ),
                self._token.place,
            )
        self._depth += 1
        unclear = read()
        self._depth -= 1
        return unclear

    def _sum(self) -> str:
        self._product()
        while self._token.kind in ("+", "-"):
            sign = self._next().kind
            self._product()
            self._emit(sign)
        return ""

    def _product(self) -> None:
        unclear = self._signed()
        while True:
            if self._token.kind in ("*", "/"):
                sign = self._next().kind
                unclear = self._signed() or ("fraction" if sign == "/" else "")
                self._emit(sign)
            elif self._value_begins():
                self._check_side_by_side(unclear)
                unclear = self._power()
                self._emit("*")
            else:
                return

    def _value_begins(self) -> bool:
        kind = self._token.kind
        # A bar ends what is between bars; elsewhere it can only begin.
        return kind in ("number", "name", "(", "√") or (kind == "|" and not self._in_bars)

    def _check_side_by_side(self, unclear: str) -> None:
        """Check that there is one reading of a value right behind another."""
        token = self._token
        if token.kind == "number":
            raise FormulaProblem(
                Message(
                    "the number {text} may not stand right behind a value; write 2x or x*2 for "
                    "a product, x^2 for a power",
                    text=token.text,
                ),
                token.place,
            )
        self._check_clear(unclear)

    def _check_clear(self, unclear: str) -> None:
        """Check that what comes next belongs to nothing but what has been read."""
        token = self._token
        if unclear:
            raise FormulaProblem(TWO_READINGS[unclear].format(text=token.text), token.place)

    def _signed(self) -> str:
        """Read a value with its signs; return what a value right behind could belong to as well."""
        if self._token.kind not in ("+", "-"):
            return self._power()
        sign = self._next().kind
        unclear = self._deeper(self._signed)
        if sign == "-":
            self._emit("negative")
        return unclear

    def _power(self) -> str:
        base = self._token
        unclear = self._raised()
        if self._token.kind != "^":
            return unclear
        self._check_clear(unclear)
        self._next()
        first = self._token.kind
        unclear = self._deeper(self._signed)
        self._emit("^")
        fixed_base = base.kind == "number" or base.text in CONSTANTS
        clear = first == "(" or (first == "number" and not fixed_base)
        return unclear or ("" if clear else "exponent")

    def _raised(self) -> str:
        unclear = self._value()
        while self._token.kind == "raised":
            self._check_clear(unclear)
            self._number(self._next())
            self._emit("^")
        return unclear

    def _value(self) -> str:
        token = self._next()
        if token.kind == "number":
            self._number(token)
        elif token.kind == "name":
            self._name(token)
        elif token.kind == "(":
            self._enclosed(token, ")")
        elif token.kind == "|":
            self._enclosed(token, "|")
            self._emit("abs")
        elif token.kind == "√":
            clear = self._token.kind in ("(", "|")
            self._deeper(self._value)
            self._emit("sqrt")
            return "" if clear else "root"
        else:
            raise value_missing(token.kind, token.text, token.place, self._names)
        return ""

    def _number(self, token: _Token) -> None:
        value = float(token.text.translate(_RAISED))
        if math.isinf(value):
            raise FormulaProblem(
                Message("this number is too large; the largest is 1.8e308"), token.place
            )
        self._steps.append(Number(value, repr(value).removesuffix(".0")))

    def _enclosed(self, opening: _Token, closing: str, *, several: bool = False) -> int:
        """Read what stands between parentheses or bars; return how many values it was."""
        outside, self._in_bars = self._in_bars, closing == "|"
        self._deeper(self._sum)
        count = 1
        while several and self._token.kind == ",":
            self._next()
            self._deeper(self._sum)
            count += 1
        if self._token.kind == "end":
            raise FormulaProblem(
                Message("this '{text}' is never closed", text=opening.text), opening.place
            )
        at = self._token
        if at.kind != closing:
            raise not_expected(at.kind, at.text, at.place, closing)
        self._next()
        self._in_bars = outside
        return count

    def _name(self, token: _Token) -> None:
        name = token.text
        variable = self._names.find(name)
        if name in FUNCTIONS:
            self._call(token)
        elif name in CONSTANTS:
            self._steps.append(CONSTANTS[name])
        elif variable is None or (self._token.kind == "(" and not is_letter(name)):
            raise unknown_name(name, token.place, self._names)
        else:
            self._steps.append(variable)

    def _call(self, token: _Token) -> None:
        """Read the values of a function; min and max of many are those of two after another."""
        name, operation = token.text, FUNCTIONS[token.text]
        if self._token.kind != "(":
            if self._token.kind in ("^", "raised"):
                pattern = Message(
                    "{name} needs its value in parentheses: {name}(x); its square is {name}(x)^2"
                )
            else:
                pattern = Message("{name} needs its value in parentheses: {name}(x)")
            raise FormulaProblem(pattern.format(name=name), token.place)
        count = self._enclosed(self._next(), ")", several=True)
        if operation.arity == 1 and count > 1:
            raise FormulaProblem(
                Message(
                    "{name} takes one value, got {got}; the decimal mark is '.', not ','",
                    name=name,
                    got=count,
                ),
                token.place,
            )
        if count < operation.arity:
            raise FormulaProblem(
                Message("{name} takes two or more values, such as {name}(x, 1)", name=name),
                token.place,
            )
        # The values of min and max stand one after another: max(a, b, c) is max(a, max(b, c)).
        self._steps += [operation] * max(1, count - 1)
