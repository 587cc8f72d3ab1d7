"""A loss on a grid as a surface in the box: heights, the clipped cap, and what lies on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.plotting.camera import HEIGHT, View
from ui.plotting.color_scales import LossRange
from ui.plotting.mesh_raster import between, cast
from ui.plotting.ticks import Scale, safe_scale

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class MeshSurface:
    """A loss as heights over the box's floor.

    Attributes
    ----------
    x, y : Scale
        What the floor's sides stand for.
    height : Scale
        What the height stands for: linear or logarithmic, as the colours are.
    heights : ndarray, shape (ny, nx)
        0 to 1; losses that are not finite or too large are 1: a flat cap at the top.
    clipped : ndarray or None, shape (ny, nx)
        1.0 where that is so, else 0.0; None where it is so nowhere.
    """

    x: Scale
    y: Scale
    height: Scale
    heights: Array
    clipped: Array | None

    @classmethod
    def of(cls, x: Array, y: Array, loss: Array, span: LossRange) -> MeshSurface:
        """Make the surface of `loss` (ny, nx) over even `x` (nx,) and `y` (ny,)."""
        height = Scale(span.low, span.high, span.log)
        clipped = ~(loss <= span.high * (1.0 + 1e-9)) | np.isinf(loss)
        heights = np.clip(height.fractions(np.where(clipped, span.high, loss)), 0.0, 1.0)
        return cls(
            safe_scale(float(x[0]), float(x[-1])),
            safe_scale(float(y[0]), float(y[-1])),
            height,
            heights,
            clipped.astype(np.float64) if clipped.any() else None,
        )

    def places(self, points: Array, losses: Array) -> Array:
        """Return the places in the box of points of the plane at losses of their own.

        Parameters
        ----------
        points : ndarray, shape (k, 2)
        losses : ndarray, shape (k,)
            Infinite ones are at the top.

        Returns
        -------
        ndarray, shape (k, 3)
            Not finite where a coordinate or a loss is undefined.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            floor = self.floor(points)
            up = np.clip(self.height.fractions(losses), 0.0, 1.0) * HEIGHT
        return np.column_stack([np.where(np.abs(floor) < 1e6, floor, np.nan), up])

    def floor(self, points: Array) -> Array:
        """Return where points (k, 2) of the plane are over the floor: from -1 to 1 inside."""
        shares = [self.x.fractions(points[:, 0]), self.y.fractions(points[:, 1])]
        return 2.0 * np.column_stack(shares) - 1.0

    def raised(self, places: Array) -> Array:
        """Return `places` (k, 3) with those below the surface lifted onto it.

        A path between grid points may run a little below the surface that they span, and far
        below it where it is off the plane; what lies inside a hill could not be read.
        """
        ny, nx = self.heights.shape
        x, y = 0.5 * (places[:, :2].T + 1.0) * [[nx - 1], [ny - 1]]
        lifted = places.copy()
        lifted[:, 2] = np.maximum(places[:, 2], between(self.heights, x, y) * HEIGHT)
        return lifted

    def pick(self, view: View, across: float, down: float) -> tuple[float, float] | None:
        """Return the point of the plane whose place on the surface is seen at a pixel, or None."""
        hits = cast(self.heights, view, across - 0.5, down - 0.5, (1, 1))
        if not len(hits.at):
            return None
        ny, nx = self.heights.shape
        return (
            self.x.value(float(hits.cells[0, 0]) / (nx - 1)),
            self.y.value(float(hits.cells[1, 0]) / (ny - 1)),
        )
