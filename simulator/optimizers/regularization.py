"""What keeps weights small and gradients in bounds: L1, L2, weight decay and clipping.

Penalties and decay act on weights and leave biases alone, as is usual (Goodfellow, Bengio and
Courville 2016, section 7.1). The loss that is shown stays the loss on the data, so that runs with
and without a penalty can be compared; the penalty is in the gradient that the optimizer gets.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.settings import Setting

Array = NDArray[Any]
Call = Callable[[], object]

SETTINGS: Mapping[str, Setting] = MappingProxyType(
    {
        setting.name: setting
        for setting in (
            Setting(
                "l1",
                0.0,
                0.0,
                10.0,
                explanation="Pulls every weight towards zero by the same amount, so that the "
                "useless ones end at zero: adds λ Σ|w| to the loss. 0 is off.",
            ),
            Setting(
                "l2",
                0.0,
                0.0,
                10.0,
                explanation="Pulls large weights towards zero more than small ones: adds "
                "½ λ Σ w² to the loss. 0 is off.",
            ),
            Setting(
                "weight_decay",
                0.0,
                0.0,
                10.0,
                explanation="Takes the share η λ off every weight at each update, past the "
                "optimizer and its memory. 0 is off.",
            ),
            Setting(
                "clip_norm",
                0.0,
                0.0,
                1e6,
                explanation="Shortens a gradient that is longer than this to this length; its "
                "direction stays. 0 is off.",
            ),
            Setting(
                "clip_value",
                0.0,
                0.0,
                1e6,
                explanation="Cuts each gradient number to between − this and + this, which can "
                "turn the direction. 0 is off.",
            ),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Regularization:
    """How strongly weights are held back and gradients are cut; 0 is off.

    Parameters
    ----------
    l1, l2 : float, 0 to 10
        λ of the penalties λ Σ|w| and ½ λ Σ w², whose gradients λ sign(w) and λ w are added to
        the data's. The derivative of |w| at 0 is taken as 0.
    weight_decay : float, 0 to 10
        λ of the decoupled decay w ← w − η λ w, made before the optimizer's own move with the
        learning rate η in force (Loshchilov and Hutter 2019).
    clip_norm : float
        Greatest length ‖g‖ of the gradient; a longer one is scaled by clip_norm / ‖g‖ (Pascanu,
        Mikolov and Bengio 2013).
    clip_value : float
        Greatest size of each number of the gradient; cut after `clip_norm` has scaled it.

    Raises
    ------
    ValueError
        If a value is outside its range.
    """

    l1: float = 0.0
    l2: float = 0.0
    weight_decay: float = 0.0
    clip_norm: float = 0.0
    clip_value: float = 0.0

    def __post_init__(self) -> None:
        for item in fields(self):
            object.__setattr__(self, item.name, SETTINGS[item.name].check(getattr(self, item.name)))

    @property
    def changes_gradient(self) -> bool:
        """Whether the optimizer gets another gradient than the data's."""
        return any((self.l1, self.l2, self.clip_norm, self.clip_value))

    def penalty(self, network: Network, theta: Array) -> Any:
        """Return λ₁ Σ|w| + ½ λ₂ Σ w²: a float for (P,), an array (R,) for (R, P)."""
        w = theta * weight_mask(network)
        total = self.l1 * np.abs(w).sum(axis=-1) + 0.5 * self.l2 * (w * w).sum(axis=-1)
        return float(total) if theta.ndim == 1 else total


def weight_mask(network: Network) -> Array:
    """Return 1 where `theta` holds a weight and 0 where it holds a bias, shape (P,)."""
    mask = np.zeros(network.parameter_count)
    for view in network.views(mask):
        view.W[...] = 1.0
    return mask


class Regularizer:
    """A regularization bound to one parameter vector and its gradient.

    Parameters
    ----------
    regularization : Regularization
    network : Network
    theta, gradient : ndarray, shape (P,) or (R, P)
        Changed in place, and recognised by identity. Each of R gradients is clipped by itself.
    """

    def __init__(
        self, regularization: Regularization, network: Network, theta: Array, gradient: Array
    ) -> None:
        self._theta, self._gradient = theta, gradient
        self._mask = weight_mask(network).astype(theta.dtype)
        self._scratch = np.empty_like(theta)
        self._decay = np.zeros((), theta.dtype)
        self._strength = regularization.weight_decay
        self._limit = regularization.clip_norm
        self._calls = self._written(regularization)

    def _written(self, chosen: Regularization) -> list[Call]:
        g, s = self._gradient, self._scratch
        calls: list[Call] = []
        if chosen.l2:
            strength = self._mask * self._theta.dtype.type(chosen.l2)
            calls += [partial(np.multiply, self._theta, strength, s), partial(np.add, g, s, g)]
        if chosen.l1:
            strength = self._mask * self._theta.dtype.type(chosen.l1)
            calls += [
                partial(np.sign, self._theta, s),
                partial(np.multiply, s, strength, s),
                partial(np.add, g, s, g),
            ]
        if chosen.clip_norm:
            calls.append(self._shorten if g.ndim == 1 else self._shorten_each)
        if chosen.clip_value:
            bound = np.array(chosen.clip_value, g.dtype)
            calls += [partial(np.clip, g, -bound, bound, g)]
        return calls

    def _shorten(self) -> None:
        g = self._gradient
        length = math.sqrt(g.dot(g))
        if math.isinf(length):
            # The squares overflow long before the numbers do.
            size = float(np.abs(g).max())
            length = size * math.sqrt(np.square(g / size).sum()) if math.isfinite(size) else size
        if length > self._limit:
            np.multiply(g, self._limit / length, g)

    def _shorten_each(self) -> None:
        g = self._gradient
        size = np.abs(g).max(axis=1, keepdims=True)
        size[size == 0.0] = 1.0
        # By the largest number first: the squares overflow long before the numbers do.
        unit = np.divide(g, size, self._scratch)
        length = size * np.sqrt(np.einsum("rp,rp->r", unit, unit))[:, None]
        np.multiply(g, self._limit / np.maximum(length, self._limit), g)

    def change_gradient(self) -> None:
        """Add the penalties' gradients to the data's, then clip."""
        for call in self._calls:
            call()

    def decay(self, learning_rate: float) -> None:
        """Make the weights smaller by the share η λ; biases stay."""
        if self._strength:
            self._decay[()] = learning_rate * self._strength
            np.multiply(self._theta, self._mask, self._scratch)
            np.multiply(self._scratch, self._decay, self._scratch)
            np.subtract(self._theta, self._scratch, self._theta)
