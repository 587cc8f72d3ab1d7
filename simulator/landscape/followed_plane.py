"""The plane that a run is looked at along: it turns with what training has done meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.best_so_far import BestSoFar
from simulator.landscape.plane import Axis, Plane
from simulator.landscape.planes import path_plane, random_plane, snapshots_plane, weights_plane
from simulator.landscape.trajectory import Trajectory
from simulator.landscape.view_choice import LandscapeView
from simulator.landscape.viewports import within_reach
from simulator.nn.network import Network

Array = NDArray[Any]

# A path that has grown by this factor has its principal components taken anew.
_GROWTH = 1.25


class FollowedPlane:
    """Chooses the plane of a view, and turns it where it is made of the run's own points.

    Parameters
    ----------
    network : Network
    path : Trajectory
    best : BestSoFar
    downhill : callable
        Returns the direction of steepest descent at the parameters it is given.

    Attributes
    ----------
    plane : Plane
        That of the last `choose` or `turn`.
    """

    plane: Plane

    def __init__(
        self,
        network: Network,
        path: Trajectory,
        best: BestSoFar,
        downhill: Callable[[Array], Array],
    ) -> None:
        self._network, self._path, self._best, self._downhill = network, path, best, downhill
        self._components_of = 0
        self._made_of: Array = np.empty(0)

    def choose(
        self,
        view: LandscapeView,
        axes: tuple[Axis, Axis],
        theta: Array,
        before: Plane | None = None,
    ) -> None:
        """Take the plane of `view` through `theta`.

        Parameters
        ----------
        view : LandscapeView
        axes : pair of (layer, source, unit)
            The weights of a plane of weights.
        theta : ndarray, shape (P,)
        before : Plane, optional
            Whose sides the new directions keep.
        """
        if view.plane == "weights":
            self.plane = weights_plane(self._network, *axes)
        elif view.plane == "random":
            rng = np.random.default_rng(view.fresh)
            self.plane = random_plane(self._network, within_reach(theta.copy()), rng)
        elif view.plane == "path":
            self._components_of = self._updates_made()
            points = within_reach(np.vstack([self._path.points, theta]))
            self.plane = path_plane(points, self._downhill(theta), before)
        else:
            self._made_of = self._three(theta)
            start, now, best = within_reach(self._made_of.copy())
            self.plane = snapshots_plane(start, now, best, self._downhill(theta), before)

    def turn(self, view: LandscapeView, axes: tuple[Axis, Axis], theta: Array) -> Plane:
        """Return the plane through `theta`, made again where the run has outgrown it."""
        if self._is_outgrown(view.plane, theta):
            self.choose(view, axes, theta, self.plane)
        return self.plane.through(theta)

    def _is_outgrown(self, kind: str, theta: Array) -> bool:
        if kind == "snapshots":
            return not np.array_equal(self._made_of, self._three(theta))
        if kind == "path":
            made, known = self._updates_made(), self._components_of
            return made >= _GROWTH * known or made < known / 2
        return False

    def _three(self, theta: Array) -> Array:
        """Return the start, `theta` and the best, shape (3, P)."""
        return np.stack([self._path.points[0], theta, self._best.theta])

    def _updates_made(self) -> int:
        # Counted in updates: the number of points is bounded.
        return int(self._path.updates[-1] - self._path.updates[0]) + 1
