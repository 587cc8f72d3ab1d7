"""What cells spell besides words: nothing, yes and no, dates, and what looks like a number."""

from __future__ import annotations

import re
import unicodedata

# What stands for a value that is not there, in any case of letters.
MISSING = frozenset(
    {
        *("", "na", "n/a", "#n/a", "<na>", "nan", "null", "none", "missing"),
        *("?", "-", "–", "—", ".", "...", "결측", "결측치", "결측값", "무응답", "해당없음"),
    }
)
# The same as they are mostly written, for a quick look at many cells.
MISSING_AS_WRITTEN = frozenset(
    {*MISSING, *map(str.upper, MISSING), *map(str.title, MISSING), "NaN", " "}
)
_LONGEST = 3 * max(map(len, MISSING))  # with spaces around it
_YES = frozenset({"yes", "y", "true", "t", "1", "on", "예", "네", "참", "있음"})
_NO = frozenset({"no", "n", "false", "f", "0", "off", "아니오", "아니요", "거짓", "없음"})
_CIRCLES = frozenset({"o", "○", "◯"})
_CROSSES = frozenset({"x", "×", "✕"})

_DATE = re.compile(
    r"""\d{4}[-/.]\s?\d{1,2}[-/.]\s?\d{1,2}\.?(?:[T\s].*)?
    | \d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}\.?(?:\s.*)?
    | \d{4}년(?:\s?\d{1,2}월(?:\s?\d{1,2}일)?)?
    | \d{1,2}월\s?\d{1,2}일 | \d{4}[-/]\d{1,2} | \d{1,2}:\d{2}(?::\d{2})?""",
    re.VERBOSE | re.ASCII,
)
CURRENCIES = "$€£¥₩"
UNITS = f"%‰{CURRENCIES}원"
_NUMBER = re.compile(
    rf"(?:[{CURRENCIES}]\s?)?[+-]?(?:[{CURRENCIES}]\s?)?(?:\d[\d.,'\s]*|[.,]\d+)"
    rf"(?:[eE][+-]?\d+)?\s?[{UNITS}]?",
    re.ASCII,
)
# As ASCII has them: wide forms, spaces of every width, true minus signs, apostrophes. What else
# normalizing would change, such as the square in m², is no way to write a number.
_IN_ASCII = str.maketrans(
    {
        **{chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)},
        **dict.fromkeys("\u00a0\u202f\u205f\u3000", " "),
        **{chr(code): " " for code in range(0x2000, 0x200B)},
        "\u2212": "-",
        "\u2013": "-",
        "\ufe63": "-",
        "\u2019": "'",
    }
)


def in_ascii(text: str) -> str:
    """Return a text with the signs of numbers as ASCII has them."""
    return text if text.isascii() else text.translate(_IN_ASCII)


def plain(text: str) -> str:
    """Return a cell as ASCII writes it, where that has its signs, without spaces around it."""
    return in_ascii(text).strip()


def word(text: str) -> str:
    """Return a cell as a name: without spaces around it, its letters put together."""
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_missing(text: str) -> bool:
    """Return whether a cell says that there is no value."""
    return len(text) <= _LONGEST and word(text).casefold() in MISSING


def is_date(text: str) -> bool:
    """Return whether a cell is a date or a time."""
    return _DATE.fullmatch(text.strip()) is not None


def looks_like_number(text: str) -> bool:
    """Return whether a cell is a number in some way of writing."""
    text = plain(text)
    if text[-1:].isalpha() and text[-1] not in UNITS:
        return False
    return _NUMBER.fullmatch(text) is not None and not is_date(text)


def yes_or_no(words: list[str]) -> list[bool] | None:
    """Return which of the different words of a column mean yes; None if some mean neither."""
    folded = [one.casefold() for one in words]
    for yes, no in ((_YES, _NO), (_CIRCLES, _CROSSES)):
        if all(one in yes or one in no for one in folded):
            of_both = {one in yes for one in folded} == {True, False}
            # A column of ones alone, or of the letter x, is no answer to anything.
            if of_both or all(len(one) > 1 for one in folded):
                return [one in yes for one in folded]
    return None
