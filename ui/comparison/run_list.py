"""The list of runs beside their curves: as wide as their names need, in type of any size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QListWidget, QWidget

from ui.theme.type_size import scaled

_WIDTH = 300


class RunList(QListWidget):
    """A list of runs, each in a few lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFixedWidth(scaled(_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        """Leave the names more room in larger type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(scaled(_WIDTH))
