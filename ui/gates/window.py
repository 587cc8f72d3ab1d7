"""The Gates workshop's window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.workshops.records import gates
from ui.gates.bench import GatesBench
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow

# Two rows of pictures and tables: a little more than other workshops need.
_HEIGHT = 690


def gates_window(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last."""
    made = WorkshopWindow(gates.RECORD, GatesBench(), theme, parent)
    made.resize(made.width(), _HEIGHT)
    return made
