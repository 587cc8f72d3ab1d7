"""How many rows a table has, how many are used, and how many values are filled in: in words."""

from __future__ import annotations

from simulator.scenarios.table_draft import TableDraft
from simulator.session.table_job import Judged
from ui.words.messages import said, sentences, worded
from ui.words.numbers import grouped


def counts(draft: TableDraft, judged: Judged) -> str:
    """Return what becomes of a table's rows."""
    left = judged.rows - judged.used
    text = worded("TableDialog", "{rows} rows, {columns} columns. Every row is used.")
    if judged.scenario is None:
        text = worded("TableDialog", "{rows} rows, {columns} columns.")
    elif left:
        text = worded(
            "TableDialog",
            "{rows} rows, {columns} columns. Rows left out, for a value is missing: {left}.",
        )
    gaps = sum(
        int(column.missing.sum())
        for column, use in zip(draft.table.columns, draft.uses, strict=True)
        if use.role == "input" and use.missing != "leave_out"
    )
    more = worded("DataSection", "Missing values filled in: {count}.") if gaps else ""
    told = text.format(
        rows=grouped(judged.rows), columns=grouped(len(draft.uses)), left=grouped(left)
    )
    return said(sentences(told, more.format(count=grouped(gaps))))
