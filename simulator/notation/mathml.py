"""Expressions as MathML Core, which browsers set by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from simulator.expressions import (
    Cases,
    Elided,
    Expression,
    Fraction,
    Hat,
    Marked,
    Matrix,
    Number,
    Parens,
    Root,
    Row,
    Script,
    Sum,
    Symbol,
    Text,
    Words,
)
from simulator.notation.numerals import has_power, numeral
from simulator.notation.words import NOT_A_NUMBER, Say, words_for

_NAMESPACE = "http://www.w3.org/1998/Math/MathML"
# Words, numbers, single signs; what is between them is space.
_TOKENS = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?|\s+|.")


def to_mathml(expression: Expression, say: Say = str, *, display: bool = False) -> str:
    """Return a whole ``<math>`` element.

    Parameters
    ----------
    expression : Expression
    say : callable, default str
        Says a message in the wanted language.
    display : bool, default False
        Whether it stands on a line of its own, where limits go above and below.
    """
    block = ' display="block"' if display else ""
    return f'<math xmlns="{_NAMESPACE}"{block}>{_row(expression, say)}</math>'


def _row(expression: Expression, say: Say) -> str:
    match expression:
        case Symbol(text):
            return f"<mi>{escape(text)}</mi>" if len(text) == 1 else _text(text, "mi")
        case Text(text):
            return _text(text, "mi")
        case Number(value, bare, _, short, digits):
            return _number(abs(value) if bare else value, say, short=short, digits=digits)
        case Elided():
            words = f"<mtext> ({escape(say(words_for(expression)))})</mtext>"
            return f"<mo>⋯</mo>{words if expression.told else ''}"
        case Words(message):
            return f"<mtext>{escape(say(message))} </mtext>"
        case Script(base, sub, sup):
            return _script(base, sub, sup, say)
        case Fraction(above, below):
            return f"<mfrac>{_one(above, say)}{_one(below, say)}</mfrac>"
        case Sum(body, lower, upper):
            sign = _limits("<mo>∑</mo>", lower, upper, say)
            return f"<mrow>{sign}{_row(body, say)}</mrow>"
        case Root(body):
            return f"<msqrt>{_row(body, say)}</msqrt>"
        case Hat(body):
            return f'<mover accent="true">{_one(body, say)}<mo>^</mo></mover>'
        case Cases(lines):
            return f"<mrow><mo>{{</mo>{_table(lines, say)}</mrow>"
        case Matrix(rows, is_round):
            left, right = "()" if is_round else "[]"
            return f"<mrow><mo>{left}</mo>{_table(rows, say)}<mo>{right}</mo></mrow>"
        case Parens(body):
            return f"<mrow><mo>(</mo>{_row(body, say)}<mo>)</mo></mrow>"
        case Row(items):
            return "".join(_row(item, say) for item in items)
        case Marked(body, _):
            return _row(body, say)


def _table(rows: Sequence[Sequence[Expression]], say: Say) -> str:
    listed = ("".join(f"<mtd>{_row(one, say)}</mtd>" for one in each) for each in rows)
    return f"<mtable>{''.join(f'<mtr>{cells}</mtr>' for cells in listed)}</mtable>"


def _one(expression: Expression, say: Say) -> str:
    """Return an expression as one element, as a place in another one takes it."""
    return f"<mrow>{_row(expression, say)}</mrow>"


def _script(base: Expression, sub: Expression | None, sup: Expression | None, say: Say) -> str:
    scripts = "".join(_one(one, say) for one in (sub, sup) if one is not None)
    tag = f"m{'' if sub is None else 'sub'}{'' if sup is None else 'sup'}"
    shown = _one(Parens(base) if has_power(base) else base, say)
    return f"<{tag}>{shown}{scripts}</{tag}>"


def _limits(sign: str, lower: Expression | None, upper: Expression | None, say: Say) -> str:
    scripts = "".join(_one(one, say) for one in (lower, upper) if one is not None)
    if not scripts:
        return sign
    both = lower is not None and upper is not None
    tag = "munderover" if both else "munder" if lower is not None else "mover"
    return f"<{tag}>{sign}{scripts}</{tag}>"


def _number(value: float, say: Say, *, short: bool, digits: int) -> str:
    if value != value:
        return f"<mtext>{escape(say(NOT_A_NUMBER))}</mtext>"
    mantissa, power = numeral(value, short=short, digits=digits)
    if not power:
        return f"<mn>{mantissa}</mn>"
    return f"<mn>{mantissa}</mn><mo>·</mo><msup><mn>10</mn><mn>{power}</mn></msup>"


def _text(text: str, word: str) -> str:
    """Return upright text, token by token; a name of one letter is upright too."""
    return "".join(_token(found, word) for found in _TOKENS.findall(text))


def _token(text: str, word: str) -> str:
    if text.isspace():
        return '<mspace width="1em"/>' if len(text) > 2 else ""
    if text.isalpha() and text not in ("Σ",):
        upright = ' mathvariant="normal"' if len(text) == 1 and word == "mi" else ""
        return f"<mi{upright}>{text}</mi>"
    if text[0].isdigit():
        return f"<mn>{text}</mn>"
    return f"<mo>{escape(text)}</mo>"
