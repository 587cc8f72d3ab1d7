"""What a learner should know of a table before a network learns from it, each with a remedy."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.tables.findings._columns import of_columns
from simulator.tables.findings._finding import Finding
from simulator.tables.findings._inputs import of_inputs
from simulator.tables.findings._judged import Judged
from simulator.tables.findings._rows import of_rows
from simulator.tables.findings._targets import of_targets
from simulator.tables.table import Role, Table, Task

__all__ = ["Finding", "findings"]


def findings(table: Table, roles: Sequence[Role], task: Task) -> tuple[Finding, ...]:
    """Return what is noteworthy about a table, with a remedy each.

    Parameters
    ----------
    table : Table
    roles : sequence of {"input", "target", "ignored", "split"}
        Of each column.
    task : {"binary", "multiclass", "multilabel", "regression"}

    Returns
    -------
    tuple of Finding
        First what is missing or cannot be learnt, then what would mislead, then what would hinder.
    """
    judged = Judged.of(table, roles)
    found = (*of_targets(judged, task), *of_rows(judged), *of_inputs(judged), *of_columns(judged))
    return tuple(found)
