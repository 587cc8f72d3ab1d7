"""The Time line workshop's window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.workshops.records import timeline
from ui.field_timeline.bench import TimelineBench
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow


def timeline_window(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last."""
    return WorkshopWindow(timeline.RECORD, TimelineBench(), theme, parent)
