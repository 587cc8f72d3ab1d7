"""Numerical differentiation of the loss, to check backpropagation and to see what it saves.

Each perturbed parameter is a replica, so that the loss of many perturbed networks is one batched
pass; replicas are made in blocks of bounded size.

The error of a difference has two parts (Press et al., Numerical Recipes, section 5.7): truncation,
which grows with the step h (like h for one-sided, h² for central differences), and rounding, which
grows like ε/h. They balance near h = √ε and h = ∛ε, with ε = 2.2e-16 for float64.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.diagnostics.near_kinks import KinkedSum, near_kinks
from simulator.nn.network import Network
from simulator.settings import Setting

Array = NDArray[Any]
Method = Literal["forward", "backward", "central"]

METHODS: tuple[Method, ...] = ("forward", "backward", "central")
STEP = Setting(
    "step",
    1e-5,
    0.0,
    1.0,
    minimum_open=True,
    explanation="How far a parameter is moved to see how the loss changes.",
)
_BLOCK_NUMBERS = 1 << 18


def default_step(method: str, dtype: Any = np.float64) -> float:
    """Return the step at which truncation and rounding balance, for parameters of size 1.

    ``√ε`` for one-sided and ``∛ε`` for central differences; ε is the rounding unit of `dtype`.

    Raises
    ------
    ValueError
        If the method is unknown.
    """
    _check_method(method)
    epsilon = float(np.finfo(dtype).eps)
    return math.cbrt(epsilon) if method == "central" else math.sqrt(epsilon)


def numerical_gradient(
    network: Network,
    theta: ArrayLike,
    X: ArrayLike,
    Y: ArrayLike,
    *,
    method: str = "central",
    step: float | None = None,
    parameters: Sequence[int] | None = None,
) -> Array:
    """Return the gradient of the mean loss by differences.

    Forward ``(E(θ + h e) − E(θ)) / h``, backward ``(E(θ) − E(θ − h e)) / h``, central
    ``(E(θ + h e) − E(θ − h e)) / 2h``, for each unit vector e. One parameter costs one pass
    (central: two), where backpropagation gives all of them for about three.

    Parameters
    ----------
    network : Network
    theta : array_like, shape (P,)
    X : array_like, shape (n, inputs)
    Y : array_like, shape (n, outputs)
    method : {"central", "forward", "backward"}
    step : float, optional
        h, > 0 and <= 1; default: `default_step`.
    parameters : sequence of int, optional
        Indices into `theta` of the parameters to differentiate by; default: all.

    Returns
    -------
    ndarray, shape (P,) or (len(parameters),)

    Raises
    ------
    ValueError
        If a shape, the method, the step or an index is wrong.
    """
    values = _vector(network, theta)
    h = STEP.check(default_step(method, values.dtype) if step is None else step)
    chosen = _chosen(parameters, len(values))
    _check_method(method)
    base = 0.0 if method == "central" else float(network.loss(values, X, Y))
    found = np.empty(len(chosen), values.dtype)
    for rows in _blocks(len(chosen), len(values)):
        ahead, behind = base, base
        if method != "backward":
            ahead = network.loss(_moved(values, chosen[rows], h), X, Y)
        if method != "forward":
            behind = network.loss(_moved(values, chosen[rows], -h), X, Y)
        found[rows] = (ahead - behind) / (2.0 * h if method == "central" else h)
    return found


@dataclass(frozen=True, slots=True, eq=False)
class GradientCheck:
    """Backpropagation beside numerical differentiation.

    Attributes
    ----------
    method : str
    step : float
    exact, numerical : ndarray, shape (P,)
        Gradient by backpropagation and by differences.
    relative_error : float
        ``‖numerical − exact‖ / max(‖numerical‖, ‖exact‖)`` of the parameters that are judged; 0
        where both are 0.
    worst : int or None
        Index in `theta` of the judged parameter with the largest difference; None without any.
    judged : ndarray of bool, shape (P,)
        False for parameters whose step carries a sum over a kink: between its two sides a
        difference is no slope, and says nothing of backpropagation. Nor does it where the loss is
        cut off (`Loss.cut_off`), as a cross-entropy is for outputs of 0 or less.
    kinked : tuple of KinkedSum
        Those sums, which lie on a kink or within a step of it, and outputs that are cut off.
    """

    method: str
    step: float
    exact: Array
    numerical: Array
    relative_error: float
    worst: int | None
    judged: NDArray[np.bool_]
    kinked: tuple[KinkedSum, ...]


def gradient_check(
    network: Network,
    theta: ArrayLike,
    X: ArrayLike,
    Y: ArrayLike,
    *,
    method: str = "central",
    step: float | None = None,
) -> GradientCheck:
    """Compare every number of backpropagation's gradient with a difference.

    Functions made of pieces, such as ReLU, have no derivative at a kink; what lies there is named
    and not judged.

    Parameters and errors are those of `numerical_gradient`.
    """
    values = _vector(network, theta)
    h = default_step(method, values.dtype) if step is None else step
    numerical = numerical_gradient(network, values, X, Y, method=method, step=h)
    exact = network.loss_and_gradient(values, X, Y)[1]
    steps = {"forward": (h,), "backward": (-h,), "central": (h, -h)}[method]
    crossing, kinked = near_kinks(network, values, np.asarray(X), np.asarray(Y), steps)
    judged = ~crossing
    error = _relative(numerical[judged], exact[judged])
    difference = np.where(judged, np.abs(numerical - exact), -1.0)
    worst = int(np.argmax(difference)) if judged.any() else None
    return GradientCheck(method, h, exact, numerical, error, worst, judged, kinked)


def _relative(numerical: Array, exact: Array) -> float:
    size = max(float(np.linalg.norm(numerical)), float(np.linalg.norm(exact)))
    return float(np.linalg.norm(numerical - exact)) / size if size else 0.0


def _moved(theta: Array, indices: Array, h: float) -> Array:
    moved = np.tile(theta, (len(indices), 1))
    moved[np.arange(len(indices)), indices] += theta.dtype.type(h)
    return moved


def _blocks(count: int, width: int) -> Iterator[slice]:
    size = max(1, _BLOCK_NUMBERS // max(1, width))
    return (slice(k, min(k + size, count)) for k in range(0, count, size))


def _vector(network: Network, theta: ArrayLike) -> Array:
    values = np.asarray(theta)
    if values.shape != (network.parameter_count,):
        raise ValueError(f"theta must have shape ({network.parameter_count},), got {values.shape}")
    return values if values.dtype == np.float32 else values.astype(np.float64)


def _chosen(parameters: Sequence[int] | None, count: int) -> Array:
    if parameters is None:
        return np.arange(count)
    chosen = np.asarray(parameters, dtype=np.intp)
    if chosen.ndim != 1 or (len(chosen) and not 0 <= chosen.min() <= chosen.max() < count):
        raise ValueError(f"parameters must be in 0..{count - 1}, got {list(parameters)}")
    return chosen


def _check_method(method: str) -> None:
    if method not in METHODS:
        raise ValueError(f"method must be one of {', '.join(METHODS)}, got {method!r}")
