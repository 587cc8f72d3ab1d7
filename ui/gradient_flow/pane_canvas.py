"""A plot with a small pane a layer, as high as these need; it stands in an area that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.gradient_flow.flow_canvas import FlowCanvas
from ui.gradient_flow.layer_cells import Cells, cells, least_height

_SIDE, _TOP, _BOTTOM = 10.0, 4.0, 20.0


class PaneCanvas(FlowCanvas):
    """Lays out one pane for each of some layers.

    Attributes
    ----------
    head_room : float
        What stands above all panes.
    """

    head_room = 0.0

    def layers(self) -> list[int]:
        """Return the layers that have a pane."""
        raise NotImplementedError

    def cells(self) -> Cells:
        """Return where the panes lie."""
        room = QRectF(self.rect()).adjusted(_SIDE, _TOP + self.head_room, -_SIDE, 0.0)
        return cells(len(self.layers()), room, _BOTTOM)

    def invalidate(self) -> None:
        """Draw everything anew, and ask for the height that the panes need."""
        self._ask_for_height()
        super().invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width is another."""
        super().resizeEvent(event)
        self._ask_for_height()

    def _ask_for_height(self) -> None:
        foot = _BOTTOM + _TOP + self.head_room
        least = least_height(len(self.layers()), self.width() - 2.0 * _SIDE, foot)
        if least != self.minimumHeight():
            self.setMinimumHeight(least)


def scrolled(canvas: PaneCanvas, parent: QWidget) -> QScrollArea:
    """Return an area that scrolls a canvas which is higher than the room for it."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(canvas)
    return area
