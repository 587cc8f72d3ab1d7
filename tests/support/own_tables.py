"""Small tables of a learner's own, for tests."""

from __future__ import annotations

import numpy as np

from simulator.data.own_table import ColumnUse, OwnTable
from simulator.tables.table import Column, Table

NAN = float("nan")


def number(name: str, *values: float) -> Column:
    """Return a column of numbers; NaN is missing."""
    return Column(name, "number", np.array(values))


def classes(name: str, *values: str | None, kind: str = "class") -> Column:
    """Return a column of classes in the order of the alphabet; None is missing."""
    names = tuple(sorted({value for value in values if value is not None}))
    places = [NAN if value is None else float(names.index(value)) for value in values]
    return Column(name, kind, np.array(places), names)


def yes_no(name: str, *values: int) -> Column:
    """Return a column of no (0) and yes (1)."""
    return Column(name, "yes_no", np.array(values, float), ("no", "yes"))


def fruit() -> OwnTable:
    """Return twelve fruits: a size with a gap, a colour, a note, and what kind each is."""
    colours = ("red", "green", "red", "yellow", "red", "green") * 2
    kinds = ("apple", "apple", "cherry", "lemon", "cherry", "lime") * 2
    sizes = (7.0, 7.5, 2.0, 6.0, NAN, 4.5, 8.0, 6.5, 2.5, 5.5, 1.5, 5.0)
    table = Table(
        "fruit",
        (
            number("size", *sizes),
            classes("colour", *colours),
            classes("note", *map(str, range(12)), kind="text"),
            classes("kind", *kinds),
        ),
    )
    uses = (ColumnUse("input", "median"), ColumnUse("input"), ColumnUse("ignored"))
    return OwnTable(table, (*uses, ColumnUse("target")), "multiclass")
