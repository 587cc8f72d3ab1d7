"""The perceptron learning rule: whether it has converged, or why it never will.

With step outputs, the perceptron criterion and plain gradient descent on single rows, training is
Rosenblatt's rule ``w ← w − η (a − y) x``. It stops changing anything once every row is right,
which it reaches after finitely many updates exactly where the classes can be separated
(Novikoff 1962). Where they cannot, its weights stay bounded and come round again and again
(Minsky and Papert 1969, section 11.9).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.nn import losses
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]


def uses_rule(spec: NetworkSpec) -> bool:
    """Return whether training a network is the perceptron rule.

    That is one layer, of a mistake-driven loss's partner: step nodes and the perceptron criterion.
    """
    only, *more = spec.layers
    loss = losses.get(spec.loss)
    return not more and loss.mistake_driven and loss.fused_with == only.activation


def is_settled(network: Network, theta: Array, X: Array, Y: Array) -> bool:
    """Return whether every output of every row is right, so that no update changes anything.

    Parameters
    ----------
    network : Network
        One for which `uses_rule` holds.
    theta : ndarray, shape (P,)
    X : ndarray, shape (n, inputs)
    Y : ndarray, shape (n, outputs)
    """
    return bool(np.array_equal(network.predict(theta, X), Y))


def is_separable(X: ArrayLike, y: ArrayLike) -> bool:
    """Return whether a plane separates the rows with y = 1 from those with y = 0.

    Decided exactly, but for rounding, by a linear program: are there w and b with
    ``s (w·x + b) >= 1`` for every row, where s is 1 or −1?

    Parameters
    ----------
    X : array_like, shape (n, inputs)
    y : array_like, shape (n,)
        Targets, 0 or 1.
    """
    # A second and a half of imports: here, where it is needed.
    from scipy.optimize import linprog

    rows, targets = np.asarray(X, np.float64), np.asarray(y, np.float64)
    signs = 2.0 * targets - 1.0
    augmented = np.hstack([rows, np.ones((len(rows), 1))])
    result = linprog(
        np.zeros(augmented.shape[1]),
        A_ub=-signs[:, None] * augmented,
        b_ub=-np.ones(len(rows)),
        bounds=(None, None),
    )
    return bool(result.status == 0)


def inseparable_output(X: Array, Y: Array) -> int | None:
    """Return the first output whose classes no plane separates, or None where all can be."""
    for k in range(Y.shape[1]):
        if not is_separable(X, Y[:, k]):
            return k
    return None
