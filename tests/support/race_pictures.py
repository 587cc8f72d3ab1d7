"""A map of two racers, and places on it."""

from __future__ import annotations

from typing import Any

import numpy as np
from arena_samples import bowl_grid
from plots_samples import around, shown
from PySide6.QtCore import QRectF

from ui.arena.model.state import Arrow
from ui.arena.pictures.race_map import RaceMap
from ui.theme.colors import DARK

DIAGONAL = [[-3.0 + 0.5 * k, -3.0 + 0.5 * k] for k in range(11)]


def race_map(qtbot: Any, *trajectories: Any, at: int = 10, theme: Any = DARK) -> RaceMap:
    """Return the map of a race that is shown."""
    canvas = RaceMap()
    canvas.set_theme(theme)
    canvas.set_grid(bowl_grid())
    canvas.set_axis_names("x", "y")
    canvas.set_marks((-3.0, -3.0), np.array([[0.0, 0.0]]))
    canvas.set_trajectories(trajectories, at)
    shown(canvas, qtbot, 480, 420)
    return canvas


def spot(canvas: Any, x: float, y: float, radius: float = 5.0) -> QRectF:
    """Return where a point is seen."""
    return around(canvas.frame().point(x, y), radius)


ARROWS = [
    Arrow("gradient", (1.0, 1.0), (1.5, 1.0), "gradient step"),
    Arrow("momentum", (1.5, 1.0), (1.5, 1.5), "kept velocity"),
    Arrow("move", (1.0, 1.0), (1.5, 1.5), "resulting move"),
]
