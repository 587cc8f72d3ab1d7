"""The values of watched numbers as a table."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from simulator.session.watch.curves import Curves
from simulator.storage.tables import write_table
from ui.watch.model.shown import ShownPin
from ui.watch.model.values_at import values_at
from ui.words.messages import said, worded


def save_curves(curves: Curves, pins: Sequence[ShownPin], path: str) -> None:
    """Write one point a row as ``.csv``: updates made, and each number's last, lowest and highest.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    known = [pin for pin in pins if curves.row(pin.key) >= 0]
    write_table(path, list(_names(curves, known)), _rows(curves, known))


def _names(curves: Curves, pins: Sequence[ShownPin]) -> Iterator[str]:
    yield said(worded("WatchFiles", "updates made"))
    last = worded("WatchFiles", "{symbol} {where}, {what}: value after the update")
    low = worded("WatchFiles", "{symbol} {where}, {what}: lowest of {count} updates")
    high = worded("WatchFiles", "{symbol} {where}, {what}: highest of {count} updates")
    for pin in pins:
        for words in (last, low, high) if curves.stride > 1 else (last,):
            name = words.format(
                symbol=pin.symbol, where=pin.where, what=pin.what, count=curves.stride
            )
            yield said(name)


def _rows(curves: Curves, pins: Sequence[ShownPin]) -> Iterator[list[str]]:
    nothing = (math.nan,) * 3
    kept = [curves.kept_of(pin.key).updates for pin in pins]
    noted = set(curves.updates.tolist())
    for update in np.unique(np.concatenate([curves.updates, *kept])).tolist():
        row = [str(update)]
        for pin in pins:
            # A kept moment is one update, and a row is passed once for a point: of the updates
            # around it nothing is known.
            found = values_at(curves, pin.key, update) or nothing
            is_range = update in noted and pin.pin.row is None
            written = found if is_range else (found[0], math.nan, math.nan)
            row += map(_number, written if curves.stride > 1 else written[:1])
        yield row


def _number(value: float) -> str:
    return repr(value) if math.isfinite(value) else ""
