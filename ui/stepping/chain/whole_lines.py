"""A list that is scrolled by pixels, and yet comes to rest with a whole line on top."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtWidgets import QListView, QWidget


class WholeLinesView(QListView):
    """A list whose lines differ in height and may be higher than the view.

    Scrolled line by line, the end of a line that is higher would never be seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(16)

    def stop_at_whole_line(self, last: int) -> None:
        """Scroll on to a line that is whole, where the one on top is cut.

        Parameters
        ----------
        last : int
            The row that has to stay in sight from its top.
        """
        bar = self.verticalScrollBar()
        whole = self._whole_from(bar.value())
        if whole <= self._top_of(last):
            bar.setValue(whole)

    def updateGeometries(self) -> None:
        """Let the scroll bar's end have a whole line on top, with air below the last one."""
        bar = self.verticalScrollBar()
        before = bar.value()
        super().updateGeometries()
        if self.model() is None:  # it is still being made
            return
        bar.setMaximum(self._whole_from(bar.maximum()))
        bar.setValue(min(before, bar.maximum()))

    def _top_of(self, row: int) -> int:
        """Return where a line begins, from the top of all lines."""
        return self.visualRect(self.model().index(row, 0)).top() + self.verticalOffset()

    def _whole_from(self, value: int) -> int:
        """Return where the first line begins that is whole from a place on."""
        count = self.model().rowCount()
        row = bisect_left(range(count), value, key=self._top_of)
        return self._top_of(row) if row < count else value
