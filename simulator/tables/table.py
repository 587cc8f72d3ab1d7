"""A table of a learner's own: columns of numbers, classes, yes and no, or text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Kind = Literal["number", "class", "yes_no", "text"]
Role = Literal["input", "target", "ignored", "split"]
Task = Literal["binary", "multiclass", "multilabel", "regression"]  # as of the built-in data sets


@dataclass(frozen=True, eq=False)
class Column:
    """One column. Columns of the same content are equal.

    Attributes
    ----------
    name : str
    kind : {"number", "class", "yes_no", "text"}
    values : ndarray, shape (n,), float64, read-only
        Numbers as they are; for other kinds the index into `categories`. NaN where it is missing.
    categories : tuple of str
        The names that occur; of yes and no the no first. Empty for numbers.
    """

    name: str
    kind: Kind
    values: Array
    categories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        values = np.asarray(self.values, dtype=np.float64)
        if values.flags.writeable:
            values = values.copy() if values is self.values else values
            values.flags.writeable = False
        object.__setattr__(self, "values", values)

    @cached_property
    def missing(self) -> Array:
        """Where there is no value: bool, (n,)."""
        return np.isnan(self.values)

    @cached_property
    def digest(self) -> str:
        """What tells this column from every other one."""
        found = hashlib.sha256(repr((self.name, self.kind, self.categories)).encode())
        found.update(np.ascontiguousarray(self.values + 0.0).data)  # −0 is 0
        return found.hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Column) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of equal length under a title. Tables of the same content are equal.

    Attributes
    ----------
    title : str
    columns : tuple of Column
    """

    title: str
    columns: tuple[Column, ...]

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.columns[0].values) if self.columns else 0

    @cached_property
    def digest(self) -> str:
        """What tells this table from every other one; found once."""
        parts = (self.title, *(column.digest for column in self.columns))
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)
