"""A column as another kind: numbers as names, names as numbers, two values as no and yes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

import numpy as np

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.tables.number_cells import numbers_by_spelling
from simulator.tables.spellings import yes_or_no
from simulator.tables.table import Array, Column, Kind
from simulator.tables.table_format import TableFormat

KINDS: tuple[Kind, ...] = get_args(Kind)
_PLAIN = TableFormat()
_MOST_WHOLE = 1e15


def retyped(column: Column, kind: Kind) -> Column:
    """Return a column of the same cells and another kind.

    Numbers become names in the numbers' order, names that are all numbers become these. Of two
    different values the one that says no, else the first in order, becomes the no.

    Raises
    ------
    ValueError
        If a name is no number, or there are more than two values for yes and no.

    Examples
    --------
    >>> three = Column("kind", "number", np.array([2.0, 1.0, 10.0]))
    >>> retyped(three, "class").categories
    ('1', '2', '10')
    """
    if kind == column.kind:
        return column
    if kind == "number":
        return _as_numbers(column)
    if column.kind == "number":
        column = _as_names(column)
    if kind == "yes_no":
        return _as_yes_no(column)
    return replace(column, kind=kind)


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Return different names as numbers go where all are numbers, else as the alphabet has them."""
    different = sorted({*names})
    numbers = numbers_by_spelling(different, _PLAIN)
    return tuple(different if numbers is None else sorted(different, key=numbers.__getitem__))


def number_name(value: float) -> str:
    """Return a number as the name of a class: ``2`` for 2.0."""
    return str(int(value)) if value == int(value) and abs(value) < _MOST_WHOLE else repr(value)


def _as_names(column: Column) -> Column:
    present = np.unique(column.values[~column.missing])
    places = _with_nothing(column, np.searchsorted(present, column.values))
    return Column(column.name, "class", places, tuple(map(number_name, present.tolist())))


def _as_numbers(column: Column) -> Column:
    if column.kind == "yes_no" and numbers_by_spelling(column.categories, _PLAIN) is None:
        return Column(column.name, "number", column.values)
    for name in column.categories:
        if numbers_by_spelling([name], _PLAIN) is None:
            problem = Message("{column} cannot be numbers: {name} is none.")
            raise ValueError(problem.format(column=f"“{column.name}”", name=quoted(name)))
    numbers = numbers_by_spelling(column.categories, _PLAIN)
    if numbers is None:
        problem = Message("{column} cannot be numbers: its units differ.")
        raise ValueError(problem.format(column=f"“{column.name}”"))
    table = np.array([*numbers.values(), np.nan])
    places = np.where(column.missing, len(numbers), column.values).astype(np.intp)
    return Column(column.name, "number", table[places])


def _as_yes_no(column: Column) -> Column:
    if len(column.categories) != 2:
        problem = Message("{column} has {count} different values; yes and no are two.")
        count = len(column.categories)
        raise ValueError(problem.format(column=f"“{column.name}”", count=count))
    answers = yes_or_no([*column.categories])
    if answers == [True, False]:
        turned = Column(column.name, "yes_no", 1.0 - column.values, column.categories[::-1])
        return turned
    return replace(column, kind="yes_no")


def _with_nothing(column: Column, places: Array) -> Array:
    return np.where(column.missing, np.nan, places)
