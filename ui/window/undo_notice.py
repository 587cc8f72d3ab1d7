"""Says where undo has gone back to, where that takes a training back, and that redo brings it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.session.snapshot import Snapshot
from ui.controller.controller import Controller
from ui.widgets.message_bar import MessageBar
from ui.window.undo_actions import told
from ui.words.messages import worded
from ui.words.numbers import grouped

_TIMEOUT_MS = 10_000


class UndoNotice(QObject):
    """Watches the undo list and what is seen of the run.

    Parameters
    ----------
    controller : Controller
    bar : MessageBar
    parent : QWidget
    """

    def __init__(self, controller: Controller, bar: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._stack, self._bar = controller.undo_stack, bar
        self._index = self._stack.index()
        self._epoch = self._update = 0
        self._left: int | None = None
        self._said = ""
        self._stack.indexChanged.connect(self.on_index_changed)
        controller.snapshot_taken.connect(self.on_snapshot)

    @Slot(int)
    def on_index_changed(self, index: int) -> None:
        """Remember how far training had come when an edit was undone; what was said is over."""
        self._withdraw()
        undone = index < self._index and self._stack.canRedo()
        self._left = self._epoch if undone else None
        self._index = index

    @Slot(object)
    def on_snapshot(self, snapshot: Snapshot) -> None:
        """Say so where it stands earlier now."""
        epoch, left = snapshot.state.epoch, self._left
        self._epoch, self._left = epoch, None
        if left is not None and epoch < left:
            edit = told(self._stack, self._stack.index())
            text = worded(
                "UndoNotice",
                "Undone: “{edit}”, and with it the training since then. The network is back at "
                "epoch {epoch}; Redo brings all of it back, up to epoch {left}.",
            ).format(
                epoch=grouped(epoch),
                edit=edit,
                left=grouped(left),
            )
            redo = worded("UndoNotice", "Redo"), self._stack.redo
            self._bar.show_message("info", text, *redo, timeout_ms=_TIMEOUT_MS)
            self._said = self._bar.message
        elif self._update != snapshot.state.update:
            self._withdraw()
        self._update = snapshot.state.update

    def _withdraw(self) -> None:
        """Close what was said here, if it is still shown: training stands elsewhere now."""
        if self._said and self._bar.message == self._said:
            self._bar.close_message()
        self._said = ""
