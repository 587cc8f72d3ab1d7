"""The values of watched numbers as a table."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from simulator.session.watch.curves import Curves
from simulator.storage.tables import write_table
from ui.watch.model.shown import ShownPin
from ui.words.messages import said, worded


def save_curves(curves: Curves, pins: Sequence[ShownPin], path: str) -> None:
    """Write one point a row as ``.csv``: updates made, and each number's last, lowest and highest.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    known = [(curves.row(pin.key), pin) for pin in pins if curves.row(pin.key) >= 0]
    write_table(path, list(_names(curves, [pin for _, pin in known])), _rows(curves, known))


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


def _rows(curves: Curves, known: Sequence[tuple[int, ShownPin]]) -> Iterator[list[str]]:
    for point, update in enumerate(curves.updates.tolist()):
        row = [str(update)]
        for place, _ in known:
            arrays = (curves.last, curves.low, curves.high)
            for values in arrays if curves.stride > 1 else arrays[:1]:
                row.append(_number(float(values[place, point])))
        yield row


def _number(value: float) -> str:
    return repr(value) if math.isfinite(value) else ""
