"""Backpropagation beside central differences, one parameter after the other, and what it shows.

A comparison can be made a few parameters at a time, so that whoever waits for it sees how far it is
and may leave it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.gradient_check import default_step, numerical_gradient
from simulator.diagnostics.near_kinks import near_kinks
from simulator.nn.network import Network

Array = NDArray[Any]

# A correct gradient and a central difference usually agree to nine digits, a wrong one in none.
TOLERANCE = 1e-5
# So many rounding units of the loss, divided by the step, are no difference.
_ROUNDINGS = 32.0
_BLOCK_NUMBERS = 1 << 19


class Verdict(StrEnum):
    """What the comparison says of one parameter."""

    DIFFERS = "differs"
    NO_NUMBER = "no_number"
    KINK = "kink"
    AGREES = "agrees"
    WAITS = "waits"


@dataclass(frozen=True, slots=True, eq=False)
class ComparedGradients:
    """What has been compared so far.

    Attributes
    ----------
    exact, central : ndarray, shape (P,)
        By backpropagation, and by central differences; NaN where they were not made yet.
    crossing : ndarray of bool, shape (P,)
        Whose step carries a sum over a kink: there a difference is no slope.
    done : int
        How many parameters have been compared.
    step : float
        By how much each was moved.
    loss : float
        Mean loss where the gradient was taken.
    """

    exact: Array
    central: Array
    crossing: NDArray[np.bool_]
    done: int
    step: float
    loss: float

    @property
    def is_done(self) -> bool:
        """Whether every parameter has been compared."""
        return self.done == len(self.exact)

    @property
    def relative_errors(self) -> Array:
        """How far the two are apart, as a share of the larger, shape (P,); 0 where both are 0."""
        size = np.maximum(np.abs(self.central), np.abs(self.exact))
        with np.errstate(invalid="ignore"):
            found: Array = np.abs(self.central - self.exact) / np.where(size == 0.0, 1.0, size)
        return found

    def verdicts(self) -> list[Verdict]:
        """Return what the comparison says of each parameter.

        The two agree where their relative error is at most `TOLERANCE`, or where they are no
        further apart than rounding the two losses explains: of a gradient near 0 a difference has
        no digit that is right.
        """
        near = np.abs(self.central - self.exact) <= self._rounding()
        agree = (self.relative_errors <= TOLERANCE) | near
        known = np.isfinite(self.central + self.exact)
        numbers = zip(self.crossing.tolist(), known.tolist(), agree.tolist(), strict=True)
        found = [_verdict(*one) for one in numbers]
        return found[: self.done] + [Verdict.WAITS] * (len(found) - self.done)

    def _rounding(self) -> float:
        unit = float(np.finfo(self.exact.dtype).eps)
        return _ROUNDINGS * unit * max(1.0, abs(self.loss)) / self.step

    def worst_first(self) -> NDArray[np.intp]:
        """Return the parameters' indices: what differs, then the others, by their relative error.

        What has no verdict stands at the end.
        """
        ranks = {verdict: rank for rank, verdict in enumerate(Verdict)}
        groups = [ranks[verdict] for verdict in self.verdicts()]
        errors = np.nan_to_num(self.relative_errors, nan=np.inf)
        return np.lexsort((-errors, np.array(groups)))


def _verdict(crosses: bool, is_known: bool, agrees: bool) -> Verdict:
    if crosses:
        return Verdict.KINK
    if not is_known:
        return Verdict.NO_NUMBER
    return Verdict.AGREES if agrees else Verdict.DIFFERS


class GradientComparison:
    """Compares some parameters at a time.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    X : ndarray, shape (n, inputs)
    Y : ndarray, shape (n, outputs)

    References
    ----------
    Nocedal and Wright (2006), Numerical Optimization, section 8.1: the differences and their steps.
    Goodfellow, Bengio and Courville (2016), Deep Learning, section 11.4: checking by differences.
    """

    def __init__(self, network: Network, theta: Array, X: Array, Y: Array) -> None:
        self._given = network, theta, X, Y
        loss, self._exact = network.loss_and_gradient(theta, X, Y)
        self._loss, self._step = float(loss), default_step("central", theta.dtype)
        self._central = np.full(len(theta), np.nan, theta.dtype)
        self._crossing = np.zeros(len(theta), np.bool_)
        per_parameter = len(X) * sum(network.spec.sizes) + network.parameter_count
        self._block = max(1, _BLOCK_NUMBERS // per_parameter)
        self._done = 0

    def go_on(self) -> bool:
        """Compare the next few; return whether there are more."""
        rows = np.arange(self._done, min(self._done + self._block, len(self._exact)))
        step = self._step
        if len(rows):
            with np.errstate(all="ignore"):  # beyond the finite numbers there is no verdict
                self._central[rows] = numerical_gradient(
                    *self._given, step=step, parameters=rows.tolist()
                )
            self._crossing[rows] = near_kinks(*self._given, (step, -step), rows)[0]
            self._done += len(rows)
        return self._done < len(self._exact)

    def found(self) -> ComparedGradients:
        """Return what has been compared so far."""
        return ComparedGradients(
            self._exact,
            self._central.copy(),
            self._crossing.copy(),
            self._done,
            self._step,
            self._loss,
        )
