"""A table with its columns by role: what the findings look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.tables.table import Array, Column, Role, Table


@dataclass(frozen=True, slots=True)
class Judged:
    """A table whose columns have roles.

    Attributes
    ----------
    table : Table
    inputs, targets, ignored : tuple of Column
    """

    table: Table
    inputs: tuple[Column, ...]
    targets: tuple[Column, ...]
    ignored: tuple[Column, ...]

    @classmethod
    def of(cls, table: Table, roles: Sequence[Role]) -> Judged:
        """Return a table with its columns by role."""

        def those(wanted: Role) -> tuple[Column, ...]:
            pairs = zip(table.columns, roles, strict=True)
            return tuple(column for column, role in pairs if role == wanted)

        return cls(table, those("input"), those("target"), those("ignored"))

    @property
    def used(self) -> tuple[Column, ...]:
        """The columns that a network sees."""
        return (*self.inputs, *self.targets)


def present(column: Column) -> Array:
    """Return the values of a column that are there."""
    return column.values[~column.missing] if column.missing.any() else column.values
