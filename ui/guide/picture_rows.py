"""The rows that pictures of data sets show, read while the page is there to be seen already."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from simulator.session.rows_job import RowsJob
from ui.worker.host import Host

_KIND = "data-"


class PictureRows(QObject):
    """Has rows read in a thread, once each, which ends with `leave`.

    Attributes
    ----------
    failed : bool
        Whether they can't be read: then nobody should wait for them.

    Signals
    -------
    ready()
        More pictures can be painted, or never will be.
    """

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failed = False
        self._read: frozenset[str] = frozenset()
        self._asked: set[str] = set()
        self._host: Host | None = None

    def has(self, picture: str) -> bool:
        """Return whether a picture, such as ``data-iris``, can be painted without waiting."""
        return not picture.startswith(_KIND) or picture.removeprefix(_KIND) in self._read

    def want(self, picture: str) -> None:
        """Have a picture's rows read."""
        name = picture.removeprefix(_KIND)
        if name not in self._asked and not self.failed:
            self._asked.add(name)
            self._living().send(name)

    def leave(self) -> None:
        """Have the thread end, without waiting; what was not read is to be asked for again."""
        if self._host is not None:
            self._host.leave()
            self._host = None
            self._asked = set(self._read)

    def _living(self) -> Host:
        if self._host is None:
            self._host = Host(RowsJob(), self, name="rows")
            self._host.snapshot_taken.connect(self._on_read)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        return self._host

    @Slot(object)
    def _on_read(self, names: frozenset[str]) -> None:
        self._read |= names
        self.ready.emit()
        if self._asked <= self._read:
            self.leave()

    @Slot(str)
    def _on_failed(self, _: str) -> None:
        self.failed = True
        self.ready.emit()
