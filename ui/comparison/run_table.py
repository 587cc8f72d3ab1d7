"""The losses of several runs as one table, each line with its run's name. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan

from simulator.storage.atomic_files import StrPath
from simulator.storage.tables import write_table
from ui.comparison.run_log import LoggedRun
from ui.words.messages import said


def write_runs(path: StrPath, runs: Sequence[LoggedRun]) -> None:
    """Write number, name and losses of `runs` as CSV, one epoch a line.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    write_table(path, ("run", "name", "epoch", "loss", "validation_loss"), _rows(runs))


def _rows(runs: Sequence[LoggedRun]) -> Iterator[list[object]]:
    for run in runs:
        history, name = run.history, run.name or f"{said(run.title)} · {said(run.method)}"
        columns = history.epochs, history.loss, history.validation_loss
        for epoch, *losses in zip(*(column.tolist() for column in columns), strict=True):
            yield [run.number, name, int(epoch), *("" if isnan(x) else x for x in losses)]
