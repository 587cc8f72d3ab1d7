"""What optimizers race on: a function of a few variables, or a network's loss on its data.

An objective answers for R parameter vectors at once, so that a race asks once for all of its
racers. It knows neither optimizers nor races.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn import losses
from simulator.nn.network import Network
from simulator.optimizers.freezing import frozen_slices
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.race.update_rules import Masks, UpdateRules
from simulator.training.evaluation import right_rows

Array = NDArray[np.float64]
Rows = NDArray[np.intp]


class Objective(Protocol):
    """A loss of a parameter vector, the mean over some rows.

    Attributes
    ----------
    parameter_count : int
        P, the length of a parameter vector.
    rows : int
        Training rows, of which a batch may be a part; 1 where there are no rows.
    frozen : tuple of slice
        Where the parameters stand that no update changes.
    update_rules : UpdateRules
        What shapes an update besides the gradient given here.
    """

    @property
    def parameter_count(self) -> int:
        """Number of parameters P, the length of a parameter vector."""

    @property
    def rows(self) -> int:
        """Number of training rows; 1 where there are none."""

    @property
    def frozen(self) -> tuple[slice, ...]:
        """Where the parameters stand that no update changes."""

    @property
    def update_rules(self) -> UpdateRules:
        """What shapes an update besides the gradient given here."""

    def losses(self, thetas: Array) -> Array:
        """Return the mean loss on all rows of each of `thetas` (R, P), shape (R,)."""
        ...

    def proven(self, thetas: Array) -> NDArray[np.bool_]:
        """Return of which of `thetas` (R, P) a low loss proves what has been learnt, shape (R,)."""
        ...

    def loss_and_gradient(
        self, thetas: Array, rows: Rows | None, rng: np.random.Generator | None = None
    ) -> tuple[Array, Array]:
        """Return the mean loss on `rows` (None: all), shape (R,), and its gradient, (R, P).

        Where nodes are dropped, `rng` says which, the same for all; None: none are.
        """
        ...


class Differentiable(Protocol):
    """A function of few variables and its gradient, as in `simulator.race.benchmark_functions`."""

    @property
    def dimension(self) -> int:
        """Number of variables d."""

    def value(self, points: Array) -> Array:
        """Return the values at `points` (k, d), shape (k,)."""
        ...

    def gradient(self, points: Array) -> Array:
        """Return the gradients at `points` (k, d), shape (k, d)."""
        ...


class FunctionObjective:
    """A function as a loss: its variables are the parameters, and there are no rows to choose.

    Parameters
    ----------
    function : Differentiable
    """

    def __init__(self, function: Differentiable) -> None:
        self.function = function
        self.parameter_count = function.dimension
        self.rows = 1
        self.frozen: tuple[slice, ...] = ()
        self.update_rules = UpdateRules()

    def losses(self, thetas: Array) -> Array:
        """Return the function's values at `thetas` (R, P), shape (R,)."""
        return self.function.value(thetas)

    def proven(self, thetas: Array) -> NDArray[np.bool_]:
        """Return that a value is what it is, for all of `thetas` (R, P), shape (R,)."""
        return np.ones(len(thetas), np.bool_)

    def loss_and_gradient(
        self, thetas: Array, rows: Rows | None, rng: np.random.Generator | None = None
    ) -> tuple[Array, Array]:
        """Return values (R,) and gradients (R, P); `rows` and `rng` mean nothing here."""
        return self.function.value(thetas), self.function.gradient(thetas)


class NetworkObjective:
    """A network's mean loss on the training rows.

    It is the loss that is shown while training, without penalties. Its updates are made as in
    training: by the schedule, with penalties and clipping, with nodes dropped; layers that are not
    trainable stay as they are.

    Parameters
    ----------
    network : Network
        Used by this objective's thread alone: its buffers are not shared.
    data : PreparedData
    schedule : Schedule, optional
        Default: the learning rate stays.
    regularization : Regularization, optional
        Default: none.
    """

    def __init__(
        self,
        network: Network,
        data: PreparedData,
        schedule: Schedule | None = None,
        regularization: Regularization | None = None,
    ) -> None:
        self.network = network
        self.data = data
        self.parameter_count = network.parameter_count
        self.rows = len(data.X)
        self.frozen = frozen_slices(network)
        # A network keeps the buffers of a few shapes: batches and whole data would push each
        # other out.
        self._whole = Network(network.spec)
        self.update_rules = UpdateRules(
            schedule or Schedule(),
            regularization or Regularization(),
            network,
            network.spec.drops,
        )
        self._masks = Masks(Network(network.spec))

    def losses(self, thetas: Array) -> Array:
        """Return the mean loss on all training rows of `thetas` (R, P), shape (R,)."""
        return np.asarray(self._whole.loss(thetas, self.data.X, self.data.Y))

    def proven(self, thetas: Array) -> NDArray[np.bool_]:
        """Return of which of `thetas` (R, P) a low loss proves what has been learnt, shape (R,).

        A mistake-driven loss may be 0 for a row that is wrong: there every row has to be right.
        """
        if not losses.get(self.network.spec.loss).mistake_driven:
            return np.ones(len(thetas), np.bool_)
        outputs = np.swapaxes(self._whole.predict(thetas, self.data.X), -1, -2)
        return np.asarray(right_rows(outputs, self.data.Y.T, self.data.task).all(axis=-1))

    def loss_and_gradient(
        self, thetas: Array, rows: Rows | None, rng: np.random.Generator | None = None
    ) -> tuple[Array, Array]:
        """Return the mean loss on `rows` (None: all), shape (R,), and its gradient, (R, P).

        Where nodes are dropped, `rng` says which, the same for all; None: none are.
        """
        X, Y = self.data.X, self.data.Y
        if rows is not None:
            X, Y = X[rows], Y[rows]
        drops = rng is not None and self.update_rules.drops
        masks = self._masks.draw(len(X), rng) if drops and rng is not None else None
        return self.network.loss_and_gradient(thetas, X, Y, masks=masks)
