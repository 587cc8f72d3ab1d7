"""The numbers of the landscape panel, as a file."""

from __future__ import annotations

import numpy as np

from simulator.landscape.export import SurfaceTable, save
from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap


def save_surface(surface: LossMap, path: str, about: str) -> None:
    """Write the grid and the path on it: NPZ where `path` ends in ``.npz``, else CSV.

    The path's columns are the update, the two coordinates, the loss there, the distance off the
    plane, and 1 where the weights were set by hand: no line leads to such a point. `about` says
    what x, y and the loss are.

    Raises
    ------
    ValueError
        If the file cannot be written.
    """
    points = np.column_stack(
        [
            *(surface.path_updates, surface.path, surface.path_losses),
            *(surface.path_off, surface.path_manual_edits),
        ]
    )
    columns = ("update", "x", "y", "loss", "off_plane", "by_hand")
    grid = surface.x, surface.y, surface.loss
    save(path, SurfaceTable(*grid, {"training": points}, columns, about))


def save_line(line: Line, path: str, about: str) -> None:
    """Write the curve, with validation and batch losses as curves of their own.

    `about` says what x and the loss are.

    Raises
    ------
    ValueError
        If the file cannot be written.
    """
    others = {"validation": line.validation, "batch": line.batch}
    curves = {
        name: np.column_stack([line.t, values])
        for name, values in others.items()
        if values is not None
    }
    save(path, SurfaceTable(line.t, None, line.loss, curves, ("x", "loss"), about))
