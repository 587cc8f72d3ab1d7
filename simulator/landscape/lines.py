"""The loss along one direction through the current parameters: its slope, and a step down it.

In one dimension everything about a gradient step can be read off: the sign of the slope, the
tangent that gradient descent believes in, and where the step lands on the true curve.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.plane import Axis
from simulator.nn.network import Network
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.update_chain import UpdateChain

Array = NDArray[Any]
Rows = tuple[Array, Array]

POINTS = 201
# Numbers of the parameters that are looked at together.
_STACK_NUMBERS = 1 << 20
# A place further off a line than this share of the way along it is not on it.
_BESIDE = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Direction:
    """A straight line through parameter space, with its own coordinate t.

    Attributes
    ----------
    kind : str
        ``"weight"``, ``"gradient"`` or ``"snapshots"``; ``"random"`` stands in for the gradient
        where that is zero.
    vector : ndarray, shape (P,)
        What t grows along: parameters at t are ``theta + (t − here)·vector``.
    here : float
        The current parameters' t.
    axis : (layer, source, unit), or None
        The weight that is varied; t is then its value.
    half_width : float
        How far the picture reaches at first, to each side of `center`.
    center : float
    marks : tuple of (str, float)
        Named places on the line: ``("start", 0.0)``, ``("best", 1.2)``; ``"nearest"`` is the place
        closest to a best that lies off the line.
    """

    kind: str
    vector: Array
    here: float
    axis: Axis | None
    half_width: float
    center: float
    marks: tuple[tuple[str, float], ...] = ()


def along_weight(network: Network, theta: Array, axis: Axis) -> Direction:
    """Return the line along one weight.

    Raises
    ------
    ValueError
        If there is no such weight.
    """
    vector = np.zeros(network.parameter_count)
    index = network.weight_index(*axis)
    vector[index] = 1.0
    here = float(theta[index])
    return Direction("weight", vector, here, axis, 4.0, here)


def along_gradient(gradient: Array) -> Direction:
    """Return the line of steepest descent from here; t is the length of the way.

    Where the gradient is zero there is no such line; a fixed random one takes its place.
    """
    length = float(np.linalg.norm(gradient))
    if length > 0.0 and math.isfinite(length):
        return Direction("gradient", -gradient / length, 0.0, None, 2.0, 0.0)
    vector = np.random.default_rng(0).normal(size=len(gradient))
    return Direction("random", vector / np.linalg.norm(vector), 0.0, None, 2.0, 0.0)


def between(start: Array, now: Array, best: Array, gradient: Array) -> Direction:
    """Return the line from the start (t = 0) to now (t = 1).

    Where both are the same point it is the line of steepest descent. `best` is marked, or where it
    is off the line the place closest to it.

    References
    ----------
    Goodfellow, Vinyals and Saxe (2015), "Qualitatively characterizing neural network
    optimization problems".
    """
    vector = now - start
    length = float(vector @ vector)
    if not length > 0.0:
        return along_gradient(gradient)
    nearest = float((best - start) @ vector) / length
    marks: tuple[tuple[str, float], ...] = (("start", 0.0),)
    if not np.array_equal(best, now):
        off = best - start - nearest * vector
        beside = float(off @ off) > _BESIDE**2 * length
        marks = (*marks, ("nearest" if beside else "best", nearest))
    return Direction("snapshots", vector, 1.0, None, 0.8, 0.5, marks)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """The loss along a line, with the tangent here and the optimizer's next step; immutable.

    Attributes
    ----------
    direction : Direction
    t : ndarray, shape (n,)
    loss : ndarray, shape (n,)
        Mean training loss; may hold infinities.
    validation, batch : ndarray, shape (n,), or None
        The loss on the validation rows, and on the last batch alone, where there are some.
    here_loss : float
        The training loss at ``direction.here``.
    slope : float
        The derivative of the training loss by t, here.
    batch_slope : float or None
        The same of the batch's loss.
    step_t : float
        The t of the point on the line nearest to where the next update lands.
    step_loss : float
        The training loss there, on the line.
    step_aside : float
        How far off the line the update lands, as a share of its length: 0..1.
    origin : ndarray, shape (P,)
        The parameters here.
    rows, total_rows : int
        Training rows that the loss is the mean over, and all there are.
    """

    direction: Direction
    t: Array
    loss: Array
    validation: Array | None
    batch: Array | None
    here_loss: float
    slope: float
    batch_slope: float | None
    step_t: float
    step_loss: float
    step_aside: float
    origin: Array
    rows: int
    total_rows: int

    def parameters_at(self, t: float) -> Array:
        """Return the parameters at `t`, shape (P,)."""
        return np.asarray(self.origin + (t - self.direction.here) * self.direction.vector)


def losses_along(network: Network, theta: Array, direction: Direction, t: Array, on: Rows) -> Array:
    """Return the loss on the rows `on` at each t, shape (n,)."""
    steps, found = t - direction.here, np.empty(len(t))
    size = max(1, _STACK_NUMBERS // len(theta))
    for start in range(0, len(t), size):
        part = slice(start, start + size)
        found[part] = network.loss(theta + steps[part, None] * direction.vector, *on)
    return found


def loss_line(
    network: Network,
    theta: Array,
    direction: Direction,
    t: Array,
    *,
    training: Rows,
    gradient: Array,
    optimizer: Optimizer,
    regularization: Regularization | None = None,
    validation: Rows | None = None,
    batch: Rows | None = None,
    total_rows: int | None = None,
) -> Line:
    """Return the loss along `direction` through `theta`.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    direction : Direction
    t : ndarray, shape (n,)
    training, validation, batch : pair of ndarray
        Rows and targets of the three losses; the last two may be missing.
    gradient : ndarray, shape (P,)
        Of the training loss at `theta`.
    optimizer : Optimizer
        Whose next update with that gradient is shown; a copy makes it, nothing is changed.
    regularization : Regularization, optional
        What training does to the gradient and the weights beside; default: nothing.
    total_rows : int, optional
        How many training rows there are where `training` is some of them.
    """
    with np.errstate(all="ignore"):
        moved = after_update(network, theta, gradient, optimizer, regularization)
        step_t, aside = _landing(direction, moved - theta)
        points = np.append(t, [direction.here, step_t])
        losses = losses_along(network, theta, direction, points, training)
        slope_on_batch = None
        if batch is not None:
            slope_on_batch = network.loss_and_gradient(theta, *batch)[1] @ direction.vector
        return Line(
            direction,
            t,
            losses[:-2],
            None if validation is None else losses_along(network, theta, direction, t, validation),
            None if batch is None else losses_along(network, theta, direction, t, batch),
            float(losses[-2]),
            float(gradient @ direction.vector),
            None if slope_on_batch is None else float(slope_on_batch),
            step_t,
            float(losses[-1]),
            aside,
            theta.copy(),
            len(training[0]),
            len(training[0]) if total_rows is None else total_rows,
        )


def after_update(
    network: Network,
    theta: Array,
    gradient: Array,
    optimizer: Optimizer,
    regularization: Regularization | None = None,
) -> Array:
    """Return where training's next update with this gradient leads, shape (P,).

    The same as `simulator.training.trainer.Trainer` makes of it. Nothing that is given is changed.
    """
    moved = theta.copy()
    UpdateChain(optimizer.copy(), moved, gradient.copy(), network, regularization).update()
    return moved


def _landing(direction: Direction, move: Array) -> tuple[float, float]:
    """Return the t nearest to where `move` leads, and how far aside of the line that is."""
    vector = direction.vector
    along = float(move @ vector) / float(vector @ vector)
    length = float(np.linalg.norm(move))
    aside = float(np.linalg.norm(move - along * vector))
    return direction.here + along, aside / length if length > 0.0 else 0.0
