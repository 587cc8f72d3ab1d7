"""The panel with the network as a list, which follows the drawing while it is in sight."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.canvas.canvas import NetworkCanvas
from ui.theme.colors import Theme

if TYPE_CHECKING:  # read once it is shown
    from ui.canvas.listing.tree import NetworkTree

# Numbers that change more often cannot be read, nor listened to.
_LIVE_MS = 200


class NetworkListPanel(QWidget):
    """The network as a tree of layers, nodes and numbers, for those who read it or hear it.

    It shows what the drawing shows. It costs nothing while it is hidden, and is made when it is
    first seen.

    Parameters
    ----------
    canvas : NetworkCanvas
        The drawing.
    parent : QWidget or None
    """

    def __init__(self, canvas: NetworkCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(8, 4, 8, 8)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        canvas.refreshed.connect(self._on_refreshed)
        canvas.node_selected.connect(self._on_selected)
        canvas.edge_selected.connect(self._on_selected)
        canvas.selection_cleared.connect(self._on_selected)

    @cached_property
    def tree(self) -> NetworkTree:
        """The tree."""
        from ui.canvas.listing.tree import NetworkTree

        made = NetworkTree(self)
        made.chosen.connect(self._on_chosen)
        made.edit_wanted.connect(self._on_edit)
        self._box.addWidget(made)
        made.show()  # at once, as it may be given the keys: a layout does so a moment later
        self.setFocusProxy(made)
        return made

    def set_theme(self, theme: Theme) -> None:
        """Do nothing: the style sheet has the tree's colours."""

    @Slot()
    def _on_refreshed(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            # What is stepped is told at once, or rather once all that belongs to the step is told.
            self._timer.start(_LIVE_MS if self._canvas.is_live else 0)

    @Slot()
    def refresh(self) -> None:
        """Show what the drawing shows now."""
        if self.isVisible():
            self.tree.show_network(self._canvas.texts, self._canvas.shown)

    def outlook(self) -> Any:
        """Return what the tree looks at; None where there is none yet."""
        return self.tree.outlook() if "tree" in vars(self) else None

    def take_outlook(self, outlook: Any) -> None:
        """Have the tree show what the drawing shows by now, and look at that again."""
        if outlook is not None:
            self.tree.show_network(self._canvas.texts, self._canvas.shown)
            self.tree.take_outlook(outlook)
        elif "tree" in vars(self):
            self.tree.select(self._canvas.selected)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self.refresh()
        self.tree.select(self._canvas.selected)

    @Slot()
    @Slot(int, int)
    @Slot(int, int, int)
    def _on_selected(self, *target: int) -> None:
        if self.isVisible():
            self.refresh()  # of a network that has just come there are no rows yet
            self.tree.select(target or None)

    @Slot(object)
    def _on_chosen(self, target: tuple[int, ...] | None) -> None:
        """Select in the drawing what the current row belongs to."""
        if target is None:
            self._canvas.clear_selection()
        elif len(target) == 2:
            self._canvas.select_node(*target)
        else:
            self._canvas.select_edge(*target)

    @Slot(object)
    def _on_edit(self, target: tuple[int, ...]) -> None:
        """Open the field of a weight or a bias, as a double click in the drawing does."""
        self._on_chosen(target)
        self._canvas.edit_selected()
