"""The columns of a table as numbers, classes, yes and no, or text: guessed, or as is wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.tables.cells import RawTable
from simulator.tables.kinds import guess_kind
from simulator.tables.number_cells import (
    begins_with_idle_zero,
    numbers_by_spelling,
    parted,
)
from simulator.tables.plain_numbers import plain_numbers
from simulator.tables.retyping import KINDS, in_order, retyped
from simulator.tables.roles import class_like_target
from simulator.tables.spellings import is_missing, word, yes_or_no
from simulator.tables.table import Array, Column, Kind, Table
from simulator.tables.table_format import TableFormat

_NOTHING: Mapping[str, Kind] = {}
_NO_NUMBER = Message("Line {line}, column “{column}”: {got} is not a number.")
_OTHER_UNIT = Message(
    "Line {line}, column “{column}”: {got} has another unit than the cells above."
)
_NO_ANSWER = Message(
    "Line {line}, column “{column}”: {got} is a third value, where yes and no are two."
)


def _nobody(share: float) -> None:
    """Hear how far it is; who wants to break it off raises something."""


def typed(
    raw: RawTable,
    format: TableFormat,
    title: str,
    kinds: Mapping[str, Kind] = _NOTHING,
    tell: Callable[[float], None] = _nobody,
) -> Table:
    """Return a table's columns with their kinds.

    Parameters
    ----------
    raw : RawTable
    format : TableFormat
        How numbers are written.
    title : str
        What the table is called.
    kinds : mapping of str to {"number", "class", "yes_no", "text"}
        By the columns' names; those left out are guessed. A column that would be learnt and whose
        whole numbers look like classes is one of classes.
    tell : callable, optional
        Told after each column how much is done, from 0 to 1.

    Raises
    ------
    ValueError
        If a kind is wanted of a column that is not there, or that a cell does not fit: its line
        and column are named.
    """
    _check_kinds(kinds, raw.names)
    columns: list[Column] = []
    for name, cells in zip(raw.names, raw.cells, strict=True):
        columns.append(_Cells(name, cells, raw.lines, format).column(kinds.get(name)))
        tell(len(columns) / len(raw.names))
    at = class_like_target(columns)
    if at is not None and columns[at].name not in kinds:
        columns[at] = retyped(columns[at], "class")
    return Table(title, tuple(columns))


def _check_kinds(kinds: Mapping[str, Kind], names: Sequence[str]) -> None:
    for name, kind in kinds.items():
        if name not in names:
            raise ValueError(Message("The table has no column {name}.", name=quoted(name)))
        if kind not in KINDS:
            problem = Message("{name} must be one of {allowed}, got {got}")
            allowed = ", ".join(KINDS)
            raise ValueError(problem.format(name="kind", allowed=allowed, got=quoted(kind)))


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one column, and how numbers are written in them."""

    name: str
    cells: Sequence[str]
    lines: Sequence[int]
    format: TableFormat

    def column(self, kind: Kind | None) -> Column:
        """Return the column, of the kind that is wanted or that it seems to have."""
        numbers = plain_numbers(self.cells, self.format)
        if numbers is None:
            return self._by_spelling(kind)
        if kind is None:
            answers = ((numbers == 0.0) | (numbers == 1.0)).all() and np.ptp(numbers) == 1.0
            kind = "yes_no" if answers else "number"
        if kind == "yes_no":
            self._refuse_a_third(lambda cell: parted(cell, self.format))
        return retyped(Column(self.name, "number", numbers), kind)

    def _by_spelling(self, kind: Kind | None) -> Column:
        counts = Counter(self.cells)
        present = {one: count for one, count in counts.items() if not is_missing(one)}
        numbers = numbers_by_spelling(present, self.format)
        kind = kind or guess_kind(present, numbers)
        if kind == "number" and numbers is None:
            self._refuse_no_number()
        if kind == "yes_no":
            return self._yes_no(present)
        if numbers is None or (any(map(begins_with_idle_zero, present)) and kind != "number"):
            return self._named(kind, present)
        return retyped(Column(self.name, "number", self._values(numbers)), kind)

    def _named(self, kind: Kind, present: Mapping[str, int]) -> Column:
        names = {spelling: word(spelling) for spelling in present}
        order = in_order(names.values())
        place = {name: float(k) for k, name in enumerate(order)}
        found = {spelling: place[name] for spelling, name in names.items()}
        return Column(self.name, kind, self._values(found), order)

    def _yes_no(self, present: Mapping[str, int]) -> Column:
        """Return the answers; each is called as it is spelled most often."""
        words = {spelling: word(spelling) for spelling in present}
        order = in_order(words.values())
        answers = yes_or_no([*order])
        if answers is None:
            self._refuse_a_third(word)
            answers = [k > 0 for k in range(len(order))]
        means = dict(zip(order, answers, strict=True))
        names = []
        for answer in (False, True):
            spelled = [one for one in present if means[words[one]] is answer]
            names.append(words[max(spelled, key=present.__getitem__)] if spelled else "")
        found = {spelling: float(means[name]) for spelling, name in words.items()}
        return Column(self.name, "yes_no", self._values(found), tuple(names))

    def _values(self, found: Mapping[str, float]) -> Array:
        nothing = dict.fromkeys(self.cells, float("nan"))
        return np.fromiter(map((nothing | dict(found)).__getitem__, self.cells), np.float64)

    def _refuse_no_number(self) -> None:
        unit: str | None = None
        for cell, line in zip(self.cells, self.lines, strict=True):
            if is_missing(cell):
                continue
            read = parted(cell, self.format)
            if read is None or unit not in (None, read[1]):
                says = _NO_NUMBER if read is None else _OTHER_UNIT
                raise ValueError(says.format(line=line, column=self.name, got=quoted(cell)))
            unit = read[1]

    def _refuse_a_third(self, read: Callable[[str], object]) -> None:
        seen: set[object] = set()
        for cell, line in zip(self.cells, self.lines, strict=True):
            if not is_missing(cell):
                seen.add(read(cell))
            if len(seen) > 2:
                raise ValueError(_NO_ANSWER.format(line=line, column=self.name, got=quoted(cell)))
