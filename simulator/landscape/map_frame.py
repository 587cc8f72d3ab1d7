"""What a map of the loss is made of before any loss is known: the stations that theta passes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.loss_rows import RowSample
from simulator.landscape.plane import Plane
from simulator.landscape.viewports import PlaneWindow

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class MapFrame:
    """A plane through the parameters of now, the part of it that is seen, and the rows.

    Attributes
    ----------
    plane : Plane
        Through the parameters of now.
    path : ndarray, shape (k, 2)
        The path's coordinates.
    x, y : ndarray, shape (n,)
        The finest grid of the part that is seen.
    rows : RowSample
    """

    plane: Plane
    path: Array
    x: Array
    y: Array
    rows: RowSample


def framed(
    plane: Plane, points: Array, window: PlaneWindow, resolution: int, rows: RowSample
) -> MapFrame:
    """Return the frame of a map that holds a path.

    Parameters
    ----------
    plane : Plane
        Through the parameters of now.
    points : ndarray, shape (k, P)
        The path's points.
    window : PlaneWindow
        Is widened where path or parameters have left it.
    resolution : int
        Grid points to each side.
    rows : RowSample
    """
    path = plane.project(points)
    window.include(np.vstack([path, plane.here[None, :]]), plane.half_width)
    x, y = window.ticks(plane.here, resolution)
    return MapFrame(plane, path, x, y, rows)
