"""The window of the workshop What depth does."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.workshops.records import depth
from ui.depth.bench import DepthBench
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow


def depth_window(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last."""
    return WorkshopWindow(depth.RECORD, DepthBench(), theme, parent)
