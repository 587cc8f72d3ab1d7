"""The Functions workshop's window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.workshops.records import functions
from ui.functions.bench import FunctionsBench, Source
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow


def functions_window(theme: Theme, source: Source, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last.

    Parameters
    ----------
    theme : Theme
    source : callable
        Returns the node that the stepper stands at, and what it is called.
    parent : QWidget
    """
    return WorkshopWindow(functions.RECORD, FunctionsBench(source), theme, parent)
