"""One linear node with two weights, trained on what a layer of sigmoids, or of tanh, passes on.

For one row ∂E/∂wᵢ = (w·x − y) xᵢ: where all inputs are positive, both gradients have the sign of
the error, so that an update moves both weights up or both down. To get where one has to rise and
the other to fall, the way has to zig-zag.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

ROWS: Final = 16
_SIGNS = np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
# Beyond this size a way has left every picture.
_LOST: Final = 1e6


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """The way of two weights to their goal.

    Attributes
    ----------
    inputs : ndarray, shape (ROWS, 2)
    goal : ndarray, shape (2,)
        Where the loss is 0.
    weights : ndarray, shape (k + 1, 2)
        The start, and what each update made of it; it ends early where it leaves all bounds.
    is_lost : bool
        Whether it has left them.
    """

    inputs: Array
    goal: Array
    weights: Array
    is_lost: bool

    @property
    def updates(self) -> int:
        """How many updates have been made."""
        return len(self.weights) - 1

    @property
    def moves(self) -> Array:
        """What each update added, shape (k, 2)."""
        return np.diff(self.weights, axis=0)

    @property
    def same_way(self) -> float:
        """Share of the updates that move both weights up, or both down; NaN without any."""
        return float((self.moves.prod(axis=1) >= 0.0).mean()) if self.updates else float("nan")

    @property
    def detour(self) -> float:
        """How many times longer the way is than the straight line between its ends; NaN at rest."""
        straight = float(np.linalg.norm(self.weights[-1] - self.weights[0]))
        length = float(np.linalg.norm(self.moves, axis=1).sum())
        return length / straight if straight > 0.0 else float("nan")

    @property
    def left(self) -> float:
        """How far from the goal it ends."""
        return float(np.linalg.norm(self.weights[-1] - self.goal))

    def losses(self, weights: Array) -> Array:
        """Return the mean of ½(w·x − y)² over all rows, shape (...,) for weights (..., 2)."""
        # ½ dᵀ A d with A = XᵀX/n: a map of thousands of weights takes a few products.
        (a, b), (_, c) = self.inputs.T @ self.inputs / len(self.inputs)
        away = np.asarray(weights) - self.goal
        first, second = away[..., 0], away[..., 1]
        found = 0.5 * (a * first**2 + 2.0 * b * first * second + c * second**2)
        return np.asarray(np.maximum(found, 0.0))


@lru_cache(maxsize=8)  # asked for with every move of a start or a goal
def inputs_of(seed: int, *, centred: bool) -> Array:
    """Return what two nodes of a layer pass on for each row, shape (ROWS, 2).

    The sums s are drawn from Normal(0, 1) and balanced: with each pair there are those with other
    signs. Sigmoids of 2s and tanh of s are the same curve, as tanh s = 2σ(2s) − 1.

    Parameters
    ----------
    seed : int
    centred : bool
        Whether the nodes are tanh, whose outputs lie around 0, or sigmoids, all above it.

    Returns
    -------
    ndarray
        Read only.
    """
    sums = np.random.default_rng(seed).normal(size=(ROWS // len(_SIGNS), 1, 2)) * _SIGNS
    tanh: Array = np.tanh(sums.reshape(ROWS, 2))
    found = tanh if centred else (tanh + 1.0) / 2.0
    found.flags.writeable = False
    return found


def way(
    inputs: Array, start: Array, goal: Array, rate: float, updates: int, seed: int, *, by_row: bool
) -> Way:
    """Return the way that gradient descent takes.

    Parameters
    ----------
    inputs : ndarray, shape (ROWS, 2)
    start, goal : ndarray, shape (2,)
    rate : float
        The learning rate η.
    updates : int
    seed : int
        Of the order of the rows, each epoch another one.
    by_row : bool
        Whether an update takes one row, or all.

    References
    ----------
    LeCun, Bottou, Orr and Müller (1998), "Efficient backprop", section 4.3.
    """
    rng = np.random.default_rng(seed)
    (w_1, w_2), (g_1, g_2) = np.asarray(start).tolist(), np.asarray(goal).tolist()
    (a, b), (_, c) = (inputs.T @ inputs / len(inputs)).tolist()  # the mean of all rows' x xᵀ
    rows, pairs = list[int](), inputs.tolist()
    found = [(w_1, w_2)]
    # In plain numbers: of two weights each call of NumPy's takes longer than the sum.
    for _ in range(updates):
        if by_row:
            rows = rows or rng.permutation(len(inputs)).tolist()
            x_1, x_2 = pairs[rows.pop()]
            a, b, c = x_1 * x_1, x_1 * x_2, x_2 * x_2
        d_1, d_2 = w_1 - g_1, w_2 - g_2
        w_1, w_2 = w_1 - rate * (a * d_1 + b * d_2), w_2 - rate * (b * d_1 + c * d_2)
        found.append((w_1, w_2))
        if max(abs(w_1), abs(w_2)) > _LOST:
            break
    is_lost = max(abs(w_1), abs(w_2)) > _LOST
    return Way(inputs, np.asarray(goal, np.float64), np.array(found, np.float64), is_lost)
