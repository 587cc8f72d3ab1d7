"""A bowl in space, and what tests do with it."""

from __future__ import annotations

from typing import Any

import numpy as np
from plots_samples import shown
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage

from ui.plotting.mesh_canvas import MeshCanvas
from ui.plotting.surface_path import SurfacePath
from ui.theme.colors import DARK, Theme

GRID = np.linspace(-4.0, 4.0, 41)
BOWL = np.add.outer(GRID**2, GRID**2)
PATH_COLOR = QColor("#ff00ff")


def canvas(
    qtbot: Any, loss: Any = BOWL, log: bool = False, theme: Theme = DARK, size: Any = (500, 360)
) -> MeshCanvas:
    """Return a surface in space that is shown."""
    plot = MeshCanvas()
    plot.set_theme(theme)
    plot.set_log(log)
    plot.set_axis_names("weight 1", "weight 2")
    if loss is not None:
        plot.set_grid(GRID, GRID, loss)
    shown(plot, qtbot, *size)
    return plot


def spot(plot: MeshCanvas, x: float, y: float, loss: float) -> QPointF:
    """Return where a point of the plane is seen at a loss of its own."""
    surface = plot.surface()
    assert surface is not None
    place = surface.places(np.array([[x, y]]), np.array([loss]))
    across, down, _ = plot.view().pixels(place)[0].tolist()
    return QPointF(across, down)


def raw_pixels(plot: MeshCanvas) -> Any:
    """Return the painted colours, shape (rows, columns)."""
    image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    return raw & 0xFFFFFF


def path(points: Any, heights: Any, label: str = "", style: Any = Qt.PenStyle.SolidLine) -> Any:
    """Return a path on a surface."""
    return SurfacePath(np.array(points, float), np.array(heights, float), PATH_COLOR, style, label)
