"""Findings about inputs: those that say nothing, and those that would hinder training."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from simulator.messages import Message
from simulator.tables.findings._finding import Finding, listed
from simulator.tables.findings._judged import Judged, present
from simulator.tables.table import Column

MOST_CATEGORIES = 30
_NEARLY_ALL = 0.99
_MANY_ROWS = 100
_DWARFS = 100.0


def of_inputs(judged: Judged) -> Iterator[Finding]:
    """Yield what is to be known of the inputs."""
    for column in judged.inputs:
        yield from _says_nothing(column)
        yield from _many_categories(column)
    yield from _dwarfing(judged)


def _says_nothing(column: Column) -> Iterator[Finding]:
    values = present(column)
    ignore = Message("Ignore it.")
    if not len(values):
        says = Message("“{column}” has no value in any row.", column=column.name)
        yield Finding("empty", (column.name,), len(column.values), says, ignore)
        return
    if values.min() == values.max():
        says = Message(
            "“{column}” is the same in every row: nothing can be learnt from it.",
            column=column.name,
        )
        yield Finding("constant_input", (column.name,), len(values), says, ignore)
        return
    if len(values) < _MANY_ROWS:
        return
    other = int((values != np.partition(values, len(values) // 2)[len(values) // 2]).sum())
    if other <= (1.0 - _NEARLY_ALL) * len(values):
        says = Message(
            "“{column}” is the same in nearly all rows, but for {count}: little can be learnt from "
            "it.",
            column=column.name,
            count=other,
        )
        remedy = Message("Ignore it, unless these few rows are what matters.")
        yield Finding("near_constant", (column.name,), other, says, remedy)


def _many_categories(column: Column) -> Iterator[Finding]:
    count = len(column.categories)
    if column.kind == "class" and count > MOST_CATEGORIES:
        yield Finding(
            "many_categories",
            (column.name,),
            count,
            Message(
                "“{column}” has {count} different classes: each becomes an input of its own.",
                column=column.name,
                count=count,
            ),
            Message("Join classes into fewer, or ignore the column."),
        )


def _dwarfing(judged: Judged) -> Iterator[Finding]:
    """Yield the columns whose numbers are very much larger than the others' commonly are."""
    sizes = {column.name: _size(column) for column in judged.inputs if column.kind == "number"}
    large = [name for name, size in sizes.items() if size >= _DWARFS * _common(sizes, name)]
    if large and len(large) < len(sizes):
        yield Finding(
            "scale",
            tuple(large),
            judged.table.rows,
            Message(
                "The numbers of {columns} are more than {times} times as large as others commonly "
                "are: unscaled, they would outweigh them.",
                columns=listed(large),
                times=int(_DWARFS),
            ),
            Message("Scale the inputs: standardize them."),
        )


def _common(sizes: dict[str, float], name: str) -> float:
    """Return the size that the other columns commonly have; infinite where there is none."""
    others = [size for other, size in sizes.items() if other != name and size > 0.0]
    return float(np.median(others)) if others else np.inf


def _size(column: Column) -> float:
    """Return the root of the mean square of a column's numbers."""
    values = present(column)
    largest = float(np.abs(values).max(initial=0.0))
    if not largest:
        return 0.0
    return largest * float(np.sqrt(np.mean((values / largest) ** 2)))
