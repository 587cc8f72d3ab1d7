"""Findings about rows: values that are missing, rows that come twice, too few of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from simulator.messages import Message
from simulator.tables.findings._finding import Finding
from simulator.tables.findings._judged import Judged
from simulator.tables.table import Array, Column

_MOST_COUNTS = 8
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits far from regular: the golden ratio's
_SHIFT = np.uint64(29)


def of_rows(judged: Judged) -> Iterator[Finding]:
    """Yield what is to be known of rows."""
    yield from _missing(judged.inputs, judged.table.rows)
    yield from _repeated(judged.used)
    yield from _few(judged)


def _missing(inputs: Sequence[Column], rows: int) -> Iterator[Finding]:
    counts = {column.name: int(column.missing.sum()) for column in inputs}
    counts = {name: count for name, count in counts.items() if count}
    if not counts:
        return
    said = [f"“{name}” {count}" for name, count in counts.items()]
    more = ", …" if len(said) > _MOST_COUNTS else ""
    yield Finding(
        "missing",
        tuple(counts),
        sum(counts.values()),
        Message(
            "Values are missing, of {rows} rows: {counts}.",
            rows=rows,
            counts=", ".join(said[:_MOST_COUNTS]) + more,
        ),
        Message("Fill in the column's mean or commonest class, or leave these rows out."),
    )


def _repeated(columns: Sequence[Column]) -> Iterator[Finding]:
    count = repeated_rows(columns)
    if count:
        yield Finding(
            "duplicates",
            (),
            count,
            Message("Rows that are the same as one before them: {count}.", count=count),
            Message(
                "Take them out if they were entered twice: else the same row may be trained on and "
                "checked with."
            ),
        )


def repeated_rows(columns: Sequence[Column]) -> int:
    """Return how many rows are the same as one before them, in every column.

    Rows are put in the order of a number of 64 bits that is made of their values; those of equal
    numbers are compared.
    """
    if not columns:
        return 0
    bits = [(column.values + 0.0).view(np.uint64) for column in columns]
    mixed: Array = np.zeros(len(bits[0]), np.uint64)
    for one in bits:
        mixed ^= one
        mixed *= _FACTOR
        mixed ^= mixed >> _SHIFT
    order = np.argsort(mixed, kind="stable")
    at = np.flatnonzero(mixed[order[1:]] == mixed[order[:-1]])
    same = np.ones(len(at), np.bool_)
    for one in bits:
        same &= one[order[at]] == one[order[at + 1]]
    return int(same.sum())


def _few(judged: Judged) -> Iterator[Finding]:
    inputs = sum(len(one.categories) if one.kind == "class" else 1 for one in judged.inputs)
    rows = judged.table.rows
    if rows < inputs:
        yield Finding(
            "few_rows",
            (),
            rows,
            Message(
                "There are fewer rows ({rows}) than inputs ({inputs}): a network can learn them by "
                "heart.",
                rows=rows,
                inputs=inputs,
            ),
            Message("Gather more rows, or ignore columns that say little."),
        )
