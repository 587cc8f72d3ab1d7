"""An objective that looks round before each of its evaluations, which may take long."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from simulator.race.objectives import Array, Objective, Rows
from simulator.race.update_rules import UpdateRules


class WatchedObjective:
    """Is another objective, and calls a function before it evaluates anything.

    Parameters
    ----------
    objective : Objective
    look : callable
        Of no arguments; an exception of it breaks off whatever asked for the evaluation.
    """

    def __init__(self, objective: Objective, look: Callable[[], None]) -> None:
        self._objective, self._look = objective, look

    @property
    def parameter_count(self) -> int:
        """Number of parameters P."""
        return self._objective.parameter_count

    @property
    def rows(self) -> int:
        """Number of training rows."""
        return self._objective.rows

    @property
    def frozen(self) -> tuple[slice, ...]:
        """Where the parameters stand that no update changes."""
        return self._objective.frozen

    @property
    def update_rules(self) -> UpdateRules:
        """What shapes an update besides the gradient."""
        return self._objective.update_rules

    def losses(self, thetas: Array) -> Array:
        """Return the mean loss on all rows of each of `thetas` (R, P), shape (R,)."""
        self._look()
        return self._objective.losses(thetas)

    def proven(self, thetas: Array) -> NDArray[np.bool_]:
        """Return of which of `thetas` (R, P) a low loss proves what has been learnt."""
        self._look()
        return self._objective.proven(thetas)

    def loss_and_gradient(
        self, thetas: Array, rows: Rows | None, rng: np.random.Generator | None = None
    ) -> tuple[Array, Array]:
        """Return the mean loss on `rows` (None: all), shape (R,), and its gradient, (R, P)."""
        self._look()
        return self._objective.loss_and_gradient(thetas, rows, rng)
