"""Findings about what columns are: identifiers, text, numbers that are nearly ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.tables.findings._finding import Finding, listed
from simulator.tables.findings._judged import Judged
from simulator.tables.identifiers import is_identifier
from simulator.tables.number_cells import parted
from simulator.tables.spellings import is_date, looks_like_number
from simulator.tables.table import Column
from simulator.tables.table_format import TableFormat

_MOSTLY = 0.8
_WAYS = (TableFormat(thousands=","), TableFormat(decimal=",", thousands="."))


def of_columns(judged: Judged) -> Iterator[Finding]:
    """Yield what is to be known of single columns."""
    for column in (*judged.used, *judged.ignored):
        yield from _nearly_numbers(column)
        yield from _spelled_alike(column)
    for column in judged.inputs:
        yield from _unfit(column, Message("Ignore it."))
    for column in judged.ignored:
        yield from _unfit(column, Message("It is left out."))


def _nearly_numbers(column: Column) -> Iterator[Finding]:
    if column.kind not in ("class", "text") or not column.categories:
        return
    if not _may_be_numbers(column.categories):
        return
    is_number = min(
        (np.array([parted(name, way) is not None for name in column.categories]) for way in _WAYS),
        key=lambda found: int((~found).sum()),
    )
    places = column.values[~column.missing].astype(np.intp)
    numbers = is_number[places]
    odd = int((~numbers).sum())
    if not odd or numbers.sum() < _MOSTLY * len(numbers):
        return
    first = np.flatnonzero(~column.missing)[np.flatnonzero(~numbers)[0]]
    yield Finding(
        "nearly_numbers",
        (column.name,),
        odd,
        Message(
            "“{column}” would be numbers, but for {count} of its cells; the first is {name} in row "
            "{row}.",
            column=column.name,
            count=odd,
            name=quoted(column.categories[int(column.values[first])]),
            row=int(first) + 1,
        ),
        Message("Correct these cells in the file, or empty them."),
    )


def _may_be_numbers(names: Sequence[str]) -> bool:
    """Return whether of a hundred names, evenly chosen, some look like numbers: a quick look."""
    return any(map(looks_like_number, names[:: max(1, len(names) // 100)]))


def _spelled_alike(column: Column) -> Iterator[Finding]:
    if column.kind != "class":
        return
    spelled: dict[str, list[str]] = {}
    for name in column.categories:
        spelled.setdefault("".join(name.split()).casefold(), []).append(name)
    alike = [name for names in spelled.values() if len(names) > 1 for name in names]
    if alike:
        places = [column.categories.index(name) for name in alike]
        yield Finding(
            "spelled_alike",
            (column.name,),
            int(np.isin(column.values, places).sum()),
            Message(
                "Classes of “{column}” differ only in capitals or spaces: {names}.",
                column=column.name,
                names=listed(alike),
            ),
            Message("Spell them in one way in the file if they mean the same."),
        )


def _unfit(column: Column, remedy: Message) -> Iterator[Finding]:
    rows = len(column.values)
    if column.missing.all():
        if column.kind == "text":
            says = Message("“{column}” has no value in any row.", column=column.name)
            yield Finding("empty", (column.name,), rows, says, remedy)
    elif column.kind == "text" and _are_dates(column.categories):
        says = Message(
            "“{column}” is a date or a time, which a network cannot take as it is.",
            column=column.name,
        )
        more = Message("{done} If it matters, write its month or hour as a number.", done=remedy)
        yield Finding("date", (column.name,), rows, says, more)
    elif is_identifier(column):
        says = Message(
            "“{column}” only numbers or names the rows: nothing of it holds for a new one.",
            column=column.name,
        )
        yield Finding("identifier", (column.name,), rows, says, remedy)
    elif column.kind == "text":
        says = Message("“{column}” is text, which a network here cannot take.", column=column.name)
        more = Message("{done} If its words are classes, choose that kind.", done=remedy)
        yield Finding("text", (column.name,), rows, says, more)


def _are_dates(names: Sequence[str]) -> bool:
    return bool(names) and all(map(is_date, names))
