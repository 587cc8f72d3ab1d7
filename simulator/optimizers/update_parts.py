"""The parts of one update by name: numbers of all parameters, and which of them are arrows.

What is said here follows from the numbers of a watched update by the rule's formula; nothing is
computed by the optimizer a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.optimizers.watched_update import WatchedUpdate

Array = NDArray[Any]


class ArrowKind(StrEnum):
    """What moves the parameters along an arrow; pictures colour it by that."""

    GRADIENT = "gradient"
    MOMENTUM = "momentum"
    DECAY = "decay"
    AHEAD = "ahead"
    MOVE = "move"


@dataclass(frozen=True, slots=True, eq=False)
class PartValues:
    """One quantity of an update, for all parameters.

    Attributes
    ----------
    name : str
        What it is, in words.
    symbol : str
        As in the optimizer's formula; a prime marks what is new after the update.
    values : ndarray, shape (P,)
    arrow : ArrowKind or None
        Set where it is a way through parameter space. The arrows of all parts, laid one behind the
        other, lead from the parameters before the update to those after it.
    """

    name: str
    symbol: str
    values: Array
    arrow: ArrowKind | None = None


Parts = list[PartValues]


def downhill(n: WatchedUpdate) -> PartValues:
    """Return the step down the gradient, −η g."""
    step = -n.settings["learning_rate"] * n.gradient
    return PartValues("gradient step", "−η g", step, ArrowKind.GRADIENT)


def before_and_after(n: WatchedUpdate, state: str, names: tuple[str, str], symbol: str) -> Parts:
    """Return a part of the state before and after the update, each by a name of its own."""
    before, after = names
    return [
        PartValues(before, symbol, n.state[state]),
        PartValues(after, f"{symbol}′", n.state_after[state]),
    ]


def scaled_parts(n: WatchedUpdate) -> Parts:
    """Return the parts of a step that is divided by √s + ε."""
    step = n.settings["learning_rate"] / (np.sqrt(n.state_after["squares"]) + n.settings["epsilon"])
    squares = ("squared gradients before", "squared gradients after")
    return [
        *before_and_after(n, "squares", squares, "s"),
        PartValues("effective step", "η / (√s′ + ε)", step),
        PartValues(
            "scaled gradient step", "−η g / (√s′ + ε)", -step * n.gradient, ArrowKind.GRADIENT
        ),
    ]


def moments(n: WatchedUpdate) -> Parts:
    """Return Adam's two running means before and after."""
    return [
        *before_and_after(n, "m", ("mean gradient before", "mean gradient after"), "m"),
        *before_and_after(n, "v", ("mean square before", "mean square after"), "v"),
    ]


def two_arrows(n: WatchedUpdate, step: Array, of_mean: float) -> Parts:
    """Return what of −step · of_mean · m′ is old and what is this update's gradient."""
    beta = n.settings["beta1"]
    kept = -step * of_mean * beta * n.state["m"]
    fresh = -step * of_mean * (1.0 - beta) * n.gradient
    return [
        PartValues("from the kept mean", "β₁ m", kept, ArrowKind.MOMENTUM),
        PartValues("from this gradient", "(1 − β₁) g", fresh, ArrowKind.GRADIENT),
    ]


def corrected_square(n: WatchedUpdate) -> tuple[Array, Array]:
    """Return v̂ and the effective step η / (√v̂ + ε)."""
    square = n.state_after["v"] / (1.0 - n.settings["beta2"] ** n.count)
    return square, n.settings["learning_rate"] / (np.sqrt(square) + n.settings["epsilon"])


def own_decay(n: WatchedUpdate) -> Parts:
    """Return the decay that a rule itself makes, −η λ θ of all parameters; nothing where λ is 0."""
    share = n.settings["learning_rate"] * n.settings["weight_decay"]
    if not share:
        return []
    return [PartValues("weight decay", "−η λ θ", -share * n.theta, ArrowKind.DECAY)]
