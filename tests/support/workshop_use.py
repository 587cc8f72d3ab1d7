"""A workshop's window in tests: made as the main window makes it, and used as a learner would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.functions.window import functions_window
from ui.theme.colors import DARK, Theme
from ui.workshop.window import WorkshopWindow

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


def drop(window: QWidget, path: str) -> bool:
    """Drop a file onto a window; return whether it would take it."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(path)])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), action, dragged, left, none)
    entering.ignore()
    window.dragEnterEvent(entering)
    window.dropEvent(QDropEvent(QPointF(5, 5), action, dragged, left, none))
    return entering.isAccepted()


def functions(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Make the Functions workshop where there is no stepper."""
    return functions_window(theme, lambda: (None, ""), parent)
