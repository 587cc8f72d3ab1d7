"""The one update: what happens between a gradient and the parameters after it, in its order.

gradient → penalties → clip → decay → rule → freeze → finite?

Training, batched training, races and the landscape's next step all make their updates with an
`UpdateChain`. The stages are written down once, for given arrays, as NumPy calls with everything
filled in, and played at each update. Who wants to see an update plays the same calls with a look
at the arrays between the stages, so that what is shown cannot differ from what trains.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.optimizers.clipping import clip_norm_calls, clip_value_calls
from simulator.optimizers.freezing import Freezer, frozen_slices
from simulator.optimizers.optimizer import Call, Optimizer
from simulator.optimizers.regularization import (
    Regularization,
    WeightDecay,
    penalty_calls,
    weight_mask,
)
from simulator.optimizers.update_stages import UpdateStages

Array = NDArray[Any]

# Where the squares of a gradient add up to less, so do those that a rule remembers, for very long.
# Parameters with such a sum are finite too.
MODERATE_SQUARES = MappingProxyType({"d": 1e300, "f": 1e30})


def _calm_squares(theta: Array, network: Network | None) -> float:
    """Return below which sum of squared parameters calm errors give a calm gradient."""
    if network is None or theta.dtype != np.float64:
        return 0.0
    # A gradient is at most error × input × the parameters' length, twice for each layer: with
    # errors below 1e50 and inputs below 1e10 its square is far below the largest number.
    return float(10.0 ** (70.0 / len(network.spec.layers)))


@dataclass(frozen=True, slots=True, eq=False)
class _Stage:
    """One stage: under which name what it leaves is shown, where that is, and how it is made."""

    name: str
    left: Array
    calls: tuple[Call, ...]


class UpdateChain:
    """One update of a parameter vector, or of a stack of them, from its gradient.

    Parameters
    ----------
    optimizer : Optimizer
        The update rule.
    theta : ndarray, shape (P,) or (R, P), C-contiguous
        Changed in place by each update.
    gradient : ndarray, shaped like `theta`
        Where the data's gradient stands when an update is made. What penalties and clipping make
        of it stays there: it is shown.
    network : Network, optional
        Tells weights from biases, and which layers are frozen; without one nothing is frozen, and
        there must be no regularization.
    regularization : Regularization, optional
        Penalties, clipping and weight decay; default: none.

    Attributes
    ----------
    optimizer : Optimizer
    theta : ndarray, shape (P,) or (R, P)
    update : callable
        ``update()`` changes the parameters by one update, from the gradient that stands in its
        array. Where there is one call to be made, it is that call.

    Raises
    ------
    ValueError
        If there is a regularization and no network.

    Notes
    -----
    The order is that of PyTorch where penalties, clipping and a decoupled optimizer are put
    together by hand: penalties belong to the gradient and are clipped with it; weight decay acts
    on the weights themselves, before the rule's move, and reaches neither the clipped gradient nor
    the rule's state (Loshchilov and Hutter 2019). Frozen layers count in the gradient's length,
    and what the rule remembers of them fades as if their gradient were zero.
    """

    def __init__(
        self,
        optimizer: Optimizer,
        theta: Array,
        gradient: Array,
        network: Network | None = None,
        regularization: Regularization | None = None,
    ) -> None:
        self.optimizer = optimizer
        self.theta, self._gradient = theta, gradient
        self._flat, self._flat_gradient = theta.reshape(-1), gradient.reshape(-1)
        self._moderate = MODERATE_SQUARES[theta.dtype.char]
        self._calm_squares = _calm_squares(theta, network)
        chosen = regularization or Regularization()
        if network is None and chosen != Regularization():
            raise ValueError("regularization needs a network, which tells weights from biases")
        self._stages = tuple(self._written(chosen, network))
        self._calls = tuple(call for stage in self._stages for call in stage.calls)
        self.update: Call = self._calls[0] if len(self._calls) == 1 else self._play

    def _written(self, chosen: Regularization, network: Network | None) -> Iterator[_Stage]:
        """Write the stages down, those that do something."""
        theta, gradient, optimizer = self.theta, self._gradient, self.optimizer
        frozen = () if network is None else frozen_slices(network)
        freezer = Freezer(frozen, theta, gradient) if frozen else None
        if freezer is not None:  # before anything moves a frozen layer, weight decay included
            yield _Stage("theta", theta, (freezer.keep,))
        if network is not None and chosen != Regularization():
            yield from self._regularizing(chosen, network)
        if freezer is None:
            yield _Stage("theta_after", theta, (partial(optimizer.update, theta, gradient),))
            return
        yield _Stage("given", freezer.given, (freezer.mask_gradient,))
        move = partial(optimizer.update, theta, freezer.given)
        yield _Stage("theta_after", theta, (move, freezer.restore))

    def _regularizing(self, chosen: Regularization, network: Network) -> Iterator[_Stage]:
        """Write down what penalties, clipping and weight decay do."""
        theta, gradient = self.theta, self._gradient
        mask, scratch = weight_mask(network).astype(theta.dtype), np.empty_like(theta)
        calls = (
            ("penalties", penalty_calls(chosen, mask, theta, gradient, scratch)),
            ("clip_norm", clip_norm_calls(chosen.clip_norm, gradient, scratch)),
            ("clip_value", clip_value_calls(chosen.clip_value, gradient)),
        )
        yield from (_Stage(name, gradient, made) for name, made in calls if made)
        if chosen.weight_decay:
            decay = WeightDecay(chosen.weight_decay, self.optimizer, mask, theta, scratch)
            yield _Stage("decay", theta, (decay.shrink,))

    def _play(self) -> None:
        for call in self._calls:
            call()

    def watched_update(self) -> UpdateStages:
        """Make the same update, bit for bit, and return copies of what each stage left."""
        theta, gradient = self.theta.copy(), self._gradient.copy()
        left = {}
        for stage in self._stages:
            for call in stage.calls:
                call()
            left[stage.name] = stage.left.copy()
        penalties = left.get("penalties", gradient)
        shortened = left.get("clip_norm", penalties)
        cut = left.get("clip_value", shortened)
        return UpdateStages(
            theta=theta,
            data_gradient=gradient,
            penalties=penalties,
            clip_norm=shortened,
            clip_value=cut,
            decay=left.get("decay", theta),
            given=left.get("given", cut),
            theta_after=left["theta_after"],
        )

    def is_finite(self, *, calm: bool = False) -> bool:
        """Return whether all parameters, and what the rule remembers, are finite numbers.

        Where the square of a gradient overflows, a rule that divides by what it remembers of it
        no longer moves the parameter, which stays finite.

        Parameters
        ----------
        calm : bool, default False
            Whether inputs and the outputs' errors are known to be far from overflow. The gradient
            is then as well, where the parameters are.
        """
        # Products are the cheap tests; what is large but finite is told apart after them.
        size = self._flat.dot(self._flat)
        if calm and size < self._calm_squares:
            return True
        gradient = self._flat_gradient
        if size < self._moderate and gradient.dot(gradient) < self._moderate:
            return True
        return bool(self.finite_parts().all())

    def finite_parts(self) -> NDArray[np.bool_]:
        """Return which parameters, with what is remembered of them, are finite numbers."""
        return np.asarray(np.isfinite(self.theta) & self.optimizer.finite_memory())
