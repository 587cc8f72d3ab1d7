"""What the pictures of a node have in common: the data under them, and a click that picks a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from simulator.data.own_row import AnyRow
from simulator.data.prepared import PreparedData
from simulator.scenarios.experiment import Experiment
from ui.plotting.canvas import PlotCanvas
from ui.plotting.legend_rows import LEGEND_ROW, legend_places
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.regions_plot.node_words import NodePictureWords
from ui.regions_plot.region_painting import class_entry, draw_hollow_sign, draw_sample_sign
from ui.regions_plot.region_points import RegionPoints
from ui.regions_plot.region_words import RegionWords
from ui.words.data_names import said_names

_LEGEND_ROWS, _TALL_ENOUGH = 2, 170


class NodeCanvas(PlotCanvas):
    """A picture of what a node makes of the inputs.

    Attributes
    ----------
    withholds : bool
        Whether the mouse reads places alone, and no values of the node.

    Signals
    -------
    row_picked(int)
        A training row was clicked.
    """

    row_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: PreparedData | None = None
        self._points: RegionPoints | None = None
        self._experiment: Experiment | None = None
        self._node_words: NodePictureWords | None = None
        self._row_words = RegionWords(self)
        self._sample_row: AnyRow = -1
        self.withholds = False

    def set_points(
        self, experiment: Experiment, points: RegionPoints, words: NodePictureWords
    ) -> None:
        """Draw the data of another experiment; its pictures follow."""
        self._experiment, self._data, self._points = experiment, experiment.data, points
        self._node_words = words
        self.forget()

    def forget(self) -> None:
        """Draw no node until the next picture comes."""
        raise NotImplementedError

    def frame(self) -> Frame:
        """Return the axes rectangle."""
        raise NotImplementedError

    def row_at(self, position: QPointF) -> int | None:
        """Return the row under `position`; validation rows follow the training rows."""
        raise NotImplementedError

    def lines_at(self, position: QPointF) -> list[str]:
        """Return what the mouse reads at `position`."""
        raise NotImplementedError

    def own_entries(self) -> list[LegendEntry]:
        """Return what the legend says of the node's own lines."""
        return []

    def entries(self) -> list[LegendEntry]:
        """Return the legend."""
        data, points = self._data, self._points
        if data is None or points is None:
            return []
        names = said_names(data.class_names) if data.task != "multilabel" else ()
        classes = [class_entry(name, k) for k, name in enumerate(names)]
        return [*self.own_entries(), *classes, *self.row_entries(points)]

    def row_entries(self, points: RegionPoints) -> list[LegendEntry]:
        """Return what the legend says of rows, but for their classes."""
        found = [LegendEntry(self.tr("shown"), draw_sample_sign, needed=False)]
        if len(points.raw) > points.training_count:
            name, brief = self.tr("validation"), self.tr("valid.", "short for validation")
            found.insert(0, LegendEntry(name, draw_hollow_sign, needed=False, short=brief))
        return found

    def legend_area(self) -> QRectF:
        """Return where the legend stands."""
        room = self.width() - 16.0
        places = legend_places(self.entries(), room, self.legend_rows(), self.metrics())
        return QRectF(8, 3, room, 16 + LEGEND_ROW * max((p.row for p in places), default=0))

    def legend_rows(self) -> int:
        """Return how many rows the legend may have."""
        return _LEGEND_ROWS if self.height() >= _TALL_ENOUGH else 1

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw what is read under the mouse."""
        position = self.cursor_position
        if position is None or not self.frame().area.contains(position):
            return
        lines = self.lines_at(position)
        if lines:
            brush.readout(position, lines, QRectF(self.rect()))

    def event(self, event: QEvent) -> bool:
        """Write out in a tooltip what a narrow legend shortens."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            inside = event.pos().y() < self.legend_area().bottom()
            text = "\n".join(entry.text for entry in self.entries()) if inside else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the training row that was clicked."""
        if event.button() != Qt.MouseButton.LeftButton or self._points is None:
            return
        row = self.row_at(event.position())
        if row is not None and row < self._points.training_count:
            self.row_picked.emit(row)
