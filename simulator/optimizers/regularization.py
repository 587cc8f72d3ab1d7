"""What keeps weights small: L1, L2 and weight decay, with how strongly gradients are cut.

Penalties and decay act on weights and leave biases alone, as is usual (Goodfellow, Bengio and
Courville 2016, section 7.1). The loss that is shown stays the loss on the data, so that runs with
and without a penalty can be compared; the penalty is in the gradient that the optimizer gets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.optimizers.optimizer import Optimizer
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
                title="L1 (λ₁)",
                explanation="Pulls every weight towards zero by the same amount, so that the "
                "useless ones end at zero: adds λ Σ|w| to the loss. 0 is off.",
            ),
            Setting(
                "l2",
                0.0,
                0.0,
                10.0,
                title="L2 (λ₂)",
                explanation="Pulls large weights towards zero more than small ones: adds "
                "½ λ Σ w² to the loss. 0 is off.",
            ),
            Setting(
                "weight_decay",
                0.0,
                0.0,
                10.0,
                title="Weight decay λ",
                explanation="Takes the share η λ off every weight at each update, past the "
                "optimizer and its memory. 0 is off.",
            ),
            Setting(
                "clip_norm",
                0.0,
                0.0,
                1e6,
                title="Clip length",
                explanation="Shortens a gradient that is longer than this to this length; its "
                "direction stays. 0 is off.",
            ),
            Setting(
                "clip_value",
                0.0,
                0.0,
                1e6,
                title="Clip numbers",
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


def weight_mask(network: Network) -> Array:
    """Return 1 where `theta` holds a weight and 0 where it holds a bias or the like, shape (P,)."""
    mask = np.zeros(network.parameter_count)
    for groups, block in zip(network.spec.groups, network.blocks(mask), strict=True):
        for group in groups:
            block[group.rows] = float(group.decays)
    return mask


def penalty_calls(
    chosen: Regularization, mask: Array, theta: Array, gradient: Array, scratch: Array
) -> tuple[Call, ...]:
    """Return the calls that add the penalties' gradients λ₂ w and λ₁ sign(w), in place.

    Parameters
    ----------
    chosen : Regularization
    mask : ndarray, shape (P,)
        1 for a weight, 0 for a bias.
    theta, gradient, scratch : ndarray, shape (P,) or (R, P)
    """
    calls: list[Call] = []
    add = partial(np.add, gradient, scratch, gradient)
    if chosen.l2:
        strength = mask * theta.dtype.type(chosen.l2)
        calls += [partial(np.multiply, theta, strength, scratch), add]
    if chosen.l1:
        strength = mask * theta.dtype.type(chosen.l1)
        multiply = partial(np.multiply, scratch, strength, scratch)
        calls += [partial(np.sign, theta, scratch), multiply, add]
    return tuple(calls)


class WeightDecay:
    """Decoupled weight decay, ``w ← w − η λ w`` (Loshchilov and Hutter 2019); biases stay.

    Parameters
    ----------
    strength : float
        λ.
    optimizer : Optimizer
        Whose learning rate η is in force.
    mask : ndarray, shape (P,)
        1 for a weight, 0 for a bias.
    theta, scratch : ndarray, shape (P,) or (R, P)
    """

    def __init__(
        self, strength: float, optimizer: Optimizer, mask: Array, theta: Array, scratch: Array
    ) -> None:
        self._strength, self._optimizer = strength, optimizer
        self._mask, self._theta, self._scratch = mask, theta, scratch
        self._share = np.zeros(np.shape(optimizer.rate_in_force), theta.dtype)

    def shrink(self) -> None:
        """Make the weights smaller by the share η λ."""
        theta, scratch = self._theta, self._scratch
        self._share[...] = self._optimizer.rate_in_force * self._strength
        np.multiply(theta, self._mask, scratch)
        np.multiply(scratch, self._share, scratch)
        np.subtract(theta, scratch, theta)
