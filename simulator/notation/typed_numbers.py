"""Numbers as people type them: with a decimal point or comma, thousands apart, and fractions.

One reading serves every field, so that what the app writes it can read, and a number means the same
wherever it is typed. Knows no widgets.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import Enum

from simulator.messages import Message
from simulator.quoting import MINUS, written

# The gaps that people and programs put between thousands: spaces of five widths, and apostrophes.
_GAP = " '\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}" + (
    "\N{RIGHT SINGLE QUOTATION MARK}"
)
_PARTS = re.compile(rf"([+-]?)([\d.,{_GAP}]*)(?:e([+-]?\d+))?", re.IGNORECASE)
_PLAIN = re.compile(r"\d+[.,]?\d*|[.,]\d+")
STROKES = re.compile(r"[/⁄÷]")
_LONGEST_QUOTE = 24


class Misread(Enum):
    """Why a text is no number."""

    EMPTY = "empty"
    NO_NUMBER = "no number"
    TOO_LARGE = "too large"
    AMBIGUOUS = "ambiguous"
    DIVIDES_BY_ZERO = "divides by zero"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text was taken for.

    Attributes
    ----------
    text : str
        Without the spaces around it.
    value : float or None
        None where the text is refused.
    problem : Misread or None
        Why it is refused.
    """

    text: str
    value: float | None = None
    problem: Misread | None = None


def read(text: str, *, whole: bool = False) -> Reading:
    """Read a number as people type it.

    Thousands may be apart by spaces or apostrophes, or by points or commas where another of these,
    or a second one, tells them from a decimal mark. One point or comma before three digits is

    - in a field of whole numbers a mark of thousands: ``1.000`` and ``1,000`` are one thousand
      (``1,00`` and ``1.0`` are refused: a hundred and ten, or a digit forgotten?);
    - in a field of real numbers a decimal mark where it is a point, as the app itself writes it,
      and refused where it is a comma: ``1,000`` may be one or one thousand. (``0,125`` may not.)

    Parameters
    ----------
    In a field of real numbers it may be a fraction: ``1/2``.

    Parameters
    ----------
    text : str
    whole : bool, default False
        Whether the field takes whole numbers alone.
    """
    text = text.strip()
    above, *below = STROKES.split(text)
    if len(below) == 1 and not whole:
        return _fraction(text, _decimal(above), _decimal(below[0]))
    return _decimal(text, whole=whole)


def _fraction(text: str, above: Reading, below: Reading) -> Reading:
    if above.value is None or below.value is None:
        return above if above.value is None else below
    if below.value == 0.0:
        return Reading(text, problem=Misread.DIVIDES_BY_ZERO)
    value = above.value / below.value
    if not math.isfinite(value):
        return Reading(text, problem=Misread.TOO_LARGE)
    return Reading(text, value)


def _decimal(text: str, *, whole: bool = False) -> Reading:
    text = text.strip()
    if not text:
        return Reading(text, problem=Misread.EMPTY)
    found = _PARTS.fullmatch(text.replace(MINUS, "-"))
    if found is None:
        return Reading(text, problem=Misread.NO_NUMBER)
    sign, digits, exponent = found.groups()
    if _is_ambiguous(digits, exponent, whole=whole):
        too_large = not all(map(math.isfinite, _two_values(text)))
        return Reading(text, problem=Misread.TOO_LARGE if too_large else Misread.AMBIGUOUS)
    plain = _without_thousands(digits, exponent, whole=whole)
    if plain is None:
        return Reading(text, problem=Misread.NO_NUMBER)
    value = float(f"{sign}{plain}e{exponent or 0}")
    if not math.isfinite(value):
        return Reading(text, problem=Misread.TOO_LARGE)
    return Reading(text, value)


def parsed(text: str, *, whole: bool = False) -> float | None:
    """Return the number that `text` spells, or None; see `read`."""
    return read(text, whole=whole).value


def complaint(reading: Reading) -> str:
    """Return why a text was refused, and what to type instead: a message, or nothing."""
    text = shortened(reading.text)
    match reading.problem:
        case Misread.EMPTY:
            return Message("A number is needed.")
        case Misread.NO_NUMBER:
            return Message("“{0}” is not a number.").format(text)
        case Misread.TOO_LARGE:
            return Message("“{0}” is too large.").format(text)
        case Misread.AMBIGUOUS:
            found = Message("“{0}” can be read in two ways: type {1} or {2}.")
            return found.format(text, *_two_ways(reading.text))
        case Misread.DIVIDES_BY_ZERO:
            return Message("Nothing can be divided by 0.")
        case None:
            return ""


def shortened(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """Return as much of a typed text as a sentence quotes."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _two_ways(text: str) -> tuple[str, str]:
    """Return an ambiguous number as a decimal and as a whole number, as they can be typed."""
    decimal, joined = _two_values(text)
    return written(decimal), written(joined)


def _two_values(text: str) -> tuple[float, float]:
    """Return what an ambiguous number is with a decimal mark and with one of thousands."""
    plain = text.replace(MINUS, "-")
    joined = plain.replace(",", "").replace(".", "")
    return float(plain.replace(",", ".")), float(joined)


def _is_ambiguous(digits: str, exponent: str | None, *, whole: bool) -> bool:
    if exponent is not None:
        return False
    doubtful = r"[1-9]\d*[.,](?!000$)0+" if whole else r"[1-9]\d{0,2},\d{3}"
    return bool(re.fullmatch(doubtful, digits))


def _without_thousands(digits: str, exponent: str | None, *, whole: bool) -> str | None:
    """Return digits with at most a decimal point, or None where they spell no number."""
    if re.fullmatch(rf"[1-9]\d{{0,2}}([{_GAP}]\d{{3}})+([.,]\d*)?", digits):
        return _ungrouped(digits, _GAP)
    least = 1 if whole and exponent is None else 2
    for mark, decimal in (".,", ",."):
        group = rf"(\{mark}\d{{3}})"
        if re.fullmatch(rf"[1-9]\d{{0,2}}({group}+\{decimal}\d*|{group}{{{least},}})", digits):
            return _ungrouped(digits, mark)
    return digits.replace(",", ".") if _PLAIN.fullmatch(digits) else None


def _ungrouped(digits: str, marks: str) -> str:
    kept = "".join(sign for sign in digits if sign not in marks)
    return kept.replace(",", ".")
