"""A whole column of numbers read at once, where each is spelled plainly.

What is refused here may still be numbers: `number_cells` reads them by their different spellings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from simulator.tables.packed_cells import SEPARATOR, joined
from simulator.tables.spellings import CURRENCIES, MISSING_AS_WRITTEN, UNITS, in_ascii
from simulator.tables.table import Array
from simulator.tables.table_format import TableFormat

_NOTHING = "nan"
_SIGNS = b"0123456789+-eE \0"
_MINUS, _PLUS, _ZERO, _NINE = b"-+09"
_EDGE = b"\0" * 5  # wider than the neighbourhood of a sign that is looked at


def plain_numbers(cells: Sequence[str], format: TableFormat) -> Array | None:
    """Return the values of a column whose cells are plain numbers or missing, else None.

    Thousands may be apart, and all cells may have one unit. None as well where a number begins with
    a zero that does not count, as in ``007``, or is too large, or all are missing.
    """
    together = in_ascii(joined(cells))
    each = together.split(SEPARATOR)
    if "" not in each:
        values = _read(together, each, format)
        if values is not None:
            return values
    each = ["" if cell in MISSING_AS_WRITTEN else cell for cell in each]
    first = next(filter(None, each), "")
    if not first:
        return None
    each = _without_unit(each, first)
    return _read(SEPARATOR.join(each), each, format)


def _without_unit(each: list[str], first: str) -> list[str]:
    """Return cells without the unit that all of them have; as they are where there is none."""
    if first[-1] in UNITS:
        bare = [cell.removesuffix(first[-1]) for cell in each]
    elif first[0] in CURRENCIES:
        bare = [cell.removeprefix(first[0]) for cell in each]
    else:
        return each
    taken = sum(map(len, each)) - sum(map(len, bare))
    return bare if taken == len(each) - each.count("") else each


def _read(together: str, each: Sequence[str], format: TableFormat) -> Array | None:
    """Return the numbers of joined cells, NaN for empty ones; None if one is no plain number."""
    if not together.isascii():
        return None
    raw = together.encode("ascii")
    signs = _SIGNS + (format.decimal + format.thousands).encode("ascii")
    if raw.translate(None, signs):
        return None
    mark = format.thousands
    if _has_idle_zero(raw, mark.encode("ascii")):
        return None
    if mark and mark in together:
        if not _is_grouped(raw, ord(mark), ord(format.decimal)):
            return None
        each = together.replace(mark, "").split(SEPARATOR)
    if format.decimal != ".":
        each = SEPARATOR.join(each).replace(format.decimal, ".").split(SEPARATOR)
    try:
        values = np.fromiter(map(float, [cell or _NOTHING for cell in each]), np.float64, len(each))
    except ValueError:
        return None
    return None if np.isinf(values).any() else values


def _has_idle_zero(raw: bytes, mark: bytes) -> bool:
    """Return whether a number among joined ones begins with a zero that does not count.

    So does one whose thousands would be none: ``0,123`` with a comma between thousands.
    """
    if b" " in raw:
        return re.search(rb"(?:^|[\0 ])[+-]?0[\d" + re.escape(mark) + b"]", raw) is not None
    signs = np.frombuffer(b"\0" + raw + b"\0\0", np.uint8)
    first = np.flatnonzero(signs == 0)[:-2] + 1
    first += (signs[first] == _MINUS) | (signs[first] == _PLUS)
    after = signs[first[signs[first] == _ZERO] + 1]
    return bool((_is_digit(after) | np.isin(after, [*mark])).any())


def _is_digit(signs: Array) -> Array:
    return (signs >= _ZERO) & (signs <= _NINE)


def _is_grouped(raw: bytes, mark: int, decimal: int) -> bool:
    """Return whether each mark of thousands among joined numbers stands where one belongs.

    Three digits follow it and no fourth, one to three go before it and no fourth, and it does not
    stand behind the decimal sign.
    """
    signs = np.frombuffer(_EDGE + raw + _EDGE, np.uint8)
    at = np.flatnonzero(signs == mark)
    digit = _is_digit(signs)
    after = digit[at + 1] & digit[at + 2] & digit[at + 3] & ~digit[at + 4]
    two, three = digit[at - 2], digit[at - 2] & digit[at - 3]
    before = np.where(three, signs[at - 4], np.where(two, signs[at - 3], signs[at - 2]))
    right = after & digit[at - 1] & ~_is_digit(before) & (before != decimal)
    return bool(right.all())
