"""What tests do with the window of a study."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.study.window import StudyWindow

LEFT = Qt.MouseButton.LeftButton


def is_over(window: StudyWindow) -> bool:
    """Return whether a study was run to its end."""
    record = window.runner.record
    return record is not None and record.is_over and not window.runner.running


def run(qtbot: QtBot, window: StudyWindow) -> None:
    """Run a study to its end."""
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: is_over(window))


def choose(qtbot: QtBot, window: StudyWindow, index: int) -> None:
    """Choose a start and wait until it is shown."""
    window.choose(index)
    qtbot.waitUntil(
        lambda: window.runner.chosen is not None and window.runner.chosen.index == index
    )
