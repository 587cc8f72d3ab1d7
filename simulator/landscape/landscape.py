"""The picture of the loss that follows one network, with the optimizer's path on it.

Parameters pass one station after the other, each once: the plane through them, the part of it that
is seen, the rows, the grid, its losses, and the path on it. The map is the slice through the
*current* parameters, so it changes as the network moves off the plane.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData, liveliest
from simulator.landscape.best_so_far import BestSoFar
from simulator.landscape.descent import downhill
from simulator.landscape.evaluators import evaluator_of
from simulator.landscape.followed_line import FollowedLine
from simulator.landscape.followed_plane import FollowedPlane
from simulator.landscape.landscape_state import LandscapeState
from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from simulator.landscape.loss_rows import LossRows
from simulator.landscape.map_frame import MapFrame, framed
from simulator.landscape.map_refinement import MapRefinement
from simulator.landscape.path_losses import PathLosses
from simulator.landscape.plane import Axis, Plane
from simulator.landscape.planes import weights_plane
from simulator.landscape.progressive_grid import LossGrid
from simulator.landscape.trajectory import Trajectory
from simulator.landscape.view_choice import LandscapeView
from simulator.landscape.viewports import LineWindow, PlaneWindow, Zoom, within_reach
from simulator.landscape.work_limits import MAP_WORK, PATIENT_WORK, affordable_resolution
from simulator.nn.network import Network
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization

Array = NDArray[Any]


class Landscape:
    """Follows one network: what is looked at, and the stations that a picture passes.

    Parameters
    ----------
    network : Network
        Used by this landscape's thread alone.
    data : PreparedData
        Training and validation data of the loss.
    theta : ndarray, shape (P,)
        Where the path starts.
    resolution : int, default 51
        Grid points to each side while training runs, where the network is not too large.
    update : int, default 0
        After how many updates the path starts.
    state : LandscapeState, optional
        The path until now and the best on it, where they are known.

    Attributes
    ----------
    view : LandscapeView
        What is shown; set by `look_at`.
    path : Trajectory
    rows : LossRows
        Its `batch` is the last batch.
    best : BestSoFar
    """

    def __init__(
        self,
        network: Network,
        data: PreparedData,
        theta: Array,
        resolution: int = 51,
        update: int = 0,
        state: LandscapeState | None = None,
    ) -> None:
        self.network = network
        self.resolution = affordable_resolution(resolution, network.parameter_count)
        self.path = Trajectory(network.parameter_count)
        self.path.add(update, theta)
        self.rows = LossRows(data, network.parameter_count)
        self.best = BestSoFar(theta)
        if state is not None:
            self._take_way(state)
        self.view = LandscapeView()
        self._default_axes = default_axes(network, data)
        self._zoom = Zoom()
        self._window, line_window = PlaneWindow(self._zoom), LineWindow(self._zoom)
        self._line_window = line_window
        self._plane = FollowedPlane(network, self.path, self.best, self._downhill)
        self._line = FollowedLine(network, self.rows, self.path, self.best, line_window)
        self._path_losses = PathLosses(network, self.path)
        self._refinement: MapRefinement | None = None
        self._choose_plane(theta)

    # --- what is looked at ------------------------------------------------------------------

    def look_at(self, view: LandscapeView, theta: Array) -> None:
        """Show something else; where the plane changes, the window is placed anew.

        Raises
        ------
        ValueError
            If a chosen weight does not exist or both are the same.
        """
        if view.axes is not None:
            weights_plane(self.network, *view.axes)  # refuses what is none
        before, self.view = self.view, view
        anew = (view.plane, view.fresh) != (before.plane, before.fresh)
        # Other planes do not turn with the weights that are chosen meanwhile for a line.
        if anew or (view.plane == "weights" and view.axes != before.axes):
            # Directions that are asked for anew keep their sides, but are not kept.
            self._choose_plane(theta, self.plane if view.plane == "path" else None)
        self._line_window.forget()
        self._refinement = None

    @property
    def plane(self) -> Plane:
        """The plane that is looked at."""
        return self._plane.plane

    @property
    def axes(self) -> tuple[Axis, Axis]:
        """The two chosen weights, or the network's default."""
        return self.view.axes or self._default_axes

    def zoom(self, factor: float) -> None:
        """Make the window `factor` times as wide.

        Raises
        ------
        ValueError
            If the factor is not a number above 0.
        """
        self._zoom.by(factor)
        self._refinement = None

    def unzoom(self) -> None:
        """Show the window that holds the whole path."""
        self._zoom.factor = 1.0
        self._refinement = None

    def note(self, loss: float, theta: Array) -> bool:
        """Remember the parameters if their training loss is the lowest so far; return whether."""
        return self.best.note(loss, theta)

    def manual_edit(self, update: int, theta: Array) -> None:
        """Note that the parameters were set by hand: the path is broken here."""
        self.path.manual_edit()
        self.path.add(update, theta)

    def state(self) -> LandscapeState:
        """Return a copy of the path so far and the best on it."""
        return LandscapeState(self.path.trail(), self.best.theta.copy(), self.best.loss)

    def put_back(self, state: LandscapeState) -> None:
        """Have the path and the best of `state`; what is looked at stays."""
        self._take_way(state)
        self._refinement = None

    def _take_way(self, state: LandscapeState) -> None:
        self.path.put_back(state.trail)
        self.best.put_back(state.best_loss, state.best)

    def _choose_plane(self, theta: Array, before: Plane | None = None) -> None:
        """Take the plane of the view, and place the window around `theta` and the path's start."""
        self._plane.choose(self.view, self.axes, theta, before)
        points = np.vstack([self.path.points[:1], theta[None, :]])
        self._window.place(self.plane.project(points), self.plane.half_width)

    def _downhill(self, theta: Array) -> Array:
        rows = self.rows.sample("training", MAP_WORK, 1)
        return downhill(self.network, theta, rows.X, rows.Y)

    # --- pictures ---------------------------------------------------------------------------

    def surface(self, theta: Array, sides: int | None = None) -> LossMap:
        """Return the map through `theta` with the path so far, as fine as is quickly made.

        Parameters
        ----------
        theta : ndarray, shape (P,)
        sides : int, optional
            Most grid points to each side; default `resolution`.
        """
        most = self.resolution if sides is None else min(sides, self.resolution)
        # Parameters close to overflow are drawn as a clipped region; they are no error here.
        with np.errstate(all="ignore"):
            self._note_loss(theta)
            self._refinement = None
            frame = self._frame(theta, min(most, self.view.resolution), MAP_WORK)
            points = evaluator_of(self.network, frame.plane, frame.rows.X, frame.rows.Y)
            grid = LossGrid(frame.x, frame.y, points.grid(frame.x, frame.y))
            return self._map(frame, grid)

    def refined(self, theta: Array, deadline_s: float) -> tuple[LossMap | None, bool]:
        """Go on with a finer map through `theta`, until `deadline_s` (`perf_counter`).

        Call it with the same `theta` until there is no more to do: a map is made coarse first,
        then finer and finer, up to the resolution that is wanted. Then the losses of all points
        of the path are found.

        Returns
        -------
        found : LossMap or None
            A finer map, where one has become complete, or the finest with all of the path.
        more : bool
            Whether there is more to do.
        """
        with np.errstate(all="ignore"):
            work = self._refinement
            if work is None or len(work.frame.path) != len(self.path):
                work = self._refinement = self._new_refinement(theta)
            grid, more = work.advance(deadline_s)
            return (None if grid is None else self._map(work.frame, grid)), more

    def line(
        self, theta: Array, optimizer: Optimizer, regularization: Regularization | None = None
    ) -> Line:
        """Return the loss along the chosen line through `theta`.

        Parameters
        ----------
        theta : ndarray, shape (P,)
        optimizer : Optimizer
            Whose next step is shown.
        regularization : Regularization, optional
            What training does to gradient and weights beside.
        """
        with np.errstate(all="ignore"):
            self._note_loss(theta)
            kind, axis = self.view.line, self.axes[0]
            return self._line.line(kind, axis, theta, optimizer, regularization)

    def _note_loss(self, theta: Array) -> None:
        # Where the best is, is part of the picture: some frames late, the plane through it would
        # turn back and forth while training goes steadily down.
        data = self.rows.data
        self.note(float(self.network.loss(theta, data.X, data.Y)), theta)

    def _frame(self, theta: Array, resolution: int, work: float) -> MapFrame:
        plane = self._plane.turn(self.view, self.axes, theta)
        rows = self.rows.sample(self.view.rows, work, resolution**2)
        return framed(plane, self.path.points, self._window, resolution, rows)

    def _new_refinement(self, theta: Array) -> MapRefinement:
        frame = self._frame(theta, self.view.resolution, PATIENT_WORK)
        points = evaluator_of(self.network, frame.plane, frame.rows.X, frame.rows.Y)
        shown = min(self.resolution, self.view.resolution)
        quick = self.rows.sample(self.view.rows, MAP_WORK, shown**2)
        # What is already on screen need not be published again.
        known = shown if len(quick) == len(frame.rows) else 0
        return MapRefinement(frame, points, self._path_losses, known)

    def _map(self, frame: MapFrame, grid: LossGrid) -> LossMap:
        """Return the map of `frame` with the path's losses that are known by now."""
        plane, rows, path = frame.plane, frame.rows, self.path
        self._path_losses.find_newest(rows)
        here, best = within_reach(plane.project(np.stack([plane.origin, self.best.theta])))
        return LossMap(
            x=grid.x,
            y=np.asarray(grid.y),
            loss=grid.loss,
            here=(float(here[0]), float(here[1])),
            here_loss=float(self.network.loss(plane.origin, rows.X, rows.Y)),
            plane=plane,
            off_plane=_share_off(plane, path.points[:1]),
            path=frame.path,
            rows=len(rows),
            total_rows=rows.total,
            rows_of=rows.kind,
            rows_asked=rows.asked,
            path_updates=path.updates.copy(),
            path_losses=path.losses.copy(),
            path_off=plane.distance(path.points),
            path_manual_edits=path.later_edits(),
            best=(float(best[0]), float(best[1])) if self.best.is_known else None,
            wanted=self.view.resolution,
        )


def _share_off(plane: Plane, start: Array) -> float:
    """Return a point's (1, P) distance from the plane as a share of that from its origin."""
    travelled = float(np.linalg.norm(start - plane.origin))
    share = float(plane.distance(start)[0]) / travelled if travelled > 0.0 else 0.0
    return share if math.isfinite(share) else 1.0


def default_axes(network: Network, data: PreparedData) -> tuple[Axis, Axis]:
    """Return the weights shown at first: from the two liveliest inputs to the first node.

    With one input, its weight and the bias.
    """
    if network.spec.inputs == 1:
        return (0, 0, 0), (0, 1, 0)
    first, second = liveliest(data.X)
    return (0, first, 0), (0, second, 0)
