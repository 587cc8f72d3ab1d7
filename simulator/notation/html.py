"""Expressions as HTML on one line: italic symbols, raised and lowered indices, bars as strokes.

It is for readers that know no MathML, such as a quiz that strips what it does not know.
"""

from __future__ import annotations

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
from simulator.notation.numerals import DIGITS, has_power, numeral
from simulator.notation.text import to_text
from simulator.notation.words import NOT_A_NUMBER, Say, case, words_for


def to_html(expression: Expression, say: Say = str) -> str:
    """Return an expression as a line of HTML: ``<i>z</i><sub>1</sub><sup>(2)</sup>``.

    Parameters
    ----------
    expression : Expression
    say : callable, default str
        Says a message in the wanted language.
    """
    match expression:
        case Symbol(text):
            return f"<i>{escape(text)}</i>"
        case Text(text):
            return escape(text).replace("    ", " &#160; ")
        case Number(value, bare, _, short, digits):
            return number_html(abs(value) if bare else value, say, short=short, digits=digits)
        case Elided():
            return f"… ({escape(say(words_for(expression)))})" if expression.told else "…"
        case Words(message):
            return f"{escape(say(message))} "
        case Script(base, sub, sup):
            held = Parens(base) if has_power(base) else base
            return _atom(held, say) + _set("sub", sub, say) + _set("sup", sup, say)
        case Fraction(over, under):
            return f"{_atom(over, say)}/{_atom(under, say)}"
        case Sum(body, lower, upper):
            limits = _set("sub", lower, say) + _set("sup", upper, say)
            return f"Σ{limits} {to_html(body, say)}"
        case Root(body):
            return f"√{_atom(body, say)}"
        case Hat(body):
            return f"{to_html(body, say)}\N{COMBINING CIRCUMFLEX ACCENT}"
        case Cases(lines):
            # The values' marks are kept: the sentence around them has none.
            pairs = ((to_html(value, say), to_html(when, say)) for value, when in lines)
            return "; ".join(_case(value, when, say) for value, when in pairs)
        case Matrix():
            return escape(to_text(expression, say))
        case Parens(body):
            return f"({to_html(body, say)})"
        case Row(items):
            return "".join(to_html(item, say) for item in items)
        case Marked(body, _):
            return to_html(body, say)


def number_html(value: float, say: Say = str, *, short: bool = False, digits: int = DIGITS) -> str:
    """Return a number with its power of ten raised."""
    if value != value:
        return escape(say(NOT_A_NUMBER))
    mantissa, power = numeral(value, short=short, digits=digits)
    return f"{mantissa}·10<sup>{power}</sup>" if power else mantissa


def _set(tag: str, script: Expression | None, say: Say) -> str:
    return "" if script is None else f"<{tag}>{to_html(script, say)}</{tag}>"


def _case(value: str, condition: str, say: Say) -> str:
    return say(case(value, condition))


def _atom(expression: Expression, say: Say) -> str:
    """Return HTML that holds together where it stands as a base or next to a stroke."""
    text = to_text(expression, say)
    loose = any(mark in text for mark in (" ", "·", "/")) and not isinstance(expression, Parens)
    found = to_html(expression, say)
    return f"({found})" if loose else found
