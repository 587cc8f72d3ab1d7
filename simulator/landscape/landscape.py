"""Loss surfaces over a plane through the current parameters, with the optimizer's path on them.

Each grid point is a replica: a whole map is one call of ``loss`` on an (R, P) stack, in chunks
of bounded size. The plane is fixed by two directions and a reference point; the map shown is the
slice through the *current* parameters, so it changes as the network moves off the plane.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData, liveliest
from simulator.landscape.lines import (
    POINTS,
    Direction,
    Line,
    along_gradient,
    along_weight,
    between,
    loss_line,
)
from simulator.landscape.loss_map import LossMap, surface_losses
from simulator.landscape.plane_losses import PlaneEvaluator, ReplicaEvaluator
from simulator.landscape.planes import (
    Axis,
    Plane,
    path_plane,
    random_plane,
    snapshots_plane,
    weights_plane,
)
from simulator.landscape.refinement import Backfill, Refinement
from simulator.landscape.trajectory import Trajectory
from simulator.landscape.view_choice import LandscapeView
from simulator.landscape.viewports import LineWindow, PlaneWindow, Zoom, within_reach
from simulator.nn.network import Network
from simulator.optimizers.freezing import frozen_slices
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization

Array = NDArray[Any]
Rows = tuple[Array, Array]

# A map of more multiplications than this samples the rows while training runs: about 50 ms. At
# rest a map may take a hundred times as long: it is made in small pieces.
_MAP_WORK = 4e8
_PATIENT_WORK = 4e10
_FEWEST_ROWS = 64
_FEWEST_POINTS = 51
_COARSEST = 11
_PATH_WORK = 4e6
# A path that has grown by this factor has its principal components taken anew.
_GROWTH = 1.25


class Landscape:
    """The picture of the loss that follows one network: what is looked at, window and path.

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

    Attributes
    ----------
    look : LandscapeView
        What is shown; set by `look_at`.
    batch : pair of ndarray, or None
        Rows and targets of the last batch.
    best : ndarray, shape (P,)
        The parameters of the lowest training loss that `note` was told of.
    """

    def __init__(
        self,
        network: Network,
        data: PreparedData,
        theta: Array,
        resolution: int = 51,
        update: int = 0,
    ) -> None:
        self.network = network
        self.data = data
        self.resolution = affordable(resolution, network.parameter_count)
        self.path = Trajectory(network.parameter_count)
        self.path.add(update, theta)
        self.batch: Rows | None = None
        self.best = theta.copy()
        self._best_loss = math.inf
        self.look = LandscapeView()
        self._components_of = 0
        self._made_of: Array = np.empty(0)
        self._zoom = Zoom()
        self._window, self._line_window = PlaneWindow(self._zoom), LineWindow(self._zoom)
        self._refinement: Refinement | None = None
        self._backfill: Backfill | None = None
        self._of_rows = ""
        self.plane = self._new_plane(theta)
        self._place(theta)

    # --- what is looked at ------------------------------------------------------------------

    def look_at(self, look: LandscapeView, theta: Array) -> None:
        """Show something else; where the plane changes, the window is placed anew.

        Raises
        ------
        ValueError
            If a chosen weight does not exist or both are the same.
        """
        if look.axes is not None:
            weights_plane(self.network, *look.axes)  # refuses what is none
        before, self.look = self.look, look
        anew = (look.plane, look.fresh) != (before.plane, before.fresh)
        # Other planes do not turn with the weights that are chosen meanwhile for a line.
        if anew or (look.plane == "weights" and look.axes != before.axes):
            # Directions that are asked for anew keep their sides, but are not kept.
            self.plane = self._new_plane(theta, self.plane if look.plane == "path" else None)
            self._place(theta)
        self._line_window.forget()
        self._refinement = None

    @property
    def axes(self) -> tuple[Axis, Axis]:
        """The two chosen weights, or the network's default."""
        return self.look.axes or default_axes(self.network, self.data)

    def note(self, loss: float, theta: Array) -> bool:
        """Remember the parameters if their training loss is the lowest so far; return whether."""
        lowest = loss < self._best_loss
        if lowest:
            self._best_loss = loss
            self.best[:] = theta
        return lowest

    def manual_edit(self, update: int, theta: Array) -> None:
        """Note that the parameters were set by hand: the path is broken here."""
        self.path.manual_edit()
        self.path.add(update, theta)

    def _new_plane(self, theta: Array, before: Plane | None = None) -> Plane:
        kind, network = self.look.plane, self.network
        if kind == "weights":
            return weights_plane(network, *self.axes)
        if kind == "random":
            rng = np.random.default_rng(self.look.fresh)
            return random_plane(network, within_reach(theta.copy()), rng)
        downhill = -self._gradient(theta)
        if kind == "path":
            self._components_of = self._length_of_path()
            points = np.vstack([self.path.points, theta])
            return path_plane(within_reach(points), downhill, before)
        self._made_of = self._three(theta)
        start, now, best = within_reach(self._made_of.copy())
        return snapshots_plane(start, now, best, downhill, before)

    def _three(self, theta: Array) -> Array:
        """Return the start, `theta` and the best, shape (3, P)."""
        return np.stack([self.path.points[0], theta, self.best])

    def _gradient(self, theta: Array) -> Array:
        """Return the training loss's gradient, zero for layers that are frozen."""
        rows = self._rows(_MAP_WORK, "training", 1)
        return self._of_learning(self.network.loss_and_gradient(theta, *rows)[1])

    def _of_learning(self, gradient: Array) -> Array:
        """Return a gradient with zeros for layers that are frozen."""
        kept = gradient.copy()
        for frozen in frozen_slices(self.network):
            kept[frozen] = 0.0
        return kept

    def _place(self, theta: Array) -> None:
        """Place the window around `theta` and the path's start."""
        points = np.vstack([self.path.points[:1], theta[None, :]])
        self._window.place(self.plane.project(points), self.plane.half_width)

    def _follow(self, theta: Array) -> None:
        """Turn the plane where it is made of what training has done meanwhile.

        The window stays, so that it does not jitter; it is widened when the path leaves it.
        """
        if self.look.plane == "snapshots":
            if not np.array_equal(self._made_of, self._three(theta)):
                self.plane = self._new_plane(theta, self.plane)
        elif self.look.plane == "path":
            # Counted in updates: the number of points is bounded.
            length, known = self._length_of_path(), self._components_of
            if length >= _GROWTH * known or length < known / 2:
                self.plane = self._new_plane(theta, self.plane)

    def _length_of_path(self) -> int:
        return int(self.path.updates[-1] - self.path.updates[0]) + 1

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

    # --- rows -------------------------------------------------------------------------------

    def _kind_of_rows(self) -> str:
        """Return the rows that are shown: the training rows where there are no others."""
        kind = self.look.rows
        if kind == "validation" and not len(self.data.X_validation):
            return "training"
        return "training" if kind == "batch" and self.batch is None else kind

    def _all_rows(self, kind: str) -> Rows:
        if kind == "validation":
            return self.data.X_validation, self.data.Y_validation
        if kind == "batch" and self.batch is not None:
            return self.batch
        return self.data.X, self.data.Y

    def _rows(self, work: float, kind: str, points: int) -> Rows:
        """Return evenly spaced rows, as many as `work` multiplications allow for `points`."""
        X, Y = self._all_rows(kind)
        wanted = max(_FEWEST_ROWS, int(work / (points * self.network.parameter_count)))
        stride = -(-len(X) // wanted)
        return X[::stride], Y[::stride]

    # --- the map ----------------------------------------------------------------------------

    def surface(self, theta: Array) -> LossMap:
        """Return the map through `theta` with the path so far, as fine as is quickly made."""
        # Parameters close to overflow are drawn as a clipped region; they are no error here.
        with np.errstate(all="ignore"):
            return self._surface(theta)

    def _surface(self, theta: Array) -> LossMap:
        # Where the best is, is part of the picture: some frames late, the plane through it would
        # turn back and forth while training goes steadily down.
        self.note(float(self.network.loss(theta, self.data.X, self.data.Y)), theta)
        self._follow(theta)
        kind = self._kind_of_rows()
        resolution = min(self.resolution, self.look.resolution)
        rows = self._rows(_MAP_WORK, kind, resolution**2)
        x, y = self._ticks(theta, resolution)
        losses = surface_losses(self.network, theta, self.plane, x, y, *rows)
        self._refinement = None
        return self._with_path(theta, x, y, losses, kind, rows)

    def _ticks(self, theta: Array, resolution: int) -> tuple[Array, Array]:
        here = self.plane.project(theta[None, :])
        shown = np.vstack([self.plane.project(self.path.points), here])
        self._window.include(shown, self.plane.half_width)
        return self._window.ticks(here[0], resolution)

    def _with_path(
        self, theta: Array, x: Array, y: Array, losses: Array, kind: str, rows: Rows
    ) -> LossMap:
        here, best = within_reach(self.plane.project(np.stack([theta, self.best])))
        known = math.isfinite(self._best_loss)
        self._fill_path_losses(kind, rows)
        return LossMap(
            x,
            y,
            losses,
            (float(here[0]), float(here[1])),
            float(self.network.loss(theta, *rows)),
            self.plane.project(self.path.points),
            self.plane,
            theta.copy(),
            self._off_plane(theta),
            len(rows[0]),
            len(self._all_rows(kind)[0]),
            kind,
            self.look.rows,
            self.path.updates.copy(),
            self.path.losses.copy(),
            self.plane.distance(self.path.points, theta),
            self.path.manual_edits.copy(),
            (float(best[0]), float(best[1])) if known else None,
            self.look.resolution,
        )

    def _fill_path_losses(self, kind: str, rows: Rows) -> None:
        """Find the losses of the path's newest points, as many as are quickly found."""
        of = f"{kind} {len(rows[0])}"
        if kind == "batch":  # each is another one
            of += f" {hash(rows[0].tobytes() + rows[1].tobytes())}"
        if of != self._of_rows:
            self.path.forget_losses()
        self._of_rows = of
        missing = np.flatnonzero(np.isnan(self.path.losses))
        self._find_losses(missing[-self._few(rows) :], rows)

    def _few(self, rows: Rows) -> int:
        """Return of how many points the losses are quickly found."""
        return max(1, int(_PATH_WORK / (self.network.parameter_count * max(1, len(rows[0])))))

    def _find_losses(self, chosen: Array, rows: Rows) -> None:
        if len(chosen):
            self.path.losses[chosen] = self.network.loss(self.path.points[chosen], *rows)

    def _off_plane(self, theta: Array) -> float:
        start = self.path.points[:1]
        travelled = float(np.linalg.norm(start - theta))
        distance = float(self.plane.distance(start, theta)[0])
        share = distance / travelled if travelled > 0.0 else 0.0
        return share if math.isfinite(share) else 1.0

    def refined(self, theta: Array, deadline_s: float) -> tuple[LossMap | None, bool]:
        """Go on with a finer map through `theta`, until `deadline_s` (`perf_counter`).

        Call it with the same `theta` until there is no more to do: a map is made coarse first,
        then finer and finer, up to the resolution that is wanted. Then the losses of all points
        of the path are found.

        Returns
        -------
        surface : LossMap or None
            A finer map, where one has become complete, or the finest with all of the path.
        more : bool
            Whether there is more to do.
        """
        with np.errstate(all="ignore"):
            if self._refinement is None:
                self._refinement, self._backfill = self._new_refinement(theta), None
            work = self._refinement
            if not work.is_over:
                step = work.advance(deadline_s)
                return (None if step is None else self._shown(theta, work, step)), True
            if self._backfill is None:
                self._backfill = self._new_backfill(work)
            if self._backfill.is_over:
                return None, False
            over = self._backfill.advance(deadline_s)
            return (self._shown(theta, work, 1) if over else None), True

    def _shown(self, theta: Array, work: Refinement, step: int) -> LossMap:
        return self._with_path(theta, *work.level(step), work.kind, work.rows)

    def _new_backfill(self, work: Refinement) -> Backfill:
        self._fill_path_losses(work.kind, work.rows)
        missing = np.flatnonzero(np.isnan(self.path.losses))
        few = self._few(work.rows)
        return Backfill(missing, few, lambda chosen: self._find_losses(chosen, work.rows))

    def _new_refinement(self, theta: Array) -> Refinement:
        resolution, kind = self.look.resolution, self._kind_of_rows()
        rows = self._rows(_PATIENT_WORK, kind, resolution**2)
        x, y = self._ticks(theta, resolution)
        here = self.plane.project(theta[None, :])[0]
        make = ReplicaEvaluator if self.plane.axes is None else PlaneEvaluator
        points = make(self.network, theta, self.plane.directions, *rows)
        shown = min(self.resolution, resolution)
        same = len(self._rows(_MAP_WORK, kind, shown**2)[0]) == len(rows[0])
        # What is already on screen need not be published again.
        known = shown if same else 0
        return Refinement(points, x, y, here, known, kind, rows)

    # --- one dimension ----------------------------------------------------------------------

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
            self.note(float(self.network.loss(theta, self.data.X, self.data.Y)), theta)
            # The curve's own rows, or the tangent would not touch it.
            points = line_points(self.network.parameter_count)
            training = self._rows(_MAP_WORK, "training", points)
            gradient = self.network.loss_and_gradient(theta, *training)[1]
            direction = self._direction(theta, self._of_learning(gradient))
            validation = None
            if len(self.data.X_validation):
                validation = self._rows(_MAP_WORK, "validation", points)
            return loss_line(
                self.network,
                theta,
                direction,
                self._line_window.ticks(direction, points),
                training=training,
                gradient=gradient,
                optimizer=optimizer,
                regularization=regularization,
                validation=validation,
                batch=None if self._batch_is_all() else self.batch,
                total_rows=len(self.data.X),
            )

    def _batch_is_all(self) -> bool:
        """Return whether a batch is all rows, so that it has no loss of its own."""
        return self.batch is not None and len(self.batch[0]) >= len(self.data.X)

    def _direction(self, theta: Array, gradient: Array) -> Direction:
        if self.look.line == "weight":
            return along_weight(self.network, theta, self.axes[0])
        if self.look.line == "gradient":
            return along_gradient(gradient)
        return between(self.path.points[0], theta, self.best, gradient)


def line_points(parameter_count: int) -> int:
    """Return the points of a line in time: halved while the fewest rows are too much work."""
    points = POINTS
    while points > _FEWEST_POINTS and points * parameter_count * _FEWEST_ROWS > 2 * _MAP_WORK:
        points = points // 2 + 1  # as many intervals halved: the middle stays a point
    return points


def affordable(resolution: int, parameter_count: int) -> int:
    """Return the resolution of a map in time: halved while the fewest rows are too much work."""
    while resolution > _COARSEST and resolution**2 * parameter_count * _FEWEST_ROWS > 2 * _MAP_WORK:
        resolution = max(_COARSEST, resolution // 2 | 1)  # odd: the middle is a grid point
    return resolution


def default_axes(network: Network, data: PreparedData) -> tuple[Axis, Axis]:
    """Return the weights shown at first: from the two liveliest inputs to the first node.

    With one input, its weight and the bias.
    """
    if network.spec.inputs == 1:
        return (0, 0, 0), (0, 1, 0)
    first, second = liveliest(data.X)
    return (0, first, 0), (0, second, 0)
