"""The stage with weak edges left out of the drawing, where that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.canvas.mapped_view import MappedView

if TYPE_CHECKING:  # read once edges are to be hidden
    from ui.canvas.content.edge_filter import EdgeFilter, HiddenCount, Measure


class HidingView(MappedView):
    """Shows a network, or its strong edges alone.

    Signals
    -------
    edges_counted : object
        The `HiddenCount` of an edge filter, where it is another one than before.
    """

    edges_counted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._counted: HiddenCount | None = None
        super().__init__(parent)

    @property
    def edge_filter(self) -> EdgeFilter | None:
        """Which edges are left out; None while all are drawn."""
        return None if self._content is None else self._content.filter

    def set_edge_filter(self, edge_filter: EdgeFilter | None) -> None:
        """Leave out the edges below a size, or draw them all again.

        What is selected, followed or part of the step is drawn whatever its size.
        """
        if self._content is not None and edge_filter != self._content.filter:
            self._content.filter = edge_filter
            self._forget_pointer()
            self._refresh()
            self._count_hidden()

    def size_that_hides(self, measure: Measure, share: float) -> float:
        """Return the size below which lies a share (0..1) of the edges as they are now."""
        from ui.canvas.content.edge_filter import size_that_hides

        content = self._content
        shown = None if content is None else content.shown()
        sizes = None if content is None or shown is None else content.sizes(shown, measure)
        return 0.0 if shown is None or sizes is None else size_that_hides(shown, sizes, share)

    def _count_hidden(self) -> None:
        count = None if self._picture is None else self._picture.drawn.count()
        before, self._counted = self._counted, count
        if count is not None and count != before:
            self.edges_counted.emit(count)

    def _show_cards(self) -> None:
        super()._show_cards()
        self._count_hidden()
