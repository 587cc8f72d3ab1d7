"""Studied remedies as a table: one line a remedy and run."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.storage.tables import write_table
from simulator.studies.remedies.remedy_record import RemedyRecord

_NAMES = (
    "remedy", "strength", "fold", "seed", "parameters", "rows", "epochs", "best_epoch",
    "loss", "validation_loss", "gap", "score", "validation_score",
)  # fmt: skip


def save_remedies(record: RemedyRecord, path: str) -> None:
    """Write a study as ``.csv``, the best remedy first.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    write_table(path, _NAMES, _lines(record))


def _lines(record: RemedyRecord) -> Iterator[list[object]]:
    for one in record.ranked():
        for run in range(one.training.shape[1]):
            fold, at = divmod(run, len(record.seeds))
            loss, late = float(one.training[-1, run]), float(one.validation[-1, run])
            yield [
                *(one.name, one.strength, fold + 1 if record.folds else 0, record.seeds[at]),
                *(one.parameters, one.rows, int(one.ended_at[run]), int(one.best_epoch[run])),
                *(loss, late, late - loss),
                *(float(one.scores[-1, run]), float(one.late_scores[-1, run])),
            ]
