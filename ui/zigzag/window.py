"""The Zig-zag workshop's window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.workshops.records import zigzag
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow
from ui.zigzag.bench import ZigzagBench


def zigzag_window(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last."""
    return WorkshopWindow(zigzag.RECORD, ZigzagBench(), theme, parent)
