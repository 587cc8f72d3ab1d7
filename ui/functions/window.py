"""The Functions workshop's window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.workshops.records import functions
from ui.functions.bench import FunctionsBench
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow


def functions_window(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last."""
    return WorkshopWindow(functions.RECORD, FunctionsBench(), theme, parent)
