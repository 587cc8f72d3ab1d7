"""Three networks in training: the same rows in the same order, one pass and one update for all."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.workshops.depth.plan import BATCH, DepthPlan
from simulator.workshops.depth.stacked import DEPTHS, StackedNetworks, StackedPass
from simulator.workshops.records.depth import UPDATES

Array = NDArray[Any]


class DepthTraining:
    """Trains the networks of a plan, each as a trainer of its own would.

    Parameters
    ----------
    plan : DepthPlan

    Attributes
    ----------
    plan : DepthPlan
    updates, epochs : int
        Made, and whole rounds through the rows.
    """

    def __init__(self, plan: DepthPlan) -> None:
        self.plan = plan
        self.updates = self.epochs = 0
        data = plan.experiments[0].data
        self._inputs = np.ascontiguousarray(data.X.T)
        self._targets = np.repeat(data.Y.T, len(DEPTHS), axis=0)
        self._stacked = StackedNetworks([one.spec for one in plan.experiments])
        self._theta = self._stacked.joined(plan.starts)
        self._gradient = np.zeros_like(self._theta)
        self._learned = self._stacked.joined(plan.learned)
        state = plan.experiments[0].initial_state()
        self._rng, self._optimizer = state.rng, state.optimizer
        self._order: Array | None = None
        self._position = 0
        self._passes: dict[int, StackedPass] = {}
        rows = self._inputs.shape[1]
        self._all = self._new_pass(rows)
        self._all.x[...], self._all.y[...] = self._inputs, self._targets
        self.updates_an_epoch = -(-rows // BATCH)
        self._losses = np.empty((int(UPDATES.maximum) // self.updates_an_epoch + 1, len(DEPTHS)))
        self._losses[0] = self._all.losses()
        self._networks = tuple(Network(one.spec) for one in plan.drawn)

    def _new_pass(self, rows: int) -> StackedPass:
        return StackedPass(self._stacked, self._theta, self._gradient, self._learned, rows)

    @property
    def most_updates(self) -> int:
        """Where training ends at the latest."""
        return int(UPDATES.maximum)

    @property
    def is_over(self) -> bool:
        """Whether as many updates have been made as a document can hold."""
        return self.updates >= self.most_updates

    @property
    def thetas(self) -> tuple[Array, ...]:
        """Copies of each network's parameters."""
        return self._stacked.parted(self._theta)

    @property
    def losses(self) -> Array:
        """Each network's mean loss before the first epoch and after each, shape (epochs + 1, 3)."""
        return self._losses[: self.epochs + 1].copy()

    def accuracies(self) -> tuple[float, ...]:
        """Return each network's share of rows that it answers right, as it is drawn."""
        data = self.plan.experiments[0].data
        return tuple(
            float(((network.predict(theta, data.X) > 0.5) == (data.Y > 0.5)).mean())
            for network, theta in zip(self._networks, self.thetas, strict=True)
        )

    def update(self) -> None:
        """Make one update of all three."""
        rows = self._inputs.shape[1]
        size = min(BATCH, rows)
        if self._position == 0 and size < rows:
            self._order = self._rng.permutation(rows)
        batch = self._filled(self._position, min(self._position + size, rows))
        batch.backpropagate()
        self._optimizer.update(self._theta, self._gradient)
        self.updates += 1
        self._position += size
        if self._position >= rows:
            self._position = 0
            self.epochs += 1
            self._losses[self.epochs] = self._all.losses()

    def _filled(self, start: int, stop: int) -> StackedPass:
        if self._order is None:
            return self._all
        chosen = self._order[start:stop]
        batch = self._passes.get(len(chosen))
        if batch is None:
            batch = self._passes[len(chosen)] = self._new_pass(len(chosen))
        self._inputs.take(chosen, 1, batch.x, "clip")
        self._targets.take(chosen, 1, batch.y, "clip")
        return batch

    def train_to(self, updates: int, deadline_s: float) -> bool:
        """Train until so many updates are made, or until `deadline_s`; return whether they are."""
        while self.updates < updates and perf_counter() < deadline_s:
            self.update()
        return self.updates >= updates
