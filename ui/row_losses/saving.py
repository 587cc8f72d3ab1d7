"""The rows' losses as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from simulator.data.prepared import PreparedData
from simulator.session.kept_rows import NEVER
from simulator.session.row_losses import RowLosses
from simulator.storage.tables import write_table
from ui.row_losses.row_words import target_of
from ui.words.messages import said, worded


def save_rows(data: PreparedData, found: RowLosses, order: Sequence[int], path: str) -> None:
    """Write one training row a line as ``.csv``, in the order of the table.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    write_table(path, list(_names(found)), _lines(data, found, order))


def _names(found: RowLosses) -> Iterator[str]:
    fixed = (
        worded("RowFiles", "row"),
        worded("RowFiles", "target"),
        worded("RowFiles", "loss now"),
        worded("RowFiles", "learnt at epoch"),
    )
    yield from map(said, fixed)
    yield from (
        said(worded("RowFiles", "output {number}").format(number=k + 1))
        for k in range(found.outputs.shape[1])
    )
    at = worded("RowFiles", "loss at epoch {epoch}")
    yield from (said(at.format(epoch=epoch)) for epoch in found.epochs.tolist())


def _lines(data: PreparedData, found: RowLosses, order: Sequence[int]) -> Iterator[list[str]]:
    noted = np.stack(found.losses) if found.losses else np.zeros((0, len(found.now)))
    for row in map(int, order):
        yield [
            str(row + 1),
            target_of(data, row),
            repr(float(found.now[row])),
            _learnt(found, row),
            *(repr(float(value)) for value in found.outputs[row]),
            *(repr(float(value)) for value in noted[:, row]),
        ]


def _learnt(found: RowLosses, row: int) -> str:
    epoch = int(found.learnt[row])
    if epoch == NEVER:
        return ""
    return f"≤{epoch}" if found.learnt_before[row] else str(epoch)
