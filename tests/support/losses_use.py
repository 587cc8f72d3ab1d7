"""The Losses workshop in tests: what is open in it, and what is done to it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.workshops.records.losses import LossesDocument
from ui.losses.bench import LossesBench
from ui.workshop.window import WorkshopWindow

LEFT = Qt.MouseButton.LeftButton


def begin(window: WorkshopWindow, preset: str) -> LossesBench:
    """Open a preset; return the bench."""
    window.heading.presets.chosen.emit(preset)
    assert isinstance(window.bench, LossesBench)
    return window.bench


def document(bench: LossesBench) -> LossesDocument:
    """Return what is open."""
    assert isinstance(bench.document, LossesDocument)
    return bench.document


def drag(qtbot: QtBot, widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Drag with the mouse."""
    qtbot.mousePress(widget, LEFT, pos=start)
    qtbot.mouseMove(widget, end)
    qtbot.mouseRelease(widget, LEFT, pos=end)
