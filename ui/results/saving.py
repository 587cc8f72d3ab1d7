"""What the pages of the results show, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.storage.tables import write_table
from ui.results.measured import Measured, Part
from ui.results.pictures.rate_canvas import RateLine
from ui.words.data_names import said_names
from ui.words.messages import said, worded


def save_curves(lines: Sequence[RateLine], path: str) -> None:
    """Write what the curves count as ``.csv``, one threshold a line; `FileProblem` as elsewhere."""
    names = (
        worded("ResultFiles", "curve"),
        worded("ResultFiles", "threshold"),
        worded("ResultFiles", "true positives"),
        worded("ResultFiles", "false positives"),
        worded("ResultFiles", "false positive rate"),
        worded("ResultFiles", "recall"),
        worded("ResultFiles", "precision"),
    )
    write_table(path, list(map(said, names)), _thresholds(lines))


def _thresholds(lines: Sequence[RateLine]) -> Iterator[list[object]]:
    for line in lines:
        curves = line.curves
        columns = (
            curves.thresholds,
            curves.found,
            curves.mistaken,
            curves.false_positive_rate,
            curves.recall,
            curves.precision,
        )
        for values in zip(*(column.tolist() for column in columns), strict=True):
            yield [line.name, *values]


def save_predictions(measured: Measured, part: Part, path: str) -> None:
    """Write a regression's rows as ``.csv``: true and predicted; `FileProblem` as elsewhere."""
    true, predicted = (
        worded("ResultFiles", "{name}, true"),
        worded("ResultFiles", "{name}, predicted"),
    )
    targets = said_names(measured.data.target_names)
    names = [said(words.format(name=name)) for name in targets for words in (true, predicted)]
    write_table(path, [said(worded("ResultFiles", "row")), *names], _predictions(part))


def _predictions(part: Part) -> Iterator[list[object]]:
    pairs = zip(part.labels.tolist(), part.scores.outputs.tolist(), strict=True)
    for row, (true, predicted) in enumerate(pairs, start=1):
        yield [row, *(value for pair in zip(true, predicted, strict=True) for value in pair)]
