"""A learner's own table in a scenario's document: its columns by name, with or without the rows.

What a table holds may be nobody else's business. So its rows are written only where that is asked
for, by ``rows`` in the context of the dump; otherwise the document has a fingerprint in their
place, by which the table is known again. Columns that are ignored are never written.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import (
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    TypeAdapter,
    model_validator,
)

from simulator.data.datasets import Task
from simulator.data.input_columns import Missing
from simulator.data.own_table import ColumnUse, OwnTable
from simulator.messages import Message
from simulator.scenarios.plain_texts import PRINTABLE, PlainTitle
from simulator.storage.strict_json import StrictModel, complaint
from simulator.tables.table import Column, Table

MOST_VALUES = 1_500_000
"""Values of a table that a document can hold."""

_MOST_COLUMNS = 4096
_MOST_CATEGORIES = 1000

ColumnName = Annotated[str, Field(min_length=1, max_length=120, pattern=PRINTABLE)]
Category = Annotated[str, Field(max_length=120, pattern=PRINTABLE)]
Scaling = Literal["none", "standardize", "minmax"]


def _numbers(given: object) -> object:
    """Return a column's values as an array; null stands for one that is missing."""
    if isinstance(given, np.ndarray):
        return given
    if not isinstance(given, list | tuple):
        raise complaint(Message("{name} must be a list, got {got}"))
    wrong = {type(one) for one in given} - {int, float, type(None)}
    if wrong:
        raise complaint(Message("{name} must be numbers, or null for what is missing"))
    try:
        values = np.array([np.nan if one is None else one for one in given], np.float64)
    except OverflowError:
        values = np.array([np.inf])
    if np.isinf(values).any() or sum(one != one for one in given):
        raise complaint(Message("{name} must be finite numbers, or null for what is missing"))
    values.flags.writeable = False
    return values


Values = Annotated[
    Any,
    PlainValidator(_numbers, json_schema_input_type=list[float | None]),
]


class TableColumn(StrictModel):
    """A column of a table: its name, what it is for, and its values where they are not left out.

    A class's or a yes-or-no's values count its categories from 0 on.
    """

    name: ColumnName
    role: Literal["input", "target", "split"]
    kind: Literal["number", "class", "yes_no"]
    categories: Annotated[
        tuple[Category, ...], Field(strict=False, fail_fast=True, max_length=_MOST_CATEGORIES)
    ] = ()
    missing: Missing = "leave_out"
    scaling: Scaling | None = None
    values: Values | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.kind == "number") is bool(self.categories):
            wanted = Message("{name} must be left out for numbers, and given for all others")
            raise ValueError(wanted.format(name="categories"))
        if len(set(self.categories)) < len(self.categories):
            raise ValueError(Message("{name} must be different ones", name="categories"))
        if self.values is not None and self.categories:
            _check_places(self.values, len(self.categories))
        return self


class TableDocument(StrictModel):
    """A learner's own table."""

    title: PlainTitle
    task: Task
    rows: Annotated[int, Field(ge=0, le=100_000_000)]
    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    columns: Annotated[
        tuple[TableColumn, ...],
        Field(strict=False, fail_fast=True, min_length=2, max_length=_MOST_COLUMNS),
    ]

    @model_validator(mode="after")
    def _check(self) -> Self:
        names = [column.name for column in self.columns]
        if len(set(names)) < len(names):
            raise ValueError(Message("{name} must have different names", name="columns"))
        given = [column.values is not None for column in self.columns]
        if any(given) and not all(given):
            at = given.index(False)
            raise ValueError(Message("{name} is missing", name=f"columns[{at}].values"))
        for k, column in enumerate(self.columns):
            if column.values is not None and len(column.values) != self.rows:
                raise ValueError(
                    Message(
                        "{name} must have {count} numbers, got {got}",
                        name=f"columns[{k}].values",
                        count=self.rows,
                        got=len(column.values),
                    )
                )
        if not any(given) and self.fingerprint is None:
            raise ValueError(Message("{name} is missing", name="fingerprint"))
        return self

    @property
    def table(self) -> OwnTable:
        """The table itself."""
        nothing: NDArray[Any] = np.zeros(0)
        columns = tuple(
            Column(
                name=one.name,
                kind=one.kind,
                values=nothing if one.values is None else one.values,
                categories=one.categories,
            )
            for one in self.columns
        )
        uses = tuple(ColumnUse(one.role, one.missing, one.scaling) for one in self.columns)
        bare = self.columns[0].values is None
        return OwnTable(
            Table(title=self.title, columns=columns),
            uses,
            self.task,
            withheld=(self.fingerprint or "") if bare else "",
            rows_withheld=self.rows if bare else 0,
        )


def _check_places(values: NDArray[Any], count: int) -> None:
    known = values[~np.isnan(values)]
    wrong = known[(known != np.floor(known)) | (known < 0) | (known >= count)]
    if len(wrong):
        raise ValueError(
            Message(
                "{name} must be whole numbers in 0..{last}, got {got}",
                name="values",
                last=count - 1,
                got=f"{wrong[0]:g}",
            )
        )


_DOCUMENT: TypeAdapter[TableDocument] = TypeAdapter(TableDocument)


def table_of(given: object) -> OwnTable:
    """Return a table as it is, or that of a document.

    Raises
    ------
    ValidationError
        If the document is wrong.
    """
    if isinstance(given, OwnTable):
        return given
    return _DOCUMENT.validate_python(given).table


def json_schema(handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """Return the schema of a table's document."""
    return handler(_DOCUMENT.core_schema)


def rejoined(own: OwnTable | None, known: OwnTable | None) -> OwnTable | None:
    """Return a table whose rows were left out with them, where another is the same with its rows.

    Parameters
    ----------
    own : OwnTable or None
    known : OwnTable or None
        What has the rows. If it is another, or has none either, `own` is returned as it is.
    """
    if own is None or known is None or not own.withheld or known.withheld:
        return own
    return known if known.without_rows() == own else own


def check_rows_fit(own: OwnTable | None) -> None:
    """Refuse a table of more values than a document can hold.

    Raises
    ------
    ValueError
        If it has more.
    """
    if own is None or own.withheld:
        return
    count = own.table.rows * len(own.columns("input", "target", "split"))
    if count > MOST_VALUES:
        raise ValueError(
            Message(
                "the table has {count} values, and a file can hold {most}: leave its rows out",
                count=count,
                most=MOST_VALUES,
            )
        )


def document_of(own: OwnTable, *, rows: bool) -> dict[str, Any]:
    """Return a table's document.

    Parameters
    ----------
    own : OwnTable
    rows : bool
        Whether it holds the rows.
    """
    kept = own.only_used() if own.withheld or rows else own.without_rows()
    holds = rows and not own.withheld
    found: dict[str, Any] = {
        "title": own.table.title,
        "task": own.task,
        "rows": own.rows_withheld or own.table.rows,
        "fingerprint": own.fingerprint,
        "columns": [
            _column(column, use, values=holds)
            for column, use in zip(kept.table.columns, kept.uses, strict=True)
        ],
    }
    return found


def _column(column: Column, use: ColumnUse, *, values: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "role": use.role, "kind": column.kind}
    if column.categories:
        found["categories"] = list(column.categories)
    if use.missing != "leave_out":
        found["missing"] = use.missing
    if use.scaling is not None:
        found["scaling"] = use.scaling
    if values:
        whole = bool(column.categories)
        found["values"] = [
            None if one != one else int(one) if whole else one for one in column.values.tolist()
        ]
    return found
