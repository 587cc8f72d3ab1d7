"""The network's loss surface in three dimensions: a mesh with the optimizer's path on it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from simulator.surfaces import Surface
from ui.plots.color_scales import interpolate
from ui.plots.mesh_canvas import MeshCanvas
from ui.plots.surface_painting import CORE
from ui.plots.surface_path import SurfacePath


class MeshView(MeshCanvas):
    """A mesh of a `Surface`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The loss surface in three dimensions"))

    def show_surface(self, surface: Surface | None) -> None:
        """Draw `surface` with its path; nothing yet where it is None."""
        if surface is None:
            return
        self.set_grid(surface.x, surface.y, surface.loss)
        self.set_paths(_pieces(surface))
        start = surface.path[0] if len(surface.path) else None
        heights = _heights(surface)
        self.set_start(None if start is None else (*start.tolist(), float(heights[0])))
        self.set_here((*surface.here, surface.here_loss))


def _heights(surface: Surface) -> np.ndarray:
    """Return the loss at each point of the path; where it is not known, the surface's below it."""
    heights = surface.path_losses.copy()
    for k in np.flatnonzero(np.isnan(heights)):
        at = (float(surface.path[k, 0]), float(surface.path[k, 1]))
        heights[k] = float(interpolate(surface.x, surface.y, surface.loss, at))
    return heights


def _pieces(surface: Surface) -> list[SurfacePath]:
    """Return the path, broken where it was left by hand."""
    points = np.vstack([surface.path, surface.here])
    heights = np.append(_heights(surface), surface.here_loss)
    cuts = np.flatnonzero(np.append(surface.path_leaps, False))
    return [
        SurfacePath(points[part], heights[part], QColor(CORE), Qt.PenStyle.SolidLine, "")
        for part in np.split(np.arange(len(points)), cuts)
        if len(part) > 1
    ]
