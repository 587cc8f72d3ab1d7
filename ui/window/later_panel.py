"""A panel that is hidden at first: made when it is first seen, so that the start does without."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.session.snapshot import Snapshot
from ui.theme.colors import DARK, Theme


class LaterPanel(QWidget):
    """Holds the place of a panel, and hands on to it while it is seen.

    Parameters
    ----------
    make : callable
        Makes the panel, connected with what it works on; it imports what the panel needs.
    parent : QWidget, optional
    """

    def __init__(self, make: Callable[[], Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._theme: Theme = DARK

    @cached_property
    def panel(self) -> Any:
        """The panel."""
        made = self._make()
        made.set_theme(self._theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(made)
        self.setFocusProxy(made)
        return made

    @property
    def is_made(self) -> bool:
        """Whether the panel has been seen."""
        return "panel" in vars(self)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        if self.is_made:
            self.panel.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Hand a snapshot on while the panel is seen."""
        if self.isVisible():
            self.panel.show_snapshot(snapshot)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the panel."""
        super().showEvent(event)
        self.panel.show()
