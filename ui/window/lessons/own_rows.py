"""Counts rows of one's own that are typed: what stands for a moment, and is none of the data."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.data.own_row import OwnRow
from simulator.data.prepared import PreparedData


class OwnRows(QObject):
    """The rows that have been typed since it began.

    Parameters
    ----------
    stands_ms : int
        How long a row is to stand: while it is typed, each letter makes another one.
    parent : QObject

    Signals
    -------
    typed(int)
        A row has been typed; so many are there by now.
    """

    typed = Signal(int)

    def __init__(self, stands_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._found: set[tuple[float, ...]] = set()
        self._latest: OwnRow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(stands_ms)
        self._timer.timeout.connect(self._on_stands)

    def begin(self) -> None:
        """Count from now on."""
        self.end()
        self._found.clear()

    def end(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._latest = None

    def note(self, row: OwnRow, data: PreparedData) -> None:
        """Take note of the row that stands there now."""
        self.end()
        raw = data.raw.reshape(len(data.raw), -1)
        if not (raw == np.array(row.raw)).all(axis=1).any():
            self._latest = row
            self._timer.start()

    @Slot()
    def _on_stands(self) -> None:
        if self._latest is not None and self._latest.raw not in self._found:
            self._found.add(self._latest.raw)
            self.typed.emit(len(self._found))
