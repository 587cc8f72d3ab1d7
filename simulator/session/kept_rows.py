"""The loss of every training row at epochs before anybody looked, from moments that were kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.network import Network
from simulator.session.kept_work import worked_out
from simulator.session.moment import Moment
from simulator.training.evaluation import right_rows, rows_pass

Array = NDArray[Any]

NEVER: Final = -1


@dataclass(frozen=True, slots=True, eq=False)
class RowsThen:
    """What rows had at a moment that was kept of the run.

    Attributes
    ----------
    losses : ndarray of float32, shape (n,)
    right : ndarray of bool, shape (n,), or None
        Whether each row was answered right; None for regression.
    """

    losses: Array
    right: NDArray[np.bool_] | None


KeptRows = Mapping[int, RowsThen]
"""By the epochs behind it: what rows had at each such moment."""


def rows_at(moments: Sequence[Moment], network: Network, data: PreparedData, most: int) -> KeptRows:
    """Return what rows had at moments, or at some of them where that takes long.

    Parameters
    ----------
    moments : sequence of Moment
        At ends of epochs, in order.
    network : Network
        Used for nothing else: its buffers are not shared.
    data : PreparedData
    most : int
        To how many moments it is bounded.
    """
    if most <= 0:
        return {}
    wanted = moments[:: -(-len(moments) // most)]
    found = worked_out(wanted, lambda one: _rows_then(network, one.theta, data))
    return {moment.epoch: rows for moment, rows in found}


def _rows_then(network: Network, theta: Array, data: PreparedData) -> RowsThen:
    batch = rows_pass(network, theta, data)
    outputs, task = batch.layers[-1].a, data.task
    right = None if task == "regression" else right_rows(outputs, batch.targets, task)
    return RowsThen(batch.row_losses().astype(np.float32), right)


def learnt_by(kept: KeptRows, learnt: Array, goal: float) -> Array:
    """Return when each row was learnt, with what is known of kept moments.

    Parameters
    ----------
    kept : mapping of int to RowsThen
    learnt : ndarray of int64, shape (n,)
        When it was as far as it was noted; `NEVER` for none.
    goal : float
        The loss at which a row of a regression counts as learnt.
    """
    found = learnt.copy()
    for epoch in sorted(kept, reverse=True):
        rows = kept[epoch]
        right = rows.losses <= goal if rows.right is None else rows.right
        found[right & ((found == NEVER) | (found > epoch))] = epoch
    return found
