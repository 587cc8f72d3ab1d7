"""The Computation graphs workshop's window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from simulator.workshops.records import graphs
from ui.computation_graphs.bench import GraphsBench
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow

_READ_MS = 8000
_SIZE = QSize(1200, 720)


def graphs_window(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Return the window, with what was open in it last."""
    bench = GraphsBench()
    window = WorkshopWindow(graphs.RECORD, bench, theme, parent)
    window.resize(_SIZE)
    bench.refused.connect(partial(window.bar.show_message, "caution", timeout_ms=_READ_MS))
    return window
