"""The graph with scroll bars where it is larger than its room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from ui.computation_graphs.picture.graph_canvas import GraphCanvas

_STEP = 24


class GraphPane(QWidget):
    """Holds the canvas between its scroll bars.

    Attributes
    ----------
    canvas : GraphCanvas
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = GraphCanvas(self)
        self._across = QScrollBar(Qt.Orientation.Horizontal, self)
        self._down = QScrollBar(Qt.Orientation.Vertical, self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, 0, 0)
        layout.addWidget(self._down, 0, 1)
        layout.addWidget(self._across, 1, 0)
        for bar in (self._across, self._down):
            bar.setSingleStep(_STEP)
            bar.hide()
            bar.valueChanged.connect(self._on_bar)
        self.canvas.scrolled.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        """Show on the bars which part is seen."""
        beyond, offset = self.canvas.beyond(), self.canvas.offset
        for bar, most, at, page in (
            (self._across, beyond.width(), offset.x(), self.canvas.width()),
            (self._down, beyond.height(), offset.y(), self.canvas.height()),
        ):
            bar.blockSignals(True)
            bar.setRange(0, round(most))
            bar.setPageStep(page)
            bar.setValue(round(at))
            bar.blockSignals(False)
            bar.setVisible(most >= 1.0)

    @Slot()
    def _on_bar(self) -> None:
        self.canvas.scroll_to(QPointF(self._across.value(), self._down.value()))
