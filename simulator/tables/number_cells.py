"""Numbers as a table's cells spell them, each for itself."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from simulator.tables.spellings import CURRENCIES, UNITS, plain
from simulator.tables.table_format import TableFormat


def begins_with_idle_zero(text: str) -> bool:
    """Return whether a spelling is one of a number with a zero before it, such as ``007``."""
    return re.match(r"[+-]?0[0-9]", plain(text)) is not None


@lru_cache(maxsize=64)
def _pattern(decimal: str, thousands: str) -> re.Pattern[str]:
    mark, point = re.escape(thousands), re.escape(decimal)
    whole = rf"(?:[1-9]\d{{0,2}}(?:{mark}\d{{3}})+|\d+)" if thousands else r"\d+"
    number = rf"(?:{whole}(?:{point}\d*)?|{point}\d+)(?:[eE][+-]?\d+)?"
    unit = rf"[{CURRENCIES}]\s?"
    return re.compile(rf"({unit})?([+-]?)({unit})?({number})(\s?[{UNITS}])?", re.ASCII)


def parted(text: str, format: TableFormat) -> tuple[float, str] | None:
    """Return the number that a cell spells and its unit, percent or currency; None for others."""
    found = _pattern(format.decimal, format.thousands).fullmatch(plain(text))
    if found is None:
        return None
    before, sign, inside, digits, after = found.groups(default="")
    if format.thousands:
        digits = digits.replace(format.thousands, "")
    value = float(f"{sign}{digits.replace(format.decimal, '.')}")
    return (value, (before or inside or after).strip()) if math.isfinite(value) else None


def numbers_by_spelling(spellings: Iterable[str], format: TableFormat) -> dict[str, float] | None:
    """Return what different spellings are as numbers; None if one is none, or units differ."""
    found: dict[str, float] = {}
    units: set[str] = set()
    for spelling in spellings:
        read = parted(spelling, format)
        if read is None:
            return None
        found[spelling] = read[0]
        units.add(read[1])
        if len(units) > 1:
            return None
    return found
