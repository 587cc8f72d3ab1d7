"""Columns that only number or name the rows: nothing of them holds for a row not seen before."""

from __future__ import annotations

import re

import numpy as np

from simulator.tables.table import Column

_NAMES = frozenset(
    {
        *("id", "no", "nr", "nº", "number", "num", "idx", "index", "row", "key", "code", "serial"),
        *(
            "번호",
            "순번",
            "학번",
            "일련번호",
            "연번",
            "아이디",
            "식별자",
            "코드",
            "행",
            "사번",
            "출석번호",
        ),
    }
)
_NO_NAME = re.compile(r"#|column \d+|unnamed:? ?\d*", re.IGNORECASE)
_QUANTITY = re.compile(
    r"[xt]|time|day|hour|week|month|year|시간|날|날짜|일|주|월|연도", re.IGNORECASE
)
_MANY = 50
_LEAST = 4  # in fewer rows every column's values may differ by chance


def is_identifier(column: Column) -> bool:
    """Return whether a column numbers or names the rows.

    Its values are names or whole numbers, all different and none missing. Numbers, besides, are
    called as identifiers are, or have no name, or count many rows from 0 or 1 on and are called
    neither ``x`` nor as a time is.
    """
    values = column.values
    if len(values) < _LEAST or column.kind == "yes_no":
        return False
    if column.kind != "number":
        return len(column.categories) == len(values) and not column.missing.any()
    counts = bool((np.diff(values[:_LEAST]) == 1.0).all() and (np.diff(values) == 1.0).all())
    if counts and len(values) >= _MANY and values[0] in (0.0, 1.0):
        return not _QUANTITY.fullmatch(column.name)
    if not (_NO_NAME.fullmatch(column.name) or _is_named(column.name)):
        return False
    is_whole = bool((values == np.floor(values)).all())  # false where one is missing
    return is_whole and (counts or len(np.unique(values)) == len(values))


def _is_named(name: str) -> bool:
    words = re.split(r"[\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))
    return bool({one.casefold() for one in words} & _NAMES)
