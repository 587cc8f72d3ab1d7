"""Writing trained weights in a thread of its own: a large network's file takes seconds."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.messages import reason
from ui.controller.open_file import write_weights
from ui.worker.news import StateTold

if TYPE_CHECKING:  # read once weights are written
    from concurrent.futures import Future, ThreadPoolExecutor

_LONG_MS = 200


class WeightsExport(QObject):
    """Writes files of weights, one after the other, while the window goes on.

    Signals
    -------
    took_long(str)
        The file that is still being written after a moment.
    written(str, int)
        A file, and how many weights and biases it holds.
    refused(object)
        Why a file was not written; an old one is as it was.
    """

    took_long = Signal(str)
    written = Signal(str, int)
    refused = Signal(object)
    _done = Signal(str, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._paths: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LONG_MS)
        self._timer.timeout.connect(self.on_long)
        self._done.connect(self.on_done)

    @property
    def is_busy(self) -> bool:
        """Whether a file is still being written, or how it went is still to be said."""
        return bool(self._paths)

    def write(self, path: str, told: StateTold, *, rows: bool = False) -> None:
        """Have the weights written as they were told; with the rows of a table where wanted."""
        from concurrent.futures import ThreadPoolExecutor

        self._pool = self._pool or ThreadPoolExecutor(1, "export")
        self._paths.append(path)
        self._timer.start()
        write = partial(write_weights, rows=rows)
        future = self._pool.submit(write, Path(path), told.experiment, told.state)
        future.add_done_callback(partial(self._done.emit, path, len(told.state.theta)))

    @Slot()
    def on_long(self) -> None:
        """Say what is still being written."""
        self.took_long.emit(self._paths[0])

    @Slot(str, int, object)
    def on_done(self, path: str, n: int, future: Future[None]) -> None:
        """Say how it went."""
        self._paths.remove(path)
        if not self._paths:
            self.finish()
        problem = future.exception()
        if problem is None:
            self.written.emit(path, n)
        elif isinstance(problem, ValueError):
            self.refused.emit(reason(problem))
        else:
            raise problem

    def finish(self) -> None:
        """Return when all files are written that were asked for."""
        self._timer.stop()
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None
