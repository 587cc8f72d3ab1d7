"""What tests wait for and read of a controller."""

from __future__ import annotations

from collections.abc import Callable

from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot

from simulator.session.snapshot import Snapshot
from ui.controller.controller import Controller

XOR_VALUE = 0.640625


def until(qtbot: QtBot, controller: Controller, wanted: Callable[[Snapshot], object]) -> Snapshot:
    """Wait for a snapshot that is as wanted, and return it."""

    def is_so() -> bool:
        return controller.latest is not None and bool(wanted(controller.latest))

    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)
    assert controller.latest is not None
    return controller.latest


def units(snapshot: Snapshot) -> list[int]:
    """Return the layers' numbers of nodes."""
    return [layer.units for layer in snapshot.experiment.spec.layers]
