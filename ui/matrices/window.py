"""The window of the workshop of matrices."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from simulator.workshops.records import matrices
from ui.matrices.bench import MatricesBench
from ui.matrices.pages.network_page import Source
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow

# Four matrices beside one another, a formula and ten lines below one another: a little more than
# other workshops need.
_SIZE = QSize(1080, 690)


def matrices_window(theme: Theme, source: Source, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last.

    Parameters
    ----------
    theme : Theme
    source : callable
        Returns the network that is open in the main window, or a message on why it is not taken.
    parent : QWidget
    """
    made = WorkshopWindow(matrices.RECORD, MatricesBench(source), theme, parent)
    made.resize(_SIZE)
    return made
