"""The window's end of the training: its thread, and how the networks stood last."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from simulator.workshops.records.depth import DepthDocument
from ui.depth.model.job import Begin, DepthJob, DepthSnapshot, SetTraining, TrainEpoch
from ui.worker.host import Host


class DepthRunner(QObject):
    """Trains the networks of a document; what was found stays when the thread has ended.

    Attributes
    ----------
    latest : DepthSnapshot or None
        Of the document that was begun last; None until there is one.
    trains : bool
        Whether the networks are to go on until they are stopped.

    Signals
    -------
    changed()
        One of these is another.
    failed(str)
        An unforeseen error, with its traceback.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latest: DepthSnapshot | None = None
        self.trains = False
        self._document: DepthDocument | None = None
        self._number = self._sent = 0
        self._host: Host | None = None

    def begin(self, document: DepthDocument, *, trains: bool) -> None:
        """Make the networks of a document; what there is is dropped."""
        self._number += 1
        self._document, self.latest, self.trains = document, None, trains
        self._send(Begin(self._number, document, trains))

    def set_training(self, on: bool) -> None:
        """Train on, or leave the networks as they are."""
        self.trains = on
        self._ask(SetTraining(on))
        self.changed.emit()

    def train_epoch(self) -> None:
        """Train to the end of the next epoch."""
        self.trains = False
        self._ask(TrainEpoch())
        self.changed.emit()

    def leave(self) -> None:
        """Have the thread end, without waiting for it. What was found stays to be seen."""
        if self._host is not None:
            self._host.leave()
            self._host, self.trains = None, False

    def _ask(self, command: SetTraining | TrainEpoch) -> None:
        """Have a host that has the networks as they stood when the last one was left do it."""
        if self._host is None and self._document is not None:
            updates = self._document.updates if self.latest is None else self.latest.updates
            self._number += 1
            document = self._document.changed(updates=updates)
            self._send(Begin(self._number, document, False))
        self._send(command)

    def _send(self, command: Begin | SetTraining | TrainEpoch) -> None:
        if self._host is None:
            self._sent = 0
            self._host = Host(DepthJob(), self, name="depth")
            self._host.snapshot_taken.connect(self._on_snapshot)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        self._sent += 1
        self._host.send(command)

    @Slot(object)
    def _on_snapshot(self, snapshot: DepthSnapshot) -> None:
        if snapshot.number == self._number:
            self.latest = snapshot
            # One that was taken before the last command came does not know what was asked for.
            if not snapshot.works and snapshot.commands == self._sent:
                self.trains = snapshot.trains
            self.changed.emit()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.trains = False
        self.failed.emit(details)
