"""A learner's own table as a data set: what each column is for, and the rows that can be used."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from simulator.data.datasets import TABLE, Dataset, Task
from simulator.data.input_columns import InputColumn, InputKind, Missing, encoded
from simulator.messages import Message
from simulator.quoting import quoted
from simulator.tables.table import Column, Role, Table
from simulator.tables.table_format import TableFormat

Array = NDArray[Any]

_NUMERIC_RULES = ("mean", "median")


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column is for.

    Attributes
    ----------
    role : {"input", "target", "ignored", "split"}
    missing : {"leave_out", "mean", "median", "most_frequent"}
        What becomes of a row without a value here; mean and median are for numbers. A row without
        a target is always left out.
    scaling : {"none", "standardize", "minmax"}, optional
        How its numbers are scaled; None: as all are.
    """

    role: Role
    missing: Missing = "leave_out"
    scaling: str | None = None


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A table with what its columns are for.

    Attributes
    ----------
    table : Table
    uses : tuple of ColumnUse
        One for each column.
    task : {"binary", "multiclass", "multilabel", "regression"}
    withheld : str
        Where the rows were left out of a file: the fingerprint of what they held. The table has no
        rows then, and nothing can be trained on it.
    rows_withheld : int
        How many there were.
    origin : str
        Path of the file that the rows were read from and still stand in; empty where they were
        made or changed here. It is no part of what the table is.
    format : TableFormat or None
        How that file is read; None: as it seems to be written. As the path, no part of the table.

    Raises
    ------
    ValueError
        If no column is an input or a target, a column is of no kind that its role can have, or the
        targets do not suit the task.
    """

    table: Table
    uses: tuple[ColumnUse, ...]
    task: Task
    withheld: str = ""
    rows_withheld: int = 0
    origin: str = field(default="", compare=False)
    format: TableFormat | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        _check_roles(self)
        _check_targets(self)

    def columns(self, *roles: Role) -> tuple[Column, ...]:
        """Return the columns that have one of these roles."""
        pairs = zip(self.table.columns, self.uses, strict=True)
        return tuple(column for column, use in pairs if use.role in roles)

    def uses_of(self, *roles: Role) -> tuple[ColumnUse, ...]:
        """Return the uses of the columns that have one of these roles."""
        return tuple(use for use in self.uses if use.role in roles)

    @property
    def inputs(self) -> tuple[InputColumn, ...]:
        """The columns that the network takes."""
        return tuple(
            InputColumn(column.name, cast(InputKind, column.kind), column.categories)
            for column in self.columns("input")
        )

    @property
    def dataset(self) -> Dataset:
        """What is known of it before it is split and scaled."""
        return _dataset(self)

    @property
    def kept(self) -> Array:
        """The numbers of the rows that are used, ascending: what is asked for is there."""
        return _kept(self)

    @property
    def fingerprint(self) -> str:
        """What tells the rows that are used from others: equal for equal columns and values."""
        return self.withheld or fingerprint(self.columns("input", "target", "split"))

    def without_rows(self) -> OwnTable:
        """Return the same with the rows left out, and of columns only those that are used."""
        used = self.only_used()
        bare = tuple(replace(one, values=one.values[:0]) for one in used.table.columns)
        return replace(
            used,
            table=replace(self.table, columns=bare),
            withheld=self.fingerprint,
            rows_withheld=self.rows_withheld or self.table.rows,
        )

    def only_used(self) -> OwnTable:
        """Return the same without columns that are ignored, and without classes of no row."""
        kept = self.kept
        pairs = [
            (_without_unused(column, kept) if use.role == "target" else column, use)
            for column, use in zip(self.table.columns, self.uses, strict=True)
            if use.role != "ignored"
        ]
        return replace(
            self,
            table=replace(self.table, columns=tuple(column for column, _ in pairs)),
            uses=tuple(use for _, use in pairs),
        )

    def with_rows(self, table: Table) -> OwnTable:
        """Return the same with the rows of a table that has these columns.

        Raises
        ------
        ValueError
            If a column that is used is not there, or holds something else.
        """
        ours = {column.name: column for column in self.columns("input", "target", "split")}
        for name in ours:
            if name not in {column.name for column in table.columns}:
                raise ValueError(
                    Message(
                        "{title} must have a column {name}",
                        title=quoted(table.title),
                        name=quoted(name),
                    )
                )
        columns = tuple(_as(ours.get(one.name), one, table.title) for one in table.columns)
        known = dict(zip((one.name for one in self.table.columns), self.uses, strict=True))
        ignored = ColumnUse("ignored")
        uses = tuple(known.get(column.name, ignored) for column in table.columns)
        return OwnTable(replace(table, columns=columns), uses, self.task)


def fingerprint(columns: Iterable[Column]) -> str:
    """Return what tells columns from others: equal where names, kinds and values are."""
    digests = tuple(column.digest for column in columns)
    return hashlib.sha256(repr(digests).encode()).hexdigest()


def rows_of(own: OwnTable) -> tuple[Array, Array]:
    """Return the inputs and the labels of the rows that are used.

    Returns
    -------
    values : ndarray, shape (n, c)
        For each input column its number, or the place of its class; NaN where it is missing and to
        be filled.
    labels : ndarray
        Class indices, int (n,); 0 or 1 for each label, int (n, k); targets of a regression (n, k).

    Raises
    ------
    ValueError
        If the rows were left out of the file, or no row can be used.
    """
    if own.withheld:
        raise ValueError(
            Message(
                "the rows of {title} were left out of this file: open the table too, with the "
                "columns {columns}",
                title=quoted(own.table.title),
                columns=", ".join(one.name for one in own.table.columns)[:200],
            )
        )
    kept = own.kept
    if not len(kept):
        raise ValueError(
            Message(
                "{title} must have a row in which nothing is missing that is used",
                title=quoted(own.table.title),
            )
        )
    values = np.stack([one.values[kept] for one in own.columns("input")], axis=1)
    targets = [_of_rows(one, kept).values for one in own.columns("target")]
    if own.task in ("binary", "multiclass"):
        return values, targets[0].astype(np.intp)
    labels = np.stack(targets, axis=1)
    return values, labels if own.task == "regression" else labels.astype(np.intp)


@lru_cache(maxsize=16)
def _kept(own: OwnTable) -> Array:
    known = np.ones(own.table.rows, bool)
    for column, use in zip(own.table.columns, own.uses, strict=True):
        if use.role in ("target", "split") or (use.role == "input" and use.missing == "leave_out"):
            known &= ~np.isnan(column.values)
    found = np.flatnonzero(known)
    found.flags.writeable = False
    return found


@lru_cache(maxsize=16)
def _dataset(own: OwnTable) -> Dataset:
    targets = [_of_rows(one, own.kept) for one in own.columns("target")]
    classes: tuple[str, ...] = ()
    if own.task in ("binary", "multiclass"):
        classes = targets[0].categories
    elif own.task == "multilabel":
        classes = tuple(one.name for one in targets)
    return Dataset(
        name=TABLE,
        title=own.table.title,
        order=0,
        explanation="",
        task=own.task,
        feature_names=tuple(name for one in own.inputs for name in one.features),
        class_names=classes,
        target_names=tuple(one.name for one in targets) if own.task == "regression" else (),
        rows=own.rows_withheld or len(own.kept),
        load=lambda samples, noise, seed: _loaded(own),
    )


def _loaded(own: OwnTable) -> tuple[Array, Array]:
    """Return raw inputs and labels of rows in which nothing is missing."""
    values, labels = rows_of(own)
    whole = ~np.isnan(values).any(axis=1)
    return encoded(own.inputs, values[whole]), labels[whole]


def _of_rows(column: Column, rows: Array) -> Column:
    """Return a column of some of its rows, without classes that none of them has."""
    values = column.values[rows]
    if column.kind != "class" or not len(column.values):
        return replace(column, values=values)
    present = np.unique(values[~np.isnan(values)]).astype(np.intp)
    places = np.full(len(column.categories) + 1, np.nan)
    places[present] = np.arange(len(present))
    moved = places[np.where(np.isnan(values), len(column.categories), values).astype(np.intp)]
    names = tuple(column.categories[k] for k in present)
    return replace(column, values=moved, categories=names)


def _without_unused(column: Column, kept: Array) -> Column:
    """Return a column of all rows, without classes that none of the rows that are kept has."""
    used = _of_rows(column, kept)
    if used.categories == column.categories:
        return column
    values = np.full(len(column.values), np.nan)  # the other rows are not used
    values[kept] = used.values
    return replace(used, values=values)


def _check_roles(own: OwnTable) -> None:
    if len(own.uses) != len(own.table.columns):
        raise ValueError(
            Message(
                "{name} must have {count} items, got {got}",
                name="uses",
                count=len(own.table.columns),
                got=len(own.uses),
            )
        )
    for role, least, most in (("input", 1, None), ("target", 1, None), ("split", 0, 1)):
        count = sum(use.role == role for use in own.uses)
        if count < least:
            problem = Message("a table must have a column of the role {role}")
            raise ValueError(problem.format(role=quoted(role)))
        if most is not None and count > most:
            problem = Message("a table must have at most {most} column of the role {role}")
            raise ValueError(problem.format(role=quoted(role), most=most))
    for column, use in zip(own.table.columns, own.uses, strict=True):
        _check_use(column, use)


def _check_use(column: Column, use: ColumnUse) -> None:
    if use.role == "input" and column.kind == "text":
        problem = Message("column {name} must be numbers or classes to be an input, got text")
        raise ValueError(problem.format(name=quoted(column.name)))
    if use.missing in _NUMERIC_RULES and column.kind != "number" and use.role == "input":
        raise ValueError(
            Message(
                "column {name} must fill what is missing with {allowed}, got {got}, for it is no "
                "number",
                name=quoted(column.name),
                allowed="most_frequent",
                got=quoted(use.missing),
            )
        )


_TARGET_KINDS: dict[Task, Sequence[str]] = {
    "binary": ("class", "yes_no"),
    "multiclass": ("class", "yes_no"),
    "multilabel": ("yes_no",),
    "regression": ("number",),
}


def _check_targets(own: OwnTable) -> None:
    targets = own.columns("target")
    for column in targets:
        if column.kind not in _TARGET_KINDS[own.task]:
            raise ValueError(
                Message(
                    "column {name} must be of the kind {allowed} to be the target of {task}, got "
                    "{got}",
                    name=quoted(column.name),
                    allowed=", ".join(_TARGET_KINDS[own.task]),
                    task=own.task,
                    got=column.kind,
                )
            )
    one = own.task in ("binary", "multiclass")
    if (len(targets) != 1) if one else (own.task == "multilabel" and len(targets) < 2):
        problem = Message("{task} must have {wanted} target columns, got {got}")
        wanted = "1" if one else "2 or more"
        raise ValueError(problem.format(task=own.task, wanted=wanted, got=len(targets)))


def _as(ours: Column | None, theirs: Column, title: str) -> Column:
    """Return a column with its classes in the order that ours has them in."""
    if ours is None:
        return theirs
    theirs = _of_rows(theirs, np.arange(len(theirs.values)))
    if theirs.kind != ours.kind or not set(theirs.categories) <= set(ours.categories):
        raise ValueError(
            Message(
                "column {name} of {title} must hold what it held: {kind}",
                name=quoted(ours.name),
                title=quoted(title),
                kind=", ".join(ours.categories)[:200] or ours.kind,
            )
        )
    if theirs.categories == ours.categories:
        return theirs
    places = np.array([*map(ours.categories.index, theirs.categories), np.nan])
    at = np.where(np.isnan(theirs.values), len(theirs.categories), theirs.values)
    values = places[at.astype(np.intp)]
    return replace(theirs, values=values, categories=ours.categories)
