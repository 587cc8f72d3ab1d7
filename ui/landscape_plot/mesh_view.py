"""The network's loss surface in three dimensions: a mesh with the optimizer's path on it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from simulator.landscape.loss_map import LossMap
from ui.landscape_plot.surface_notes import SurfaceNotes, draw_note
from ui.plotting.color_scales import interpolate
from ui.plotting.mesh_canvas import HEAD, MeshCanvas
from ui.plotting.mesh_painting import Point
from ui.plotting.painting import LegendEntry, PlotBrush
from ui.plotting.surface_painting import CORE
from ui.plotting.surface_path import SurfacePath
from ui.words.messages import worded

# The best closer than this share of the window is where the network is.
_SAME_PLACE = 0.015


class MeshView(MeshCanvas):
    """A mesh of a `LossMap`.

    Attributes
    ----------
    parameter_names : sequence of str
        Names of all parameters in the order of theta, for what the mouse reads.
    clicked_surface : LossMap or None
        What was shown at the last click: while training goes on another one may be shown by the
        time that it is reported.
    """

    spoken_name = worded("MeshView", "The loss surface in three dimensions")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parameter_names: Sequence[str] = ()
        self._notes = SurfaceNotes(self)
        self._shown: LossMap | None = None
        self.clicked_surface: LossMap | None = None

    def show_surface(self, surface: LossMap | None) -> None:
        """Draw `surface` with its path; nothing yet where it is None."""
        self._shown = surface
        if surface is None:
            self.set_grid(None, None, None)
            return
        self.set_grid(surface.x, surface.y, surface.loss)
        heights = _heights(surface)
        self.set_paths(_pieces(surface, heights))
        start = surface.path[0] if len(surface.path) else None
        self.set_start(None if start is None else (*start.tolist(), float(heights[0])))
        self.set_here((*surface.here, surface.here_loss))
        self.set_best(_best(surface))

    def draw_head(self, brush: PlotBrush, area: QRectF, entries: Sequence[LegendEntry]) -> None:
        """Draw the legend, and beside it what the picture can't show."""
        super().draw_head(brush, area, entries)
        if self._shown is not None:
            draw_note(brush, area, entries, self._notes.texts(self._shown))

    def lines_at(self, point: tuple[float, float]) -> list[str]:
        """Return loss and changes of the weights at a place, as lines to be read."""
        lines = super().lines_at(point)
        if self._shown is None:
            return lines
        changes = self._notes.changes(self._shown, self.parameter_names, *point)
        return [*lines, *changes, self.tr("click: take these weights")]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember which surface was clicked: another may be there soon."""
        self.clicked_surface = self._shown
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Explain the picture in the tooltip of its head."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._notes.explanation(self._shown) if event.pos().y() < HEAD else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)


def _best(surface: LossMap) -> Point | None:
    """Return the place of the best on the surface, unless the network is there now."""
    if surface.best is None:
        return None
    apart = np.abs(np.subtract(surface.best, surface.here)).max()
    if not apart > _SAME_PLACE * (surface.x[-1] - surface.x[0]):
        return None
    return (*surface.best, float(interpolate(surface.x, surface.y, surface.loss, surface.best)))


def _heights(surface: LossMap) -> np.ndarray:
    """Return the loss at each point of the path; where it is not known, the surface's below it."""
    heights = surface.path_losses.copy()
    for k in np.flatnonzero(np.isnan(heights)):
        at = (float(surface.path[k, 0]), float(surface.path[k, 1]))
        heights[k] = float(interpolate(surface.x, surface.y, surface.loss, at))
    return heights


def _pieces(surface: LossMap, known: np.ndarray) -> list[SurfacePath]:
    """Return the path at its heights `known`, broken where it was left by hand."""
    points = np.vstack([surface.path, surface.here])
    heights = np.append(known, surface.here_loss)
    cuts = np.flatnonzero(np.append(surface.path_manual_edits, False))
    return [
        SurfacePath(points[part], heights[part], QColor(CORE), Qt.PenStyle.SolidLine, "")
        for part in np.split(np.arange(len(points)), cuts)
        if len(part) > 1
    ]
