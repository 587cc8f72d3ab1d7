"""Mathematical expressions as plain data, to be laid out by whoever shows them.

The core says *what* an equation is (a fraction, a sum with limits, a symbol with a subscript);
the interface decides how it looks. Nothing here computes anything.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from simulator.messages import Message

Role = Literal["plain", "input", "weight", "bias", "result", "delta", "target", "gradient", "muted"]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name from the field, set in italic: ``w``, ``δ``."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """Upright text: numbers, function names and operators. Spaces around operators are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number of this step. The one who shows it rounds it; `value` is exact.

    Attributes
    ----------
    value : float
        The exact value.
    bare : bool
        Whether only the size is shown, because the sign stands in front of it as an operator.
    name : str
        Whose value it is where a symbol does not say it: a feature's name, for example.
    short : bool
        Whether it has no more digits, as an answer has, also where these look whole.
    digits : int
        How many digits show what there is to see: more than three where a change would be lost.
    """

    value: float
    bare: bool = False
    name: str = ""
    short: bool = False
    digits: int = 3


@dataclass(frozen=True, slots=True)
class Elided:
    """Terms of a sum that are left out because they are small, shown as dots and in words.

    Attributes
    ----------
    count : int
        How many terms are left out.
    value : float
        What they add up to.
    told : bool, default True
        Whether count and value are written out; else dots stand alone, where there is no room.
    """

    count: int
    value: float
    told: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """Words beside numbers: what a line of them is. They are said in the reader's language."""

    message: Message


@dataclass(frozen=True, slots=True)
class Script:
    """A base with an optional subscript and superscript."""

    base: Expression
    sub: Expression | None = None
    sup: Expression | None = None


@dataclass(frozen=True, slots=True)
class Fraction:
    """Numerator over denominator."""

    numerator: Expression
    denominator: Expression


@dataclass(frozen=True, slots=True)
class Sum:
    """A capital sigma with limits below and above, and what is summed."""

    body: Expression
    lower: Expression | None = None
    upper: Expression | None = None


@dataclass(frozen=True, slots=True)
class Root:
    """A square root with its bar over the body."""

    body: Expression


@dataclass(frozen=True, slots=True)
class Parens:
    """Parentheses as tall as what they hold."""

    body: Expression


@dataclass(frozen=True, slots=True)
class Hat:
    """A body with a circumflex over it: an estimate, such as Adam's corrected mean."""

    body: Expression


@dataclass(frozen=True, slots=True)
class Cases:
    """A brace before several lines, each a value and the condition under which it holds."""

    lines: tuple[tuple[Expression, Expression], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Numbers in rows and columns, in brackets or in parentheses.

    Attributes
    ----------
    rows : tuple of tuple of Expression
        All of the same length.
    is_round : bool
        Whether they stand in parentheses.
    """

    rows: tuple[tuple[Expression, ...], ...]
    is_round: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Expressions side by side on one base line."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """An expression with a role, which the interface turns into a colour."""

    body: Expression
    role: Role


Expression = (
    Symbol
    | Text
    | Number
    | Elided
    | Words
    | Script
    | Fraction
    | Sum
    | Root
    | Hat
    | Cases
    | Matrix
    | Parens
    | Row
    | Marked
)


@dataclass(frozen=True, slots=True)
class Equation:
    """What one step computes, in three lines.

    Attributes
    ----------
    left : Expression
        The symbol of the result: z with its indices, for example.
    symbols : Expression
        The right-hand side in symbols.
    numbers : Expression
        The right-hand side with this step's numbers put in.
    result : Expression
        The number that comes out.
    relation : str
        What stands between `left` and `symbols`: ``=``, or ``←`` where an old value is replaced.
    where : tuple of Equation
        Quantities that `symbols` uses and that are computed in the same step, in the order in
        which they are computed: an optimizer's memory, for example.
    name : str
        What `left` is called, in English and marked for translation; empty where that follows from
        the step.

    Notes
    -----
    Parts marked ``muted`` are remarks; the value of `numbers` does not depend on them.
    """

    left: Expression
    symbols: Expression
    numbers: Expression
    result: Expression
    relation: str = "="
    where: tuple[Equation, ...] = ()
    name: str = ""


def row(*items: Expression | str) -> Row:
    """Return the items side by side; a bare string becomes upright text."""
    return Row(tuple(Text(item) if isinstance(item, str) else item for item in items))


def indexed(name: str, sub: str, sup: str | None = None) -> Script:
    """Return the symbol `name` with an upright subscript and, optionally, superscript."""
    return Script(Symbol(name), Text(sub), None if sup is None else Text(sup))


def is_plain(expression: Expression | None) -> bool:
    """Return whether an expression has no words in it: neither sentences nor "not a number"."""
    match expression:
        case None | Symbol() | Text():
            return True
        case Number(value):
            return not math.isnan(value)
        case Words() | Elided() | Cases() | Matrix():
            return False
        case Script(base, sub, sup):
            parts: tuple[Expression | None, ...] = (base, sub, sup)
        case Fraction(numerator, denominator):
            parts = numerator, denominator
        case Sum(body, lower, upper):
            parts = body, lower, upper
        case Row(items):
            parts = items
        case Root(body) | Hat(body) | Parens(body) | Marked(body, _):
            parts = (body,)
    return all(map(is_plain, parts))
