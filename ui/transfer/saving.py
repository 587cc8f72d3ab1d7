"""Studies as tables: one line a replica and point in time."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.storage.tables import write_table
from simulator.studies.forgetting import WAYS, ForgettingRecord
from simulator.studies.transfer import STARTS, TransferRecord
from ui.transfer.model.plans import Record

_FORGETTING = ("stage", "epoch", "seed", "task", "loss", "accuracy")
_TRANSFER = ("start", "rows", "update", "seed", "loss", "accuracy")


def save_record(record: Record, path: str) -> None:
    """Write a study as ``.csv``; what does not exist is left empty.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    if isinstance(record, ForgettingRecord):
        write_table(path, _FORGETTING, _of_forgetting(record))
    else:
        write_table(path, _TRANSFER, _of_transfer(record))


def _of_forgetting(record: ForgettingRecord) -> Iterator[list[object]]:
    names = ("learning_a", *(f"learning_b_{way}" for way in WAYS))
    for name, course in zip(names, (record.learning, *record.ways), strict=False):
        for row, epoch in enumerate(course.epochs.tolist()):
            for seed in range(record.seeds):
                for task in (0, 1):
                    right = course.accuracies
                    accuracy = "" if right is None else float(right[row, task, seed])
                    loss = float(course.losses[row, task, seed])
                    yield [name, epoch, seed, "AB"[task], loss, accuracy]


def _of_transfer(record: TransferRecord) -> Iterator[list[object]]:
    for one in record.learnt:
        for row, update in enumerate(one.updates.tolist()):
            for seed in range(record.seeds):
                right = one.accuracies
                accuracy = "" if right is None else float(right[row, seed])
                loss = float(one.losses[row, seed])
                yield [STARTS[one.start], one.rows, update, seed, loss, accuracy]
