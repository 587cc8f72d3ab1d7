"""Numbers as a table's cells spell them.

A column of plain numbers is read at once; any other is read by its different spellings.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress

import numpy as np

from simulator.tables.packed_cells import SEPARATOR, joined
from simulator.tables.spellings import CURRENCIES, MISSING_AS_WRITTEN, UNITS, plain
from simulator.tables.table import Array
from simulator.tables.table_format import TableFormat

_PLAIN_SIGNS = b"0123456789+-eE \0"
_MINUS, _PLUS, _ZERO, _NINE = b"-+09"
_IDLE_ZERO = re.compile(rb"(?:^|[\0 ])[+-]?0\d")


def plain_numbers(cells: Sequence[str], format: TableFormat) -> Array | None:
    """Return the values of a column whose cells are plain numbers or missing, else None.

    None as well where a number begins with a zero that does not count, as in ``007``, or is too
    large, or all are missing.
    """
    together = joined(cells)
    values = _all_plain(together, format)
    if values is not None:
        return values
    each = together.split(SEPARATOR)
    missing = np.fromiter(map(MISSING_AS_WRITTEN.__contains__, each), np.bool_, len(each))
    if not missing.any() or missing.all():
        return None
    found = _all_plain(SEPARATOR.join(compress(each, ~missing)), format)
    if found is None:
        return None
    values = np.full(len(each), np.nan)
    values[~missing] = found
    return values


def _all_plain(together: str, format: TableFormat) -> Array | None:
    """Return the numbers that a text of joined cells spells, None if one is no plain number."""
    if not together.isascii():
        return None
    raw = together.encode("ascii")
    if raw.translate(None, _PLAIN_SIGNS + format.decimal.encode()) or _has_idle_zero(raw):
        return None
    if format.decimal != ".":
        together = together.replace(format.decimal, ".")
    try:
        values = np.fromiter(map(float, together.split(SEPARATOR)), np.float64)
    except ValueError:
        return None
    return values if np.isfinite(values).all() else None


def _has_idle_zero(raw: bytes) -> bool:
    """Return whether a number among joined ones begins with a zero that does not count."""
    if b" " in raw:
        return _IDLE_ZERO.search(raw) is not None
    signs = np.frombuffer(b"\0" + raw + b"\0\0", np.uint8)
    first = np.flatnonzero(signs == 0)[:-2] + 1
    first += (signs[first] == _MINUS) | (signs[first] == _PLUS)
    after = signs[first[signs[first] == _ZERO] + 1]
    return bool(((after >= _ZERO) & (after <= _NINE)).any())


def begins_with_idle_zero(text: str) -> bool:
    """Return whether a spelling is one of a number with a zero before it, such as ``007``."""
    return re.match(r"[+-]?0\d", plain(text)) is not None


@lru_cache(maxsize=64)
def _pattern(decimal: str, thousands: str) -> re.Pattern[str]:
    mark, point = re.escape(thousands), re.escape(decimal)
    whole = rf"(?:\d{{1,3}}(?:{mark}\d{{3}})+|\d+)" if thousands else r"\d+"
    number = rf"(?:{whole}(?:{point}\d*)?|{point}\d+)(?:[eE][+-]?\d+)?"
    unit = rf"[{CURRENCIES}]\s?"
    return re.compile(rf"({unit})?([+-]?)({unit})?({number})(\s?[{UNITS}])?")


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
