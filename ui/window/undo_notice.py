"""Says so where undo or redo leaves a training behind, and how it comes back.

What counts is whether the run that was left had learnt since its edit, and not how many epochs it
had made: the run that one is back at may have made as many, or more.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.session.snapshot import Snapshot
from ui.controller.controller import Controller
from ui.controller.edits import Edit, OpenDocument
from ui.widgets.message_bar import MessageBar
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
        self._controller, self._bar = controller, bar
        self._stack = controller.undo_stack
        self._index = self._stack.index()
        self._made: list[Edit] = []
        self._undone: Edit | None = None
        self._redone: Edit | None = None
        self._update = 0
        self._said = ""
        self._stack.indexChanged.connect(self.on_index_changed)
        controller.snapshot_taken.connect(self.on_snapshot)

    @Slot()
    def on_index_changed(self) -> None:
        """Remember which edit was made, undone or redone; what was said is over."""
        self._withdraw()
        # Asked for, not given: an edit that is dropped meanwhile has moved it on.
        index = self._stack.index()
        latest = self._edit(index - 1)
        if self._stack.changes_over:
            self._made, self._undone, self._redone = [], None, None
        elif index < self._index:
            self._undone, self._redone = self._edit(index), None
            self._made = [edit for edit in self._made if edit is not self._undone]
        elif latest is not None and latest.left_at is None:
            self._undone = self._redone = None
            self._made.append(latest)
        elif index > self._index:
            self._undone, self._redone = None, latest
        self._index = index

    def _edit(self, place: int) -> Edit | None:
        """Return the edit at a place of the list, where it has one."""
        inside = 0 <= place < self._stack.count()
        edit = self._stack.command(place) if inside else None
        return edit if isinstance(edit, Edit) else None

    @Slot(object)
    def on_snapshot(self, snapshot: Snapshot) -> None:
        """Say so where a training is left, once the worker has taken down what that was."""
        if not self._controller.is_latest_shown:
            return  # it is of the moment before
        self._note_made(snapshot)
        if not self._tell_left(snapshot) and self._update != snapshot.state.update:
            self._withdraw()
        self._update = snapshot.state.update

    def _note_made(self, snapshot: Snapshot) -> None:
        """Note from where the latest edits were made, and where what they led to began."""
        while self._made and (left := self._made[0].left) is not None:
            edit = self._made.pop(0)
            edit.left_at = edit.began_at = left.training.update
            if isinstance(edit, OpenDocument):
                after = self._made[0].left if self._made else None
                edit.began_at = (snapshot.state if after is None else after.training).update

    def _tell_left(self, snapshot: Snapshot) -> bool:
        """Say what training was left behind by what was just undone or redone, if any was."""
        edit = self._undone or self._redone
        left = None if edit is None else edit.left
        if edit is None or left is None:
            return False
        undone = self._undone is not None
        before = edit.began_at if undone else edit.left_at
        self._undone = self._redone = None
        if before is None or left.training.update == before:
            return False
        self._tell(edit, snapshot.state.epoch, left.training.epoch, undone=undone)
        return True

    def _tell(self, edit: Edit, epoch: int, left: int, *, undone: bool) -> None:
        if undone:
            text = worded(
                "UndoNotice",
                "Undone: “{edit}”, and with it the training since then. The network is back at "
                "epoch {epoch}; Redo brings all of it back, up to epoch {left}.",
            ).format(epoch=grouped(epoch), edit=edit.told, left=grouped(left))
            way_back = worded("UndoNotice", "Redo"), self._stack.redo
        else:
            text = worded(
                "UndoNotice",
                "Redone: “{edit}”, and the training before it is left. The network is at epoch "
                "{epoch}; Undo brings that training back, up to epoch {left}.",
            ).format(epoch=grouped(epoch), edit=edit.told, left=grouped(left))
            way_back = worded("UndoNotice", "Undo"), self._stack.undo
        self._bar.show_message("info", text, *way_back, timeout_ms=_TIMEOUT_MS)
        self._said = self._bar.message

    def _withdraw(self) -> None:
        """Close what was said here, if it is still shown: training stands elsewhere now."""
        if self._said and self._bar.message == self._said:
            self._bar.close_message()
        self._said = ""
