"""Compared activations as a table: one line an activation and layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.storage.tables import write_table
from simulator.studies.activation_comparison import ComparisonRecord

_NAMES = (
    "activation", "layer", "delta_now", "gradient_now", "epochs", "delta_trained",
    "gradient_trained", "loss",
)  # fmt: skip


def save_comparison(record: ComparisonRecord, names: Sequence[str], path: str) -> None:
    """Write a comparison as ``.csv``.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    write_table(path, _NAMES, _lines(record, names))


def _lines(record: ComparisonRecord, names: Sequence[str]) -> Iterator[list[object]]:
    for one in record.compared:
        for layer, name in enumerate(names):
            now, trained = (
                (float(side.deltas[layer]), float(side.weights[layer]))
                for side in (one.now, one.trained)
            )
            yield [one.name, name, *now, len(one.losses) - 1, *trained, one.losses[-1]]
