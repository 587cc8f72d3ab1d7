"""The Losses workshop's window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.workshops.records import losses
from ui.losses.bench import LossesBench
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow

# Two networks' tables stand side by side above their equation: a little more room than usual.
_WIDTH, _HEIGHT = 1080, 690


def losses_window(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last."""
    made = WorkshopWindow(losses.RECORD, LossesBench(), theme, parent)
    made.resize(_WIDTH, _HEIGHT)
    return made
