"""The table of a study's starts, as a file."""

from __future__ import annotations

import math
from typing import Any

from simulator.storage.tables import write_table
from simulator.studies.study_record import StudyRecord

_COLUMNS = (
    *("seed", "start_loss", "final_loss", "validation_loss", "accuracy"),
    *("stuck", "diverged_at_update"),
)


def save_table(record: StudyRecord, path: str) -> None:
    """Write one row a start as ``.csv``; what does not exist is left empty.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    write_table(path, _COLUMNS, (_row(record, index) for index in range(len(record.seeds))))


def _row(record: StudyRecord, index: int) -> list[Any]:
    return [
        int(record.seeds[index]),
        _number(record.losses[0, index]),
        _number(record.final[index]),
        "" if record.validation is None else _number(record.validation[index]),
        "" if record.accuracy is None else _number(record.accuracy[index]),
        int(record.stuck[index]),
        int(record.diverged_at[index]) or "",
    ]


def _number(value: Any) -> str:
    return str(value) if math.isfinite(value) else ""
