"""What was noted of gradients and activations as a table: one line a layer and point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan

from simulator.diagnostics.gradient_statistics import BINS, QUANTILES
from simulator.storage.tables import write_table
from ui.gradient_flow.series import FlowSeries

_NAMES = (
    "update", "epoch", "layer", "nodes", "gradient", "delta", "mean_slope", "dead", "saturated",
)  # fmt: skip


def save_flow(series: FlowSeries, names: Sequence[str], path: str) -> None:
    """Write a series as ``.csv``, the layers of each point one after the other.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    quantiles = [f"activation_below_{share:g}" for share in QUANTILES]
    bins = ["bins_from", "bins_to", *(f"bin_{k + 1}" for k in range(BINS))]
    write_table(path, [*_NAMES, *quantiles, *bins], _lines(series, names))


def _lines(series: FlowSeries, names: Sequence[str]) -> Iterator[list[object]]:
    for point in series.points:
        found = point.statistics
        columns = found.weights, found.deltas, found.slopes, found.dead, found.saturated
        for layer, (name, units) in enumerate(zip(names, found.units, strict=True)):
            numbers = [float(column[layer]) for column in columns]
            numbers += [*found.quantiles[layer].tolist(), *found.limits[layer].tolist()]
            counts = found.counts[layer].tolist()
            yield [point.update, point.epoch, name, units, *map(_written, numbers), *counts]


def _written(value: float) -> object:
    return "" if isnan(value) else value
