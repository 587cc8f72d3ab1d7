"""The watched numbers at moments that are kept of a run, as they would have been noted then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.nn.network import Network
from simulator.session.moment import Moment
from simulator.session.watch.batch_means import BatchMeans, MeanBuffers
from simulator.session.watch.pins import Pin, Quantity
from simulator.session.watch.row_passes import RowPasses

Array = NDArray[Any]


class AtMoments:
    """Reads pins off moments; what a moment does not tell is NaN.

    Parameters, the optimizer's memory and the gradient are kept in it, and a row is passed through
    its parameters. The mean over a batch is known where all rows were one batch, and updates alone
    led there: which rows another batch had is not kept.

    Parameters
    ----------
    network : Network
        Its buffers are not used.
    data : PreparedData
    pins : sequence of Pin
        Those that the network has.
    """

    def __init__(self, network: Network, data: PreparedData, pins: Sequence[Pin]) -> None:
        self._network, self._data, self._pins = network, data, pins
        numbered = list(enumerate(pins))
        of_nodes = [(k, pin) for k, pin in numbered if pin.quantity.is_of_node]
        self._rows = RowPasses(network, data, [one for one in of_nodes if one[1].row is not None])
        self._means = BatchMeans(network.spec, [one for one in of_nodes if one[1].row is None])
        self._of_theta = [(k, pin) for k, pin in numbered if not pin.quantity.is_of_node]
        self._theta = np.zeros(0)
        self._gradient = np.zeros(0)
        self._buffers: MeanBuffers | None = None

    def values(self, moment: Moment, before: Moment | None) -> Array:
        """Return each pin's value at a moment, shape (pins,).

        Parameters
        ----------
        moment : Moment
        before : Moment or None
            The one that is kept before it; None for the first.
        """
        found = np.full(len(self._pins), np.nan)
        found[[k for k, _ in self._of_theta]] = self._stored(moment)
        if len(self._rows):
            found[self._rows.rows] = self._rows.values(self._taken(moment.theta))
        if len(self._means) and self._had_all_rows(moment, before):
            found[self._means.rows] = self._means_of(moment)
        return found

    def _stored(self, moment: Moment) -> list[float]:
        memory: dict[str, Array] = {}
        if any(pin.quantity is Quantity.MEMORY for _, pin in self._of_theta):
            optimizer = optimizers.get(moment.rule, **moment.settings)
            optimizer.remember(moment.memory)
            memory = optimizer.state_for(moment.theta)
        return [self._number(moment, memory, pin) for _, pin in self._of_theta]

    def _number(self, moment: Moment, memory: dict[str, Array], pin: Pin) -> float:
        place = self._network.spec.parameter_index(pin.layer, pin.number, pin.unit)
        if pin.quantity is Quantity.PARAMETER:
            return float(moment.theta[place])
        if pin.quantity is Quantity.GRADIENT:
            return float(moment.last.gradient[place]) if moment.update else np.nan
        return float(memory[pin.memory][place]) if pin.memory in memory else np.nan

    def _taken(self, theta: Array) -> Array:
        """Return θ in an array that is always the same: passes are bound to it."""
        if self._theta.dtype != theta.dtype or self._theta.shape != theta.shape:
            self._theta, self._gradient = np.empty_like(theta), np.empty_like(theta)
        np.copyto(self._theta, theta)
        return self._theta

    def _had_all_rows(self, moment: Moment, before: Moment | None) -> bool:
        by_updates = before is not None and before.follows and before.rows is None
        is_one_batch = moment.experiment.scenario.batch_size >= len(self._data.X)
        return by_updates and is_one_batch and not self._network.spec.drops

    def _means_of(self, moment: Moment) -> Array:
        theta = self._taken(moment.last.before)
        if self._buffers is None:
            batch = self._network.new_pass(len(self._data.X), theta.dtype)
            batch.inputs[:, :-1] = self._data.X
            batch.targets[...] = self._data.Y.T
            self._buffers = self._means.bound(batch)
        self._buffers.batch.backpropagate(theta, self._gradient)
        values: Array = np.concatenate(self._buffers.rows) @ self._buffers.shares
        return values
