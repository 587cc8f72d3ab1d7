"""A map of the loss with the optimizer's path on it, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.plane import Axis, Plane

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class LossMap:
    """A loss map with the optimizer's path on it; immutable.

    Attributes
    ----------
    x, y : ndarray, shape (nx,) and (ny,)
        Coordinates along the two directions.
    loss : ndarray, shape (ny, nx)
        Mean loss; may hold infinities.
    here : pair of float
        Coordinates of the current parameters.
    here_loss : float
        Their loss.
    path : ndarray, shape (k, 2)
        Earlier parameters, oldest first, projected onto the plane.
    plane : Plane
        Through the current parameters.
    off_plane : float
        Distance of the path's start from this slice, as a share of its distance from here.
    rows, total_rows : int
        Rows whose mean loss is shown, and all there are: large networks sample.
    rows_of, rows_asked : str
        Which rows they are, and which were asked for: of `simulator.landscape.view_choice.ROWS`.
        They differ where there are no such rows.
    path_updates : ndarray of int, shape (k,)
        After how many updates each point of the path was.
    path_losses : ndarray, shape (k,)
        The loss at each point of the path itself, which may lie off the plane; NaN where it is
        not known.
    path_off : ndarray, shape (k,)
        Each point's distance from this slice.
    path_manual_edits : ndarray of bool, shape (k,)
        Whether a point was reached by hand.
    best : pair of float, or None
        Coordinates of the best parameters so far.
    wanted : int
        The resolution that was asked for; ``len(x)`` is what has been reached.
    """

    x: Array
    y: Array
    loss: Array
    here: tuple[float, float]
    here_loss: float
    path: Array
    plane: Plane
    off_plane: float
    rows: int
    total_rows: int
    rows_of: str
    rows_asked: str
    path_updates: Array
    path_losses: Array
    path_off: Array
    path_manual_edits: Array
    best: tuple[float, float] | None
    wanted: int

    @property
    def origin(self) -> Array:
        """The parameters that the map goes through, shape (P,)."""
        return self.plane.origin

    @property
    def kind(self) -> str:
        """The plane's kind."""
        return self.plane.kind

    @property
    def axes(self) -> tuple[Axis, Axis] | None:
        """The plane's weights, where it is one of weights."""
        return self.plane.axes

    def parameters_at(self, x: float, y: float) -> Array:
        """Return the parameters at a point of the map, shape (P,)."""
        moved = np.array([x, y]) - self.here
        return np.asarray(self.origin + moved @ self.plane.directions)
