"""A whole row as people type or paste it: numbers apart by commas, semicolons, tabs or spaces.

A comma may also be a decimal mark; which it is follows from how many numbers there must be. Knows
no widgets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.data.own_row import OwnRow
from simulator.data.prepared import PreparedData
from simulator.messages import reason
from simulator.notation.typed_numbers import complaint, read
from ui.stepping.own_row.columns import raw_of
from ui.words.messages import said, worded

_LONGEST = 20_000
# What may be between two numbers, the surest sign first; all others belong to what is between.
_GAPS = (r"\s*\t\s*", r"\s*;\s*", r"[,\s]+(?=\s)\s*|\s+", r"\s*,\s*|\s+")


def read_row(text: str, data: PreparedData) -> OwnRow | str:
    """Return the row that `text` spells, or a message on why it is none.

    After the inputs may stand the target: a class by its name, or the number that is predicted.

    Parameters
    ----------
    text : str
    data : PreparedData
        Says how many inputs a row has, and what its targets are.
    """
    text = text.strip().strip("()[]").strip()
    if not text:
        return worded("OwnRow", "Type the row's numbers, with spaces or commas between them.")
    if len(text) > _LONGEST:
        return worded("OwnRow", "This text is too long for a row.")
    if data.columns:
        return _of_cells(text, data)
    wanted = (data.n_features, data.n_features + data.n_outputs, data.n_features + 1)
    ways = list(_ways(text))
    for parts in ways:
        if len(parts) in wanted and (found := _row_of(parts, data)) is not None:
            return found
    return _refusal(ways, data)


def _of_cells(text: str, data: PreparedData) -> OwnRow | str:
    """Return the row of a table that `text` spells, cell by cell."""
    count = len(data.columns)
    ways = list(_ways(text))
    parts = next((way for way in ways if len(way) in (count, count + 1)), None)
    if parts is None:
        told = worded("OwnRow", "{got} cells are here; a row has {count}.")
        return told.format(got=len(ways[0] if len(ways[0]) > 1 else ways[-1]), count=count)
    label = _label(parts[count:], data)
    if len(parts) > count and label is None:
        told = worded("OwnRow", "“{text}” is none of the targets of these data.")
        return told.format(text=" ".join(parts[count:])[:24])
    try:
        return OwnRow(raw_of(parts[:count], data.columns), label).check(data)
    except ValueError as problem:
        return reason(problem)


def _ways(text: str) -> Iterator[list[str]]:
    for gap in _GAPS:
        yield [part for part in re.split(gap, text) if part]


def _row_of(parts: list[str], data: PreparedData) -> OwnRow | None:
    values = [read(part).value for part in parts[: data.n_features]]
    rest = parts[data.n_features :]
    label = _label(rest, data)
    if None in values or (rest and label is None):
        return None
    row = OwnRow(tuple(value for value in values if value is not None), label)
    try:
        return row.check(data)
    except ValueError:
        return None


def _label(rest: list[str], data: PreparedData) -> int | tuple[float, ...] | None:
    if not rest:
        return None
    if data.task in ("binary", "multiclass"):
        names = [said(name).casefold() for name in data.class_names]
        meant = rest[0].strip("'\"").casefold()
        return names.index(meant) if len(rest) == 1 and meant in names else None
    values = [read(part).value for part in rest]
    found = tuple(value for value in values if value is not None)
    return found if len(found) == len(rest) == data.n_outputs else None


def _refusal(ways: list[list[str]], data: PreparedData) -> str:
    """Say what is wrong, with the text parted by the surest sign that is in it."""
    parts = next((way for way in ways if len(way) > 1), ways[-1])
    if len(parts) < data.n_features or len(parts) > data.n_features + data.n_outputs:
        told = worded("OwnRow", "{got} numbers are here; a row has {count}.")
        return told.format(got=len(parts), count=data.n_features)
    for part in parts[: data.n_features]:
        reading = read(part)
        if reading.value is None:
            return complaint(reading)
        try:
            OwnRow((reading.value,) * data.n_features).check(data)
        except ValueError as problem:
            return reason(problem)
    told = worded("OwnRow", "“{text}” is none of the targets of these data.")
    return told.format(text=" ".join(parts[data.n_features :])[:24])
