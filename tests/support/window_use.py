"""What tests do with the main window: open, press, wait until it has settled."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.session.snapshot import Snapshot
from ui.window.main_window import MainWindow


def open_preset(qtbot: QtBot, window: MainWindow, name: str) -> Snapshot:
    """Open a preset and wait until it is shown."""
    window.controller.open_preset(name)
    return until_ready(qtbot, window, name)


def until_ready(qtbot: QtBot, window: MainWindow, name: str = "") -> Snapshot:
    """Wait until the window shows a run that can be stepped; return its snapshot."""

    def ready() -> bool:
        latest, record = window.controller.latest, window.controller.stepper.record
        if latest is None or record is None or window.controller.stepper._waiting:
            return False
        return not name or latest.experiment.scenario.name == name

    qtbot.waitUntil(ready)
    latest = window.controller.latest
    assert latest is not None
    return latest


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key as the window gets it while no field needs it."""
    window.canvas.setFocus()
    combined = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        combined |= modifier
    qtbot.keyClick(window.canvas, key, combined)


def theta(window: MainWindow) -> np.ndarray:
    """Return the parameters as they stand."""
    latest = window.controller.latest
    assert latest is not None
    return latest.state.theta


def settled(qtbot: QtBot, window: MainWindow, wanted: Callable[[Snapshot], bool]) -> Snapshot:
    """Wait until a snapshot is as wanted and return it."""
    qtbot.waitUntil(
        lambda: window.controller.latest is not None and wanted(window.controller.latest)
    )
    latest = window.controller.latest
    assert latest is not None
    return latest


def train_to_the_end(qtbot: QtBot, window: MainWindow) -> Snapshot:
    """Train at full speed until training is complete."""
    window.controller.set_speed_limit(None)
    with qtbot.waitSignal(window.controller.completed) as done:
        press(qtbot, window, Qt.Key.Key_Space)
    return done.args[0]


def learnt(qtbot: QtBot, window: MainWindow, name: str = "xor") -> Snapshot:
    """Open a preset and let it learn for an epoch."""
    open_preset(qtbot, window, name)
    window.controller.stepper.go(window.controller.stepper.granularity.EPOCH, 1)
    settled(qtbot, window, lambda s: s.state.update > 0)
    return until_ready(qtbot, window)


def learnt_by_now(qtbot: QtBot, window: MainWindow, name: str = "xor") -> Snapshot:
    """As `learnt`, but for a shared window that shows it already, from the test before."""
    latest, record = window.controller.latest, window.controller.stepper.record
    if latest is None or record is None or not latest.state.update:
        return learnt(qtbot, window, name)
    if latest.experiment.scenario.name != name or window.controller.stepper._waiting:
        return learnt(qtbot, window, name)
    return latest
