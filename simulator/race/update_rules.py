"""What shapes an update besides data and optimizer: schedule, penalties, clipping, dropout."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.optimizers.update_chain import UpdateChain

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class UpdateRules:
    """The rules of training that hold for all racers alike.

    Attributes
    ----------
    schedule : Schedule
        What each racer's learning rate is multiplied by, epoch by epoch.
    regularization : Regularization
    network : Network or None
        Tells weights from biases, and which layers are frozen; needed where there is a
        regularization.
    drops : bool
        Whether nodes are dropped in updates. The loss of an update is then not that of all rows.
    """

    schedule: Schedule = field(default_factory=Schedule)
    regularization: Regularization = field(default_factory=Regularization)
    network: Network | None = None
    drops: bool = False

    def chain(self, optimizer: Optimizer, thetas: Array, gradients: Array) -> UpdateChain:
        """Return the updates of a stack (R, P) from its gradients, both changed in place."""
        return UpdateChain(optimizer, thetas, gradients, self.network, self.regularization)


class Masks:
    """Draws which nodes an update drops, as training does.

    Parameters
    ----------
    network : Network
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    def draw(self, rows: int, rng: np.random.Generator) -> tuple[Array | None, ...]:
        """Return a mask (rows, units) for each layer, None where nothing is dropped."""
        batch = self._network.batch_pass(rows, None, np.dtype(np.float64), drops=True)
        batch.draw_masks(rng)
        return batch.masks()
