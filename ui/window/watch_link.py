"""Connects the drawn network with the watch list: what is selected there can be pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from simulator.data.own_row import OwnRow
from simulator.messages import Message
from simulator.session.snapshot import training_row_of
from ui.canvas.content.selection import Selection
from ui.words.messages import worded

if TYPE_CHECKING:
    from simulator.session.watch.pins import Quantity
    from ui.window.main_window import MainWindow

_TIMEOUT_MS = 6000


class WatchLink(QObject):
    """Pins what is selected, and says where it is to be seen.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.canvas.watch_wanted.connect(self.watch)

    def watch_selected(self) -> None:
        """Watch the selected weight, or the activation of the selected node."""
        from simulator.session.watch.pins import Quantity

        selection = self._window.canvas.selection
        quantity = Quantity.PARAMETER if selection.node is None else Quantity.ACTIVATION
        self.watch(selection, quantity)

    @Slot(object, object)
    def watch(self, selection: Selection, quantity: Quantity) -> None:
        """Watch a number of what is selected; a node's is that of the row that is shown."""
        from simulator.session.watch.pins import Pin

        window, latest = self._window, self._window.controller.latest
        if latest is None:
            return
        if selection.edge is not None:
            layer, number, unit = selection.edge
            pin = Pin(quantity, layer, unit, number)
        elif selection.node is not None:
            pin = Pin(quantity, *selection.node, row=training_row_of(latest))
        else:
            return
        window.controller.watching.watch(pin)
        tool = window.tools.get("watch")
        is_seen = tool is not None and tool.isVisible()
        if pin.row is not None and isinstance(latest.sample_row, OwnRow):
            # Another row than the one that is shown: to be said also where the list is open.
            told = worded("WatchLink", "Watched for training row {row}: your own row is not noted.")
            self._tell(told.format(row=pin.row + 1))
        elif not is_seen:
            self._tell(worded("WatchLink", "Watched from now on, after every update."))

    def _tell(self, told: Message) -> None:
        tools = self._window.tools
        self._window.messages.show_message(
            "success",
            told,
            worded("WatchLink", "Open the watch list"),
            lambda: tools.open("watch"),
            timeout_ms=_TIMEOUT_MS,
        )
