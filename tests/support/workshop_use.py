"""A workshop's window in tests: made as the main window makes it, and used as a learner would."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from sharing import Sharing

from simulator.workshops.records.matrices import TWO_LAYERS
from ui.computation_graphs.window import graphs_window
from ui.depth.window import depth_window
from ui.field_timeline.window import timeline_window
from ui.functions.window import functions_window
from ui.gates.window import gates_window
from ui.losses.window import losses_window
from ui.matrices.window import matrices_window
from ui.theme.colors import DARK, Theme
from ui.words.languages import languages
from ui.workshop.window import WorkshopWindow
from ui.zigzag.window import zigzag_window

Maker = Callable[[Theme, QWidget], WorkshopWindow]


@contextmanager
def shown(make: Maker) -> Iterator[WorkshopWindow]:
    """Show a workshop's window above an empty one, and take both away."""
    parent = QWidget()
    made = make(DARK, parent)
    made.show()
    yield made
    made.close()
    parent.deleteLater()


def shared_fixtures(make: Maker) -> tuple[Any, Any]:
    """Return a fixture of a workshop's window for a module, and one that lends it to a test.

    Each test finds the workshop at its beginning, with nothing to be undone. A module names them
    ``shared_workshop, window``.
    """

    @pytest.fixture(scope="module")
    def shared_workshop(shared: Sharing) -> Iterator[WorkshopWindow]:
        with shown(make) as made:
            parent = made.parentWidget()
            assert parent is not None
            with shared.kept(parent):
                yield made

    @pytest.fixture
    def window(shared_workshop: WorkshopWindow) -> Iterator[WorkshopWindow]:
        lent, size = shared_workshop, shared_workshop.size()
        lent.history.go_to(lent.workshop.beginning, "")
        lent.history.stack.clear()
        lent.show()
        yield lent
        lent.bar.close_message()
        lent.set_theme(DARK)
        lent.resize(size)
        languages().show("en")

    return shared_workshop, window


def drop(window: QWidget, path: str) -> bool:
    """Drop a file onto a window; return whether it would take it."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(path)])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), action, dragged, left, none)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), action, dragged, left, none))
    return entering.isAccepted()


def _matrices(theme: Theme, parent: QWidget) -> WorkshopWindow:
    return matrices_window(theme, lambda: TWO_LAYERS, parent)


def functions(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Make the Functions workshop where there is no stepper."""
    return functions_window(theme, lambda: (None, ""), parent)


ALL: Mapping[str, Maker] = MappingProxyType(
    {
        "gates": gates_window,
        "functions": functions,
        "losses": losses_window,
        "graphs": graphs_window,
        "matrices": _matrices,
        "zigzag": zigzag_window,
        "depth": depth_window,
        "timeline": timeline_window,
    }
)
