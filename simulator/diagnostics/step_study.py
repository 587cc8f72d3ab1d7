"""One parameter's differences at every size of the step: the valley between two kinds of error."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.gradient_check import METHODS, Method, default_step, numerical_gradient
from simulator.diagnostics.near_kinks import KinkedSum, near_kinks
from simulator.nn.network import Network

Array = NDArray[Any]

# By how much each method moves a parameter where nobody chooses.
_USUAL = {method: default_step(method) for method in METHODS}
# Four steps a decade, and those.
STEPS: Array = np.unique([*np.logspace(-14.0, 0.0, 57), *_USUAL.values()])
# Beyond these an error counts as one of them.
_LEAST, _MOST = 1e-18, 1e300


@dataclass(frozen=True, eq=False)
class StepStudy:
    """How far each kind of difference is from backpropagation, at each step.

    Attributes
    ----------
    index : int
        Of the parameter in `theta`.
    exact : float
        Its gradient by backpropagation.
    differences : ndarray, shape (3, S)
        One row a method, in the order of `METHODS`; one column a step of `STEPS`.
    kink_from : float or None
        The smallest step that carries a sum over a kink; None where none does.
    kinked : tuple of KinkedSum
        The sums that it carries there.
    """

    index: int
    exact: float
    differences: Array
    kink_from: float | None
    kinked: tuple[KinkedSum, ...]

    @cached_property
    def errors(self) -> Array:
        """Return the differences' distance from backpropagation, shape (3, S)."""
        return np.abs(self.differences - self.exact)

    @property
    def usual(self) -> Array:
        """Each method's difference at the step of `default_step`, shape (3,)."""
        return self.differences[np.arange(len(METHODS)), [usual_place(one) for one in METHODS]]

    def best(self, method: Method) -> tuple[float, float] | None:
        """Return the step at which a method comes nearest, and how near.

        None where it gives no numbers, or is right at every step. Of several steps that are as
        near, the one whose neighbours are nearest, too.
        """
        errors = self.errors[METHODS.index(method)]
        if not np.isfinite(errors).any() or not errors.any():
            return None
        known = np.clip(np.nan_to_num(errors, nan=np.inf), 0.0, _MOST)
        logs = np.log(np.maximum(known, _LEAST))
        around = np.convolve(np.pad(logs, 1, mode="edge"), np.ones(3), mode="valid")
        place = int(np.lexsort((around, known))[0])
        return float(STEPS[place]), float(errors[place])


def usual_place(method: Method) -> int:
    """Return where the step of `default_step` stands in `STEPS`."""
    return int(np.searchsorted(STEPS, _USUAL[method]))


def step_study(network: Network, theta: Array, X: Array, Y: Array, index: int) -> StepStudy:
    """Return one parameter's differences at all `STEPS`.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    X : ndarray, shape (n, inputs)
    Y : ndarray, shape (n, outputs)
    index : int
        Of the parameter in `theta`.

    References
    ----------
    Nocedal and Wright (2006), Numerical Optimization, section 8.1: a one-sided difference is wrong
    by about ``L h / 2 + 2 ε |E| / h``, a central one by about ``h² + ε |E| / h``.
    """
    loss, gradient = network.loss_and_gradient(theta, X, Y)
    ahead, behind = (_moved_losses(network, theta, X, Y, index, sign) for sign in (1.0, -1.0))
    forward, backward = (ahead - loss) / STEPS, (loss - behind) / STEPS
    differences = np.stack([forward, backward, (ahead - behind) / (2.0 * STEPS)])
    for row, (method, step) in enumerate(_USUAL.items()):
        # Bit for bit what a check of all gradients says: losses of other blocks round elsewhere.
        differences[row, usual_place(method)] = numerical_gradient(
            network, theta, X, Y, method=method, step=step, parameters=[index]
        )[0]
    first, kinked = _first_kink(network, theta, X, Y, index)
    return StepStudy(index, float(gradient[index]), differences, first, kinked)


def _moved_losses(
    network: Network, theta: Array, X: Array, Y: Array, index: int, sign: float
) -> Array:
    moved = np.tile(theta, (len(STEPS), 1))
    moved[:, index] += sign * STEPS
    found: Array = network.loss(moved, X, Y)
    return found


def _first_kink(
    network: Network, theta: Array, X: Array, Y: Array, index: int
) -> tuple[float | None, tuple[KinkedSum, ...]]:
    def met(step: float) -> tuple[KinkedSum, ...]:
        return near_kinks(network, theta, X, Y, (step, -step), np.array([index]))[1]

    # What a step carries over a kink, a longer one carries over, too.
    place = bisect_left(STEPS.tolist(), True, key=lambda step: bool(met(step)))
    if place == len(STEPS):
        return None, ()
    step = float(STEPS[place])
    return step, met(step)
