"""Which numbers of the run are noted while it trains, as the learner wants it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.worker import commands
from ui.worker.engine import Engine

if TYPE_CHECKING:  # read once something is watched
    from simulator.session.watch.pins import Pin


class Watching(QObject):
    """Asks the worker to note numbers; snapshots show what it has noted.

    Parameters
    ----------
    engine : Engine
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._engine = engine

    @Slot(object)
    def watch(self, pin: Pin) -> None:
        """Watch a number of the network from now on: it is noted after every update."""
        self._engine.send(commands.Watch((pin,)))

    @Slot(bool)
    def follow_rows(self, on: bool) -> None:
        """Note the losses of all training rows from now on, or no more."""
        self._engine.send(commands.FollowRows(on))

    @Slot(bool)
    def follow_flow(self, on: bool) -> None:
        """Measure gradients and activations by layer from now on, or no more."""
        self._engine.send(commands.FollowFlow(on))

    @Slot(object)
    def unwatch(self, keys: Sequence[int]) -> None:
        """Watch the numbers of these keys no longer."""
        self._engine.send(commands.Unwatch(tuple(keys)))
