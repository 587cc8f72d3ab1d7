"""The line that a run is looked at along, with as many rows as are quickly computed."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from simulator.landscape.best_so_far import BestSoFar
from simulator.landscape.descent import without_frozen
from simulator.landscape.lines import (
    Direction,
    Line,
    along_gradient,
    along_weight,
    between,
    loss_line,
)
from simulator.landscape.loss_rows import LossRows
from simulator.landscape.plane import Axis
from simulator.landscape.trajectory import Trajectory
from simulator.landscape.viewports import LineWindow
from simulator.landscape.work_limits import MAP_WORK, line_points
from simulator.nn.network import Network
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization

Array = NDArray[Any]


class FollowedLine:
    """Makes the line of a view through the parameters of now.

    Parameters
    ----------
    network : Network
    rows : LossRows
    path : Trajectory
    best : BestSoFar
    window : LineWindow
    """

    def __init__(
        self,
        network: Network,
        rows: LossRows,
        path: Trajectory,
        best: BestSoFar,
        window: LineWindow,
    ) -> None:
        self._network, self._rows, self._path, self._best = network, rows, path, best
        self._window = window

    def line(
        self,
        kind: str,
        axis: Axis,
        theta: Array,
        optimizer: Optimizer,
        regularization: Regularization | None = None,
    ) -> Line:
        """Return the loss along a line through `theta`.

        Parameters
        ----------
        kind : str
            One of `simulator.landscape.view_choice.LINES`.
        axis : (layer, source, unit)
            The weight of a line along one.
        theta : ndarray, shape (P,)
        optimizer : Optimizer
            Whose next step is shown.
        regularization : Regularization, optional
            What training does to gradient and weights beside.
        """
        # The curve's own rows, or the tangent would not touch it.
        points = line_points(self._network.parameter_count)
        training = self._rows.sample("training", MAP_WORK, points)
        gradient = self._network.loss_and_gradient(theta, training.X, training.Y)[1]
        direction = self._direction(kind, axis, theta, without_frozen(self._network, gradient))
        validation = None
        if len(self._rows.data.X_validation):
            validation = self._rows.sample("validation", MAP_WORK, points)
        return loss_line(
            self._network,
            theta,
            direction,
            self._window.ticks(direction, points),
            training=(training.X, training.Y),
            gradient=gradient,
            optimizer=optimizer,
            regularization=regularization,
            validation=None if validation is None else (validation.X, validation.Y),
            batch=self._rows.separate_batch,
            total_rows=training.total,
        )

    def _direction(self, kind: str, axis: Axis, theta: Array, gradient: Array) -> Direction:
        if kind == "weight":
            return along_weight(self._network, theta, axis)
        if kind == "gradient":
            return along_gradient(gradient)
        return between(self._path.points[0], theta, self._best.theta, gradient)
